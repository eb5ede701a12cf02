// Code that is there to be copied, with the button that does it.
import { html } from 'lit';
import type { App } from '../app.ts';
import { words } from '../words/shell.en.ts';
import { copyIcon } from './icons.ts';

export async function copy(app: App, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    app.toast({ text: words.copied });
  } catch {
    // Not over plain http, nor where the browser forbids it: it is still there to be selected.
    app.toast({ text: words.notCopied, tone: 'danger' });
  }
}

export function copyButton(app: App, text: string, label: string = words.copy) {
  return html`<button type="button" @click=${() => copy(app, text)}>${copyIcon}${label}</button>`;
}
