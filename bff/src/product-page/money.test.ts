// Prices of every locale, as they stand on pages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMoney } from './money.ts';

const READ: [written: string, amount: string, currency: string | null, domain?: string][] = [
  ['1.234,56 zł', '1234.56', 'PLN'],
  ['٤٩٫٩٩ ر.س', '49.99', 'SAR'],
  ['١٬٢٤٩٫٥٠ د.إ', '1249.50', 'AED'],
  ['₹1,23,456', '123456.00', 'INR'],
  ["CHF 1'299.–", '1299.00', 'CHF'],
  ['1 299,- Kč', '1299.00', 'CZK'],
  ['$1,299.00', '1299.00', 'USD'],
  ['$1,299.00', '1299.00', 'CAD', 'ca'],
  ['$249.990', '249990', 'CLP', 'cl'],
  ['1.299 €', '1299.00', 'EUR'],
  ['1,29 €', '1.29', 'EUR'],
  ['44\u00a0890 тг.', '44890.00', 'KZT'],
  ['502,20 руб.', '502.20', 'BYN', 'by'],
  ['￥６，９８０', '6980', 'JPY'],
  ['NT$2,320', '2320.00', 'TWD'],
  ['R$ 1.089,90', '1089.90', 'BRL'],
  ['349 kr', '349.00', 'SEK', 'se'],
  ['KWD 12.750', '12.750', 'KWD'],
  ['GBP 11.19', '11.19', 'GBP'],
  ['29,90 Euro', '29.90', 'EUR'],
  ['29,90 EURO', '29.90', 'EUR'],
  ['49 Lei', '49.00', 'RON'],
  ['49 LEI', '49.00', 'RON'],
  ['89.90', '89.90', null],
];

describe('money', () => {
  for (const [written, amount, currency, domain = 'com'] of READ) {
    it(`reads ${written}${domain === 'com' ? '' : ` in .${domain}`}`, () => {
      assert.deepEqual(findMoney(written, { domain, language: '' })[0], { amount, currency });
    });
  }

  it('finds the price and the one before, and no price in a text without one', () => {
    const place = { domain: 'pt', language: 'pt' };
    assert.deepEqual(
      findMoney(' 71,91 € 79,90 € ', place).map(({ amount }) => amount),
      ['71.91', '79.90'],
    );
    assert.deepEqual(
      findMoney('978,00 978,00 €', place).map(({ amount }) => amount),
      ['978.00', '978.00'],
    );
    assert.deepEqual(findMoney('free', place), []);
  });
});
