import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import { forgetComments } from '../../../shared/publication/forget-comments.ts';
import type { Publication, SessionLine } from '../../../shared/publication/publication.ts';
import {
  finalPublication,
  includedIn,
  includes,
  readShownSessions,
  shownByWorker,
} from '../../../shared/publication/released-sessions.ts';
import { type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { publishedStores } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];
const asOf = '2020-12-20T13:00:00.000Z' as Instant;

/** A publication of a session, of the kind that matters. */
const of = ({ code }: Session, kind: Publication['kind'], number = 1, overrides: Partial<Publication> = {}) =>
  aBarePublication({ topic: { kind: 'session', code }, kind, number, ...overrides });

/** The published programme, with these reports. */
async function holding(...publications: readonly Publication[]) {
  const stores = await publishedStores(file);
  for (const publication of publications) await stores.reports.keepPublication(publication);
  const programme = await stores.programmes.findProgramme('compact');
  if (programme === undefined) throw new Error('it was published');
  return { ...stores, programme };
}

describe('the publication that a session’s results stand with', () => {
  it.each([
    ['final', true],
    ['corrected', true],
    ['interim', false],
    ['cancelled', false],
  ] as const)('is its last one, where that is %s: %s', async (kind, stands) => {
    const latest = of(one, kind, 2);
    const { reports } = await holding(of(one, 'final', 1), latest);

    expect(await finalPublication(one.code, reports)).toEqual(stands ? latest : undefined);
  });

  it('is none where there is none', async () => {
    const { reports } = await holding();
    expect(await finalPublication(one.code, reports)).toBeUndefined();
  });
});

describe('a programme’s publication', () => {
  const line: SessionLine = { code: one.code, released: { responses: 0, items: {} } };
  const ofProgramme = (at: Instant, lines = [line]) =>
    aBarePublication({ topic: { kind: 'programme', id: 'compact' }, asOf: at, sessions: lines });

  it.each<[string, Publication | undefined, Publication, boolean]>([
    ['of the same moment has it', ofProgramme(asOf), of(one, 'final', 1, { asOf }), true],
    ['of later has it', ofProgramme(later(asOf, 1)), of(one, 'final', 1, { asOf }), true],
    ['of before has it not yet', ofProgramme(later(asOf, -1)), of(one, 'final', 1, { asOf }), false],
    ['of other sessions has it not', ofProgramme(asOf), of(two, 'final', 1, { asOf }), false],
    ['of several has it', ofProgramme(asOf, [{ ...line, code: two.code }, line]), of(one, 'final', 1, { asOf }), true],
    ['that is not made has it not', undefined, of(one, 'final', 1, { asOf }), false],
    ['has no other programme’s', ofProgramme(asOf), ofProgramme(asOf), false],
  ])('%s', (_, whole, part, expected) => {
    expect(includes(whole && includedIn(whole), part)).toBe(expected);
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('that is of number %i of a session has its second: %s, whatever moment either is of', (number, expected) => {
    const whole = ofProgramme(later(asOf, 1 - number), [{ ...line, number }]);
    expect(includes(includedIn(whole), of(one, 'corrected', 2, { asOf }))).toBe(expected);
  });
});

describe('what the sessions of a programme show', () => {
  const shows = (count: number) => ({ released: { responses: 20, items: { q_overall: { 5: count } } } });
  const other = { ...one, code: 'OTHER' as Session['code'] };

  it('is that of those that are over', async () => {
    const { programme, ...stores } = await holding(of(one, 'final', 1, shows(7)), of(two, 'corrected', 2, shows(8)));
    const shown = await readShownSessions(programme, stores);

    expect(shown.othersOf(one)).toEqual({ sessions: 1, items: { q_overall: { 5: 8 } } });
    expect(shown.othersOf(two)).toEqual({ sessions: 1, items: { q_overall: { 5: 7 } } });
    expect(shown.othersOf(other)).toEqual({ sessions: 2, items: { q_overall: { 5: 15 } } });

    const still = await holding(of(one, 'interim'));
    expect((await readShownSessions(still.programme, still)).othersOf(two)).toBeUndefined();
  });

  it('can’t be said where one is published and not there, and is asked for anew', async () => {
    const { programme, programmes, reports } = await holding(of(one, 'final', 1, shows(7)));
    let isLost = true;
    const findSession: typeof programmes.findSession = async (code) =>
      isLost ? undefined : programmes.findSession(code);
    const shown = shownByWorker({ programmes: { findSession }, reports }, () => 0);

    await expect(shown(programme)).rejects.toThrow(`session ${one.code}`);
    isLost = false;
    expect((await shown(programme)).othersOf(other)?.sessions).toBe(1);
  });

  it('is kept when an older question for it fails late', async () => {
    const { programme, programmes, reports } = await holding(of(one, 'final', 1, shows(7)));
    let [reads, elapsed] = [0, 0];
    let fail = (_: Error) => {};
    const latestPublication: typeof reports.latestPublication = (topic) => {
      reads += 1;
      return reads === 1 ? new Promise((_, reject) => (fail = reject)) : reports.latestPublication(topic);
    };
    const shown = shownByWorker({ programmes, reports: { latestPublication } }, () => elapsed);

    const late = shown(programme);
    elapsed += 5 * minute;
    await shown(programme);
    const before = reads;
    fail(new Error('timed out'));
    await expect(late).rejects.toThrow('timed out');
    await shown(programme);
    expect(reads).toBe(before);
  });

  it('is read once in five minutes, of programmes that take turns, too, until there are very many', async () => {
    const { programme, programmes, reports } = await holding(of(one, 'final', 1, shows(7)));
    let [reads, elapsed] = [0, 0];
    const latestPublication: typeof reports.latestPublication = async (topic) => {
      reads += 1;
      return reports.latestPublication(topic);
    };
    const shown = shownByWorker({ programmes, reports: { latestPublication } }, () => elapsed);
    const ask = (id: string) => shown({ ...programme, id });
    const count = async (...ids: string[]) => {
      const before = reads;
      for (const id of ids) await ask(id);
      return (reads - before) / programme.sessions.length;
    };

    expect(await count('a', 'b', 'a', 'b', 'a')).toBe(2);
    expect(await count('c', 'd', 'e', 'f', 'g', 'h', 'a', 'b')).toBe(6);
    // One more than are kept: the one that was asked for the longest ago goes.
    expect(await count('i', 'a', 'b', 'i')).toBe(1);
    expect(await count('c')).toBe(1);
    elapsed += 5 * minute - 1;
    expect(await count('i', 'a')).toBe(0);
    elapsed += 1;
    expect(await count('i', 'a', 'i', 'a')).toBe(2);
  });
});

describe('the comments of a session whose answers are deleted', () => {
  const comment = (order: string) => ({ order, text: order });
  const comments = (...orders: string[]) => ({ q_keep: orders.map(comment) });

  it('are taken out of it, and of its programme, which keeps those of its other sessions', async () => {
    const { programme, reports } = await holding(
      of(one, 'final', 1, { comments: comments('a') }),
      of(two, 'final', 1, { comments: comments('b') }),
      aBarePublication({ topic: { kind: 'programme', id: 'compact' }, comments: comments('a', 'b') }),
    );

    await forgetComments(one.code, programme, reports);

    const left = async (topic: Publication['topic']) => (await reports.latestPublication(topic))?.comments;
    const ordersLeft = async (topic: Publication['topic']) =>
      Object.values((await left(topic)) ?? {}).flatMap((each) => each.map(({ order }) => order));
    expect(await ordersLeft({ kind: 'session', code: one.code })).toEqual([]);
    expect(await ordersLeft({ kind: 'session', code: two.code })).toEqual(['b']);
    expect(await ordersLeft({ kind: 'programme', id: 'compact' })).toEqual(['b']);

    await forgetComments(two.code, programme, reports);
    expect(await ordersLeft({ kind: 'programme', id: 'compact' })).toEqual([]);
  });
});
