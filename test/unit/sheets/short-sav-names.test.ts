import { expect, it } from 'vitest';
import { shortSavNames } from '../../../shared/sheets/short-sav-names.ts';

it('are names of eight letters at most, no two alike, also where one name is the beginning of another with a number', () => {
  const shortName = shortSavNames();

  expect(['q_overall', 'q_over', 'q_1', 'q_', 'q_'].map(shortName)).toEqual(['Q_OVE0', 'Q_OVE1', 'Q_10', 'Q_0', 'Q_1']);
  const parts = Array.from({ length: 40 }, () => shortName('q_'));
  expect(new Set([...parts, 'Q_10', 'Q_0', 'Q_1']).size).toBe(43);
  const many = Array.from({ length: 46_600 }, (_, at) => shortName(at % 2 === 0 ? 's_comment' : 's_com1'));
  expect(new Set(many).size).toBe(many.length);
  expect(many.filter((name) => !/^S_COM[0-9A-Z]{1,3}$/.test(name))).toEqual([]);
});
