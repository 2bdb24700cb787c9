import { describe, expect, it } from 'vitest';
import { lettersOf, usualFrom, usualReminders } from '../../../shared/invitation/letters.ts';
import type { Instant } from '../../../shared/time/instant.ts';

const at = (text: string) => `${text}:00.000Z` as Instant;
const zone = 'Asia/Shanghai';
const week = { opensAt: at('2020-12-03T08:00'), closesAt: at('2020-12-11T10:00'), zone };

describe('the letters of a session', () => {
  it('remind in the morning before the closing: twice in a week, once in two days, never in less', () => {
    expect(usualReminders(week)).toEqual([at('2020-12-07T01:00'), at('2020-12-10T01:00')]);
    expect(usualReminders({ ...week, closesAt: at('2020-12-05T10:00') })).toEqual([at('2020-12-04T01:00')]);
    expect(usualReminders({ ...week, closesAt: at('2020-12-04T12:00') })).toEqual([]);
  });

  it('have no reminder that would go to nobody, since it comes too soon after a letter', () => {
    // It opens at 23:00, and the usual morning is ten hours later.
    const late = { ...week, opensAt: at('2020-12-03T15:00'), closesAt: at('2020-12-05T15:00') };
    expect(usualReminders(late)).toEqual([]);
    const reminders = [at('2020-12-03T19:59'), at('2020-12-03T20:00'), at('2020-12-04T07:59')];
    expect(lettersOf(week, { reminders }).map((each) => each.at)).toEqual([week.opensAt, at('2020-12-03T20:00')]);
    // Who is invited later is reached by those alone that lie long enough after it.
    expect(usualFrom(week, at('2020-12-07T00:00'))).toEqual([at('2020-12-10T01:00')]);
    expect(usualFrom(week, at('2020-12-01T00:00'))).toEqual(usualReminders(week));
  });

  it('begin with the invitation, at the opening, and say which is the last', () => {
    expect(lettersOf(week, {})).toEqual([
      { number: 1, at: week.opensAt, isLast: false },
      { number: 2, at: at('2020-12-07T01:00'), isLast: false },
      { number: 3, at: at('2020-12-10T01:00'), isLast: true },
    ]);
    expect(lettersOf(week, { reminders: [] })).toEqual([{ number: 1, at: week.opensAt, isLast: false }]);
  });

  it('leave out a reminder that would come after the closing, or before the opening, and more than two', () => {
    const reminders = [
      at('2020-12-12T01:00'),
      at('2020-12-09T01:00'),
      at('2020-12-01T01:00'),
      at('2020-12-05T01:00'),
      at('2020-12-10T01:00'),
    ];

    expect(lettersOf(week, { reminders })).toEqual([
      { number: 1, at: week.opensAt, isLast: false },
      { number: 2, at: at('2020-12-05T01:00'), isLast: false },
      { number: 3, at: at('2020-12-09T01:00'), isLast: true },
    ]);
    expect(lettersOf({ ...week, closesAt: at('2020-12-06T10:00') }, { reminders })).toHaveLength(2);
  });
});
