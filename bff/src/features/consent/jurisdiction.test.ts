// Whose law a shopper is told of.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jurisdictionOf } from './jurisdiction.ts';

describe('the jurisdiction of a shopper', () => {
  const cases: [region: string | undefined, locale: string, expected: string][] = [
    ['DE', 'en', 'eu'],
    ['GB', 'en-US', 'eu'],
    ['GB-SCT', 'en', 'eu'],
    ['CH', 'de', 'eu'],
    ['NO', 'nb', 'eu'],
    ['RE', 'fr', 'eu'],
    ['US-IL', 'en-GB', 'us'],
    ['PR', 'es', 'us'],
    ['EG', 'ar-US', 'other'],
    [undefined, 'en-US', 'us'],
    [undefined, 'de-AT', 'eu'],
    [undefined, 'zh-Hant-HK', 'other'],
    [undefined, 'en-Latn-IE', 'eu'],
    [undefined, 'de', 'other'],
    [undefined, 'en', 'other'],
    [undefined, 'en-001', 'other'],
    [undefined, 'en-a-b', 'other'],
  ];
  for (const [region, locale, expected] of cases)
    it(`is ${expected} in ${region ?? 'no named place'} with ${locale}`, () => {
      assert.equal(jurisdictionOf(region, locale), expected);
    });
});
