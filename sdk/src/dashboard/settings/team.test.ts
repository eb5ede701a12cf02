// Who works for the shop: the role each of them is shown with, and the one that the next is invited to.
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { atDesk, type Desk, leave, viewOf } from '../../testing/merchant-desk.ts';
import { placeOf } from '../../testing/merchant-figures.ts';
import { json, problem } from '../../testing/responses.ts';
import './team.ts';

const SINCE = '2026-11-20T10:00:00.000Z';

let desk: Desk;
let refused: boolean;

async function team(): Promise<ShadowRoot> {
  refused = false;
  const roles: Record<string, string> = { ann: 'viewer', ben: 'viewer' };
  desk = await atDesk(
    ({ method, path, body }) => {
      if (method === 'POST') return json({ link: null });
      if (method === 'PATCH') {
        if (refused) return problem(409, 'last_owner');
        roles[path.split('/').at(-1)!] = (body as { role: string }).role;
      }
      const items = Object.entries(roles).map(([id, role]) => ({
        ...{ id, role, email: `${id}@b.example`, name: null, since: SINCE, you: false },
      }));
      return json({ items, invitations: [] });
    },
    (app) => html`<visionfit-team .app=${app} .place=${placeOf('')}></visionfit-team>`,
    'owner',
  );
  return viewOf('visionfit-team', 'table');
}

const selects = (root: ShadowRoot) => [...root.querySelectorAll<HTMLSelectElement>('td select')];
const roles = (root: ShadowRoot) => selects(root).map(({ value }) => value);

function choose(root: ShadowRoot, role: string): void {
  const [first] = selects(root);
  first!.value = role;
  first!.dispatchEvent(new Event('change'));
}

describe('the role of somebody in the team', () => {
  afterEach(leave);

  it('is the one that was chosen, the one before once that is taken back, and none that was refused', async () => {
    const root = await team();
    expect(roles(root)).to.deep.equal(['viewer', 'viewer']);
    for (const [n, role] of ['editor', 'viewer'].entries()) {
      choose(root, role);
      await waitUntil(() => desk.toasts().length === n + 1);
    }
    desk.undo();
    await waitUntil(() => String(roles(root)) === 'editor,viewer');
    refused = true;
    choose(root, 'owner');
    await desk.told('What to do next.');
    await waitUntil(() => String(roles(root)) === 'editor,viewer');
  });

  it('is that of an editor for whoever is invited, also after somebody else was', async () => {
    const root = await team();
    const invited = root.querySelector<HTMLSelectElement>('#role')!;
    expect(invited.value).to.equal('editor');
    invited.value = 'owner';
    root.querySelector<HTMLInputElement>('#email')!.value = 'eve@b.example';
    root.querySelector('form')!.requestSubmit();
    await waitUntil(() => desk.sent.length === 1 && invited.value === 'editor');
    expect(desk.sent[0]!.body).to.deep.equal({ email: 'eve@b.example', role: 'owner' });
  });
});
