import { expect, it } from 'vitest';
import { zoneChanges } from '../../../shared/time/zone-changes.ts';
import { zonesByCountry, zonesOfCity } from '../../../shared/time/zone-places.ts';
import { offsetsOf } from '../../../shared/time/zones.ts';

it('has zones alone that this machine knows, or that are newer than its data', () => {
  const unknown = [...zonesByCountry.values()].flat().filter((zone) => !isKnown(zone));
  const newer = zoneChanges.map(({ zone }) => zone);
  expect(unknown.filter((zone) => !newer.includes(zone))).toEqual([]);
});

it.each([
  ['weifang', 'CN', '480,480'],
  ['xining', 'CN', '480,480'],
  ['brussels', 'BE', '60,120'],
  ['perm', 'RU', '300,300'],
  ['kathmandu', 'NP', '345,345'],
  ['adelaide', 'AU', '630,570'],
  ['nairobi', 'KE', '180,180'],
  ['quito', 'EC', '-300,-300'],
  ['pristina', 'XK', '60,120'],
])('the clocks of %s are those of its place', (city, country, clocks) => {
  const found = zonesOfCity(city).filter((each) => each.country === country);
  expect(found.map(({ zone }) => offsetsOf(zone))).toEqual([clocks]);
});

it('names the zone first by which most people of a country live', () => {
  const first = (country: string) => zonesByCountry.get(country)?.[0];
  expect(['US', 'BR', 'AU', 'RU', 'CN'].map(first)).toEqual([
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Sydney',
    'Europe/Moscow',
    'Asia/Shanghai',
  ]);
  expect(zonesByCountry.get('CN')).toHaveLength(1);
});

function isKnown(zone: string): boolean {
  try {
    return offsetsOf(zone) !== '';
  } catch {
    return false;
  }
}
