// What people of different roles do at the dashboard of a shop, in a real Chromium on a real server, whose internet has the shop's
// page and the shop's webhook receiver in it.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { answers, byPath, Internet } from '../../bff/src/platform/safe-fetch/internet.fixture.ts';
import { aWebhookReceiver, type WebhookReceiver } from '../../bff/src/testing/webhook-receiver.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { Desk } from './desk.ts';
import { A_PRODUCT, aPerson, openFittingRoom, PASSWORD, type Room, SHOP } from './room.ts';

const PAGE = `<!doctype html><title>Shirt</title><script type="module" src="https://fit.example/sdk/v1/loader.js"></script>
  <visionfit-tryon publishable-key="${SHOP.key}" product="${A_PRODUCT}"><button>Try it on</button></visionfit-tryon>`;

let internet: Internet;
let room: Room;
let browser: Browser;
let receiver: WebhookReceiver;
let owner: Desk;
let viewer: Desk;

before(async () => {
  const html = (body: string) => answers({ 'Content-Type': 'text/html' }, body);
  internet = await new Internet()
    .name('shop.example', ['93.184.215.80'])
    .serve('93.184.215.80', byPath({ '/shirt': html(PAGE), '/about': html('<!doctype html><h1>About us</h1>') }));
  receiver = await aWebhookReceiver(internet, 'hooks.example', '93.184.216.1');
  [room, browser] = await Promise.all([
    openFittingRoom({}, { safeFetch: internet.fetch }),
    puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: CHROMIUM_ARGS }),
  ]);
  const { id: merchant } = await room.aMerchant();
  await room.server.operate({ command: 'add-origin', merchant, origin: 'http://shop.example' });
  owner = await signedIn('owner', 'ana@shop.example');
  viewer = await signedIn('viewer', 'vera@shop.example');
});

after(async () => {
  await browser?.close();
  await room?.[Symbol.asyncDispose]();
  await internet?.[Symbol.asyncDispose]();
});

it('tells an owner whether the tag works on a page, step by step', async () => {
  await owner.open('/set-up');
  await owner.type('Address of one of your product pages', 'http://shop.example/shirt');
  await owner.press('Check it');
  await owner.reads('Everything works on this page.');
  const field = await owner.seen('::-p-aria([name="Address of one of your product pages"])');
  await field.evaluate((input) => {
    (input as HTMLInputElement).value = '';
  });
  await field.type('http://shop.example/about');
  await owner.press('Check it');
  await owner.reads('Something is missing on this page.');
  assert.match(await owner.text('visionfit-page-check'), /The tag is there To mend/);
});

it('tells a webhook of a test, shows the delivery, and sends it again', async () => {
  await owner.open('/settings/webhooks');
  await owner.press('Add a webhook');
  await (await owner.seen('>>> visionfit-webhooks >>> input[name=url]')).type(receiver.url);
  await (await owner.seen('>>> visionfit-webhooks >>> dialog button.primary')).press('Enter');
  await owner.reads('whsec_');
  await owner.press('I have it');
  await owner.press(receiver.url, 'link');
  await owner.press('Send a test');
  const first = await receiver.next();
  await until(async () => {
    await owner.page.reload({ waitUntil: 'networkidle0' });
    return (await owner.text('visionfit-webhook')).includes('Delivered');
  });
  await owner.press('Send again');
  assert.equal((await receiver.next()).id, first.id, 'the same event, so that it can be told from another');
});

it('hands out and erases at the privacy desk, and shows what proves it', async () => {
  const customer = await room.aCustomer('207119551');
  await customer.agree();
  const ask = async (what: string, reference: string) => {
    await owner.open('/privacy');
    const kind = await owner.seen('>>> visionfit-privacy-desk >>> select[name=kind]');
    await (kind as unknown as { select(value: string): Promise<void> }).select(what);
    await owner.type('Reference', reference);
    await owner.press('Take it up');
  };
  await ask('export', 'nobody-we-know');
  await owner.reads('Nobody with this reference has used the fitting room');
  await ask('export', '207119551');
  await owner.reads('It must be answered by');
  await owner.press('Fetch the data');
  await owner.reads('Hand the file to the customer who asked');
  await ask('erase', '207119551');
  await owner.reads('Everything about this customer will be deleted.');
  // Whoever puts the message away means it.
  await owner.dismiss();
  await until(async () => {
    await owner.open('/privacy');
    return (await owner.text('visionfit-privacy-desk')).includes('Receipt');
  });
  await owner.press('Receipt', 'link');
  await owner.reads('Holds');
  assert.equal((await customer.get('/v1/user/vault')).status, 401);
});

it('lets in whom an owner invites, as what they were invited to be, and out again', async () => {
  await owner.open('/settings/team');
  await owner.type('E-mail address', 'eve@shop.example');
  await owner.press('Make the invitation');
  const link = await (await owner.reads('#invitation=')).evaluate((code) => code.textContent ?? '');
  await owner.press('I have it');
  const context = await browser.createBrowserContext();
  const invited = await Desk.of(context, `http://127.0.0.1:${room.server.port}`);
  await invited.page.goto(link.trim().replace('localhost', '127.0.0.1'));
  await invited.fill('name', 'Eve');
  await invited.fill('password', PASSWORD);
  await invited.page.keyboard.press('Enter');
  await invited.named('Overview', 'heading');
  await invited.open('/catalogue');
  await invited.named('Import products', 'link');
  await owner.open('/settings/team');
  await owner.reads('eve@shop.example');
  await owner.page.$eval('>>> visionfit-team', (view) => {
    const rows = Array.from(view.shadowRoot?.querySelectorAll('tr') ?? []);
    rows
      .find((row) => row.textContent?.includes('eve@shop.example'))
      ?.querySelector('button')
      ?.click();
  });
  await owner.reads('Eve no longer works for this shop.');
  await owner.dismiss();
  await until(async () => {
    await invited.open('');
    return (await invited.text('visionfit-dashboard')).includes('No shop yet');
  });
  await context.close();
});

it('offers a viewer nothing that a viewer may not do, and says so in words where they try all the same', async () => {
  const OFFERED: [path: string, view: string][] = [
    ['/catalogue', 'visionfit-catalogue'],
    ['/settings', 'visionfit-settings'],
    ['/settings/keys', 'visionfit-keys'],
    ['/settings/webhooks', 'visionfit-webhooks'],
    ['/settings/team', 'visionfit-team'],
    ['/set-up/look', 'visionfit-look'],
    ['/privacy', 'visionfit-privacy-desk'],
    ['/proof', 'visionfit-proof'],
  ];
  const changes = /save|make|revoke|remove|add|take|keep this|begin|invite|rotate|delete/i;
  for (const [path, view] of OFFERED) {
    await viewer.open(path);
    const offered = (await viewer.buttons(view)).filter((name) => changes.test(name));
    assert.deepEqual(offered, [], path);
  }
  await viewer.open('/settings');
  await viewer.reads('Only an owner can change this.');
  // A page that was open while they were made less than they were: it still has the form.
  await viewer.page.$eval('>>> visionfit-settings', (view) => {
    const { app } = view as unknown as { app: { merchant: { role: string } } };
    (view as unknown as { app: object }).app = { ...app, merchant: { ...app.merchant, role: 'owner' } };
  });
  const name = await viewer.seen('>>> visionfit-settings >>> fieldset:not([disabled]) input[name=name]');
  await name.type(' of mine');
  await name.press('Enter');
  await viewer.reads('This takes the role owner in the shop; yours is viewer.');
  assert.equal((await owner.asked('GET', '/v1/merchant/settings')).name.includes('of mine'), false);
});

async function signedIn(role: 'owner' | 'viewer', email: string): Promise<Desk> {
  const { cookie } = await aPerson(room, role, email);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.createBrowserContext();
  await context.setCookie({ name, value, domain: '127.0.0.1', path: '/', httpOnly: true });
  return Desk.of(context, `http://127.0.0.1:${room.server.port}`);
}

/** What the server does on its own time is there at one of the next looks. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 50; looks++) if (await isSo()) return;
  assert.fail('it never came');
}
