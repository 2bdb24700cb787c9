import { beforeEach, describe, expect, it } from 'vitest';
import type { Device } from '../../../../functions/form/client/device.ts';
import { outboxOn } from '../../../../functions/form/client/outbox.ts';
import { spentIds } from '../../../../functions/form/client/spent-ids.ts';
import { submissionIdOf } from '../../../../functions/form/client/submission-id.ts';
import { submissionId } from '../../../../shared/response/response.ts';
import { aDevice } from '../../../fixtures/client/device-memory.ts';
import { anEntry } from '../../../fixtures/client/outbox-entries.ts';

const day = 24 * 3_600_000;
let device: Device;
let time: number;

beforeEach(() => {
  device = aDevice();
  time = Date.UTC(2020, 11, 3, 8);
});

describe('the outbox', () => {
  const outbox = () => outboxOn(device, () => time);

  it('keeps the submissions of several people apart, oldest first', () => {
    const [first, second] = [anEntry({ at: time - 1 }), anEntry({ at: time })];
    outbox().keep(second);
    outbox().keep(first);
    expect(outbox().entries()).toEqual([first, second]);

    outbox().remove(first.id);

    expect(outbox().entries()).toEqual([second]);
  });

  it('drops what has waited for two weeks', () => {
    outbox().keep(anEntry({ at: time }));
    time += 14 * day - 1;
    expect(outbox().entries()).toHaveLength(1);
    time += 1;

    expect(outbox().entries()).toEqual([]);
    expect(device.keys('')).toEqual([]);
  });

  it('drops what it can’t read', () => {
    for (const [at, value] of [null, 7, {}, { ...anEntry({ at: time }), code: '../x' }].entries()) {
      device.keep(`debrief.outbox.${at}`, value);
    }

    expect(outbox().entries()).toEqual([]);
    expect(device.keys('')).toEqual([]);
  });
});

describe('spent ids', () => {
  const spent = () => spentIds(device, () => time);

  it('are known to the next page, and can’t be read from the device', () => {
    const id = anEntry({}).id;
    spent().add(id);
    spent().add(id);

    expect(spent().has(id)).toBe(true);
    expect(spent().has(anEntry({}).id)).toBe(false);
    expect(JSON.stringify(device.read('debrief.spent'))).not.toContain(id);
    expect(device.read('debrief.spent')).toHaveLength(1);
  });

  it('are forgotten after two weeks', () => {
    const id = anEntry({}).id;
    spent().add(id);
    time += 14 * day;

    expect(spent().has(id)).toBe(false);
  });
});

describe('a new submission id', () => {
  it('has the form of the server’s own', () => {
    for (const byte of [0, 62, 63, 251, 255]) {
      const id = submissionIdOf(new Uint8Array(16).fill(byte));
      expect(submissionId(id)).toBe(id);
      expect(Buffer.from(id, 'base64url')).toEqual(Buffer.alloc(16, byte));
    }
  });
});
