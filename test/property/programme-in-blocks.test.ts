import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { itemRules } from '../../shared/privacy/item-rules.ts';
import { releaseProgramme } from '../../shared/privacy/release-programme.ts';
import type { Session } from '../../shared/programme/session.ts';
import { commentsTogether } from '../../shared/publication/comments-together.ts';
import {
  programmePart,
  programmePublication,
  publicationOfParts,
  type SealedSession,
} from '../../shared/publication/programme-publication.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { sessionPublication } from '../../shared/publication/session-publication.ts';
import { askedTogether } from '../../shared/questionnaire/asked-together.ts';
import { encode } from '../../shared/store/dynamodb/item.ts';
import { blocksOf, joined, type PackedBlock } from '../../shared/store/dynamodb/publication-blocks.ts';
import { joinedPublication, joinedSessions, publicationItems } from '../../shared/store/dynamodb/publication-items.ts';
import { fittingComments, mergeComments } from '../../shared/tally/comment-sample.ts';
import { allTypesFile, sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holds, sampled } from '../fixtures/property.ts';
import { aSealedSession } from '../fixtures/publication/sealed.ts';
import { someResponses } from '../fixtures/responses/responses.ts';

/** Seven sessions, each as it was first published and as it was after answers were deleted. */
function sessionsAndCorrections([like, other = like]: readonly [Session, ...Session[]]) {
  return Array.from({ length: 7 }, (_, at): readonly [SealedSession, SealedSession] => {
    const session = { ...(at % 2 === 0 ? like : other), code: `S${at}` as SessionCode };
    const people = [26, 12, 3, 40, 8, 17, 5][at] ?? 9;
    const answers = sampled(someResponses(session, { minLength: people, maxLength: people }), 1, at + 1).flat();
    const first = aSealedSession(session, answers);
    const fewer = aSealedSession(session, answers.slice(0, Math.max(2, people - 6)));
    const context = { asOf: first.publication.asOf, isOnlySession: false, previous: first.publication };
    const corrected = sessionPublication(session, fewer.seal, context);
    return [first, { session, seal: fewer.seal, publication: corrected }];
  });
}

const packedIn = (all: readonly PackedBlock[]) => all.map(({ packed }) => packed);
const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** As it was made before there were blocks: of all seals and publications at once. */
function atOnce(sealed: readonly [SealedSession, ...SealedSession[]], previous?: Publication): Publication {
  const comments = fittingComments(sealed.map(({ publication }) => publication.comments).reduce(mergeComments, {}));
  return asStored({ ...programmePublication('whole', sealed, previous), comments });
}

/** As it is made now: of parts that are read in some order, kept in blocks, and read again. */
function throughBlocks(
  sealed: readonly SealedSession[],
  order: readonly number[],
  previous?: Publication,
): Publication {
  const together = commentsTogether();
  const parts = sealed.map(({ session, publication, seal }) =>
    programmePart(session, publication, previous === undefined ? seal : undefined),
  );
  const places = sealed.map((_, at) => at).sort((one, next) => (order[one] ?? 0) - (order[next] ?? 0));
  for (const at of places) {
    const { session, publication } = sealed[at] as SealedSession;
    together.take(at, session.code, publication.comments);
  }
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('a programme has sessions');
  const made = publicationOfParts('whole', [first, ...others], together, previous);
  const sessions = parts.map(({ session }) => session);
  const commentsFrom = together.fromOf(made.comments);
  const items = publicationItems(made, { sessions, commentsFrom });
  expect(joinedSessions(packedIn(items.facts))).toEqual(asStored(sessions));
  for (const { order: own } of Object.values(made.comments).flat()) {
    const from = sealed.find(({ session }) => session.code === commentsFrom.get(own));
    expect(
      Object.values(from?.publication.comments ?? {})
        .flat()
        .map((each) => each.order),
    ).toContain(own);
  }
  return joinedPublication(encode(['PROGRAMME#whole', 'PUBLICATION#0001'], items.head), {
    blocks: packedIn(items.blocks),
    numbers: packedIn(items.numbers),
  });
}

describe.each(Object.entries({ sample: sampleFile(), 'all types': allTypesFile() }))(
  'a programme in blocks, %s',
  (_, file) => {
    const known = sessionsAndCorrections(sessionsOf(file));
    /** Which sessions take place, and which of them were corrected. */
    const some = fc
      .array(fc.constantFrom('absent', 'first', 'corrected'), { minLength: known.length, maxLength: known.length })
      .map((states) =>
        states.flatMap((state, at) => {
          const [first, corrected] = known[at] ?? [];
          return state === 'absent' || first === undefined || corrected === undefined
            ? []
            : [state === 'first' ? first : corrected];
        }),
      )
      .filter((sealed): sealed is [SealedSession, ...SealedSession[]] => sealed.length > 0);
    const order = fc.array(fc.nat(1000), { minLength: known.length, maxLength: known.length });

    it('says what it says of all at once, also after corrections, and with sessions added or taken out', () => {
      const lives = fc.property(some, some, order, (before, after, inOrder) => {
        const first = atOnce(before);
        expect(throughBlocks(before, inOrder)).toEqual(first);
        expect(throughBlocks(after, inOrder, throughBlocks(before, inOrder))).toEqual(atOnce(after, first));
      });
      holds(lives, 12);
    });

    it('has the same sums in whatever order and in however large blocks its lines are', () => {
      const moves = fc.property(some, order, fc.integer({ min: 1, max: 9 }), (sealed, inOrder, perBlock) => {
        const rules = itemRules(
          askedTogether([sealed[0].session, ...sealed.slice(1).map(({ session }) => session)]),
          false,
        );
        const lines = sealed.map(({ publication, seal }) => ({ shown: publication.released, tally: seal.tally }));
        const blocks = blocksOf({ lines }, { lines: perBlock });
        expect(blocks.length).toBe(Math.ceil(lines.length / perBlock));
        const again = (joined(packedIn(blocks)) as { lines: typeof lines }).lines;
        const moved = again
          .map((line, at) => [inOrder[at] ?? 0, line] as const)
          .sort(([one], [next]) => one - next)
          .map(([, line]) => line);
        expect(releaseProgramme(rules, moved)).toEqual(releaseProgramme(rules, lines));
      });
      holds(moves, 40);
    });
  },
);
