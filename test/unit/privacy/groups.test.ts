import { describe, expect, it } from 'vitest';
import { type GroupLine, groupedSessions, isSafe, releaseGroups } from '../../../shared/privacy/groups.ts';
import type { ItemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseSession } from '../../../shared/privacy/release.ts';
import { type Counts, sum, type Tally } from '../../../shared/tally/tally.ts';

const rules: ItemRules = new Map([
  ['q', { type: 'five-point' }],
  ['org', { type: 'one', isWithheld: true }],
]);
const grouping = {
  question: 'org',
  options: ['gov', 'firm', 'uni'],
  items: [{ key: 'q', coarse: ({ 5: yes = 0, 2: no = 0 }: Counts) => ({ yes, no }) }],
};

/** People of a kind in a session: how many were satisfied, and how many not. */
type People = Readonly<Record<string, readonly [yes: number, no: number]>>;

function aTally(people: People): Tally {
  return sum(
    Object.entries(people).map(([kind, [yes, no]]) => ({
      responses: yes + no,
      items: { q: { 5: yes, 2: no }, org: { [kind]: yes + no }, [`_by.${kind}.q`]: { yes, no } },
    })),
  );
}

function groupsOf(...sessions: People[]): Record<string, GroupLine['items'][string] | undefined> {
  const tallies = sessions.map(aTally);
  const shown = tallies.map((tally) => ({ shown: releaseSession(rules, tally), tally }));
  const lines = releaseGroups(grouping, rules, shown);
  return Object.fromEntries(lines.map(({ option, items }) => [option, items.q]));
}

const nothing = { gov: 'hidden', firm: 'hidden', uni: 'hidden' };

describe('results by kind of organisation', () => {
  it('show kinds of ten people of which six gave each answer, in several sessions', () => {
    const session: People = { gov: [20, 10], firm: [12, 8] };
    expect(groupsOf(session, session)).toEqual({
      gov: { yes: 40, no: 20 },
      firm: { yes: 24, no: 16 },
      uni: 'hidden',
    });
  });

  it('give up the smallest kind first where the rest would be few', () => {
    const session: People = { gov: [20, 10], firm: [12, 8], uni: [2, 1] };
    expect(groupsOf(session, session)).toEqual({ gov: { yes: 40, no: 20 }, firm: 'hidden', uni: 'hidden' });
  });

  it('give up the smallest kind, also where it is named first', () => {
    const session: People = { gov: [12, 8], firm: [20, 10], uni: [2, 1] };
    expect(groupsOf(session, session)).toEqual({ gov: 'hidden', firm: { yes: 40, no: 20 }, uni: 'hidden' });
  });

  it('show a kind of ten people, and none of nine', () => {
    const session: People = { gov: [5, 0], firm: [10, 10], uni: [10, 10] };
    expect(groupsOf(session, session).gov).toEqual({ yes: 10 });
    expect(groupsOf(session, { ...session, gov: [4, 0] }).gov).toBe('hidden');
  });

  it('are of the sessions that show what is set apart, as it is stored now', () => {
    const session: People = { gov: [20, 10], firm: [12, 8] };
    const two = [session, session].map(aTally).map((tally) => ({ shown: releaseSession(rules, tally), tally }));
    const [one] = two as [(typeof two)[0], ...typeof two];
    const hidden = { ...one, shown: { responses: 50, items: { q: 'hidden' as const } } };
    const fewNow = { ...one, tally: aTally({ gov: [2, 2] }) };
    const changed = { ...one, tally: aTally({ gov: [20, 15], firm: [12, 8] }) };
    const itself = releaseGroups(grouping, rules, two);
    expect(itself.map(({ items }) => items.q)).toEqual([{ yes: 40, no: 20 }, { yes: 24, no: 16 }, 'hidden']);
    for (const other of [hidden, fewNow, changed])
      expect(releaseGroups(grouping, rules, [...two, other])).toEqual(itself);
    // Each of what is set apart must be shown, and have a rule.
    const both = { ...grouping, items: [...grouping.items, { key: 'r', coarse: (counts: Counts) => counts }] };
    expect(groupedSessions(grouping, rules, two)).toEqual(two);
    expect(groupedSessions(both, rules, two)).toEqual([]);
    expect(groupedSessions(grouping, new Map(), two)).toEqual([]);
  });

  it('show no kind of which not as many answered each of what is set apart', () => {
    const coarse = ({ 5: yes = 0, 2: no = 0 }: Counts) => ({ yes, no });
    const both = { ...grouping, items: ['q', 'r'].map((key) => ({ key, coarse })) };
    const withR = new Map([...rules, ['r', { type: 'five-point' as const }] as const]);
    const linesOf = (firmsOfR: number) => {
      const tally = aTally({ gov: [20, 10], firm: [12, 8] });
      const r = {
        r: { 5: 20 + firmsOfR, 2: 18 },
        '_by.gov.r': { yes: 20, no: 10 },
        '_by.firm.r': { yes: firmsOfR, no: 8 },
      };
      const whole = { ...tally, items: { ...tally.items, ...r } };
      const session = { shown: releaseSession(withR, whole), tally: whole };
      return releaseGroups(both, withR, [session, session]).map(({ items }) => items.r);
    };
    expect(linesOf(12)).toEqual([{ yes: 40, no: 20 }, { yes: 24, no: 16 }, 'hidden']);
    expect(linesOf(11)).toEqual([{ yes: 40, no: 20 }, 'hidden', 'hidden']);
  });

  it('do not say that all who were dissatisfied are of one kind', () => {
    expect(groupsOf({ gov: [20, 10], firm: [12, 0] }, { gov: [20, 10], firm: [12, 0] })).toEqual(nothing);
  });

  it('show nothing where nearly all who gave an answer were in one session: its places would follow', () => {
    expect(groupsOf({ gov: [20, 20], firm: [20, 20] }, { gov: [20, 2], firm: [20, 2] })).toEqual(nothing);
  });

  it('tell of no lone firm, whose answer followed from the other kinds and the sum', () => {
    const one: People = { firm: [1, 0], gov: [1, 1], uni: [1, 0] };
    const two: People = { uni: [13, 1], gov: [8, 1] };
    const three: People = { uni: [1, 0], gov: [3, 0] };
    expect(groupsOf(one, two, three)).toEqual(nothing);
  });

  it('tell nothing of three firms in a session where everybody was satisfied but one', () => {
    const kinds = (...of: [number, number, number][]): People[] =>
      of.map(([gov, firm, no]) => ({ gov: [gov, 0], firm: [firm, no] }));
    expect(groupsOf(...kinds([4, 3, 0], [2, 3, 0], [17, 12, 0], [24, 0, 1]))).toEqual(nothing);
  });

  it('do not count a session that does not show all of them: who is in no line would be those of the others', () => {
    const counted: People = { gov: [20, 12], firm: [10, 8], uni: [1, 2] };
    expect(groupsOf(counted, counted)).toEqual({ gov: { yes: 40, no: 24 }, firm: 'hidden', uni: 'hidden' });
    const tally = aTally({ gov: [20, 10] });
    const other = { shown: { responses: 30, items: { q: { 5: 20, 2: 10 }, r: 'hidden' as const } }, tally };
    const two = [counted, { uni: [6, 6] } as People]
      .map(aTally)
      .map((each) => ({ shown: releaseSession(rules, each), tally: each }));
    const both = { ...grouping, items: [...grouping.items, { key: 'r', coarse: (counts: Counts) => counts }] };
    const lines = releaseGroups(both, new Map([...rules, ['r', { type: 'five-point' }]]), [...two, other]);
    expect(lines.flatMap(({ items }) => Object.values(items)).every((counts) => counts === 'hidden')).toBe(true);
  });

  it('are shown only while no session says who was there', () => {
    const tally = aTally({ gov: [20, 10], firm: [12, 8] });
    const shown = { responses: 50, items: { q: { 5: 32, 2: 18 }, org: { gov: 30, firm: 20 } } };
    const sessions = [
      { shown, tally },
      { shown: releaseSession(rules, tally), tally },
    ];
    const lines = releaseGroups(grouping, rules, sessions);
    expect(lines.map(({ items }) => items.q)).toEqual(['hidden', 'hidden', 'hidden']);
  });
});

describe('a table of kinds by answers', () => {
  const spread = [30, 30];

  it('is safe when each answer has nobody or six people in each line, and six outside each line and session', () => {
    expect(isSafe([{ lines: [6, 54], sessions: spread }])).toBe(true);
    expect(isSafe([{ lines: [5, 55], sessions: spread }])).toBe(false);
    expect(isSafe([{ lines: [54, 6], sessions: spread }])).toBe(true);
    expect(isSafe([{ lines: [6, 30, 24], sessions: spread }])).toBe(true);
    expect(isSafe([{ lines: [5, 30, 25], sessions: spread }])).toBe(false);
    expect(isSafe([{ lines: [0, 6, 54], sessions: spread }])).toBe(true);
    expect(isSafe([{ lines: [0, 60], sessions: spread }])).toBe(false);
    // All of the rest gave one answer.
    const [yes, no] = [
      { lines: [20, 30, 10], sessions: spread },
      { lines: [20, 40, 0], sessions: spread },
    ];
    expect(isSafe([yes, no])).toBe(false);
    expect(isSafe([yes, { ...no, lines: [20, 30, 10] }])).toBe(true);
    expect(isSafe([{ lines: [30, 30], sessions: [54, 6] }])).toBe(true);
    expect(isSafe([{ lines: [30, 30], sessions: [55, 5] }])).toBe(false);
    expect(isSafe([{ lines: [30, 30], sessions: [60, 0] }])).toBe(false);
  });

  it('may have an answer that nobody gave', () => {
    expect(isSafe([{ lines: [0, 0], sessions: [0, 0] }])).toBe(true);
  });
});
