// Importing a list of products, held by both databases: the dry run changes nothing, applying puts all of it in, the same
// again changes nothing, a broken file leaves nothing, and what is cut short goes on.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { MerchantProduct } from '../../../contract/catalogue.ts';
import { CsvImport } from '../../../contract/csv-imports.ts';
import { databases } from '../../../testing/databases.ts';
import {
  type FittingRoom,
  type Merchant,
  OTHER_SHOP,
  openFittingRoom,
  type Shopper,
} from '../../../testing/fitting-room.ts';
import { PICTURE_FILE } from '../../../testing/product-shop.ts';
import { asProblem, assertNothingHappens } from '../../../testing/refusals.ts';
import { CommandRefused } from '../../merchants/index.ts';
import type { MerchantId } from '../../shopper.ts';
import { applyList } from './apply-list.ts';
import { renewReading } from './imports-store.ts';
import { READING_LIFETIME_MS } from './lifetime.ts';

const FILE = '/v1/merchant/products/import-csv';
const IMPORTS = '/v1/merchant/imports';
const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Position,Status';
const ROWS = [
  'tee,Harbour Tee,<b>Cotton</b>,Fennel,Tees,summer,TRUE,Size,S,T-S,shopify,1,deny,29,,https://cdn.example/1.jpg,1,active',
  'mug,Blue mug,,Fennel,Mugs,,TRUE,Title,Default Title,MUG,,,deny,9,,https://cdn.example/m.jpg,1,active',
  'coat,Coat,,Fennel,,,TRUE,Title,Default Title,,,,deny,199,,,,draft',
  'tee,,,,,,,,M,T-M,shopify,0,deny,29,,https://cdn.example/2.jpg,2,',
  'nameless,,,,,,TRUE,Title,Default Title,,,,deny,1,,,,active',
];
const LIST = `${[HEADER, ...ROWS].join('\n')}\n`;
const many = (count: number, title = 'Shirt') =>
  `id,title,image_url\n${Array.from({ length: count }, (_, i) => `many-${i},${title} ${i},https://cdn.example/${i}.jpg`).join('\n')}\n`;

for (const engine of databases()) {
  describe(`importing a list of products, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: Merchant;
    let shopper: Shopper;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      merchant = await room.aMerchant(OTHER_SHOP);
      shopper = await room.aShopper(OTHER_SHOP);
    });
    after(() => room?.[Symbol.asyncDispose]());
    const send = (text: string | Buffer, query = '?currency=EUR', who = merchant) =>
      who
        .post(FILE + query)
        .type('text/csv')
        .send(text);
    const reads = async (text: string, query?: string) => CsvImport.parse((await send(text, query).expect(201)).body);
    const begin = (id: string) => merchant.post(`${IMPORTS}/${id}/apply`);
    async function applies(id: string): Promise<CsvImport> {
      await begin(id).expect(200);
      for (;;) {
        const now = CsvImport.parse((await merchant.get(`${IMPORTS}/${id}`).expect(200)).body);
        if (now.state === 'applied') return now;
        await pause(10);
      }
    }
    const imports = async (text: string, query?: string) => applies((await reads(text, query)).id);
    const product = async (id: string) =>
      MerchantProduct.parse((await merchant.get(`/v1/merchant/products/${id}`).expect(200)).body);
    const catalogue = async () => {
      const { rows } = await room.database.sql
        .selectFrom('products')
        .selectAll()
        .where('merchant_id', '=', merchant.id)
        .orderBy('id')
        .execute()
        .then((found) => ({ rows: found }));
      return rows;
    };

    it('says first what it would do, and does nothing', async () => {
      const before = await catalogue();
      const read = await reads(LIST);
      assert.deepEqual(await catalogue(), before);
      assert.deepEqual(
        [read.state, read.format, read.currency, read.progress],
        ['ready', 'shopify_classic', 'EUR', { done: 0, of: 4 }],
      );
      assert.deepEqual(read.counts, {
        ...{ rows: 5, products: 4, new: 3, changed: 0, unchanged: 0, left_out: 1, taken_out: 0 },
        ...{ variants: 5, pictures: 3, drafts: 1, archived: 0, not_wearable: 2 },
      });
      assert.deepEqual(
        read.problems.items.map(({ code, line }) => [code, line]),
        [
          ['column_ignored', 1],
          ['not_wearable', 3],
          ['picture_missing', 4],
          ['title_missing', 6],
        ].slice(1),
      );
      assert.deepEqual(read.preview[0], {
        ...{ line: 2, id: 'tee', title: 'Harbour Tee', status: 'active', kind: 'top', variants: 2, change: 'new' },
        ...{ price: { amount: '29.00', currency: 'EUR' }, image_url: 'https://cdn.example/1.jpg' },
      });
      assert.ok((await merchant.get(IMPORTS).expect(200)).body.items.some(({ id }: CsvImport) => id === read.id));
      await merchant.delete(`${IMPORTS}/${read.id}`).expect(204);
      await merchant.get(`${IMPORTS}/${read.id}`).expect(404);
    });

    it('then puts all of it in, and shoppers see what they can wear', async () => {
      const done = await imports(LIST);
      assert.deepEqual(done.progress, { done: 4, of: 4 });
      const tee = await product('tee');
      assert.deepEqual(
        [
          tee.title,
          tee.description,
          tee.price?.amount,
          tee.tags,
          tee.variants.map(({ size, availability }) => [size, availability]),
        ],
        [
          'Harbour Tee',
          'Cotton',
          '29.00',
          ['summer'],
          [
            ['S', 'in_stock'],
            ['M', 'out_of_stock'],
          ],
        ],
      );
      assert.deepEqual(tee.sources.title, { source: 'csv', confidence: 1 });
      assert.deepEqual(
        tee.images.map(({ url }) => url),
        ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg'],
      );
      assert.deepEqual([(await product('coat')).status, (await product('mug')).wearable], ['draft', false]);
      await merchant.get('/v1/merchant/products/nameless').expect(404);
      const ids = async (query: string) =>
        (await shopper.get(`/v1/products?${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
      assert.deepEqual(await ids('text=fennel'), ['tee']);
      assert.deepEqual(await ids('tag=SUMMER'), ['tee']);
      await shopper.get('/v1/products/mug').expect(404);
    });

    it('changes nothing when it is the same again, however often it is said yes to', async () => {
      const before = await catalogue();
      const read = await reads(LIST);
      assert.deepEqual([read.counts.unchanged, read.counts.new, read.counts.changed], [3, 0, 0]);
      await Promise.all([begin(read.id).expect(200), begin(read.id).expect(200)]);
      const done = await applies(read.id);
      assert.deepEqual((await begin(read.id).expect(200)).body, done);
      assert.deepEqual(await catalogue(), before);
    });

    it('leaves alone what the merchant has said or taken out, and what the file has no column for', async () => {
      await merchant
        .patch('/v1/merchant/products/tee')
        .send({ title: 'Our tee', tags: ['ours'] })
        .expect(200);
      await merchant.delete('/v1/merchant/products/mug').expect(200);
      const read = await reads(
        LIST.replaceAll(',29,', ',31,').replace('Blue mug', 'Red mug').replace('Harbour Tee', 'Pier Tee'),
      );
      assert.deepEqual([read.counts.changed, read.counts.taken_out, read.counts.unchanged], [1, 1, 1]);
      await applies(read.id);
      const tee = await product('tee');
      assert.deepEqual([tee.title, tee.tags, tee.price?.amount], ['Our tee', ['ours'], '31.00']);
      assert.ok((await product('mug')).removed_at);
      const found = await merchant.get('/v1/merchant/products?text=our').expect(200);
      assert.deepEqual(
        found.body.items.map(({ id }: { id: string }) => id),
        ['tee'],
      );

      await imports('id,title\ntee,Tee\n');
      const after = await product('tee');
      assert.deepEqual({ ...after, updated_at: '', imported_at: '' }, { ...tee, updated_at: '', imported_at: '' });
      await merchant
        .patch('/v1/merchant/products/tee')
        .send({ follow_import: ['title'] })
        .expect(200);
      await imports('id,title,brand\ntee,Tee,\n');
      assert.deepEqual([(await product('tee')).title, (await product('tee')).brand], ['Tee', null]);
    });

    it('puts a product together however far apart its rows are', async () => {
      const rows = (size: string) =>
        Array.from({ length: 300 }, (_, n) => `apart-${n},Shirt,${size},https://cdn.example/${size}-${n}.jpg\n`).join(
          '',
        );
      const list = `id,title,size,image_url\n${rows('S')}${rows('M')}`;
      const done = await imports(list);
      assert.deepEqual([done.counts.products, done.counts.variants, done.counts.pictures], [300, 600, 600]);
      for (const id of ['apart-0', 'apart-299']) {
        const { variants, images } = await product(id);
        assert.deepEqual([variants.map(({ size }) => size), images.length], [['S', 'M'], 2]);
      }
      const again = await reads(list);
      assert.equal(again.counts.unchanged, 300);
      await merchant.delete(`${IMPORTS}/${again.id}`).expect(204);
    });

    it('takes the shop’s own currency, or that of its other products, where nobody says it', async () => {
      const read = await reads(`${HEADER}\ncape,Cape,,,,,,,,,,,,5,,,,\n`, '');
      assert.deepEqual([read.currency, read.problems.by_code.currency_missing], ['EUR', undefined]);
      const other = await room.aMerchant();
      await other
        .post('/v1/merchant/products')
        .send({ id: 'yen', title: 'Yen', price: { amount: '5', currency: 'JPY' } });
      const { body } = await send(`${HEADER}\ncape,Cape,,,,,,,,,,,,5,,,,\n`, '', other).expect(201);
      assert.deepEqual([body.currency, body.problems.by_code.currency_missing], [null, 1]);
      await room.database.sql.updateTable('merchants').set({ currency: 'CHF' }).where('id', '=', other.id).execute();
      const { body: settled } = await send(`${HEADER}\ncape,Cape,,,,,,,,,,,,5,,,,\n`, '', other).expect(201);
      assert.deepEqual([settled.currency, settled.problems.by_code.currency_missing], ['CHF', undefined]);
      for (const [id, who] of [
        [read.id, merchant],
        [body.id, other],
        [settled.id, other],
      ] as const)
        await who.delete(`${IMPORTS}/${id}`).expect(204);
    });

    it('takes no price away where nobody says its currency, nor counts what shoppers have brought', async () => {
      const { sql } = room.database;
      const list = `${HEADER}\ntee,Tee,,,,,,Size,S,T-S,,,,29,,,,\ntee,,,,,,,,M,T-M,,,,30,,,,\n`;
      const ofTee = async () => {
        const { price, variants } = await product('tee');
        return [price?.amount, ...variants.map((variant) => variant.price?.amount)];
      };
      await imports(list);
      assert.deepEqual(await ofTee(), ['29.00', '29.00', '30.00']);
      const other = { id: 'brought', title: 'Brought', price: { amount: '5', currency: 'USD' } };
      await merchant.post('/v1/merchant/products').send(other).expect(201);
      const unsure = await reads(list, '');
      assert.deepEqual([unsure.currency, unsure.problems.by_code.currency_missing], [null, 1]);
      await applies(unsure.id);
      assert.deepEqual(await ofTee(), ['29.00', '29.00', '30.00']);
      await sql.updateTable('products').set({ listed: false }).where('id', '=', 'brought').execute();
      const sure = await reads(list.replace(',29,', ',28,'), '');
      assert.equal(sure.currency, 'EUR');
      await applies(sure.id);
      assert.deepEqual(await ofTee(), ['28.00', '28.00', '30.00']);
      await sql.deleteFrom('products').where('id', '=', 'brought').execute();
    });

    it('says of which products there is more than is kept', async () => {
      const sizes = Array.from({ length: 600 }, (_, n) => `huge,Tee,${n},https://cdn.example/${n}.jpg\n`).join('');
      const read = await reads(`id,title,size,image_url\nsmall,Tee,S,\n${sizes}`);
      assert.deepEqual(
        read.problems.items.flatMap(({ code, line }) => (code.startsWith('too_many') ? [[code, line]] : [])),
        [
          ['too_many_variants', 3],
          ['too_many_pictures', 3],
        ],
      );
      assert.deepEqual([read.counts.variants, read.counts.pictures], [501, 100]);
      await merchant.delete(`${IMPORTS}/${read.id}`).expect(204);
    });

    it('forgets in minutes what nobody goes on reading', async () => {
      const { id } = await reads('id,title\na,Tee\n');
      const { sql } = room.database;
      const expires_at = new Date(Date.now() + READING_LIFETIME_MS);
      // As a process that was killed has left it.
      await sql.updateTable('csv_imports').set({ state: 'reading', expires_at }).where('id', '=', id).execute();
      const renewed = new Date(Date.now() + READING_LIFETIME_MS);
      await renewReading(sql, merchant.id as MerchantId, id, renewed);
      assert.equal((await merchant.get(`${IMPORTS}/${id}`).expect(200)).body.expires_at, renewed.toISOString());
      const ready = await reads('id,title\na,Tee\n');
      await renewReading(sql, merchant.id as MerchantId, ready.id, renewed);
      assert.equal((await merchant.get(`${IMPORTS}/${ready.id}`).expect(200)).body.expires_at, ready.expires_at);
      await merchant.delete(`${IMPORTS}/${ready.id}`).expect(204);
      const early = merchant.delete(`${IMPORTS}/${id}`);
      asProblem(await early, 'csv_still_reading', early);
      room.later(5 * 60_000);
      try {
        await merchant.get(`${IMPORTS}/${id}`).expect(404);
      } finally {
        room.later(-5 * 60_000);
        await sql.deleteFrom('csv_imports').where('id', '=', id).execute();
      }
    });

    it('leaves nothing of a broken file, however much of it was good', async () => {
      const broken: [file: string | Buffer, code: Parameters<typeof asProblem>[1], says: RegExp][] = [
        [`${many(500)}last,"open\n`, 'csv_quote_open', /line 502/],
        [`${many(500)}last,"open\n${many(40_000)}`, 'csv_quote_open', /line 502/],
        [
          Buffer.concat([Buffer.from(many(500)), Buffer.from('x,\xe9t\xe9,\n', 'latin1')]),
          'csv_encoding_unknown',
          /line 502.*UTF-8/,
        ],
        [Buffer.from(many(500), 'utf16le'), 'csv_not_text', /UTF-16 without its mark/],
        [Buffer.from('id,title\n1,Рубашка\n', 'utf16le'), 'csv_not_text', /save it as "CSV UTF-8"/],
        [Buffer.concat([Buffer.from(many(500)), Buffer.alloc(4_096)]), 'csv_not_text', /no text has/],
        [Buffer.alloc(300_000), 'csv_not_text', /no text has/],
        [await readFile(PICTURE_FILE), 'csv_not_text', /JPEG picture, not CSV; send the list/],
        [Buffer.from('89504e470d0a1a0a00', 'hex'), 'csv_not_text', /PNG picture/],
        [Buffer.from('504b030414000600080000002100', 'hex'), 'csv_not_text', /Excel workbook or a ZIP.*"CSV UTF-8"/],
        [Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'csv_not_text', /ZIP/],
        ['colour,size\nred,S\n', 'csv_columns_unknown', /says "colour", "size"/],
        [
          `${['id', 'title', ...Array.from({ length: 3_998 }, (_, i) => i)].join(',')}\na,b\n`,
          'csv_too_many_columns',
          /4000 columns/,
        ],
        ['', 'csv_empty', /at least one row/],
        ['id,title,image_url\n', 'csv_empty', /at least one row/],
      ];
      await assertNothingHappens(room, async () => {
        for (const [file, code, says] of broken) {
          const request = send(file);
          const { detail } = asProblem(await request, code, request);
          assert.match(detail, says);
          assert.ok(detail.length > 40);
        }
        const wrong = merchant.post(FILE).type('application/json').send({});
        asProblem(await wrong, 'content_type_unsupported', wrong);
        const stopped = new AbortController();
        const cut = fetch(`http://127.0.0.1:${room.server.port}${FILE}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${merchant.secretKey}`, 'content-type': 'text/csv' },
          body: ReadableStream.from(
            (async function* () {
              yield Buffer.from(many(300));
              await pause(100);
              stopped.abort();
            })(),
          ),
          duplex: 'half',
          signal: stopped.signal,
        } as RequestInit);
        await assert.rejects(cut);
        while ((await merchant.get(IMPORTS).expect(200)).body.items.some(({ state }: CsvImport) => state === 'reading'))
          await pause(10);
        await pause(50);
      });
    });

    it('keeps no cell that a spreadsheet would run, says which, and keeps what only begins like one', async () => {
      const list = [
        'id,title,brand,sku,size,colour,category,description,image_url',
        'runs,Shirt,"=HYPERLINK(""http://x.example"",""Fennel"")",+SUM(A1:A9),-cmd|\'/C calc\'!A0,@SUM(1),=1+1,"=IMPORTXML(""http://x.example"")",https://cdn.example/1.jpg',
        'begins,-20% Tee,@home,-17,+2,,,+ a free button,https://cdn.example/2.jpg',
        'unnamed,=1+1,,,,,,,https://cdn.example/3.jpg',
      ];
      const { counts, problems } = await imports(`${list.join('\n')}\n`);
      assert.equal(problems.by_code.formula, 7);
      assert.ok(problems.items.every(({ message }) => message.length > 40));
      assert.deepEqual([counts.new, counts.left_out], [2, 1]);
      const { title, brand, sku, category, description, variants } = await product('runs');
      assert.deepEqual(
        { title, brand, sku, category, description },
        {
          ...{ title: 'Shirt', brand: null, sku: null, category: null, description: null },
        },
      );
      assert.deepEqual(variants, []);
      const other = await product('begins');
      assert.deepEqual([other.title, other.brand, other.description], ['-20% Tee', '@home', '+ a free button']);
      await merchant.get('/v1/merchant/products/unnamed').expect(404);
    });

    it('reads a list in UTF-16 with its mark, in either order', async () => {
      const marked = Buffer.from('\ufeffid,title\nwide,Рубашка «Север»\n', 'utf16le');
      for (const [file, change] of [
        [marked, 'new'],
        [Buffer.from(marked).swap16(), 'unchanged'],
      ] as const) {
        const read = CsvImport.parse((await send(file).expect(201)).body);
        assert.equal(read.counts[change], 1);
        await applies(read.id);
        assert.equal((await product('wide')).title, 'Рубашка «Север»');
      }
    });

    it('goes on where it was cut short, and is done once', async () => {
      const { id } = await reads(many(300));
      const { database } = room;
      const now = () => new Date();
      // As a process that is stopped in the middle: said yes to, and a few pieces are in.
      await database.sql
        .updateTable('csv_imports')
        .set({ state: 'applying', first_position: 9 })
        .where('id', '=', id)
        .execute();
      const stop = new AbortController();
      const deps = { database, now, shoppersAreHere: () => false };
      const working = applyList(deps, id, { signal: stop.signal });
      stop.abort(new Error('stopped'));
      await assert.rejects(working, /stopped/);
      await Promise.all([applyList(deps, id), applyList({ ...deps, shoppersAreHere: () => true }, id)]);
      const { body } = await merchant.get(`${IMPORTS}/${id}`).expect(200);
      assert.deepEqual([body.state, body.progress], ['applied', { done: 300, of: 300 }]);
      const listed = (await catalogue()).filter((row) => row.id.startsWith('many-'));
      assert.equal(listed.length, 300);
      assert.equal(listed.find((row) => row.id === 'many-7')?.position, 9 + 7);
    });

    it('is its own shop’s alone, a few at a time, and forgotten when its time is over', async () => {
      const waiting = [];
      for (let n = 0; n < 5; n++) waiting.push(await reads('id,title\na,Tee\n'));
      const sixth = send('id,title\na,Tee\n');
      asProblem(await sixth, 'csv_too_many_imports', sixth);
      const [first] = waiting;
      const other = await room.aMerchant();
      await assertNothingHappens(room, async () => {
        for (const request of [
          other.get(`${IMPORTS}/${first?.id}`),
          other.post(`${IMPORTS}/${first?.id}/apply`),
          other.delete(`${IMPORTS}/${first?.id}`),
        ])
          asProblem(await request, 'not_found', request);
      });
      room.later(25 * 3_600_000);
      try {
        const late = begin(String(first?.id));
        asProblem(await late, 'not_found', late);
        await room.server.sweep();
        const left = await room.database.sql.selectFrom('csv_import_pieces').select('import_id').execute();
        assert.deepEqual(left, []);
      } finally {
        room.later(-25 * 3_600_000);
      }
    });

    it('is done for an operator with one command, or only tried', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'visionfit-'));
      try {
        const file = join(folder, 'list.csv');
        await writeFile(file, 'id,title,price\nby-operator,Shirt,12\n');
        const command = { command: 'import-csv', merchant: merchant.id, file, currency: 'GBP', dry_run: true };
        const tried = await room.server.operate(command);
        assert.equal((tried.counts as CsvImport['counts']).new, 1);
        await merchant.get('/v1/merchant/products/by-operator').expect(404);
        const done = await room.server.operate({ ...command, dry_run: false });
        assert.equal(done.state, 'applied');
        assert.deepEqual((await product('by-operator')).price, { amount: '12.00', currency: 'GBP', regular: null });
        await writeFile(file, 'id,title\na,"b\n');
        const refused = (asked: object, why: RegExp) =>
          assert.rejects(room.server.operate({ ...command, ...asked }), (error: Error) => {
            assert.ok(error instanceof CommandRefused);
            assert.match(error.message, why);
            return true;
          });
        await refused({}, /line 2 is never closed/);
        await refused({ file: join(folder, 'none.csv') }, /cannot be read/);
        await refused({ currency: 'XYZ' }, /Not a currency/);
        await send('id,title\na,b\n', '?currency=XYZ').expect(422);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
}
