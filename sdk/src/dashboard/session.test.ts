// Which shop somebody who belongs to more than one is shown, and what their addresses say of it.
import { expect, waitUntil } from '@open-wc/testing';
import { json } from '../testing/responses.ts';
import { currentQuery, hrefOf, nameShop } from './router.ts';
import { Session, type SessionState } from './session.ts';

const theirs = window.fetch;
const before = location.href;
const member = (id: string) => ({ id, name: id.toUpperCase(), role: 'owner' });

async function signedIn(search: string, ...shops: string[]) {
  history.replaceState(null, '', `/dashboard/proof${search}`);
  window.fetch = async () => json({ id: 'a', email: 'a@b.example', name: null, merchants: shops.map(member) });
  const session = new Session({ addController() {}, requestUpdate() {} } as never);
  await session.refresh();
  await waitUntil(() => session.state.is === 'signed-in');
  return { session, shown: () => shownIn(session.state) };
}

function shownIn(state: SessionState) {
  if (state.is !== 'signed-in') throw new Error(state.is);
  return { shop: state.merchant?.id, foreign: state.foreign };
}

describe('the shop of an address', () => {
  beforeEach(() => localStorage.removeItem('visionfit.dashboard.shop'));
  afterEach(() => {
    window.fetch = theirs;
    nameShop(null);
    history.replaceState(null, '', before);
  });

  it('is the one that is shown, whichever was looked at last, and every link names it', async () => {
    localStorage.setItem('visionfit.dashboard.shop', 'one');
    const { shown } = await signedIn('?shop=two&smallest=0.2', 'one', 'two');
    expect(shown()).to.deep.equal({ shop: 'two', foreign: false });
    expect(hrefOf('/catalogue', { text: 'hat' })).to.equal('/dashboard/catalogue?text=hat&shop=two');
    expect(String(currentQuery())).to.equal('smallest=0.2');
  });

  it('is the last one where the address names none, and is gone over to when it does', async () => {
    localStorage.setItem('visionfit.dashboard.shop', 'two');
    const { session, shown } = await signedIn('', 'one', 'two');
    expect(shown().shop).to.equal('two');
    history.replaceState(null, '', hrefOf('/proof', {}, 'one'));
    session.follow();
    expect(shown().shop).to.equal('one');
    expect(hrefOf('/')).to.equal('/dashboard?shop=one');
    expect(localStorage.getItem('visionfit.dashboard.shop')).to.equal('one');
  });

  it('is not said where there is one', async () => {
    const { shown } = await signedIn('', 'one');
    expect(shown()).to.deep.equal({ shop: 'one', foreign: false });
    expect(hrefOf('/proof')).to.equal('/dashboard/proof');
  });

  it('is never taken for another one: who does not belong to it is told so until they go to their own', async () => {
    const { session, shown } = await signedIn('?shop=two', 'one');
    expect(shown()).to.deep.equal({ shop: 'one', foreign: true });
    history.replaceState(null, '', hrefOf('/'));
    session.follow();
    expect(shown()).to.deep.equal({ shop: 'one', foreign: false });
  });
});
