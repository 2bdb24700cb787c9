import { describe, expect, it } from 'vitest';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import type { SessionSpeaker } from '../../../shared/questionnaire/asked.ts';
import { askedTogether } from '../../../shared/questionnaire/asked-together.ts';
import { asideOf, optionsOf, stepsOf } from '../../../shared/questionnaire/choices.ts';
import { comparableQuestions } from '../../../shared/questionnaire/comparable-questions.ts';
import { renamed } from '../../../shared/questionnaire/condition.ts';
import {
  details,
  inLanguage,
  itemsOf,
  type Subject,
  sectionsOf,
  wording,
} from '../../../shared/questionnaire/items.ts';
import { memoize } from '../../../shared/questionnaire/memoize.ts';
import type { Question } from '../../../shared/questionnaire/question.ts';
import { questionById } from '../../../shared/questionnaire/question-by-id.ts';
import { quotingsOf } from '../../../shared/questionnaire/quoting.ts';
import type { Page } from '../../../shared/questionnaire/schema.ts';
import { aSession, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';

const session = aSession();
const both = (words: string) => ({ en: words, 'zh-CN': words });

function aQuestion(id: string, showWhen?: Question['showWhen']): Question {
  const question: Question = { id, type: 'five-point', text: both(id), scale: 'satisfaction', required: false };
  return showWhen === undefined ? question : { ...question, showWhen };
}

function asking(...pages: [repeat: Page['repeat'], questions: Question[]][]) {
  const written = pages.map(([repeat, questions], at): Page => {
    const page = { id: `p${at}`, title: both('Page'), break: false, questions };
    return repeat === undefined ? page : { ...page, repeat };
  });
  return { ...session, questionnaire: { ...session.questionnaire, pages: written } };
}

describe('the items of a session', () => {
  // Made anew for each test: what was made of a session is remembered.
  const asked = () =>
    asking(
      [undefined, [aQuestion('q')]],
      ['speaker', [aQuestion('s'), aQuestion('s_more', { question: 's', is: ['5'] })]],
      ['topic', [aQuestion('t', { question: 'q', is: ['1', '2'] })]],
      [undefined, [aQuestion('z', { question: 'gone', is: ['1'] })]],
    );

  it('are one for each speaker and topic, in the order of the form, speaker by speaker', () => {
    expect(itemsOf(asked()).map(({ key }) => key)).toEqual([
      ...['q', 's.mei', 's_more.mei', 's.lin', 's_more.lin', 't.policy', 't.finance', 'z'],
    ]);
    expect(sectionsOf(asked()).map(({ id }) => id)).toEqual([
      ...['p0', 'p1.mei', 'p1.lin', 'p2.policy', 'p2.finance', 'p3'],
    ]);
  });

  it('know what they are about, or that it is nothing', () => {
    const [first, ofMei] = sectionsOf(asked());
    expect(first).not.toHaveProperty('subject');
    expect(first?.items[0]).not.toHaveProperty('subject');
    const subject = { kind: 'speaker', speaker: session.speakers[0] };
    expect(ofMei?.subject).toEqual(subject);
    expect(ofMei?.items[0]?.subject).toEqual(subject);
    const ofTopic = itemsOf(asked()).find(({ key }) => key === 't.finance');
    expect(ofTopic?.subject).toEqual({ kind: 'topic', topic: session.topics[1] });
  });

  it('are asked after the answer about the same subject, or of everybody', () => {
    const conditions = itemsOf(asked()).map(({ key, condition }) => [
      key,
      condition && renamed(condition, (on) => on.key),
    ]);
    expect(Object.fromEntries(conditions)).toEqual({
      ...{ q: undefined, 's.lin': undefined, 's.mei': undefined, z: undefined },
      's_more.lin': { on: 's.lin', is: ['5'] },
      's_more.mei': { on: 's.mei', is: ['5'] },
      't.policy': { on: 'q', is: ['1', '2'] },
      't.finance': { on: 'q', is: ['1', '2'] },
    });
    for (const item of itemsOf(asked()).filter(({ key }) => /^[qz]$/.test(key)))
      expect(item).not.toHaveProperty('condition');
  });
});

describe('the words of a question', () => {
  const speaker: SessionSpeaker = {
    id: 'lin',
    name: { en: 'Lin Tao', 'zh-CN': '林涛' },
    institution: { en: 'Institute A', 'zh-CN': '甲院' },
    talks: [both('One'), both('Two')].map((title) => ({ ...title, ar: title.en })),
  };
  const lin: Subject = { kind: 'speaker', speaker };
  const topic: Subject = { kind: 'topic', topic: { id: 'policy', name: { en: 'policy', 'zh-CN': '政策' } } };
  const text = both('{speaker} of {institution} on {talk} and {topic}\n\nSay {more} of {topic}.');

  it('have the names of what they are about, and all else as it was written', () => {
    expect(wording(text, lin, 'en')).toBe('Lin Tao of Institute A on One; Two and {topic}');
    expect(wording(text, lin, 'zh-CN')).toBe('林涛 of 甲院 on One》《Two and {topic}');
    expect(wording({ ...text, ar: '{talk}' }, lin, 'ar')).toBe('\u2068One؛ Two\u2069');
    expect(wording(text, topic, 'zh-CN')).toBe('{speaker} of {institution} on {talk} and 政策');
    expect(wording(text, undefined, 'en')).toBe('{speaker} of {institution} on {talk} and {topic}');
    expect(details(text, topic, 'en')).toBe('Say {more} of policy.');
    expect(details(both('One line'), topic, 'en')).toBe('');
  });

  it('are those of the language, or of the first that there is', () => {
    expect(inLanguage({ en: 'Yes', 'zh-CN': '是' }, 'zh-CN')).toBe('是');
    expect(inLanguage({ 'zh-CN': '是' } as never, 'en')).toBe('是');
    expect(inLanguage({} as never, 'en')).toBe('');
  });
});

describe('what several sessions asked together', () => {
  it('has each speaker and topic once, with the talks of all', () => {
    const [mei, lin] = session.speakers as [SessionSpeaker, SessionSpeaker];
    const [policy, finance] = session.topics;
    const one = {
      ...session,
      speakers: [{ ...lin, talks: [both('One')] }],
      topics: [policy, finance].flatMap((each) => each ?? []),
    };
    const other = {
      ...session,
      speakers: [mei, { ...lin, talks: [both('Two')] }],
      topics: [finance].flatMap((each) => each ?? []),
    };
    const together = askedTogether([one, other]);
    expect(together).toEqual({
      questionnaire: session.questionnaire,
      speakers: [{ ...lin, talks: [both('One'), both('Two')] }, mei],
      topics: [policy, finance],
    });
  });
});

describe('which comments may be quoted', () => {
  const keysOf = (of: ReturnType<typeof sessionsOf>[0]) =>
    quotingsOf(itemsOf(of)).map(({ comment, consent, signature }) => [comment.key, consent.key, signature?.key]);

  it('says a consent, with the question for the name or without', () => {
    const [signed] = sessionsOf(aQuotableFile());
    expect(keysOf(signed)).toEqual([
      ['q_keep', 'c_quote', 'q_name'],
      ['q_change', 'c_quote', 'q_name'],
    ]);
    const [unsigned] = sessionsOf(aQuotableFile({ isSigned: false }));
    expect(keysOf(unsigned)).toEqual([
      ['q_keep', 'c_quote', undefined],
      ['q_change', 'c_quote', undefined],
    ]);
    expect(quotingsOf(itemsOf(unsigned))[0]).not.toHaveProperty('signature');
  });

  it('says one about the same subject, where it is repeated, and none of what is not asked', () => {
    const consent: Question = {
      ...{ id: 'c', type: 'consent', text: both('c'), required: false },
      quotes: { questions: ['s_say', 'gone'], signature: 's_name' },
    };
    const texts = ['s_say', 's_name'].map(
      (id): Question => ({ id, type: 'text', text: both(id), required: false, lines: 'short', maxLength: 60 }),
    );
    const plain: Question = { id: 'c_terms', type: 'consent', text: both('c'), required: false };
    expect(keysOf(asking(['speaker', [...texts, consent, plain]]))).toEqual([
      ['s_say.mei', 'c.mei', 's_name.mei'],
      ['s_say.lin', 'c.lin', 's_name.lin'],
    ]);
  });
});

describe('questions', () => {
  const { questionnaire } = asking([undefined, [aQuestion('q'), aQuestion('r')]], ['topic', [aQuestion('t')]]);

  it('are found by their id on any page', () => {
    expect(questionById(questionnaire, 't')?.id).toBe('t');
    expect(questionById(questionnaire, 'gone')).toBeUndefined();
    expect(questionById(questionnaire, undefined)).toBeUndefined();
  });

  it('give one number where they are asked once, of everybody, and tell nothing of who it is', () => {
    const choice = (id: string, more: object): Question =>
      ({
        id,
        type: 'one',
        text: both(id),
        required: false,
        options: optionsWith(true),
        identifies: false,
        ...more,
      }) as Question;
    const optionsWith = (favourable: boolean) =>
      ['a', 'b'].map((id) => ({ id, text: both(id), favourable: favourable && id === 'b', exclusive: false }));
    const other = (type: string): Question =>
      ({ id: type.replace(/\W/g, '_'), type, text: both(type), required: false, options: [] }) as unknown as Question;
    const { questionnaire: asked } = asking(
      [undefined, ['zero-to-ten', 'check', 'consent', 'several', 'text', 'pair', 'number', 'date', 'rank'].map(other)],
      [
        undefined,
        [
          aQuestion('q'),
          aQuestion('some', { question: 'q', is: ['5'] }),
          choice('able', {}),
          choice('neutral', { options: optionsWith(false) }),
          choice('who', { identifies: true }),
          choice('org', {}),
        ],
      ],
      ['topic', [aQuestion('t')]],
    );
    const withGroup = { ...asked, headline: { group: 'org' } };
    expect(comparableQuestions(withGroup).map(({ id }) => id)).toEqual([
      'zero_to_ten',
      'check',
      'consent',
      'q',
      'able',
    ]);
    expect(comparableQuestions({ ...asked, headline: {} }).map(({ id }) => id)).toContain('org');
  });
});

describe('choices', () => {
  const words = { scales: session.questionnaire.scales, language: 'en' as const, texts: formTexts('en') };

  it('are the steps of a scale from five to one, and none of a scale that there is not', () => {
    expect(stepsOf('satisfaction', words).map(({ value, label }) => `${value} ${label}`)).toEqual([
      ...['5 Very satisfied', '4 Satisfied', '3 Neutral', '2 Dissatisfied', '1 Very dissatisfied'],
    ]);
    expect(stepsOf('gone', words)).toEqual([]);
  });

  it('are the options of a question, and set apart what stays out, where it is offered', () => {
    expect(optionsOf([{ id: 'a', text: both('Yes') }], words)).toEqual([{ value: 'a', label: 'Yes' }]);
    expect(asideOf({}, words)).toEqual([]);
    expect(asideOf({ notApplicable: 'did-not-attend' }, words)).toEqual([
      { value: 'na', label: words.texts.notApplicable['did-not-attend'], aside: true },
    ]);
  });
});

it('what is memoized is made once of each object', () => {
  let made = 0;
  const lengthOf = memoize((all: readonly number[]) => {
    made += 1;
    return all.length;
  });
  const [one, other] = [[1, 2], [3]];
  expect([one, other, one, other].map((each) => lengthOf(each ?? []))).toEqual([2, 1, 2, 1]);
  expect(made).toBe(2);
});
