import * as theirs from '@smithy/core/serde';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ours from '../../../../infra/bundle/native-dates.ts';
import { holds } from '../../../fixtures/property.ts';

/** To the millisecond, in years of four digits: what a service may write. */
const someDate = fc.date({
  min: new Date('1000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const wholeSecond = someDate.map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const offset = fc.constantFrom('Z', '+08:00', '-03:30', '+00:00');

describe('a date of the SDK, read by Node', () => {
  it('is the one that the SDK reads', () => {
    holds(
      fc.property(someDate, offset, (date, zone) => {
        const text = date.toISOString().replace('Z', zone);
        expect(ours.parseRfc3339DateTimeWithOffset(text)).toEqual(theirs.parseRfc3339DateTimeWithOffset(text));
        const utc = date.toISOString();
        expect(ours.parseRfc3339DateTime(utc)).toEqual(theirs.parseRfc3339DateTime(utc));
        const seconds = date.getTime() / 1000;
        expect(ours.parseEpochTimestamp(seconds)).toEqual(theirs.parseEpochTimestamp(seconds));
        expect(ours.parseEpochTimestamp(String(seconds))).toEqual(theirs.parseEpochTimestamp(String(seconds)));
      }),
    );
  });

  it('is written and read again as in HTTP', () => {
    holds(
      fc.property(wholeSecond, (date) => {
        const text = theirs.dateToUtcString(date);
        expect(ours.dateToUtcString(date)).toBe(text);
        expect(ours.parseRfc7231DateTime(text)).toEqual(date);
      }),
    );
  });

  it('is none where there is none, and a fault where it is no date', () => {
    const { dateToUtcString: _, ...readers } = ours;
    for (const read of Object.values(readers)) {
      expect([read(undefined), read(null)]).toEqual([undefined, undefined]);
      expect(() => read('soon')).toThrow(TypeError);
    }
  });
});
