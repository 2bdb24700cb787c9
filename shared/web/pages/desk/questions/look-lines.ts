import { type Entries, entriesOf, listIn } from '../../../../authoring/questionnaire/drafted.ts';
import { kitScale } from '../../../../authoring/questionnaire/kit.ts';
import { isWrittenType, type WrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { formatDate } from '../../../../i18n/dates.ts';
import { formTexts } from '../../../../i18n/form-texts.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import type { Language } from '../../../../i18n/text.ts';
import { mostSteps } from '../../../../questionnaire/question-parts.ts';
import { wordsIn } from './question-names.ts';

/** A line of what participants see: what is chosen by, and what stands beside it. */
export interface LookLine {
  readonly sign: '○' | '☐' | '▭' | '';
  readonly words: string;
}

/** Whose words are read: a question as a draft has it, the scales beside it, and in which language. */
interface Looked {
  readonly written: Entries;
  readonly scales: Entries;
  readonly language: Language;
}

type Lines = (looked: Looked) => readonly LookLine[];

/** How each type is answered. A type that is added does not compile without its row. */
const linesByType: { readonly [T in WrittenType]: Lines } = {
  'five-point': (looked) => chosenFrom('○', scaleWords(looked)),
  one: (looked) => optionLines('○', looked),
  several: (looked) => optionLines('☐', looked),
  check: (looked) => optionLines('○', looked),
  'yes-no': ({ language }) => {
    const { yesNo } = formTexts(language);
    return chosenFrom('○', [yesNo.yes, yesNo.no]);
  },
  scale: (looked) => stepLines(looked),
  matrix: (looked) =>
    listIn(looked.written, 'rows').map((row) => ({
      sign: '',
      words: `${wordsIn(entriesOf(row).text, looked.language)} ${circles(stepsOf(looked).length)}`,
    })),
  'zero-to-ten': (looked) => numberedLines(looked, 0, 10),
  text: () => [{ sign: '▭', words: '' }],
  number: ({ written: { unit }, language }) => [
    { sign: '▭', words: unit === undefined ? '' : `… ${wordsIn(unit, language)}` },
  ],
  date: ({ language }) => [{ sign: '▭', words: formatDate('2026-05-31', language) }],
  rank: ({ written, language }) =>
    listIn(written, 'options').map((option, at) => ({
      sign: '',
      words: `${numberText(at + 1, language)} ▾ ${wordsIn(entriesOf(option).text, language)}`,
    })),
  pair: (looked) => {
    const { before, now } = formTexts(looked.language);
    return [before, now].map((words) => ({ sign: '', words: `${words} ${circles(stepsOf(looked).length)}` }));
  },
  consent: ({ language }) => chosenFrom('☐', [formTexts(language).agreed]),
};

/** What participants see of a question, in small, line by line; nothing of a type that is not known. */
export function lookLines(looked: Looked): readonly LookLine[] {
  const { type } = looked.written;
  if (typeof type !== 'string' || !isWrittenType(type)) return [];
  return [...linesByType[type](looked), ...wayOut(looked), ...commentField(looked)];
}

/** Of a block or a pair: what stands above its circles, from one end to the other. */
export function lookEnds(looked: Looked): string {
  const { type } = looked.written;
  if (type !== 'matrix' && type !== 'pair') return '';
  const steps = stepsOf(looked);
  return [steps[0], steps.at(-1)].filter((each) => each !== undefined).join(' … ');
}

function chosenFrom(sign: LookLine['sign'], all: readonly string[]): LookLine[] {
  return all.map((words) => ({ sign, words }));
}

function circles(count: number): string {
  return Array.from({ length: count }, () => '○').join(' ');
}

function optionLines(sign: LookLine['sign'], { written, language }: Looked): LookLine[] {
  return listIn(written, 'options').flatMap((option): LookLine[] => {
    const { text, write } = entriesOf(option);
    const line = { sign, words: wordsIn(text, language) };
    return write === undefined || write === false ? [line] : [line, { sign: '▭', words: '' }];
  });
}

/** The steps of a scale, in words or numbers, as a form shows them: the good end of words first. */
function stepsOf(looked: Looked): readonly string[] {
  const { written, language } = looked;
  if (written.scale !== undefined) return scaleWords(looked);
  const words = listIn(written, 'words').map((step) => wordsIn(step, language));
  if (words.length === 0) return numbersBetween(written).map((step) => numberText(step, language));
  const lowFirst =
    written.first === 'low' || (written.first !== 'high' && ['low', 'middle', 'none'].includes(String(written.best)));
  return lowFirst ? words : words.reverse();
}

function stepLines(looked: Looked): readonly LookLine[] {
  if (listIn(looked.written, 'words').length > 0) return chosenFrom('○', stepsOf(looked));
  const numbers = numbersBetween(looked.written);
  return numberedLines(looked, numbers[0] ?? 1, numbers.at(-1) ?? 1);
}

/** A row of numbers, and under it what its ends mean. */
function numberedLines({ written, language }: Looked, from: number, to: number): LookLine[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => numberText(from + at, language));
  const ends = [
    [numbers[0], written.low],
    [numbers.at(-1), written.high],
  ] as const;
  const said = ends.flatMap(([step = '', text]) =>
    text === undefined ? [] : [formTexts(language).scaleEnd({ step, words: wordsIn(text, language) })],
  );
  return [
    { sign: '', words: numbers.map((number) => `○\u00a0${number}`).join('  ') },
    ...said.map((words): LookLine => ({ sign: '', words })),
  ];
}

function numbersBetween({ from, to }: Entries): readonly number[] {
  const [low, high] = [typeof from === 'number' ? from : 1, typeof to === 'number' ? to : 1];
  const count = Math.min(Math.max(high - low + 1, 0), mostSteps.most);
  return Number.isInteger(low) ? Array.from({ length: Math.floor(count) }, (_, at) => low + at) : [];
}

function scaleWords({ written, scales, language }: Looked): string[] {
  const name = String(written.scale);
  const own = scales[name] ?? kitScale(name, [language]);
  return (Array.isArray(own) ? own : []).map((step) => wordsIn(step, language));
}

function wayOut({ written: { notApplicable }, language }: Looked): LookLine[] {
  if (notApplicable === undefined) return [];
  const { notApplicable: usual } = formTexts(language);
  const isUsual = notApplicable === 'not-applicable' || notApplicable === 'did-not-attend';
  return [{ sign: '○', words: isUsual ? usual[notApplicable] : wordsIn(notApplicable, language) }];
}

function commentField({ written: { comment }, language }: Looked): LookLine[] {
  if (comment === undefined) return [];
  const { when, text } = typeof comment === 'string' ? { when: comment, text: undefined } : entriesOf(comment);
  const { comment: always, commentLow } = formTexts(language);
  return [{ sign: '▭', words: text === undefined ? (when === 'low' ? commentLow : always) : wordsIn(text, language) }];
}
