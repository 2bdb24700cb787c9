import { describe, expect, it } from 'vitest';
import { askedDraft } from '../../../../shared/authoring/questionnaire/asked-draft.ts';
import { draftedQuestions, type Entries } from '../../../../shared/authoring/questionnaire/drafted.ts';
import {
  isWrittenType,
  newQuestion,
  rarerTypes,
  usualTypes,
} from '../../../../shared/authoring/questionnaire/new-question.ts';
import { writtenQuestion, writtenTypes } from '../../../../shared/questionnaire/written-question.ts';
import { fieldsOf } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { questionPart } from '../../../../shared/web/pages/desk/questions/question-part.ts';

const place = 'questionnaire.pages.0.questions.0';
const short = { en: 'Short' };

/** What is asked of a new question of a type, as places within it: `options.text`. */
function placesOf(type: string): readonly string[] {
  if (!isWrittenType(type)) return [];
  const { question } = newQuestion(type, 'q', { text: { en: 'What?' }, languages: ['en'], today: '2026-01-01' });
  const { rows } = question as { rows?: readonly Entries[] };
  // What few have is shown where a file has it: the short name of a line, the scale of a block that has none of its own.
  const variants: Entries[] = [
    { ...question, short, ...(rows && { rows: rows.map((row) => ({ ...row, short })) }) },
    { ...question, scale: 'satisfaction' },
    { ...question, scale: undefined, to: 4, words: [{ en: 'No' }] },
  ];
  return [...new Set(variants.flatMap((variant) => placesOfOne(variant)))];
}

function placesOfOne(question: Entries): readonly string[] {
  const content = JSON.parse(JSON.stringify({ questionnaire: { pages: [{ id: 'page', questions: [question] }] } }));
  const written = { content, languages: ['en'] };
  const [drafted] = draftedQuestions(content);
  if (drafted === undefined) throw new Error('there is no question');
  const condition = {
    choices: [],
    kinds: [],
    chosen: { group: 'all' as const, tests: [], session: [] },
    unfit: [],
    path: `${place}.showWhen`,
    said: [],
  };
  const groups = questionPart({
    question: drafted,
    repeat: undefined,
    condition,
    written,
    place,
    draft: askedDraft(content, ['en']),
    language: 'en',
  });
  const all = [...fieldsOf(groups).map(({ path }) => path), ...groups.map(({ id }) => id)];
  return all
    .filter((path) => path.startsWith(`${place}.`))
    .map((path) => path.slice(place.length + 1).replace(/\.\d+(?=\.|$)/g, ''));
}

/** The keys of a type in the schema of programme files, and those of its options and lines. */
function keysOf(type: string): readonly string[] {
  const schema = writtenQuestion.options.find(({ shape }) => shape.type.value === type);
  const shape: Readonly<Record<string, { readonly element?: { readonly shape: object } }>> = Object(schema?.shape);
  return Object.entries(shape).flatMap(([key, value]) => {
    const parts = key === 'options' || key === 'rows' ? Object.keys(value.element?.shape ?? {}) : [];
    return parts.length > 0 ? parts.map((part) => `${key}.${part}`) : [key];
  });
}

/** Ids are given, and a type is chosen, once for all. */
const isGiven = (key: string) => /(?:^|\.)id$/.test(key) || key === 'type';

/** What can be written only in the file: the page says so of a question that has it. */
const onlyInFile: Readonly<Record<string, readonly string[]>> = {
  one: ['options.tried', 'options.exclusive', 'options.showWhen'],
  several: ['options.tried', 'options.showWhen'],
};

describe('the page of a question', () => {
  it('offers each type that a file can have', () => {
    expect([...usualTypes, ...rarerTypes].sort()).toEqual([...writtenTypes].sort());
  });

  it.each(writtenTypes)('has a field for each key of %s, but for those that are only in the file', (type) => {
    const keys = keysOf(type).filter((key) => !isGiven(key));
    const places = placesOf(type);

    const without = keys.filter((key) => !places.some((each) => each === key || each.startsWith(`${key}.`)));

    expect(keys.length).toBeGreaterThan(2);
    expect(without).toEqual(onlyInFile[type] ?? []);
  });
});
