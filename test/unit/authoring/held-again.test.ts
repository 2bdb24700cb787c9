import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { heldAgain, monthsLater } from '../../../shared/authoring/held-again.ts';
import { sampleSource } from '../../fixtures/programmes/programme-files.ts';

interface Said {
  readonly programme: string;
  readonly sessions: readonly { readonly code: string; readonly opens: string; readonly closes: string }[];
}

const none = { takenIds: new Set<string>(), takenCodes: new Set<string>() };
const source = { text: sampleSource, beside: { 'logo.svg': 'AA==' } };
const before = parse(sampleSource) as Said;

describe('a programme that is held again', () => {
  it('has an id, codes and dates of its own, and else every byte as before', () => {
    const again = heldAgain(source, { ...none, starts: { monthsLater: 1 } });
    const said = parse(again.text) as Said;

    expect(said.programme).toBe(`${before.programme}-2`);
    expect(said.sessions.map(({ code }) => code)).toEqual(before.sessions.map(({ code }) => `${code}-2`));
    expect(said.sessions[0]?.opens).toBe(before.sessions[0]?.opens.replace('2020-12', '2021-01'));
    expect(again.beside).toEqual(source.beside);
    const lines = again.text.split('\n');
    const changed = sampleSource.split('\n').filter((line, at) => line !== lines[at]);
    expect(
      changed.filter((line) => !/programme: |code: |opens: |closes: |begins: |ends: |sessions: /.test(line)),
    ).toEqual([]);
    expect(changed.length).toBeGreaterThan(1 + 3 * before.sessions.length - 1);
  });

  it('can begin on a day, and takes no name that another has', () => {
    const takenIds = new Set([`${before.programme}-2`]);
    const takenCodes = new Set(before.sessions.map(({ code }) => `${code}-2`));
    const said = parse(heldAgain(source, { starts: '2027-03-01', takenIds, takenCodes }).text) as Said;

    expect(said.programme).toBe(`${before.programme}-3`);
    expect(said.sessions.map(({ opens }) => opens.slice(0, 10)).sort()[0]).toBe('2027-03-01');
    expect(said.sessions.filter(({ code }) => takenCodes.has(code))).toEqual([]);
  });

  it('takes no follow-up along that another programme holds, and names its own anew', () => {
    const [first, second] = before.sessions.map(({ code }) => code);
    const withFollowUps = source.text
      .replace(`code: ${first}\n`, `code: ${first}\n    followUp: OTHER\n`)
      .replace(`code: ${second}\n`, `code: ${second}\n    followUp: ${first}\n`);
    const again = heldAgain({ text: withFollowUps, beside: {} }, { ...none, starts: { monthsLater: 1 } });
    const { sessions } = parse(again.text) as { sessions: readonly { readonly followUp?: string }[] };

    expect(sessions.map(({ followUp }) => followUp)).toEqual([
      undefined,
      `${first}-2`,
      ...sessions.slice(2).map(() => undefined),
    ]);
  });

  it('can be named, and compare itself with an earlier one', () => {
    const again = heldAgain(source, { ...none, starts: '2027-03-01', id: 'next', follows: before.programme });
    const said = parse(again.text) as Said & { readonly follows: string };

    expect([said.programme, said.follows]).toEqual(['next', before.programme]);
    expect(again.beside).toEqual(source.beside);
  });

  it.each([
    ['2026-11-29', 1, '2026-12-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['', 1, ''],
  ])('%s and %i months later: %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  it.each(['a: [1', 'sessions: none', '', '- 1'])('stays as it was where it says nothing of itself: %s', (text) => {
    expect(() => heldAgain({ text, beside: {} }, { ...none, starts: { monthsLater: 1 } })).not.toThrow();
  });
});
