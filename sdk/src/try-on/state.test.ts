// The machine's own rules, without a screen: what may follow what, and that late answers change nothing.
import { expect } from '@open-wc/testing';
import { Problem } from '../client/problem.ts';
import type { ConsentText, Photo, Quota, TryOnStatus } from '../client/resources.ts';
import { words } from '../i18n/camera.en.ts';
import { type Happening, next, START, type State } from './state.ts';

const quota: Quota = { limit: 5, remaining: 3, resets_at: '2026-11-24T00:00:00.000Z' };
const text: ConsentText = {
  version: '1',
  locale: 'en',
  jurisdiction: 'other',
  sha256: 'a',
  title: 'T',
  points: [],
  agreements: [],
};
const photo: Photo = { id: 'p', lifetime: 'visit', width: 3, height: 4, hints: [], expires_at: quota.resets_at };
const status: TryOnStatus = {
  task_id: 't',
  stage: 'rendering',
  percent: 40,
  message: '',
  render: null,
  preview: null,
  counted: true,
  reason: null,
  quota,
};

const happen = (...events: Happening[]): State => events.reduce(next, START);
const opened: Happening = { type: 'opened', text, agreed: true, quota };
const ready: Happening[] = [opened, { type: 'photo-chosen', preview: 'blob:1' }, { type: 'photo-accepted', photo }];

describe('the machine', () => {
  it('asks for consent unless it was given in this visit', () => {
    expect(happen({ ...opened, agreed: false }).step).to.equal('consent');
    expect(happen(opened).step).to.equal('photo');
  });

  it('takes no photo before consent', () => {
    expect(happen({ ...opened, agreed: false }, { type: 'photo-chosen', preview: 'blob:1' }).step).to.equal('consent');
  });

  it('keeps the bar from running backwards when a stream begins again', () => {
    const state = happen(...ready, { type: 'asked' }, heard(40), heard(15));
    expect(state).to.include({ step: 'waiting', percent: 40 });
  });

  it('ignores a picture that arrives after the shopper chose another photo', () => {
    const waiting = happen(...ready, { type: 'asked' });
    expect(
      next(next(waiting, { type: 'render-failed', problem: new Problem('network') }), { type: 'another-photo' }).step,
    ).to.equal('photo');
    const late = next(happen(...ready), heard(90));
    expect(late.step).to.equal('ready');
  });

  it('does not open a camera that comes after the shopper went another way', () => {
    const loaded: Happening = { type: 'camera-loaded', words };
    const atThePhoto = happen({ type: 'opening' }, { type: 'opened', text, agreed: true, quota });
    const wanted = next(atThePhoto, { type: 'camera-wanted' });
    expect(next(wanted, loaded)).to.deep.equal({ step: 'camera', words });
    expect(next(next(wanted, { type: 'another-photo' }), loaded).step).to.equal('photo');
    expect(next(START, { type: 'camera-wanted' }), 'before consent').to.equal(START);
  });

  it('does not drop a running render for a photo that is dropped by accident', () => {
    expect(happen(...ready, { type: 'asked' }, { type: 'photo-chosen', preview: 'blob:2' }).step).to.equal('waiting');
  });

  it('tells a quota that is used up from any other refusal', () => {
    const used = new Problem('quota_exhausted', 429, '', { ...quota, remaining: 0 });
    expect(happen(...ready, { type: 'asked' }, { type: 'render-failed', problem: used }).step).to.equal('quota-used');
    const busy = new Problem('rate_limited', 429);
    expect(happen(...ready, { type: 'asked' }, { type: 'render-failed', problem: busy }).step).to.equal('stopped');
  });
});

function heard(percent: number): Happening {
  return { type: 'heard', status: { ...status, percent }, problem: null };
}
