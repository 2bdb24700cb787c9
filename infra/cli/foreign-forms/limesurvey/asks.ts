import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type { Asks, ForeignOption, ForeignText, NotAsked } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import type { Part, Survey } from './survey.ts';
import type { LssRow } from './tables.ts';

/** The answers of types that have fixed ones. */
const fixed = {
  G: [
    ['F', 'Female'],
    ['M', 'Male'],
  ],
  C: [
    ['Y', 'Yes'],
    ['U', 'Uncertain'],
    ['N', 'No'],
  ],
  E: [
    ['I', 'Increase'],
    ['S', 'Same'],
    ['D', 'Decrease'],
  ],
} as const;

const notAsked: Readonly<Record<string, NotAsked>> = {
  '*': { why: 'a programme computes nothing from answers', remedy: 'compute it from the results' },
  '|': { why: 'answers are words and numbers, not files', remedy: 'ask for it by mail' },
  ':': { why: 'it is a table of numbers', remedy: 'ask for each as a number' },
  ';': { why: 'it is a table of texts', remedy: 'ask for each as a text' },
  I: { why: 'the form has its own choice of language', remedy: 'leave it out' },
};

/** What a question of one answer asks, or why it can't be asked. */
export function asksOf(question: LssRow, survey: Survey): Asks | NotAsked {
  const asks = kindOf(question, survey);
  return 'options' in asks && isRandom(question, survey) ? { ...asks, isRandom: true } : asks;
}

/** Whether the options or the rows of a question are shown in any order. */
export function isRandom(question: LssRow, survey: Survey): boolean {
  return ['random_order', 'answer_order', 'subquestion_order'].some((name) =>
    /^(?:1|random)$/.test(survey.attribute(question, name) ?? ''),
  );
}

function kindOf(question: LssRow, survey: Survey): Asks | NotAsked {
  const type = question.get('type') ?? '';
  switch (type) {
    case 'L':
    case '!':
    case 'O':
      return { type: 'one', options: [...survey.answersOf(question), ...otherOf(question, survey)] };
    case 'M':
    case 'P':
      return {
        type: 'several',
        options: [...severalOf(question, survey), ...otherOf(question, survey)],
        ...mostOf(question, survey),
      };
    case 'R': {
      const answers = survey.answersOf(question);
      return {
        type: 'rank',
        options:
          answers.length > 0 ? answers : survey.partsOf(question).map(({ code, text }) => ({ name: code, text })),
      };
    }
    case 'Y':
      return { type: 'yes-no', names: ['Y', 'N'] };
    case 'G':
      return { type: 'one', options: fixedOptions(type) };
    case '5':
      return { type: 'scale', from: 1, to: 5, best: 'high' };
    case 'D':
      return { type: 'date', ...daysOf(question, survey) };
    case 'N':
      return numberOf(question, survey);
    case 'S':
    case 'T':
    case 'U':
      return textOf(question, survey, type === 'S' ? 'short' : 'long');
    default:
      return (
        notAsked[type] ?? {
          why: 'a programme has no such type of question',
          remedy: 'leave it out, or ask for it in words',
        }
      );
  }
}

/** Rows that are asked the same. */
export interface Table {
  readonly asks: Asks;
  /** Of one of two scales: what it is called, and what names of its rows end with. */
  readonly heading: ForeignText;
  readonly ending: string;
  readonly parts: readonly Part[];
}

/** The tables of a question that asks several things. Undefined: it asks one. */
export function tablesOf(question: LssRow, survey: Survey): readonly Table[] | undefined {
  const type = question.get('type') ?? '';
  const parts = survey.partsOf(question);
  const one = (asks: Asks): Table[] => [{ asks, heading: {}, ending: '', parts }];
  switch (type) {
    case 'A':
      return one({ type: 'scale', from: 1, to: 5, best: 'high' });
    case 'B':
      return one({ type: 'scale', from: 1, to: 10, best: 'high' });
    case 'C':
    case 'E':
      return one(scaleOf(fixedOptions(type)));
    case 'F':
    case 'H':
      return one(scaleOf(survey.answersOf(question)));
    case '1':
      return (['0', '1'] as const).map((scale) => ({
        asks: scaleOf(survey.answersOf(question, scale)),
        heading: survey.attributeText(question, scale === '0' ? 'dualscale_headerA' : 'dualscale_headerB'),
        ending: `_${scale}`,
        parts,
      }));
    case 'K':
      return one(numberOf(question, survey));
    case 'Q':
      return one(textOf(question, survey, 'short'));
    default:
      return undefined;
  }
}

function fixedOptions(type: keyof typeof fixed): ForeignOption[] {
  return fixed[type].map(([name, text]) => ({ name, text: { en: text } }));
}

/** The columns of a table are a scale, if they are not too many for one. */
function scaleOf(answers: readonly ForeignOption[]): Asks {
  if (answers.length < 2 || answers.length > 11) return { type: 'one', options: answers };
  return {
    type: 'scale',
    from: 1,
    to: answers.length,
    words: answers.map(({ text }) => text),
    names: answers.map(({ name }) => name),
    best: 'unknown',
  };
}

function severalOf(question: LssRow, survey: Survey): ForeignOption[] {
  const exclusive = (survey.attribute(question, 'exclude_all_others') ?? '').split(';');
  const hasComments = question.get('type') === 'P';
  return survey.partsOf(question).map(({ code, text }) => ({
    name: code,
    text,
    ...(exclusive.includes(code) && { isExclusive: true }),
    ...(hasComments && { write: { text: commentWords(survey) } }),
  }));
}

/** Beside each option there is a field without a name. */
function commentWords({ languages }: Survey): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, formTexts(language).comment]));
}

function otherOf(question: LssRow, survey: Survey): ForeignOption[] {
  if (question.get('other') !== 'Y') return [];
  const own = survey.attributeText(question, 'other_replace_text');
  return [{ name: '-oth-', text: isSaid(own) ? own : { en: 'Other' }, write: {} }];
}

function mostOf(question: LssRow, survey: Survey): { max?: number } {
  const max = Number(survey.attribute(question, 'max_answers'));
  return Number.isInteger(max) && max >= 2 ? { max } : {};
}

function textOf(question: LssRow, survey: Survey, lines: 'short' | 'long'): Asks {
  const most = Number(survey.attribute(question, 'maximum_chars'));
  return { type: 'text', lines, ...(Number.isInteger(most) && most >= 1 && most <= 4000 && { maxLength: most }) };
}

function daysOf(question: LssRow, survey: Survey): { min?: string; max?: string } {
  const [min, max] = ['date_min', 'date_max'].map(
    (name) => /^\d{4}-\d\d-\d\d/.exec(survey.attribute(question, name) ?? '')?.[0],
  );
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function numberOf(question: LssRow, survey: Survey): Asks {
  const limit = (...names: string[]) =>
    names
      .map((name) => survey.attribute(question, name))
      .find((value) => value !== undefined && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value));
  const [min, max] = [
    limit('min_num_value_n', 'min_num_value', 'slider_min'),
    limit('max_num_value_n', 'max_num_value', 'slider_max'),
  ];
  const unit: ForeignText = survey.attributeText(question, 'suffix');
  return {
    type: 'number',
    decimals: survey.attribute(question, 'num_value_int_only') === '1' ? 0 : 1,
    ...(min !== undefined && { min: Number(min) }),
    ...(max !== undefined && { max: Number(max) }),
    ...(isSaid(unit) && { unit }),
  };
}
