import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interimPublication } from '../../shared/publication/interim-publication.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { resultsOf } from '../../shared/publication/seal.ts';
import { sessionPublication } from '../../shared/publication/session-publication.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import type { Comment } from '../../shared/tally/comment-sample.ts';
import { foldPage } from '../../shared/tally/fold.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { type Author, answersOf, aQuotableFile } from '../fixtures/programmes/quotable-file.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { aProgrammePublication } from '../fixtures/publication/sealed.ts';
import { aResponse } from '../fixtures/responses/responses.ts';

const [session, other] = sessionsOf(aQuotableFile());
if (other === undefined) throw new Error('the programme has two sessions');
const asOf = '2020-12-20T13:00:00.000Z' as Instant;
const context = { asOf, isOnlySession: false };

/** Rooms in which people of a kind are few or many: who sign, who agree without a name, who do not agree. */
const kinds = fc.array(
  fc.record({
    agrees: fc.boolean(),
    isNamed: fc.boolean(),
    writes: fc.constantFrom<readonly string[]>([], ['keep'], ['change'], ['keep', 'change']),
    count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 })),
  }),
  { minLength: 1, maxLength: 6 },
);

const room = kinds.map((all) =>
  all
    .flatMap((kind) => Array.from({ length: kind.count }, () => kind))
    .map(
      ({ agrees, isNamed, writes }, n): Author => ({
        agrees,
        ...(isNamed && { name: `name ${n}` }),
        ...Object.fromEntries(writes.map((what) => [what, `${what} ${n}`])),
      }),
    ),
);

const answered = (of: typeof session, people: readonly Author[]) =>
  people.map((each, n) => aResponse(of, n, { answers: answersOf(each) }));

function sealOf(of: typeof session, people: readonly Author[]) {
  return resultsOf(foldPage(of, { responses: answered(of, people), unreadable: 0 }));
}

const final = (of: typeof session, people: readonly Author[], previous?: Publication) =>
  sessionPublication(of, sealOf(of, people), { ...context, previous });

/** Who wrote a comment: every text names its author. */
const authorOf = (people: readonly Author[], { text }: Comment) => people[Number(text.split(' ')[1])];

const kindOf = ({ agrees, name }: Author) => (agrees ? (name === undefined ? 'unsigned' : 'signed') : 'others');

it('a comment is marked only where its author agreed, with the name that its author gave', () => {
  let [marked, unmarked] = [0, 0];
  holds(
    fc.property(room, (people) => {
      const { comments } = final(session, people);
      for (const comment of Object.values(comments).flat()) {
        const author = authorOf(people, comment);
        if (comment.isQuotable) expect(author?.agrees).toBe(true);
        if (comment.signature !== undefined) expect(comment.signature).toBe(author?.name);
        if (comment.isQuotable) marked += 1;
        else unmarked += 1;
      }
      expect(comments.q_name).toBeUndefined();
    }),
    200,
  );
  expect(Math.min(marked, unmarked)).toBeGreaterThan(atLeastOf(100));
});

/** Of some people, how many wrote a comment, and how many wrote none. */
function counted(people: readonly Author[], what: 'keep' | 'change'): [wrote: number, silent: number] {
  const wrote = people.filter((person) => person[what] !== undefined).length;
  return [wrote, people.length - wrote];
}

/**
 * Whether those who agreed without a name, and those who did not agree, are told apart by marks only in numbers that tell of
 * nobody; or are together in comments without a mark, and so many that it does not help to know how many agreed.
 */
function tellsNothing(people: readonly Author[], comments: readonly Comment[], what: 'keep' | 'change'): boolean {
  const of = (kind: string) => people.filter((each) => kindOf(each) === kind);
  const [unsigned, others] = [of('unsigned'), of('others')];
  const isLarge = (count: number) => count === 0 || count >= 5;
  if ([unsigned, others].every((part) => counted(part, what).every(isLarge))) return true;
  const isTogether = comments.every(({ isQuotable, signature }) => !isQuotable || signature !== undefined);
  return isTogether && counted([...unsigned, ...others], what).every((count) => count - unsigned.length >= 5);
}

it('no mark parts one to four people without a name from the others, whether they wrote or not', () => {
  let seen = 0;
  holds(
    fc.property(room, fc.constantFrom<'keep' | 'change'>('keep', 'change'), (people, what) => {
      const comments = final(session, people).comments[`q_${what}`] ?? [];
      const marked = comments.filter(({ isQuotable }) => isQuotable).length;
      if (marked === 0) return;
      seen += 1;
      expect(marked).toBeGreaterThanOrEqual(5);
      expect(tellsNothing(people, comments, what)).toBe(true);
    }),
    600,
  );
  expect(seen).toBeGreaterThan(atLeastOf(50));
});

it('a report in between has no mark and no number of the consent; one after deletions has those of the final one', () => {
  let kept = 0;
  holds(
    fc.property(room, fc.array(fc.nat(60), { maxLength: 30 }), (people, gone) => {
      const early = people.slice(0, Math.ceil(people.length * 0.7));
      const interim = interimPublication(
        session,
        [{ classes: [], folded: foldPage(session, { responses: answered(session, early), unreadable: 0 }) }],
        context,
      );
      for (const comment of Object.values(interim?.comments ?? {}).flat())
        expect(Object.keys(comment).sort()).toEqual(['order', 'text']);
      expect(interim?.released.items.c_quote ?? 'hidden').toBe('hidden');

      const ended = final(session, people, interim);
      const left = people.filter((_, n) => !gone.includes(n));
      const responses = answered(session, people).filter((_, n) => !gone.includes(n));
      const corrected = sessionPublication(session, resultsOf(foldPage(session, { responses, unreadable: 0 })), {
        ...context,
        previous: ended,
      });

      for (const [key, comments] of Object.entries(corrected.comments))
        for (const comment of comments) expect(ended.comments[key]).toContainEqual(comment);
      kept += Object.values(corrected.comments)
        .flat()
        .filter(({ isQuotable }) => isQuotable).length;
      // What the consent was shown as with the marks stays so, or is hidden.
      const [before, after] = [ended, corrected].map(({ released }) => released.items.c_quote);
      expect([before, 'hidden']).toContainEqual(after);
      expect(left.length).toBe(responses.length);
    }),
    150,
  );
  expect(kept).toBeGreaterThan(atLeastOf(50));
});

it('a programme has the marks of its sessions, and of a session without marks none', () => {
  holds(
    fc.property(room, room, (some, more) => {
      const [one, two] = (
        [
          [session, some],
          [other, more],
        ] as const
      ).map(([of, people]) => {
        const seal = { session: of.code, revision: 1, sealedAt: asOf, version: of.version, ...sealOf(of, people) };
        return { session: of, seal, publication: sessionPublication(of, seal, context) };
      });
      if (one === undefined || two === undefined) throw new Error('there are two');

      const programme = aProgrammePublication(one, two);

      const shown = [one, two].flatMap(({ publication }) => Object.values(publication.comments).flat());
      for (const comment of Object.values(programme.comments).flat()) expect(shown).toContainEqual(comment);
    }),
    80,
  );
});

it('the names that were given stand nowhere but beside what they sign', () => {
  holds(
    fc.property(room, (people) => {
      const publication = final(session, people);
      const beside = new Set(
        Object.values(publication.comments).flatMap((all) => all.map(({ signature }) => signature)),
      );
      const json = resultsJson(publication, [session], 'en');

      for (const { name } of people)
        if (name !== undefined && !beside.has(name)) expect(json).not.toContain(`"${name}"`);
    }),
    100,
  );
});
