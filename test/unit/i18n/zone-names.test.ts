import { describe, expect, it } from 'vitest';
import { nearPlace } from '../../../shared/i18n/near-place.ts';
import { offeredZones, zoneName } from '../../../shared/i18n/zone-names.ts';
import { isGuess, zonesMeant } from '../../../shared/i18n/zones-meant.ts';
import { knownZones } from '../../../shared/time/zones.ts';

describe('a time zone', () => {
  it.each([
    ['Asia/Shanghai', 'en', 'China Standard Time'],
    ['Asia/Shanghai', 'zh-CN', '中国标准时间'],
    ['Asia/Macau', 'en', 'China Standard Time (Macao)'],
    ['Europe/Brussels', 'en', 'Central European Time (Belgium)'],
    ['Europe/Brussels', 'zh-CN', '中欧时间（比利时）'],
    ['America/New_York', 'en', 'Eastern Time (US)'],
    ['America/Detroit', 'en', 'Eastern Time (US, Detroit)'],
    ['Asia/Kolkata', 'fr', 'heure de l’Inde'],
    ['Asia/Calcutta', 'fr', 'heure de l’Inde'],
    ['Africa/Nairobi', 'ar', 'توقيت شرق أفريقيا (كينيا)'],
    ['UTC', 'en', 'Coordinated Universal Time'],
    ['Etc/GMT-8', 'en', 'UTC+8'],
    ['Atlantis', 'en', 'Atlantis'],
  ])('is called by its name, and by its country where others are called so: %s, %s', (zone, language, name) => {
    expect(zoneName(zone, language)).toBe(name);
  });

  it.each(['en', 'ar'])('has one name and no other has it, and is understood by it: %s', (language) => {
    const offered = offeredZones();
    expect(offered.length).toBeGreaterThan(300);
    expect(new Set(offered.map((zone) => zoneName(zone, language))).size).toBe(offered.length);
    for (const zone of knownZones()) expect(zonesMeant(zoneName(zone, language), language)).toEqual([zone]);
  });

  it.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['asia/shanghai', 'Asia/Shanghai'],
    [' shanghai ', 'Asia/Shanghai'],
    ['new york', 'America/New_York'],
    ['Weifang', 'Asia/Shanghai'],
    ['Xining, China', 'Asia/Shanghai'],
    ['Louvain-la-Neuve, Belgium', 'Europe/Brussels'],
    ['Brussels', 'Europe/Brussels'],
    ['China', 'Asia/Shanghai'],
    ['中国', 'Asia/Shanghai'],
    ['Chine', 'Asia/Shanghai'],
    ['الصين', 'Asia/Shanghai'],
    ['北京时间', 'Asia/Shanghai'],
    ['China Standard Time', 'Asia/Shanghai'],
    ['中国标准时间', 'Asia/Shanghai'],
    ['Deutschland', 'Europe/Berlin'],
    ['UK', 'Europe/London'],
    ['UTC+8', 'Etc/GMT-8'],
    ['UTC', 'UTC'],
    ['America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['CET', 'CET'],
    ['CEST', 'CET'],
    ['PRC', 'Asia/Shanghai'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['US/Eastern', 'America/New_York'],
    ['Portugal', 'Europe/Lisbon'],
    ['Turkey', 'Europe/Istanbul'],
    ['cn', 'Asia/Shanghai'],
    ['U.K.', 'Europe/London'],
    ['The Netherlands', 'Europe/Amsterdam'],
    ['Kiev', 'Europe/Kyiv'],
    ['Burma', 'Asia/Yangon'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Czech Republic', 'Europe/Prague'],
    ['Xinjiang', 'Asia/Shanghai'],
    ['北京', 'Asia/Shanghai'],
    ['乌鲁木齐', 'Asia/Shanghai'],
    ['台北', 'Asia/Taipei'],
    ['巴黎', 'Europe/Paris'],
    ['Londres', 'Europe/London'],
    ['Pékin', 'Asia/Shanghai'],
    ['باريس', 'Europe/Paris'],
  ])('is understood as people type it: %s', (typed, zone) => {
    expect(zonesMeant(typed, 'en')).toEqual([zone]);
  });

  it('is a choice where several are meant', () => {
    expect(zonesMeant('United States', 'en').slice(0, 2)).toEqual(['America/New_York', 'America/Chicago']);
    expect(zonesMeant('葡萄牙', 'zh-CN')).toEqual(['Europe/Lisbon', 'Atlantic/Azores']);
    expect(zonesMeant('us', 'en')).toEqual(zonesMeant('United States', 'en'));
    expect(zonesMeant('Korea', 'en')).toEqual(['Asia/Seoul', 'Asia/Pyongyang']);
    expect(zonesMeant('Congo', 'fr')).toContain('Africa/Brazzaville');
    expect(zonesMeant('Georgia', 'en')).toEqual(['Asia/Tbilisi', 'America/New_York']);
    expect(zonesMeant('London', 'en').slice(0, 2)).toEqual(['Europe/London', 'America/Toronto']);
    expect(zonesMeant('Central European Time', 'en')).toContain('Europe/Brussels');
    expect(zonesMeant('UTC+5:30', 'en')).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Colombo']));
  });

  it.each(['BST', 'CST', 'AST', 'SST', 'NST', 'ACT', 'EST', 'MST'])('is a choice of an abbreviation: %s', (typed) => {
    expect(zonesMeant(typed, 'en').length).toBeGreaterThan(1);
  });

  it('is that of China first where somebody reads Chinese', () => {
    expect(zonesMeant('CST', 'en')[0]).toBe('America/Chicago');
    expect(zonesMeant('CST', 'zh-CN')[0]).toBe('Asia/Shanghai');
    expect(zonesMeant('潍坊', 'fr')[0]).toBe('Asia/Shanghai');
    expect(isGuess('潍坊', 'fr')).toBe(true);
    expect(isGuess('巴黎', 'fr')).toBe(false);
  });

  it.each(['ART', 'MIT', 'NET', 'ECT', 'Atlantis', '', 'Shanghai and Brussels'])(
    'is none of what nothing is called: %s',
    (typed) => {
      expect(zonesMeant(typed, 'en')).toEqual([]);
    },
  );
});

it.each([
  ['Weifan', 'Weifang'],
  ['Shnaghai', 'Shanghai'],
  ['Belgum', 'Belgium'],
  ['Beglium', 'Belgium'],
  ['Atlantis', undefined],
  ['Kiez', undefined],
  ['Burla', undefined],
  ['Xy', undefined],
])('of a name with a slip the nearest is known: %s', (typed, near) => {
  expect(nearPlace(typed, 'en')).toBe(near);
});
