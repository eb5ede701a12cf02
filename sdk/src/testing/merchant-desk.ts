// A merchant at one view of the dashboard: its own way to the service with a stand-in at the other end, and its own toasts
// beside it, so that a test holds what a person reads and what goes over the line.
import { waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { apiFor } from '../dashboard/api.ts';
import type { App, Role } from '../dashboard/app.ts';
import { framed } from './dashboard-frame.ts';
import { problem } from './responses.ts';
import '../dashboard/ui/toasts.ts';

/** A request as the service would get it. */
export interface Asked {
  method: string;
  /** Below /v1/merchant. */
  path: string;
  query: Record<string, string>;
  body: unknown;
  ifMatch: string | null;
}

/** Null: there is nothing at that address. */
export type Service = (asked: Asked) => Response | null | Promise<Response | null>;

export interface Desk {
  app: App;
  /** What has changed something, in the order it came. */
  sent: Asked[];
  /** What stands in the toasts. */
  toasts(): string[];
  /** Waits until a toast says so. */
  told(text: string): Promise<void>;
  /** Takes back what the newest toast tells of. */
  undo(): void;
}

const theirs = window.fetch;

/** Until `leave`, whatever is asked at or below /v1/merchant is answered by this. */
export async function atDesk(service: Service, draw: (app: App) => unknown, role: Role = 'editor'): Promise<Desk> {
  const sent: Asked[] = [];
  window.fetch = async (...given) => {
    const request = new Request(...given);
    const { pathname, searchParams } = new URL(request.url);
    if (!/^\/v1\/merchant(\/|$)/.test(pathname)) return theirs(request);
    const text = await request.text();
    const asked = {
      ...{ method: request.method, path: pathname.slice('/v1/merchant'.length) },
      ...{ query: Object.fromEntries(searchParams), body: text ? JSON.parse(text) : null },
      ifMatch: request.headers.get('If-Match'),
    };
    if (asked.method !== 'GET') sent.push(asked);
    return (await service(asked)) ?? problem(404, 'not_found');
  };
  const merchant = { id: 'm', name: 'Maison', role };
  const toasts = document.createElement('visionfit-toasts');
  const app: App = {
    ...{ merchant, account: { id: 'a', email: 'a@b.example', name: null, merchants: [merchant] } },
    api: apiFor(merchant.id, () => undefined),
    toast: (toast) => toasts.show(toast),
    announce: () => undefined,
    refresh: async () => undefined,
  };
  await framed(html`${draw(app)}${toasts}`);
  const said = () => [...toasts.shadowRoot!.querySelectorAll('.toast')];
  const texts = () => said().map((toast) => toast.querySelector('p')!.textContent!);
  return {
    ...{ app, sent, toasts: texts },
    told: (text) => waitUntil(() => texts().at(-1) === text, `a toast that says: ${text}`),
    undo: () => said().at(-1)!.querySelector<HTMLElement>('.undo')!.click(),
  };
}

export function leave(): void {
  document.querySelector('test-frame')?.remove();
  window.fetch = theirs;
}

/** Waits for the view of this tag, and for what it loads. */
export async function viewOf(tag: string, there: string): Promise<ShadowRoot> {
  const view = () => document.querySelector('test-frame')!.shadowRoot!.querySelector(tag)?.shadowRoot;
  await waitUntil(() => view()?.querySelector(there), `${tag} with ${there}`);
  return view()!;
}
