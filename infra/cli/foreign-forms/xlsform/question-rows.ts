import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type { Language, Text } from '../../../../shared/i18n/text.ts';
import type { Block } from '../../../../shared/questionnaire/blocks.ts';
import { fieldName } from '../../../../shared/questionnaire/field-name.ts';
import {
  type Condition,
  details,
  type Item,
  ownCondition,
  type Subject,
  type Test,
  wording,
} from '../../../../shared/questionnaire/items.ts';
import type { MatrixHead, Question, QuestionOf } from '../../../../shared/questionnaire/question.ts';
import { pairChoices } from '../../../../shared/questionnaire/scale-steps.ts';
import type { Questionnaire } from '../../../../shared/questionnaire/schema.ts';
import { pairScale, scaleOf } from '../../../../shared/questionnaire/step-numbers.ts';
import { choicesOf } from '../../../../shared/response/choices.ts';
import type { ForeignText, Lost } from '../foreign-form.ts';

/** A row of the survey: what is the same in every language, and what is not. */
export interface SurveyRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly label?: ForeignText;
  readonly hint?: ForeignText;
  /** What is said to who breaks the constraint. */
  readonly constraint_message?: ForeignText;
}

/** A choice of a list. */
export interface ChoiceRow {
  readonly name: string;
  readonly label: ForeignText;
}

/** What questions are in an XLSForm. */
export interface QuestionRows {
  readonly survey: readonly SurveyRow[];
  /** Of the lists that they have, by their names. */
  readonly lists: ReadonlyMap<string, readonly ChoiceRow[]>;
  readonly lost: readonly Lost[];
}

/** What all questions of a form share. */
export interface Exporting {
  readonly languages: readonly Language[];
  readonly scales: Questionnaire['scales'];
}

/** A name of a question: of a repeated one with its speaker or topic. */
function nameOf({ key }: Pick<Item, 'key'>): string {
  return rowName(key);
}

function rowName(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9_]/g, '_');
}

/** What asks a block, and when: a question with what belongs to it, or a matrix. `ofPage`: what its whole page has. */
export function blockRows(block: Block, ofPage: Condition | undefined, exporting: Exporting): QuestionRows {
  const { matrix, rows } = block;
  const parts =
    matrix === undefined
      ? rows.map(({ item }) => questionRows(item, ofPage, exporting))
      : [matrixRows(matrix, rows, ofPage, exporting)];
  const texts = rows.flatMap(({ item, bound }) =>
    bound.map((text) => boundRow(text, { on: item, isRow: matrix !== undefined }, ofPage, exporting)),
  );
  return {
    survey: [...parts.flatMap(({ survey }) => survey), ...texts],
    lists: new Map(parts.flatMap(({ lists }) => [...lists])),
    lost: parts.flatMap(({ lost }) => lost),
  };
}

/** A group that is shown as a table: all rows have one list. */
function matrixRows(
  matrix: MatrixHead,
  rows: Block['rows'],
  ofPage: Condition | undefined,
  exporting: Exporting,
): QuestionRows {
  const { languages } = exporting;
  const [{ item: first }] = rows;
  const { subject } = first;
  const name = rowName(matrix.id + first.key.slice(first.question.id.length));
  return {
    survey: [
      {
        cells: { type: 'begin_group', name, appearance: 'table-list', ...relevantOf(first, ofPage) },
        ...saidOf(matrix.text, subject, languages),
      },
      ...rows.map(({ item: { key, question } }) => ({
        cells: { type: `select_one ${name}`, name: rowName(key), ...(question.required && { required: 'yes' }) },
        ...saidOf(question.text, subject, languages),
      })),
      { cells: { type: 'end_group', name: '' } },
    ],
    lists: new Map([[name, choiceRows(first.question, exporting)]]),
    lost:
      matrix.order === undefined
        ? []
        : [
            {
              where: matrix.id,
              what: 'the random order of its rows',
              why: 'only options can be in one',
              remedy: 'all see the rows in the order of the file',
            },
          ],
  };
}

/** What belongs to a question: behind it, and in a column of its own what it belongs to. Behind a table it says of which row it is. */
function boundRow(
  text: Item,
  { on, isRow }: { readonly on: Item; readonly isRow: boolean },
  ofPage: Condition | undefined,
  { languages }: Exporting,
): SurveyRow {
  const { question } = text;
  const { type, cells = {} } = kindOf(question, nameOf(text), languages);
  return {
    cells: {
      type,
      name: nameOf(text),
      ...cells,
      ...relevantOf(text, ofPage),
      belongs_to: on.question.type === 'pair' ? `${nameOf(on)}_now` : nameOf(on),
    },
    label: inEach(languages, (language) => fieldName(text, language, formTexts(language))),
    ...(isRow && { hint: inEach(languages, (language) => wording(on.question.text, on.subject, language)) }),
  };
}

/** What asks an item's question, and when. */
function questionRows(item: Item, ofPage: Condition | undefined, exporting: Exporting): QuestionRows {
  const { question, subject } = item;
  const { languages } = exporting;
  const name = nameOf(item);
  const choices = choiceRows(question, exporting);
  const { type, cells = {}, hint, message } = kindOf(question, name, languages);
  const base = {
    name,
    ...cells,
    ...(question.required && { required: 'yes' }),
    ...relevantOf(item, ofPage),
    ...(item.offers && { choice_filter: filterOf(item.offers) }),
  };
  const said = saidOf(question.text, subject, languages, hint);
  const rows =
    question.type === 'pair'
      ? (['before', 'now'] as const).map(
          (side): SurveyRow => ({
            cells: { ...base, name: `${name}_${side}`, type },
            label: inEach(languages, (language) => `${said.label?.[language]} (${formTexts(language)[side]})`),
          }),
        )
      : [{ cells: { ...base, type }, ...said, ...(message && { constraint_message: message }) }];
  return {
    survey: rows,
    lists: choices.length === 0 ? new Map() : new Map([[name, choices]]),
    lost: lostOf(question, item.key),
  };
}

/** A text's first line as the label, and the rest of it as the hint, with more behind. */
function saidOf(
  text: Text,
  subject: Subject | undefined,
  languages: readonly Language[],
  more: ForeignText = {},
): Pick<SurveyRow, 'label' | 'hint'> {
  const hint = inEach(languages, (language) =>
    [details(text, subject, language), more[language] ?? ''].filter(Boolean).join(' '),
  );
  return {
    label: inEach(languages, (language) => wording(text, subject, language)),
    ...(Object.values(hint).some((words) => words !== '') && { hint }),
  };
}

/** When an item is asked, as far as its page does not say so. */
function relevantOf(item: Item, ofPage: Condition | undefined): { relevant?: string } {
  const own = ownCondition(item, ofPage);
  return own === undefined ? {} : { relevant: expressionOf(own) };
}

function inEach(languages: readonly Language[], words: (language: Language) => string): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, words(language)]));
}

/** The choices in all languages; those of the same step or option have the same name. */
function choiceRows(question: Question, { languages, scales }: Exporting): ChoiceRow[] {
  const choices = question.type === 'rank' ? question.options.map(({ id, text }) => ({ name: id, label: text })) : [];
  if (choices.length > 0 || question.type === 'consent') return choices;
  const [first = 'en'] = languages;
  const choicesIn = (language: Language) =>
    question.type === 'pair' ? pairChoices(question, { scales, language }) : choicesOf(question, scales, language);
  return choicesIn(first).map(({ value }, at) => ({
    name: value,
    label: inEach(languages, (language) => {
      const label = choicesIn(language)[at]?.label ?? value;
      const words = anchorAt(question, value)?.[language];
      return words === undefined ? label : formTexts(language).scaleEnd({ step: label, words });
    }),
  }));
}

/** What a step of numbers means: of the ends, and of the middle. */
function anchorAt(question: Question, value: string): Text | undefined {
  if (question.type !== 'scale' && question.type !== 'zero-to-ten' && question.type !== 'pair') return undefined;
  const { from, to } = question.type === 'pair' ? pairScale(question) : scaleOf(question);
  const { low, high } = question;
  const middle = question.type === 'zero-to-ten' ? undefined : question.middle;
  return new Map([
    [from, low],
    [(from + to) / 2, middle],
    [to, high],
  ]).get(Number(value));
}

interface Kind {
  readonly type: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly hint?: ForeignText;
  readonly message?: ForeignText;
}

function kindOf(question: Question, name: string, languages: readonly Language[]): Kind {
  switch (question.type) {
    case 'text':
      return {
        type: 'text',
        cells: {
          ...(question.lines === 'long' && { appearance: 'multiline' }),
          constraint: `string-length(.) <= ${question.maxLength}`,
        },
      };
    case 'number':
      return {
        type: question.decimals === 0 ? 'integer' : 'decimal',
        cells: { constraint: `. >= ${question.min} and . <= ${question.max}` },
        ...(question.unit && { hint: question.unit }),
      };
    case 'date':
      return { type: 'date', cells: { constraint: `. >= date('${question.min}') and . <= date('${question.max}')` } };
    case 'consent':
      return { type: 'acknowledge' };
    case 'several':
      return { type: `select_multiple ${name}`, ...severalCells(question), ...atMost(question, languages) };
    case 'rank':
      return { type: `rank ${name}`, ...randomOf(question) };
    case 'one':
    case 'check':
      return { type: `select_one ${name}`, ...randomOf(question) };
    default:
      return { type: `select_one ${name}`, cells: { appearance: 'likert' } };
  }
}

function randomOf({ order }: { readonly order?: 'random' | undefined }): Pick<Kind, 'cells'> {
  return order === undefined ? {} : { cells: { parameters: 'randomize=true' } };
}

function severalCells(question: QuestionOf<'several'>): Pick<Kind, 'cells'> {
  const { options, max, notApplicable } = question;
  const alone = [
    ...options.filter(({ exclusive }) => exclusive).map(({ id }) => id),
    ...(notApplicable === undefined ? [] : ['na']),
  ];
  const rules = [
    ...(max === undefined ? [] : [`count-selected(.) <= ${max}`]),
    ...alone.map((id) => `not(selected(., '${id}') and count-selected(.) > 1)`),
  ];
  return { cells: { ...randomOf(question).cells, ...(rules.length > 0 && { constraint: rules.join(' and ') }) } };
}

function atMost({ max }: QuestionOf<'several'>, languages: readonly Language[]): Pick<Kind, 'message'> {
  if (max === undefined) return {};
  return { message: inEach(languages, (language) => formTexts(language).severalAtMost({ max })) };
}

/** `(name != 'a' or (${q} = 'b'))`: an option is there for everybody, or where its condition holds. */
function filterOf(offers: NonNullable<Item['offers']>): string {
  return [...offers]
    .map(([option, condition]) => `(name != '${option}' or (${expressionOf(condition)}))`)
    .join(' and ');
}

/** `(${q} = 'a' or ${q} = 'b') and not(${r} = 'c')` */
export function expressionOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => `(${expressionOf(part)})`).join(' and ');
  if ('any' in condition) return condition.any.map(testOf).join(' or ');
  return 'none' in condition ? condition.none.map((test) => `not(${testOf(test)})`).join(' and ') : testOf(condition);
}

function testOf(test: Test): string {
  const name = `\${${nameOf(test.on)}}`;
  if ('answered' in test) return `${name} ${test.answered ? '!=' : '='} ''`;
  const { type } = test.on.question;
  if ('is' in test) {
    return test.is
      .map((value) =>
        type === 'several' ? `selected(${name}, '${value}')` : `${name} = '${type === 'consent' ? 'OK' : value}'`,
      )
      .join(' or ');
  }
  const { from, to } = test;
  const bounds = [...(from === undefined ? [] : [`>= ${from}`]), ...(to === undefined ? [] : [`<= ${to}`])];
  return bounds.map((bound) => `${name} ${bound}`).join(' and ');
}

/** What of a question an XLSForm has no place for. */
function lostOf(question: Question, where: string): Lost[] {
  const lost = (what: string, why: string, remedy: string): Lost => ({ where, what, why, remedy });
  const typed =
    question.type === 'number' || question.type === 'date' || question.type === 'rank' || question.type === 'pair';
  return [
    ...(question.type === 'check'
      ? [lost('the right answer', 'the form would show it to who opens the file', 'compare answers by yourself')]
      : []),
    ...(typed && question.notApplicable !== undefined
      ? [lost('"not applicable"', 'what is typed or put in order has no such choice', 'leave the question blank')]
      : []),
    ...(question.type === 'consent' && question.quotes !== undefined
      ? [lost('"quotes"', 'the form does not mark answers', 'look who agreed before you quote')]
      : []),
  ];
}
