import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import { forgetComments } from '../../../shared/publication/forget-comments.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { finalPublication, includes, publishedSessions } from '../../../shared/publication/released-sessions.ts';
import { type Instant, after as later } from '../../../shared/time/instant.ts';
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
  const line = { code: one.code, released: { responses: 0, items: {} } };
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
    expect(includes(whole, part)).toBe(expected);
  });
});

describe('the other sessions of a programme that are over', () => {
  it('come in its order, without the one that is asked for and those that are not over', async () => {
    const [first, second] = [of(one, 'final'), of(two, 'corrected')];
    const { programme, ...stores } = await holding(first, second);
    const shown = async (except: Session) =>
      (await publishedSessions(programme, except.code, stores)).map(({ session, publication }) => [
        session.code,
        publication,
      ]);

    expect(await shown(one)).toEqual([[two.code, second]]);
    expect(await shown(two)).toEqual([[one.code, first]]);
    const all = await publishedSessions(programme, 'OTHER' as Session['code'], stores);
    expect(all.map(({ publication }) => publication)).toEqual([first, second]);

    const still = await holding(of(one, 'interim'));
    expect(await publishedSessions(still.programme, two.code, still)).toEqual([]);
  });

  it('are told to be missing where one is published and not there', async () => {
    const { programme, programmes, reports } = await holding(of(one, 'final'));
    const lost = { programmes: { ...programmes, findSession: async () => undefined }, reports };

    await expect(publishedSessions(programme, two.code, lost)).rejects.toThrow(`session ${one.code}`);
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
