// Numbers in the environment: what is none is refused in words that name the setting, and never read as zero.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const refusalOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message.split('\n').slice(1).join('\n').trim();
  }
  return assert.fail('it was taken');
};

describe('settings that are numbers', () => {
  it('may be whole or not, with spaces around, or absent or empty', () => {
    const { port, spendCap, stop } = readConfig({
      PORT: ' 8080 ',
      VISIONFIT_SPEND_CAP: '12.50',
      VISIONFIT_FINISH_SECONDS: '.5',
      VISIONFIT_DRAIN_SECONDS: '',
    });
    assert.deepEqual([port, spendCap, stop], [8080, 12_500_000, { drainMs: 0, finishMs: 500 }]);
  });

  it('are refused where they are none, blanks among them, which would be zero', () => {
    assert.equal(refusalOf({ PORT: 'http' }), 'PORT: must be a number');
    assert.equal(refusalOf({ PORT: ' ' }), 'PORT: must be a number');
    assert.equal(refusalOf({ VISIONFIT_SPEND_CAP: ' ' }), 'VISIONFIT_SPEND_CAP: must be a number');
    assert.equal(refusalOf({ VISIONFIT_SPEND_CAP: '$20' }), 'VISIONFIT_SPEND_CAP: must be a number');
    assert.equal(refusalOf({ PORT: '80.5' }), 'PORT: must be a whole number');
    assert.match(refusalOf({ VISIONFIT_SPEND_CAP: '-1' }), /^VISIONFIT_SPEND_CAP: Too small/);
  });
});

describe('VISIONFIT_PRICES', () => {
  it('has a price for each model', () => {
    const { prices } = readConfig({ VISIONFIT_PRICES: 'gemini-4-image=0.05, another=0,' });
    assert.deepEqual(prices, { 'gemini-4-image': 0.05, another: 0 });
  });

  for (const prices of ['gemini-4-image=', 'gemini-4-image', 'gemini-4-image=0.05=3', 'gemini-4-image=x', '=3']) {
    it(`is refused as "${prices}", which would be another price or none`, () => {
      assert.match(refusalOf({ VISIONFIT_PRICES: prices }), /^VISIONFIT_PRICES.* must look like gemini-4-image=0\.05$/);
    });
  }
});
