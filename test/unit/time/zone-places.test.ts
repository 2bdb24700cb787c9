import { expect, it } from 'vitest';
import { isZone, zoneChanges } from '../../../shared/time/zone-changes.ts';
import places from '../../../shared/time/zone-places.json';
import { zonesByCountry, zonesOfCity } from '../../../shared/time/zone-places.ts';
import { offsetsOf } from '../../../shared/time/zones.ts';

it('has zones alone whose clocks this machine can tell, and leaves out of the table what is newer than its data', () => {
  const listed = Object.values(places).flatMap((zones) => Object.keys(zones));
  const newer = listed.filter((zone) => !isZone(zone));

  expect([...zonesByCountry.values()].flat()).toEqual(listed.filter((zone) => !newer.includes(zone)));
  expect(zoneChanges.map(({ zone }) => zone)).toEqual(expect.arrayContaining(newer));
  expect(zonesOfCity('coyhaique')).toHaveLength(newer.includes('America/Coyhaique') ? 0 : 1);
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
