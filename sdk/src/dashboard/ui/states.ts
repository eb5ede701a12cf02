// What a view shows before, instead of and beside what it is about: loading, nothing there, not loaded.
import { html, type TemplateResult } from 'lit';
import { asProblem } from '../../client/problem.ts';
import { fill } from '../../i18n/words.ts';
import { words } from '../words/shell.en.ts';

/** @param lines in the shape of what will come. */
export function loading(lines = 6): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: lines }, () => html`<i></i>`)}</div>
    <p class="visually-hidden" role="status">${words.loading}</p>`;
}

/** @param retry Asks again. */
export function failed(cause: unknown, retry?: () => unknown): TemplateResult {
  return html`<div class="empty" role="alert">
    <strong>${words.failed.title}</strong>
    <p>${sentenceOf(cause)}</p>
    ${retry ? html`<div class="row"><button type="button" @click=${retry}>${words.retry}</button></div>` : ''}
  </div>`;
}

/** @param actions Buttons or links: what to do about it. */
export function empty(title: string, text: string, actions: unknown = ''): TemplateResult {
  return html`<div class="empty">
    <strong>${title}</strong>
    <p>${text}</p>
    ${actions ? html`<div class="row">${actions}</div>` : ''}
  </div>`;
}

/** One sentence for a person: ours where we know better, else the service's own, which says what to do. */
export function sentenceOf(cause: unknown): string {
  const problem = asProblem(cause);
  const { code, detail, status } = problem;
  if (code === 'network' || code === 'timeout') return words.failed.network;
  if ([502, 503, 504].includes(status)) return words.failed.busy;
  if (detail && status < 500) return detail;
  const id = problem.cause instanceof Response ? (problem.cause.headers.get('X-Request-Id') ?? '') : '';
  if (!(problem.cause instanceof Response)) console.error(problem.cause ?? problem);
  return fill(words.failed.unknown, { id: id || '–' });
}
