import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deployed, newAccount, prepared } from '../../bench/scale/limits.ts';
import { type Audience, type Limits, simulate } from '../../bench/scale/simulate.ts';

const hall = { people: 100_000, meanSeconds: 120, withinSeconds: 600 };
const fast = { ...hall, meanSeconds: 30 };
const within = (withinSeconds: number) => ({ people: 160, meanSeconds: withinSeconds / 2, withinSeconds });

it.each<[string, Audience, Limits]>([
  ['160 people within 5 s, new account', within(5), newAccount],
  ['160 people within 1 s, new account', within(1), newAccount],
  ['2,000 people, as deployed', { ...hall, people: 2_000 }, deployed],
  ['100,000 people, as deployed', hall, deployed],
  ['100,000 people, knobs turned', hall, prepared],
  ['the same, but concurrency 100', hall, { ...prepared, concurrency: 100 }],
  ['four times as fast (30 s in the mean), knobs turned', fast, prepared],
  ['the same, but write cap 1,000', fast, { ...prepared, tableWrites: 1_000 }],
])('the paper on scale has what becomes of %s', (what, audience, limits) => {
  const { refused, stored, told, waited99, lastAt } = simulate(audience, limits);
  const attempts = (count: number) => (count === 0 ? '0' : `${count.toLocaleString('en')} attempts`);
  const paper = readFileSync('infra/SCALE.md', 'utf8');

  expect(stored).toBe(audience.people);
  expect(paper.split('\n').filter((line) => line.startsWith(`| ${what} |`))).toEqual([
    [
      `| ${what}`,
      attempts(refused.gateway),
      attempts(refused.concurrency),
      attempts(refused.partition + refused.table),
      `${seconds(waited99)} s`,
      told.toLocaleString('en'),
      lastAt < 60 ? `${Math.round(lastAt)} s |` : `${Math.round(lastAt / 60)} min |`,
    ].join(' | '),
  ]);
});

/** With two digits at least. */
function seconds(value: number): string {
  const digits = value >= 10 ? 0 : value >= 1 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
