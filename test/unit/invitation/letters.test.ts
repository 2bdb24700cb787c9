import { describe, expect, it } from 'vitest';
import { lettersOf, usualReminders } from '../../../shared/invitation/letters.ts';
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
