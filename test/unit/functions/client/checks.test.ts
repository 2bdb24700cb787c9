import { describe, expect, it } from 'vitest';
import { type ItemProblem, problemsIn } from '../../../../functions/form/client/checks.ts';
import type { FormItem } from '../../../../functions/form/client/items.ts';
import { pluralText } from '../../../../functions/form/client/words.ts';
import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { withoutIsolates } from '../../../../shared/i18n/isolate.ts';
import { locale } from '../../../../shared/i18n/locale.ts';
import { pluralTexts } from '../../../../shared/i18n/plural-texts.ts';
import { renamed } from '../../../../shared/questionnaire/condition.ts';
import { itemsOf } from '../../../../shared/questionnaire/items.ts';
import { fieldNames } from '../../../../shared/response/field-names.ts';
import type { Fields } from '../../../../shared/response/fields.ts';
import { parseAnswers } from '../../../../shared/response/parse.ts';
import { formPageWords } from '../../../../shared/web/pages/form/form-words.ts';
import { problemText } from '../../../../shared/web/parts/problem-text.ts';
import { anAllTypesSession } from '../../../fixtures/programmes/programme-files.ts';

const session = anAllTypesSession();
const items = itemsOf(session);
const formItems: FormItem[] = items.map((item) => ({
  key: item.key,
  names: fieldNames(item),
  ...(item.condition && { condition: renamed(item.condition, (on) => on.key) }),
}));
const good = { q_overall: ['5'], c_terms: ['yes'] };

const onDevice = (fields: Fields, language: string) => problemsIn(formItems, fields, formPageWords(session, language));

/** What the server says about the same. */
function onServer(fields: Fields, language: string): ItemProblem[] {
  const parsed = parseAnswers(items, fields);
  if (parsed.ok) return [];
  return parsed.problems.map((each) => ({ key: each.field, message: problemText(formTexts(language), each) }));
}

describe.each(interfaceLanguages)('a check before sending, in %s,', (language) => {
  it.each([
    ['nothing wrong', good],
    ['nothing filled in', {}],
    ['a required choice that is blank', { c_terms: ['yes'] }],
    ['a required consent that is not given', { q_overall: ['5'] }],
    ['a conditional question that has become required', { ...good, q_overall: ['1'] }],
    ['one that is required and blank but for spaces', { ...good, q_overall: ['1'], q_reason: [' '] }],
    ['too many chosen', { ...good, q_able: ['helped'], q_need: ['time', 'data', 'advice'] }],
    ['as many as may be', { ...good, q_able: ['helped'], q_need: ['time', 'data'] }],
    ['“none” and another', { ...good, q_able: ['helped'], q_need: ['time', 'nothing'] }],
    ['not applicable and another', { ...good, q_able: ['helped'], q_need: ['na', 'data'] }],
    ['too many where it is not asked', { ...good, q_need: ['time', 'data', 'advice'] }],
    ['a text that is too long', { ...good, q_overall: ['2'], q_reason: ['x'.repeat(301)] }],
    ['a number that is none', { ...good, q_years: ['12abc'], q_change: ['1.25'] }],
    ['a number in the ways of a language', { ...good, q_years: ['١٢'], q_change: ['2,5'] }],
    ['a number that means either of two', { ...good, q_change: ['1,250'] }],
    ['a number out of its range', { ...good, q_years: ['51'], q_change: ['-10,5'] }],
    ['a day that is none', { ...good, q_start: ['31.6.2026'] }],
    ['a day out of its range', { ...good, q_start: ['2027-01-01'] }],
    ['a day as it is typed', { ...good, q_start: ['31.7.2026'] }],
    ['a day that means either of two', { ...good, q_start: ['11/12/2026'] }],
    ['not applicable instead of a number or a day', { ...good, 'q_years.na': ['na'], 'q_start.na': ['na'] }],
    ['a required text with nothing to be seen', { ...good, q_overall: ['1'], q_reason: ['\u200b\u00ad'] }],
    ['a long text full of what nobody sees', { ...good, q_overall: ['2'], q_reason: ['x\u00ad'.repeat(300)] }],
    ['a text as long as may be', { ...good, q_overall: ['2'], q_reason: [` ${'x'.repeat(300)} `] }],
  ])('says what the server says: %s', (_, fields) => {
    // Which value needs one, a page can't know before it is typed: there all of them have one.
    const read = (problems: ItemProblem[]) => problems.map(({ key, message }) => [key, withoutIsolates(message)]);
    expect(read(onDevice(fields, language))).toEqual(read(onServer(fields, language)));
  });

  it('leaves to the server what it does not know', () => {
    const both = { ...good, q_years: ['3'], 'q_years.na': ['na'] };
    expect(onDevice(both, language)).toEqual([]);
    expect(onServer(both, language)).toHaveLength(1);
  });

  it('says of half a date that it is no day, not that it is missing', () => {
    const words = formPageWords(session, language);
    expect(problemsIn(formItems, good, words, new Set(['q_start']))).toEqual([
      { key: 'q_start', message: problemText(formTexts(language), { field: '', problem: { code: 'not-a-day' } }) },
    ]);
  });
});

describe.each(interfaceLanguages)('a plural text in %s', (language) => {
  const texts = formTexts(language);

  it('says for each number what the catalogue’s own function says', () => {
    const summary = pluralTexts(language, (count) => texts.errorSummary({ count }));
    const length = pluralTexts(language, (n) => texts.problems['too-long']({ limit: 1000, length: n }));

    for (let n = 1; n <= 120; n += 1) {
      expect(pluralText(summary, n, { locale: locale(language) })).toBe(texts.errorSummary({ count: n }));
      expect(pluralText(length, 1000 + n, { locale: locale(language) })).toBe(
        texts.problems['too-long']({ limit: 1000, length: 1000 + n }),
      );
    }
  });

  it('has the same places in braces as English', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(formTexts('en').script)) {
      expect(places(texts.script[key as keyof typeof texts.script]), key).toEqual(places(text));
    }
  });
});
