import { expect, it } from 'vitest';
import { zoneNamed } from '../../../shared/time/zones.ts';

it.each([
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['asia/shanghai', 'Asia/Shanghai'],
  [' shanghai ', 'Asia/Shanghai'],
  ['new york', 'America/New_York'],
  ['UTC', 'UTC'],
  ['Atlantis', 'Atlantis'],
  ['', ''],
])('understands %s as %s', (typed, zone) => {
  expect(zoneNamed(typed)).toBe(zone);
});
