import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { commentBlocks } from '../../../shared/report/comment-blocks.ts';
import { answeredCategory } from '../../../shared/response/answer-type.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = aSession();
const texts = reportTexts('en');
const [speaker] = session.speakers;
/** Questions for words: one asked of everybody, one about each speaker. */
const [keep, change] = ['q_keep', `s_comment.${speaker?.id}`];
const comment = (n: number) => ({ order: `${n}`, text: `Comment ${n}` });
const some = (count: number) => Array.from({ length: count }, (_, n) => comment(n));

function asked(own: Partial<Publication>, comments?: number) {
  const publication = aBarePublication({ released: { responses: 12, items: {} }, ...own });
  const reader = { language: 'en', languages: ['en', 'zh-CN'], ...(comments !== undefined && { comments }) };
  return commentBlocks(session, publication, reader, texts);
}

describe('the comments of a report', () => {
  it.each<[string, number, Publication['released']['items'], number | undefined, number, number]>([
    ['five of all that are kept', 7, {}, undefined, 5, 7],
    ['as many as the reader asked for', 7, {}, 6, 6, 7],
    ['all that are kept', 4, {}, undefined, 4, 4],
    ['those that are kept, of all that were written', 4, { [keep]: { [answeredCategory]: 9 } }, undefined, 4, 9],
    ['those that are kept, where it is hidden how many wrote', 4, { [keep]: suppressed }, undefined, 4, 4],
  ])('are %s', (_, kept, items, most, shown, all) => {
    const { comments, noComments } = asked(
      { comments: { [keep]: some(kept) }, released: { responses: 12, items } },
      most,
    );

    expect(noComments).toBeUndefined();
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({
      all,
      shown: shown < all ? texts.comments.shown({ shown, all }) : texts.comments.all({ all }),
    });
    expect(comments[0]?.comments.map(({ text }) => text)).toEqual(some(shown).map(({ text }) => text));
  });

  it('say after the deletion of comments what is kept, and nothing of how many others wrote', () => {
    const released = { responses: 12, items: { [keep]: { [answeredCategory]: 9 } } };
    const { comments } = asked({ comments: { [keep]: some(2) }, released, areCommentsDeleted: true });

    expect(comments).toMatchObject([{ all: 2, shown: texts.comments.all({ all: 2 }) }]);
  });

  it.each<[string, Partial<Publication>, string]>([
    ['nobody wrote any', {}, texts.comments.none],
    ['nine answered', { released: { responses: 9, items: {} } }, texts.comments.suppressed({ k: 10 })],
    ['they are deleted', { areCommentsDeleted: true }, texts.comments.deleted],
    [
      'they are deleted, of few too',
      { areCommentsDeleted: true, released: { responses: 9, items: {} } },
      texts.comments.deleted,
    ],
    [
      'no session is large enough by itself',
      { released: { responses: 18, items: {} }, sessions: [lineOf(9), lineOf(9)] },
      texts.comments.suppressed({ k: 10 }),
    ],
    [
      'one session is large enough, in which nobody wrote any',
      { released: { responses: 19, items: {} }, sessions: [lineOf(9), lineOf(10)] },
      texts.comments.none,
    ],
  ])('are none where %s', (_, own, noComments) => {
    expect(asked(own)).toEqual({ comments: [], noComments });
  });

  it('are those about speakers in a session, and not in a programme', () => {
    const comments = { [keep]: some(1), [change]: some(1) };
    const ofAll = asked({ comments, topic: { kind: 'programme', id: 'compact' } });

    expect(asked({ comments }).comments).toHaveLength(2);
    expect(ofAll.comments).toHaveLength(1);
    expect(asked({ comments: { [change]: some(1) }, topic: { kind: 'programme', id: 'compact' } }).comments).toEqual(
      [],
    );
  });

  it('are protected where a condition decides who is asked, until they are deleted', () => {
    const all = anAllTypesSession();
    const conditional = all.questionnaire.pages
      .flatMap(({ questions }) => questions)
      .filter(({ type, showWhen }) => type === 'text' && showWhen !== undefined);
    const blocks = (own: Partial<Publication>) =>
      commentBlocks(
        all,
        aBarePublication({ released: { responses: 12, items: {} }, ...own }),
        { language: 'en', languages: ['en'] },
        texts,
      );
    const { comments } = blocks({});

    expect(conditional.length).toBeGreaterThan(0);
    expect(comments.map(({ shown, all: of, comments: none }) => [shown, of, none])).toEqual(
      conditional.map(() => [texts.comments.protected, 0, []]),
    );
    expect(blocks({ areCommentsDeleted: true })).toEqual({ comments: [], noComments: texts.comments.deleted });
  });

  it('have the language of their letters, and may be quoted as their writers said', () => {
    const kept = [
      { order: '1', text: '讲得很清楚' },
      { order: '2', text: '10/10' },
      { order: '3', text: 'Good', isQuotable: true as const },
      { order: '4', text: 'Fine', isQuotable: true as const, signature: 'Ada' },
    ];
    const words = (of: string) => texts.comments.mark({ words: of });

    expect(asked({ comments: { [keep]: kept } }).comments[0]?.comments).toStrictEqual([
      { text: '讲得很清楚', language: 'zh-CN' },
      { text: '10/10' },
      { text: 'Good', language: 'en', quotable: words(texts.comments.quotable) },
      { text: 'Fine', language: 'en', quotable: words(texts.comments.quotableAs({ signature: 'Ada' })) },
    ]);
  });
});

function lineOf(responses: number) {
  return { code: session.code, released: { responses, items: {} } };
}
