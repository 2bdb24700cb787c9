import { beforeEach, describe, expect, it } from 'vitest';
import { type Device, deviceOn } from '../../../../functions/form/client/device.ts';
import { draftOf, dropOldDrafts } from '../../../../functions/form/client/draft.ts';
import { aDevice } from '../../../fixtures/client/device-memory.ts';

const hour = 3_600_000;
const answers = { q_overall: ['5'], q_barrier: ['time', 'budget'] };
let device: Device;
let time: number;
const draft = (code = 'ONE') => draftOf(code, device, () => time);

beforeEach(() => {
  device = aDevice();
  time = Date.UTC(2020, 11, 3, 8);
});

describe('a draft', () => {
  it('is there for the next page of its session and for no other session', () => {
    draft().keep(answers);

    expect(draft().read()).toEqual(answers);
    expect(draft('TWO').read()).toBeUndefined();
  });

  it('is gone after a day, whoever looks', () => {
    draft().keep(answers);
    draft('TWO').keep(answers);
    time += 24 * hour - 1;
    expect(draft().read()).toEqual(answers);
    time += 1;

    expect(draft().read()).toBeUndefined();
    expect(device.keys('')).toEqual(['debrief.draft.TWO']);
    dropOldDrafts(device, time);
    expect(device.keys('')).toEqual([]);
  });

  it('with nothing in it is none', () => {
    draft().keep(answers);
    draft().keep({});

    expect(device.keys('')).toEqual([]);
  });

  it('that another program has broken is none', () => {
    for (const value of [null, 7, 'text', [], { at: time }, { at: time, answers: { a: 'b' } }, { at: 'x', answers }]) {
      device.keep('debrief.draft.ONE', value);
      expect(draft().read()).toBeUndefined();
    }
  });

  it('says whether this device keeps drafts', () => {
    expect(draft().lasts()).toBe(true);
    expect(
      draftOf(
        'ONE',
        deviceOn(() => null),
        () => time,
      ).lasts(),
    ).toBe(false);
    expect(device.keys('')).toEqual([]);
  });
});
