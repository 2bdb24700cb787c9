import { describe, expect, it } from 'vitest';
import { markQuotable, withoutMarks } from '../../../shared/privacy/mark-quotable.ts';
import type { Comment } from '../../../shared/tally/comment-sample.ts';
import { sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { type Author, answersOf, aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(aQuotableFile());

/** How many people of each kind write, and how many write nothing: who sign, who agree without a name, who do not agree. */
type Room = Readonly<Record<'signed' | 'unsigned' | 'others', readonly [wrote: number, silent: number]>>;

const authors: Record<keyof Room, Author> = {
  signed: { agrees: true, name: 'Li Wei' },
  unsigned: { agrees: true },
  others: {},
};

function marksIn(room: Room): Record<string, number> {
  const people = Object.entries(room).flatMap(([kind, [wrote, silent]]) => [
    ...Array.from({ length: wrote }, (): Author => ({ ...authors[kind as keyof Room], keep: kind })),
    ...Array.from({ length: silent }, (): Author => authors[kind as keyof Room]),
  ]);
  const publication = aPublication(
    session,
    people.map((each, n) => aResponse(session, n, { answers: answersOf(each) })),
  );
  const comments = publication.comments.q_keep ?? [];
  const signed = comments.filter(({ signature }) => signature !== undefined);
  return {
    shown: comments.length,
    marked: comments.filter(({ isQuotable }) => isQuotable).length,
    signed: signed.length,
    // Whoever is marked has agreed.
    wrong: comments.filter(({ text, isQuotable }) => isQuotable && text === 'others').length,
  };
}

describe('a comment', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((order) => ({ order, text: `text of ${order}` })) as [
    Comment,
    Comment,
    Comment,
  ];
  const items = { '_quotable.q_keep': { unsigned: 6 }, q_keep: { '#': 12 }, c_quote: { yes: 12 } };

  it('has a mark where its author agreed, and else no word of it', () => {
    const sample = { q_keep: [{ ...a, isQuotable: true as const }, b] };
    const marked = markQuotable(session, { q_keep: [a, b, c] }, sample, { responses: 24, items });
    expect(marked).toStrictEqual({ q_keep: [{ ...a, isQuotable: true }, b, c] });
  });

  it('has none before the final report', () => {
    const marked = { order: 'a', text: 'text of a', isQuotable: true as const, signature: 'Li Wei' };
    expect(withoutMarks({ q_keep: [marked] })).toStrictEqual({ q_keep: [a] });
  });
});

describe('the marks at the comments on a question', () => {
  it.each<[string, Room, marked: number, signed: number]>([
    ['five agreed, and nobody else wrote', { signed: [5, 0], unsigned: [0, 0], others: [0, 6] }, 5, 5],
    ['five without a name agreed', { signed: [0, 0], unsigned: [5, 0], others: [5, 5] }, 5, 0],
    ['few gave a name, who are known by it', { signed: [1, 2], unsigned: [5, 0], others: [5, 0] }, 6, 1],
    ['all parts are large', { signed: [6, 3], unsigned: [5, 5], others: [8, 9] }, 11, 6],
    ['few agreed without a name: only what is signed', { signed: [6, 0], unsigned: [2, 0], others: [5, 7] }, 6, 6],
    ['few without a name wrote nothing', { signed: [5, 3], unsigned: [6, 1], others: [6, 12] }, 5, 5],
  ])('are there where %s', (_, room, marked, signed) => {
    const shown = room.signed[0] + room.unsigned[0] + room.others[0];

    expect(marksIn(room)).toEqual({ shown, marked, signed, wrong: 0 });
  });

  it.each<[string, Room]>([
    ['four agreed', { signed: [4, 0], unsigned: [0, 0], others: [6, 0] }],
    ['one did not agree', { signed: [9, 0], unsigned: [0, 0], others: [1, 5] }],
    ['four did not agree', { signed: [5, 5], unsigned: [0, 0], others: [4, 5] }],
    ['one who did not agree wrote nothing', { signed: [9, 0], unsigned: [0, 0], others: [5, 1] }],
    ['of those without a name one wrote nothing', { signed: [0, 0], unsigned: [8, 1], others: [6, 6] }],
    ['the others would be known but for one', { signed: [6, 0], unsigned: [1, 0], others: [5, 4] }],
    ['it is known of how many without a name', { signed: [6, 0], unsigned: [1, 0], others: [4, 8] }],
  ])('are not there where %s', (_, room) => {
    expect(marksIn(room)).toMatchObject({ marked: 0, signed: 0 });
  });
});
