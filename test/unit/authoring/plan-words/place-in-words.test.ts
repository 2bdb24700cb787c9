import { describe, expect, it } from 'vitest';
import { placeInWords } from '../../../../shared/authoring/plan-words/place-in-words.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { languageSaidIn } from '../../../../shared/i18n/language-said-in.ts';
import { organiserTexts } from '../../../../shared/i18n/organiser-texts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import {
  type AnyRules,
  isEntriesRules,
  isListRules,
  isQuestionRules,
  isRule,
} from '../../../../shared/programme/publishing/change-rule.ts';
import { programmeRules } from '../../../../shared/programme/publishing/programme-rules.ts';

const names: Readonly<Record<string, string>> = {
  'question q_keep': 'What will you keep?',
  'speaker lin': 'Lin Wei',
  'session ONE': 'Beijing',
  'option q_keep.pen': 'A pen',
};
const saidTo = (language: Language, place: string) =>
  placeInWords(place, organiserTexts(language).plan, (kind, id) =>
    kind === 'language' ? languageSaidIn(language, id, ['en', 'fr', 'zh-CN', 'sw']) : names[`${kind} ${id}`],
  );
const said = (place: string) => saidTo('en', place);

/** A place for each rule, with `en` for ids and languages: a rule that is gained needs a name for its place. */
function placesIn(rules: AnyRules, place: readonly string[] = []): string[] {
  if (isRule(rules)) return [place.join('.')];
  if (isListRules(rules)) return [place.join('.'), ...placesIn(rules.each as AnyRules, [...place, 'en'])];
  if (isEntriesRules(rules)) return placesIn(rules.every as AnyRules, [...place, 'en']);
  const parts = isQuestionRules(rules) ? Object.values(rules.byType as unknown as Record<string, AnyRules>) : undefined;
  if (parts !== undefined) return parts.flatMap((each) => placesIn(each, place));
  return Object.entries(rules).flatMap(([key, each]) => placesIn(each as AnyRules, [...place, key]));
}

describe('a place of a programme file in words', () => {
  it.each([
    ['title.en', 'the title in English'],
    ['languages', 'the languages'],
    ['languages.fr', 'the language French'],
    ['words.sw', 'the words of the programme’s own in Swahili'],
    ['questionnaire.pages.1.questions.q_keep', 'question “What will you keep?”'],
    ['questionnaire.pages.1.questions.q_keep.text.zh-CN', 'question “What will you keep?”, its words in Chinese'],
    ['questionnaire.pages.1.questions.q_x.options.other.text.en', 'question q_x, option other, its words in English'],
    ['questionnaire.pages.1.questions.q_keep.options.pen', 'question “What will you keep?”, option “A pen”'],
    ['questionnaire.pages.1.questions.q_x.showWhen.any.b answered false', 'question q_x, when it is asked'],
    ['questionnaire.pages.day.questions', 'page day, the questions'],
    ['questionnaire.scales.agree.2.en', 'scale agree, step 2 in English'],
    ['sessions.ONE', 'session “Beijing”'],
    ['sessions.ONE.closes', 'session “Beijing”, the closing'],
    ['sessions.ONE.talks.lin+mei.title.en', 'session “Beijing”, the title of the talk of Lin Wei, mei in English'],
    ['speakers.lin.name.en', 'speaker Lin Wei, the name in English'],
    ['nobody.knows.this', 'nobody.knows.this'],
  ])('%s: %s', (place, words) => {
    expect(said(place)).toBe(words);
  });

  it.each([
    ['en', 'the title in English', 'the title in Chinese', 'the language French'],
    ['zh-CN', '标题（英语）', '标题（中文）', '语言“法语”'],
    ['fr', 'le titre en anglais', 'le titre en chinois', 'la langue «\u00a0français\u00a0»'],
    ['ar', 'العنوان باللغة الإنجليزية', 'العنوان باللغة الصينية', 'اللغة الفرنسية'],
  ])('names languages as the reader does: %s', (language, ...words) => {
    const places = ['title.en', 'title.zh-CN', 'languages.fr'];
    expect(places.map((place) => saidTo(language, place))).toEqual(words);
  });

  it('is there for each that may change, in each language', () => {
    const places = [...new Set(placesIn(programmeRules as unknown as AnyRules))];
    expect(places.length).toBeGreaterThan(150);
    for (const language of deskLanguages) {
      const { plan } = organiserTexts(language);
      expect(places.filter((place) => placeInWords(place, plan, () => undefined) === place)).toEqual([]);
    }
  });
});
