import { describe, expect, it } from 'vitest';
import { fromTemplate } from '../../../shared/authoring/from-template.ts';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { withoutIsolates } from '../../../shared/i18n/isolate.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { conditionWords } from '../../../shared/response/condition-words.ts';
import { minutesFor } from '../../../shared/response/minutes.ts';
import { anAllTypesSession, aSession, sampleSource } from '../../fixtures/programmes/programme-files.ts';

describe('the minutes that a form takes', () => {
  const asking = (count: number) => {
    const session = aSession();
    const [page] = session.questionnaire.pages;
    const [question] = page?.questions ?? [];
    const questions = Array.from({ length: count }, (_, n) => ({ ...(question ?? expect.fail()), id: `q${n}` }));
    const pages = [{ ...(page ?? expect.fail()), questions }];
    return { ...session, questionnaire: { ...session.questionnaire, pages } };
  };

  it('are ten seconds a question, rounded, and one at least', () => {
    expect([1, 8, 9, 14, 15].map((count) => minutesFor(asking(count)))).toEqual([1, 1, 2, 2, 3]);
  });

  it('are fewer for what is asked again, and those that the README and the templates name', () => {
    const minutesOf = (file: ProgrammeFile) => published(file).sessions.map(minutesFor);
    const template = (name: Parameters<typeof fromTemplate>[0]) =>
      minutesOf(readProgramme(fromTemplate(name, ['en'], 'UTC').replaceAll('FILL IN', 'x'), name));

    expect(minutesOf(readProgramme(sampleSource, 'ets.yaml'))).toEqual([6, 6, 7, 6]);
    expect([template('short'), template('training-session')]).toEqual([[1], [4]]);
  });
});

describe('the words of a condition', () => {
  it('are those of the question, and of the answers that decide', () => {
    const session = anAllTypesSession();
    const item = itemsOf(session).find(({ key }) => key === 'q_reason') ?? expect.fail();
    const { condition } = item;
    const { scales } = session.questionnaire;
    expect(conditionWords(condition ?? expect.fail(), scales, 'en', formTexts('en'))).toEqual([
      'Only if you answered “Dissatisfied” or “Very dissatisfied” to “Overall, how satisfied are you with this workshop?”',
    ]);
  });

  const wordsOf = (key: string, language = 'en') => {
    const session = anAllTypesSession();
    const { condition } = itemsOf(session).find((item) => item.key === key) ?? expect.fail();
    const texts = formTexts(language);
    return conditionWords(condition ?? expect.fail(), session.questionnaire.scales, language, texts).map(
      withoutIsolates,
    );
  };

  it.each([
    [
      'q_alone',
      'en',
      [
        'Only if you answered “Use it with support” or “Use it on my own” to “What can you do with what was taught?”',
        'Only if at least one of these is true: “How useful is it for your work?”: “not useful” or “a little useful”; “How was the pace?”: “2” or “3”',
      ],
    ],
    [
      'q_missing',
      'en',
      [
        'Only if all of these are true: “How useful is it for your work?”: “not useful” or “a little useful”; “What can you do with what was taught?”: “Nothing yet” or “Use it with support”',
      ],
    ],
    [
      'q_silent',
      'en',
      ['Only if none of these is true: “How likely are you to recommend it to a colleague?”: 7 to 10'],
    ],
    ['q_skipped', 'en', ['Only if this is true: “How was the pace?”: not answered']],
    ['q_silent', 'zh-CN', ['仅当不符合以下任何一种情况时填写：“您向同事推荐的可能性有多大？”：7至10']],
  ])('are a sentence for each part that has to hold: %s in %s', (key, language, words) => {
    expect(wordsOf(key, language)).toEqual(words);
  });

  it.each(interfaceLanguages)('name questions and answers in %s, and what has to be true of them', (language) => {
    const conditions = itemsOf(anAllTypesSession()).filter(({ condition }) => condition !== undefined);
    const said = conditions.flatMap(({ key }) => wordsOf(key, language));
    expect(said.length).toBeGreaterThan(conditions.length);
    for (const words of said) expect(words).not.toMatch(/[{}]|undefined/);
  });
});
