import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { RowPage } from '../../shared/response/answer-rows.ts';
import type { Response } from '../../shared/response/response.ts';
import type { ResponsePage } from '../../shared/response/responses.ts';
import { commentsKept, fittingComments, mergeComments, sampleComments } from '../../shared/tally/comment-sample.ts';
import { extraItems } from '../../shared/tally/extras.ts';
import { foldPage, foldSession } from '../../shared/tally/fold.ts';
import { add, empty, equal, negate, subtract, sum, type Tally, tallyOf } from '../../shared/tally/tally.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { holds, holdsAsync } from '../fixtures/property.ts';
import { aResponse, someResponses } from '../fixtures/responses/responses.ts';
import { inRows } from '../fixtures/responses/rows.ts';
import { sized } from '../fixtures/size.ts';

const session = aSession();
const items = itemsOf(session);
const responses = someResponses(session, { maxLength: 12 });
const tallyFrom = (some: readonly Response[]) =>
  tallyOf(
    items,
    some.map(({ answers }) => answers),
  );

/** The counts of questions alone: extra items begin with a low line. */
const withoutExtras = ({ responses: n, items: counts }: Tally): Tally => ({
  responses: n,
  items: Object.fromEntries(Object.entries(counts).filter(([key]) => !key.startsWith('_'))),
});

/** Tallies of real responses, and differences of such: with negative counts and with items that cancelled out. */
const aTally: fc.Arbitrary<Tally> = fc
  .tuple(responses, responses)
  .map(([some, others]) => subtract(tallyFrom(some), tallyFrom(others)));

/** A wrong law fails with the first inputs mostly; drawing three tallies takes most of the time. */
const ofLaws = sized({ each: 60, nightly: 2000 });

describe('tallies are a commutative group', () => {
  it('in which the order of adding does not matter', () => {
    holds(
      fc.property(aTally, aTally, aTally, (one, other, third) => {
        expect(add(one, other)).toEqual(add(other, one));
        expect(add(add(one, other), third)).toEqual(add(one, add(other, third)));
      }),
      ofLaws,
    );
  });

  it('in which nothing is added by the empty tally, and a tally less itself is nothing', () => {
    holds(
      fc.property(aTally, (tally) => {
        expect(add(tally, empty)).toEqual(tally);
        expect(subtract(tally, tally)).toEqual(empty);
        expect(negate(negate(tally))).toEqual(tally);
      }),
      ofLaws,
    );
  });

  it('in which what was added can be taken away again, also below zero', () => {
    holds(
      fc.property(aTally, aTally, (one, other) => {
        expect(subtract(add(one, other), other)).toEqual(one);
        expect(subtract(other, add(one, other))).toEqual(negate(one));
      }),
      ofLaws,
    );
  });

  it('in which no zero is kept, so that equal tallies are structurally equal', () => {
    holds(
      fc.property(aTally, aTally, (one, other) => {
        const cells = Object.values(add(one, other).items);
        expect(cells.every((counts) => Object.keys(counts).length > 0)).toBe(true);
        expect(cells.flatMap((counts) => Object.values(counts))).not.toContain(0);
        expect(equal(one, other)).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
        expect(equal(add(one, other), add(other, one))).toBe(true);
      }),
      ofLaws,
    );
  });

  it('in which the tally of all responses is the sum of the tallies of its parts', () => {
    holds(
      fc.property(fc.array(responses, { maxLength: 4 }), (parts) => {
        expect(tallyFrom(parts.flat())).toEqual(sum(parts.map(tallyFrom)));
      }),
      ofLaws,
    );
  });
});

describe('a tally', () => {
  it('counts what a count by hand counts', () => {
    holds(
      fc.property(responses, (some) => {
        const tally = tallyFrom(some);

        expect(tally.responses).toBe(some.length);
        for (const { key, question } of items) {
          const given = some.flatMap(({ answers }) => {
            const answer = answers[key];
            return answer === undefined ? [] : [answer];
          });
          const cells =
            question.type === 'text'
              ? given.map(() => '#')
              : question.type === 'several'
                ? [...given.map(() => '#'), ...given.flatMap((answer) => [answer].flat().map(String))]
                : given.map(String);
          const counted = Object.fromEntries([...new Set(cells)].map((c) => [c, cells.filter((d) => d === c).length]));
          expect(tally.items[key] ?? {}).toEqual(counted);
        }
      }),
      100,
    );
  });
});

describe('the fold of a session', () => {
  it('is the same however the responses are spread over shards and pages', async () => {
    await holdsAsync(
      fc.asyncProperty(
        someResponses(session, { maxLength: 40 }),
        fc.infiniteStream(fc.nat(3)),
        fc.infiniteStream(fc.nat(5)),
        async (some, shardOf, pageLength) => {
          const shards: Response[][] = [[], [], [], []];
          for (const response of some) shards[shardOf.next().value]?.push(response);

          const folded = await foldSession(
            session,
            shards.map((shard) =>
              inRows(
                session,
                pagesOf(shard, () => pageLength.next().value),
              ),
            ),
          );

          expect(folded).toEqual(foldPage(session, { responses: some, unreadable: 0 }));
          expect(withoutExtras(folded.tally)).toEqual(tallyFrom(some));
        },
      ),
      100,
    );
  });

  it('quarantines and counts what it cannot read and what answered another version', async () => {
    await holdsAsync(
      fc.asyncProperty(responses, responses, fc.nat(5), async (some, old, unreadable) => {
        const others = old.map((response) => ({ ...response, version: 'older' }));
        const page = { responses: [...others, ...some], unreadable };

        const folded = await foldSession(session, [stream([page]), stream([{ responses: [], unreadable: 1 }])]);

        expect(withoutExtras(folded.tally)).toEqual(tallyFrom(some));
        expect(folded.quarantined).toBe(old.length + unreadable + 1);
      }),
      100,
    );
  });
});

describe('responses that came too quickly', () => {
  it('count like any other, and are counted apart', async () => {
    const some = [0, 1, 2, 3].map((n) => aResponse(session, n, { isQuick: n % 2 === 0 }));

    const { tally } = await foldSession(session, [stream([{ responses: some, unreadable: 0 }])]);

    expect(tally).toMatchObject({ responses: 4, items: { ...tallyFrom(some).items, [extraItems.quick]: { '#': 2 } } });
  });
});

describe('the comments that are shown', () => {
  const everybodyWrites = (text: string) =>
    Array.from({ length: 100 }, (_, n) => aResponse(session, n, { answers: { q_keep: `${text}${n}` } }));

  it('are as many as are kept, and fewer where they would be too large for a stored item', () => {
    const short = sampleComments(items, everybodyWrites('short '));
    expect(short.q_keep).toHaveLength(commentsKept);
    expect(fittingComments(short)).toEqual(short);

    const long = sampleComments(items, everybodyWrites('长'.repeat(4000)));
    const fitting = fittingComments(long);
    expect(JSON.stringify(fitting).length).toBeGreaterThan(4000);
    expect(Buffer.byteLength(JSON.stringify(fitting))).toBeLessThan(250_000);
    expect(long.q_keep?.slice(0, fitting.q_keep?.length)).toEqual(fitting.q_keep);
  });

  it('are a sample of bounded size a question, whatever the order and the parts in which they are read', () => {
    holds(
      fc.property(someResponses(session, { maxLength: 60 }), fc.nat(60), fc.boolean(), (some, cut, turned) => {
        const whole = sampleComments(items, some);
        const parts = mergeComments(sampleComments(items, some.slice(0, cut)), sampleComments(items, some.slice(cut)));
        const reversed = sampleComments(items, [...some].reverse());

        expect(turned ? reversed : parts).toEqual(whole);
        for (const [key, comments] of Object.entries(whole)) {
          const written = some.filter(({ answers }) => answers[key] !== undefined);
          expect(comments).toHaveLength(Math.min(written.length, commentsKept));
          for (const comment of comments) {
            expect(written.some((each) => each.answers[key] === comment.text)).toBe(true);
            // Nothing that two comments of one person would have in common.
            expect(Object.keys(comment).sort()).toEqual(['order', 'text']);
          }
        }
      }),
      100,
    );
  });

  it('stand in another order under each question, so that no two can be joined by their place', () => {
    const answers = (n: number) => ({ q_overall: 5, q_keep: `#${n}`, 's_comment.lin': `#${n}` });
    const some = Array.from({ length: 5 }, (_, n) => aResponse(session, n, { answers: answers(n) }));

    const { q_keep = [], 's_comment.lin': speaker = [] } = sampleComments(items, some);

    expect(q_keep.map(({ text }) => text)).not.toEqual(speaker.map(({ text }) => text));
    expect(q_keep.map(({ text }) => text).sort()).toEqual(speaker.map(({ text }) => text).sort());
  });
});

function sorted({ responses: size, items: counted }: Tally): unknown {
  const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
  return [
    size,
    Object.entries(counted)
      .sort(byName)
      .map(([key, cells]) => [key, Object.entries(cells).sort(byName)]),
  ];
}

function stream(pages: readonly ResponsePage[]): AsyncIterable<RowPage> {
  return inRows(
    session,
    (async function* () {
      yield* pages;
    })(),
  );
}

/** Pages of any length, also empty ones. */
async function* pagesOf(some: readonly Response[], length: () => number): AsyncGenerator<ResponsePage> {
  for (let rest = some; rest.length > 0; ) {
    const size = length();
    yield { responses: rest.slice(0, size), unreadable: 0 };
    rest = rest.slice(size);
  }
}
