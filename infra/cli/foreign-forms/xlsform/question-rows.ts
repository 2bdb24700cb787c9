import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import { type Condition, details, type Item, type Test, wording } from '../../../../shared/questionnaire/items.ts';
import type { Question, QuestionOf } from '../../../../shared/questionnaire/question.ts';
import type { Questionnaire } from '../../../../shared/questionnaire/schema.ts';
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

/** What a question is in an XLSForm. */
export interface QuestionRows {
  readonly survey: readonly SurveyRow[];
  /** Of the lists that it has, by their names. */
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
  return key.replaceAll(/[^A-Za-z0-9_]/g, '_');
}

/** What asks an item's question, and when. */
export function questionRows(item: Item, exporting: Exporting): QuestionRows {
  const { question } = item;
  const { languages } = exporting;
  const name = nameOf(item);
  const choices = choiceRows(question, exporting);
  const { type, cells = {}, hint = {}, message } = kindOf(question, name, languages);
  const base = {
    name,
    ...cells,
    ...(question.required && { required: 'yes' }),
    ...(item.condition && { relevant: relevantOf(item.condition) }),
  };
  const label = inEach(languages, (language) => wording(question.text, item.subject, language));
  const more = inEach(languages, (language) =>
    [details(question.text, item.subject, language), hint[language] ?? ''].filter(Boolean).join(' '),
  );
  const rows =
    question.type === 'pair'
      ? (['before', 'now'] as const).map(
          (side): SurveyRow => ({
            cells: { ...base, name: `${name}_${side}`, type },
            label: inEach(languages, (language) => `${label[language]} (${formTexts(language)[side]})`),
          }),
        )
      : [
          {
            cells: { ...base, type },
            label,
            ...(Object.values(more).some((words) => words !== '') && { hint: more }),
            ...(message && { constraint_message: message }),
          },
        ];
  return {
    survey: rows,
    lists: choices.length === 0 ? new Map() : new Map([[name, choices]]),
    lost: lostOf(question, item.key),
  };
}

function inEach(languages: readonly Language[], words: (language: Language) => string): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, words(language)]));
}

/** The choices in all languages; those of the same step or option have the same name. */
function choiceRows(question: Question, { languages, scales }: Exporting): ChoiceRow[] {
  const choices = question.type === 'rank' ? question.options.map(({ id, text }) => ({ name: id, label: text })) : [];
  if (choices.length > 0 || question.type === 'consent') return choices;
  if (question.type === 'pair') {
    const words = scales[question.scale] ?? [];
    return words.map((label, at) => ({ name: String(words.length - at), label }));
  }
  const [first = 'en'] = languages;
  return choicesOf(question, scales, first).map(({ value }, at) => ({
    name: value,
    label: inEach(languages, (language) => choicesOf(question, scales, language)[at]?.label ?? value),
  }));
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

/** `(${q} = 'a' or ${q} = 'b') and not(${r} = 'c')` */
function relevantOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => `(${relevantOf(part)})`).join(' and ');
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
