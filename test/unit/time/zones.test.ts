import { expect, it } from 'vitest';
import { typedOffset, zoneAtOffset } from '../../../shared/time/zones.ts';

it.each([
  ['UTC+8', 480, 'Etc/GMT-8'],
  ['gmt -3', -180, 'Etc/GMT+3'],
  ['+05:30', 330, undefined],
  ['−2', -120, 'Etc/GMT+2'],
  ['UTC+0', 0, 'UTC'],
  ['+99', 5940, undefined],
])('%s is %s minutes from Greenwich, and %s always', (typed, minutes, zone) => {
  expect(typedOffset(typed)).toBe(minutes);
  expect(zoneAtOffset(minutes)).toBe(zone);
});

it.each(['8', 'Room +8', 'UTC', ''])('%s is no offset', (typed) => {
  expect(typedOffset(typed)).toBeUndefined();
});
