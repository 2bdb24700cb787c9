import compile from 'icu-minify/compile';
import { rawWords } from './compile-words.ts';
import { type FaultData, faultData, names, type Phrase, phrase } from './fault-data.ts';
import { isNumber, type MessageValue, UnknownValueKind, valuesIn } from './message-values.ts';
import { pluralCategories } from './plural-categories.ts';
import type { Language } from './text.ts';
import type { Words } from './words.ts';

/** What is wrong with the words of a language, at which key, and what to do about it. */
export interface WordFault extends FaultData {
  /** Keys from the outermost to the text: `['form', 'send']`. */
  readonly path: readonly string[];
  /** Nothing is written there yet: what a file that is being filled in has many of. */
  readonly isMissing?: true;
}

/**
 * What keeps words from being spoken: a text that is missing or not in the model, a message that is none, a value that is
 * missing, unknown or of another kind, a plural form that the language needs and a message lacks. Empty: nothing does.
 *
 * @param model the English words
 */
export function checkWords(words: Words, model: Words, language: Language, path: readonly string[] = []): WordFault[] {
  const surplus = Object.keys(words)
    .filter((key) => !Object.hasOwn(model, key))
    .map((key) => ({ path: [...path, key], ...faultData('noSuchWord') }));
  const own = Object.entries(model).flatMap(([key, like]) => {
    const at = [...path, key];
    const word = words[key];
    if (typeof like === 'object') {
      if (word === undefined || word === null) return checkWords({}, like, language, at);
      return isGroup(word) ? checkWords(word, like, language, at) : [noGroup(at)];
    }
    if (typeof word !== 'string' || word.trim() === '') return [missing(at, like)];
    return checkMessage(word, like, language, at);
  });
  return [...surplus, ...own];
}

function isGroup(word: unknown): word is Words {
  return typeof word === 'object' && word !== null;
}

function missing(path: readonly string[], like: string): WordFault {
  return { path, ...faultData('missingWord', { english: like }), isMissing: true };
}

function noGroup(path: readonly string[]): WordFault {
  return { path, ...faultData('oneForSeveralWords') };
}

function checkMessage(word: string, like: string, language: Language, path: readonly string[]): WordFault[] {
  if (unseen.test(word)) return [{ path, ...faultData('unseenCharacters') }];
  if (path.join('.').includes(rawWords)) return checkRaw(word, like, path);
  const values = parsed(word);
  if ('phrase' in values) {
    const isOffset = lostOnTheWay.test(word);
    return [{ path, ...(isOffset ? faultData('pluralOffset') : faultData('noMessage', { reason: values })) }];
  }
  const wanted = valuesIn(compile(like));
  return [
    ...(lostOnTheWay.test(word) ? [{ path, ...faultData('pluralOffset') }] : []),
    ...wanted
      .filter(({ name, kind }) => kind !== 'select' && !values.some((each) => each.name === name))
      .map(({ name }) => ({ path, ...missingValue(name, word) })),
    ...values.flatMap((value) => checkValue(value, wanted, language, path)),
  ];
}

/** A straight apostrophe before a brace is MessageFormat's own sign: what stands in these braces is then no value. */
function missingValue(name: string, word: string): FaultData {
  return faultData(word.includes("'{") ? 'quotedValue' : 'missingValue', { value: inBraces(name) });
}

function inBraces(name: string): string {
  return `{${name}}`;
}

function checkValue(value: MessageValue, wanted: readonly MessageValue[], language: Language, path: readonly string[]) {
  const { name, kind } = value;
  const kinds = wanted.filter((each) => each.name === name).map((each) => each.kind);
  if (kinds.length === 0) {
    const known = names(wanted.map((each) => inBraces(each.name)));
    return [{ path, ...faultData('noSuchValue', { value: inBraces(name), count: wanted.length, known }) }];
  }
  const wantsNumber = kinds.some(isNumber);
  if (wantsNumber !== isNumber(kind)) {
    const value = inBraces(name);
    return [
      {
        path,
        ...(wantsNumber
          ? faultData('textForNumber', { value, number: `{${name}, number}` })
          : faultData('numberForText', { value })),
      },
    ];
  }
  if (kind === 'select') return checkChoice(value, wanted, path);
  return kind === 'plural' ? checkForms(value, language, path) : [];
}

/** A case that English has not is never chosen, so a misspelt or translated one would silence its text. */
function checkChoice({ name, branches }: MessageValue, wanted: readonly MessageValue[], path: readonly string[]) {
  const known = wanted.filter((each) => each.name === name).flatMap((each) => each.branches);
  const foreign = branches.filter((branch) => !known.includes(branch));
  if (foreign.length === 0) return [];
  const values = { value: inBraces(name), cases: names(foreign), known: names([...new Set(known)]) };
  return [{ path, ...faultData('foreignCases', values) }];
}

/** What is no letter, or turns others round until somebody ends it; isolates belong to a language that is written from the right. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e]/u;

/** What the compiler drops without a word, or refuses, as it was built: the text would say other numbers than it means. */
const lostOnTheWay = /,\s*(plural|selectordinal)\s*,\s*offset:/u;

/** A plural that only tells exact numbers from all others (`=0`) chooses between texts, and has no forms. */
function checkForms({ name, branches }: MessageValue, language: Language, path: readonly string[]): WordFault[] {
  const forms = branches.filter((branch) => !branch.startsWith('='));
  if (forms.join() === 'other' && branches.length > 1) return [];
  const { needed, known } = pluralCategories(language);
  const wanting = needed.filter((category) => !forms.includes(category));
  const foreign = forms.filter((form) => !known.includes(form));
  const values = { value: inBraces(name), language, known: names(known) };
  return [
    ...(wanting.length === 0 ? [] : [{ path, ...faultData('missingForms', { ...values, forms: names(wanting) }) }]),
    ...(foreign.length === 0 ? [] : [{ path, ...faultData('foreignForms', { ...values, forms: names(foreign) }) }]),
  ];
}

function checkRaw(word: string, like: string, path: readonly string[]): WordFault[] {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const [own, wanted] = [places(word), places(like)];
  if (own.join() === wanted.join()) return [];
  const values = { given: own.length, own: names(own), count: wanted.length, known: names(wanted) };
  return [{ path, ...faultData('otherValues', values) }];
}

function parsed(word: string): readonly MessageValue[] | Phrase {
  try {
    return valuesIn(compile(word));
  } catch (error) {
    const inTerminal = error instanceof Error ? error.message : String(error);
    if (!(error instanceof UnknownValueKind)) return { ...phrase('message.braces'), inTerminal };
    return { ...phrase(`message.${error.lacks}`, { value: error.value }), inTerminal };
  }
}
