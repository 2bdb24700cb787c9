import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../../shared/programme/read.ts';
import { type Block, blocksOf } from '../../../shared/questionnaire/blocks.ts';
import { itemsOf, itemWording, sectionsOf, wording } from '../../../shared/questionnaire/items.ts';
import { mostRows } from '../../../shared/questionnaire/question-parts.ts';
import { parseAnswers } from '../../../shared/response/parse.ts';
import { faultsOf, messageText } from '../../fixtures/programmes/faults.ts';
import { blocksFile, blocksSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const [session] = sessionsOf(blocksFile());
const items = itemsOf(session);
const item = (key: string) => items.find((each) => each.key === key);

describe('what is written as one question', () => {
  it('is asked as several, whose keys are made of the ids that were written', () => {
    expect(items.map(({ key, question }) => [key, question.type])).toEqual([
      ['m_content', 'five-point'],
      ['m_content_c', 'text'],
      ['m_room', 'five-point'],
      ['m_papers', 'five-point'],
      ['m_new', 'scale'],
      ['m_apply', 'scale'],
      ['m_apply_c', 'text'],
      ['q_source', 'several'],
      ['which_news', 'text'],
      ['q_source_other', 'text'],
      ['q_return', 'one'],
      ['q_return_c', 'text'],
      ['t_clear.lin', 'scale'],
      ['t_depth.lin', 'scale'],
      ['t_more.lin', 'text'],
    ]);
  });

  it('asks for more only those whom it concerns', () => {
    const asked = items.map(({ key, condition }) => [
      key,
      condition && 'is' in condition && [condition.on.key, ...condition.is],
    ]);

    expect(Object.fromEntries(asked.filter(([, condition]) => condition !== undefined))).toEqual({
      m_content_c: ['m_content', '2', '1'],
      m_new: ['m_content', '5', '4', '3'],
      m_apply: ['m_content', '5', '4', '3'],
      m_apply_c: ['m_content', '5', '4', '3'],
      which_news: ['q_source', 'news'],
      q_source_other: ['q_source', 'other'],
      q_return_c: ['q_return', 'no'],
      't_more.lin': ['t_depth.lin', '1'],
    });
  });

  it('gives each part the words that it is called by where it stands alone', () => {
    const called = (key: string) => {
      const { question, subject } = item(key) ?? {};
      return question && wording(question.text, subject, 'en');
    };

    expect(called('m_room')).toBe('the room');
    expect(called('m_content_c')).toBe('How satisfied are you with … the content');
    expect(called('q_source_other')).toBe('How did you hear of it? Elsewhere');
    expect(called('q_return_c')).toBe('Would you come again? Why not?');
    expect(called('t_more.lin')).toBe('How good was Lin Tao? Depth');
  });

  it('says of a row what all rows are asked, in reports and sheets', () => {
    const asked = (key: string, language: string) => {
      const of = item(key);
      return of && itemWording(of, language);
    };

    expect(asked('m_room', 'en')).toBe('How satisfied are you with … the room');
    expect(asked('t_clear.lin', 'zh-CN')).toBe('林涛讲得如何？清晰');
    expect(asked('q_return', 'en')).toBe('Would you come again?');
  });

  it('has what the whole says for its parts', () => {
    expect(item('m_papers')?.question).toMatchObject({ scale: 'satisfaction', required: false });
    expect(item('m_room')?.question).toMatchObject({ notApplicable: 'not-applicable', required: true });
    expect(item('m_new')?.question).toMatchObject({ from: 1, to: 4, best: 'high', satisfied: 3 });
    expect(item('which_news')?.question).toMatchObject({ lines: 'short', maxLength: 60 });
    expect(item('q_source_other')?.question).toMatchObject({ lines: 'short', maxLength: 200 });
    expect(item('m_apply_c')?.question).toMatchObject({ lines: 'long', maxLength: 1000 });
  });

  it('answers yes or no in the words of each language', () => {
    expect(item('q_return')?.question).toMatchObject({
      options: [
        { id: 'yes', text: { en: 'Yes', 'zh-CN': '是' }, favourable: true },
        { id: 'no', text: { en: 'No', 'zh-CN': '否' }, favourable: false },
      ],
    });
  });

  it('stands together on the page', () => {
    const shape = ({ matrix, rows }: Block) => [
      matrix?.id,
      ...rows.map(({ item: row, bound }) => [row.key, ...bound.map(({ key }) => key)]),
    ];

    expect(sectionsOf(session).flatMap((section) => blocksOf(section.items).map(shape))).toEqual([
      ['m_day', ['m_content', 'm_content_c'], ['m_room'], ['m_papers']],
      ['m_ideas', ['m_new'], ['m_apply', 'm_apply_c']],
      [undefined, ['q_source', 'which_news', 'q_source_other']],
      [undefined, ['q_return', 'q_return_c']],
      ['t_rating', ['t_clear.lin'], ['t_depth.lin', 't_more.lin']],
    ]);
  });

  it('keeps what was written under an option only of who chose it', () => {
    const fields = { m_room: ['4'], q_source_other: ['  A friend \n told me '], which_news: ['Weekly'] };
    const parsed = (chosen: string[]) => parseAnswers(items, { ...fields, q_source: chosen });

    expect(parsed(['other'])).toEqual({
      ok: true,
      answers: { m_room: 4, q_source: ['other'], q_source_other: 'A friend told me' },
    });
    expect(parsed(['invited'])).toEqual({ ok: true, answers: { m_room: 4, q_source: ['invited'] } });
  });

  it('is of the same version as the same questions one by one', () => {
    const matrix = blocksSource.slice(
      blocksSource.indexOf('        - id: m_day'),
      blocksSource.indexOf('        - id: m_ideas'),
    );
    const text = (words: string) =>
      `text: { en: ${words}, zh-CN: ${words} }, scale: satisfaction, notApplicable: not-applicable`;
    const single = `
        - { id: m_content, type: five-point, ${text('a')}, comment: low }
        - { id: m_room, type: five-point, ${text('b')}, required: true }
        - { id: m_papers, type: five-point, ${text('c')} }
`.slice(1);
    const versionOf = (source: string) => sessionsOf(readProgramme(source, 'x.yaml'))[0].version;

    expect(versionOf(blocksSource.replace(matrix, single))).toBe(session.version);
    expect(versionOf(blocksSource.replace('comment: low', 'comment: always'))).not.toBe(session.version);
  });
});

const questions = 'questionnaire.pages[0].questions';

const faults: readonly (readonly [name: string, from: string, to: string, line: string])[] = [
  [
    'a matrix without a scale',
    'scale: satisfaction\n          notApplicable',
    'notApplicable',
    `${questions}[0].scale: the matrix has no scale; give "scale", or "to" with "words" or "low" and "high".`,
  ],
  [
    'a matrix with two',
    'scale: satisfaction\n',
    'scale: satisfaction\n          to: 4\n',
    `${questions}[0].to: the matrix has the steps of "satisfaction" already; take "to" out, or "scale".`,
  ],
  [
    'a matrix on a scale that is not there',
    'scale: satisfaction\n',
    'scale: satisfied\n',
    `${questions}[0].scale: there is no scale "satisfied"; use one of satisfaction (see questionnaire.scales).`,
  ],
  [
    'a matrix with a word too few',
    'to: 3\n',
    'to: 4\n',
    'questionnaire.pages[1].questions[0].words: from 1 to 4 there are 4 steps, and words for 3; give words for each step, from the lowest number to the highest.',
  ],
  [
    'a row on another scale',
    'text: { en: the room, zh-CN: 会场 }',
    'text: { en: the room, zh-CN: 会场 }, scale: satisfaction',
    `${questions}[0].rows[1].scale: all rows of a matrix stand on its one scale; take this out, or ask this row as a question of its own.`,
  ],
  [
    'a row twice',
    'id: m_room',
    'id: m_content',
    `${questions}[0].rows[1].id: "m_content" is there already; give each its own.`,
  ],
  [
    'the id of another question',
    'id: m_ideas',
    'id: m_room',
    `${questions}[1].id: "m_room" is there already; give each its own.`,
  ],
  [
    'a matrix that is called like its row',
    'id: m_new',
    'id: m_ideas',
    `${questions}[1].rows[0].id: "m_ideas" is there already; give each its own.`,
  ],
  [
    'a row without its words in a language',
    'text: { en: the room, zh-CN: 会场 }',
    'text: { en: the room }',
    `${questions}[0].rows[1].text: the text is missing in zh-CN; add "zh-CN: …" there, or take zh-CN out of "languages".`,
  ],
  [
    'a matrix without its words in a language',
    'text: { en: "How satisfied are you with …", zh-CN: 您对以下各项是否满意？ }',
    'text: { en: How satisfied are you with … }',
    `${questions}[0].text: the text is missing in zh-CN; add "zh-CN: …" there, or take zh-CN out of "languages".`,
  ],
  [
    'a name that means nothing in a matrix',
    'How far do you agree?',
    'How far do you agree with {speaker}?',
    `${questions}[1].text.en: {speaker} means nothing here; ask this on a page with "repeat: speaker", "repeat: topic" or "repeat: part", or take the placeholder out.`,
  ],
  [
    'a name that means nothing in a comment',
    'Why not?',
    'Why not {topic}?',
    `${questions}[3].comment.text.en: {topic} means nothing here; ask this on a page with "repeat: speaker", "repeat: topic" or "repeat: part", or take the placeholder out.`,
  ],
  [
    'a matrix after an answer to a later question',
    'showWhen: { question: m_content, is: [5, 4, 3] }',
    'showWhen: { question: q_source, is: [news] }',
    `${questions}[1].showWhen.question: no question "q_source" that offers choices comes before this one, asked of the same; use one of m_content, m_room, m_papers, or change the order.`,
  ],
  [
    'an id that would be too long',
    'id: q_source\n',
    'id: q_source_of_information\n',
    `${questions}[2].options[2].write: it would be stored under "q_source_of_information_other", which has more than 24 characters; give it an id of its own, such as { id: other }, or a shorter one to what it belongs to.`,
  ],
  [
    'an id that is there already',
    'id: which_news',
    'id: m_room',
    `${questions}[2].options[1].write: "m_room" is there already; give each its own.`,
  ],
  [
    'a comment on low answers where there are none',
    'type: yes-no\n',
    'type: yes-no\n          favourable: none\n',
    `${questions}[3].comment: none of the answers is a low one; say which options are "favourable", or ask for the comment always.`,
  ],
  [
    'a comment on low answers of a scale without a good end',
    'to: 3\n',
    'to: 3\n          best: none\n',
    'questionnaire.pages[1].questions[0].rows[1].comment: none of the answers is a low one; say that "high" or "low" is best, or ask for the comment always.',
  ],
  [
    'a comment at another time',
    'comment: always',
    'comment: sometimes',
    `${questions}[1].rows[1].comment: this value is not known; use always or low.`,
  ],
  [
    'a field with a key that is not known',
    'write: { id: which_news, maxLength: 60 }',
    'write: { id: which_news, most: 60 }',
    `${questions}[2].options[1].write.most: this key is not known here; check its spelling and its indentation, or take it out.`,
  ],
  [
    'a field that is a word',
    'write: true',
    'write: here',
    `${questions}[2].options[2].write: this must be keys with their values or true or false; change the value.`,
  ],
  [
    'a matrix that is asked after its own row',
    'showWhen: { question: m_content,',
    'showWhen: { question: m_new,',
    `${questions}[1].showWhen.question: no question "m_new" that offers choices comes before this one, asked of the same; use one of m_content, m_room, m_papers, or change the order.`,
  ],
];

/** What follows an answer that can tell who somebody is, where nobody wrote a condition. */
const telling = [
  [
    'a field beside an option',
    'write: true',
    'options[1].write',
    'take "write" out, and ask everybody in a "text" question below what they would have written',
  ],
  ['a comment on low answers', 'favourable: true', 'comment', 'ask for the comment always'],
] as const;

describe('a programme file is refused', () => {
  it.each(telling)('for %s that can tell who somebody is', (_, key, place, remedy) => {
    const comment = place === 'comment' ? '          comment: low\n' : '';
    const source = blocksSource.replace(
      '        - id: q_return\n',
      `        - id: q_post
          type: one
          text: { en: Your post, zh-CN: 职务 }
          identifies: true
${comment}          options:
            - { id: head, text: { en: Head, zh-CN: 主任 } }
            - { id: other, text: { en: Another, zh-CN: 其他 }, ${key} }
        - id: q_return\n`,
    );
    expect(faultsOf(source).map((each) => each.replace(/^x\.yaml:\d+ /, ''))).toEqual([
      `${questions}[3].${place}: answers to "q_post" can tell who somebody is, and how many are asked after one of them would tell how many gave it; ${remedy}.`,
    ]);
  });

  it.each(faults)('for %s', (_, from, to, line) => {
    expect(blocksSource, `"${from}" is in the programme`).toContain(from);
    const lines = faultsOf(blocksSource.replace(from, to)).map((each) => each.replace(/^x\.yaml:\d+ /, ''));
    expect(lines).toContain(line);
    // What the rows share is said once.
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('on the line on which it is written', () => {
    const line = 1 + blocksSource.slice(0, blocksSource.indexOf('id: which_news')).split('\n').length - 1;
    const [fault] = faultsOf(blocksSource.replace('id: which_news', 'id: m_room'));
    expect(fault).toMatch(new RegExp(`^x\\.yaml:${line} `));
  });

  it('for more rows than anybody reads', () => {
    const rows = Array.from(
      { length: 19 },
      (_, at) => `            - { id: r${at}, text: { en: row, zh-CN: 行 } }\n`,
    ).join('');
    const source = blocksSource.replace('            - { id: m_room', `${rows}            - { id: m_room`);
    expect(faultsOf(source)[0]).toContain(
      `rows: this list must have at most 20 entries: ${messageText(mostRows.why)}; take some out.`,
    );
  });
});
