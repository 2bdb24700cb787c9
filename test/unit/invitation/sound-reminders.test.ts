import { expect, it } from 'vitest';
import { soundReminders } from '../../../shared/invitation/sound-reminders.ts';
import type { Instant } from '../../../shared/time/instant.ts';

const at = (text: string) => `2020-12-${text}:00.000Z` as Instant;
const week = { opensAt: at('03T08:00'), closesAt: at('11T10:00'), zone: 'Asia/Shanghai' };
const now = at('08T12:00');
// The first of the usual ones is over.
const [usual, next] = [at('07T01:00'), at('10T01:00')];

it.each([
  ['none', [], {}, { reminders: [] }],
  ['two, in their order', [next, at('09T01:00')], {}, { reminders: [at('09T01:00'), next] }],
  ['a usual one that is over', [usual, next], {}, { reminders: [usual, next] }],
  ['a planned one that is over', [at('05T01:00')], { reminders: [at('05T01:00')] }, { reminders: [at('05T01:00')] }],
  ['another that is over', [at('05T01:00')], {}, { fault: 'over', at: at('05T01:00') }],
  ['a usual one that is over and was not planned', [usual], { reminders: [] }, { fault: 'over', at: usual }],
  ['now', [now], {}, { fault: 'over', at: now }],
  ['the same twice', [next, next], {}, { fault: 'twice', at: next }],
  ['the opening', [week.opensAt], {}, { fault: 'outside', at: week.opensAt }],
  ['the closing', [week.closesAt], {}, { fault: 'outside', at: week.closesAt }],
  ['twelve hours after the opening', [at('08T20:00')], {}, { reminders: [at('08T20:00')] }],
  ['sooner after the one before', [at('09T01:00'), at('09T12:59')], {}, { fault: 'tooSoon', at: at('09T12:59') }],
  ['a planned one sooner after another', [at('09T19:00'), next], {}, { fault: 'tooSoon', at: next }],
  ['sooner after an invitation that goes now', [at('08T23:59')], undefined, { fault: 'tooSoon', at: at('08T23:59') }],
  ['the same where people were invited before', [at('08T23:59')], {}, { reminders: [at('08T23:59')] }],
  ['three', [at('09T01:00'), at('09T02:00'), next], {}, { fault: 'tooMany' }],
])('times of reminders: %s', (_, times, plan, said) => {
  expect(soundReminders(times, week, plan, now)).toEqual(said);
});
