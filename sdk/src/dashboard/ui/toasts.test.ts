// Messages that can be taken back: nothing that was asked for is lost with whoever asked for it.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { Toasts } from './toasts.ts';
import './toasts.ts';

describe('messages at the edge', () => {
  it('do what waits before somebody signs out, and once', async () => {
    const toasts = await fixture<Toasts>(html`<visionfit-toasts></visionfit-toasts>`);
    const done: string[] = [];
    const later = async (name: string) => {
      await aTimeout(20);
      done.push(name);
    };
    toasts.show({ text: 'A key was revoked.', undo: () => undefined, commit: () => later('revoked') });
    toasts.show({ text: 'A member was removed.', undo: () => undefined, commit: () => later('removed') });
    toasts.show({ text: 'This fails.', commit: () => Promise.reject(new Error('away')) });
    await toasts.updateComplete;
    // One of them is on its way already.
    toasts.shadowRoot!.querySelector<HTMLButtonElement>('button:last-child')!.click();
    await toasts.settled();
    expect(done.sort()).to.deep.equal(['removed', 'revoked']);
    await toasts.updateComplete;
    expect(toasts.shadowRoot!.querySelector('.toast')).to.equal(null);
  });

  it('wait for whoever has come to them with the keyboard', async () => {
    const toasts = await fixture<Toasts>(html`<visionfit-toasts></visionfit-toasts>`);
    const { setTimeout: real, clearTimeout: clear } = window;
    const running = new Set<number>();
    window.setTimeout = ((...args: Parameters<typeof real>) => {
      const id = real(...args);
      if (args[1] === 9_000) running.add(id);
      return id;
    }) as typeof real;
    window.clearTimeout = ((id: number) => {
      running.delete(id);
      clear(id);
    }) as typeof clear;
    toasts.show({ text: 'A key was revoked.', undo: () => undefined });
    await toasts.updateComplete;
    expect(running.size).to.equal(1);
    const undo = toasts.shadowRoot!.querySelector<HTMLButtonElement>('.undo')!;
    undo.focus();
    expect(running.size).to.equal(0);
    undo.blur();
    expect(running.size).to.equal(1);
    Object.assign(window, { setTimeout: real, clearTimeout: clear });
  });
});
