import compile from 'icu-minify/compile';
import { rawWords } from './compile-words.ts';
import { isNumber, type MessageValue, valuesIn } from './message-values.ts';
import { pluralCategories } from './plural-categories.ts';
import type { Language } from './text.ts';
import type { Words } from './words.ts';

/** What is wrong with the words of a language, at which key, and what to do about it. */
export interface WordFault {
  /** Keys from the outermost to the text: `['form', 'send']`. */
  readonly path: readonly string[];
  readonly problem: string;
  readonly remedy: string;
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
    .map((key) => ({ path: [...path, key], problem: 'there is no such text', remedy: 'take it out' }));
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
  return { path, problem: 'this text is missing', remedy: `translate the English one: “${like}”`, isMissing: true };
}

function noGroup(path: readonly string[]): WordFault {
  return { path, problem: 'here several texts belong', remedy: 'write them by their keys, as the English words do' };
}

function checkMessage(word: string, like: string, language: Language, path: readonly string[]): WordFault[] {
  if (unseen.test(word)) {
    return [{ path, problem: 'it holds characters that nobody sees', remedy: 'type it again instead of pasting it' }];
  }
  if (path.join('.').includes(rawWords)) return checkRaw(word, like, path);
  const values = parsed(word);
  if (typeof values === 'string') {
    return [
      { path, problem: `this is no message: ${values}`, remedy: "see ICU MessageFormat; a literal { is written '{'" },
    ];
  }
  const wanted = valuesIn(compile(like));
  return [
    ...(lostOnTheWay.test(word)
      ? [{ path, problem: 'a plural with an offset is not known here', remedy: 'say it without "offset:"' }]
      : []),
    ...wanted
      .filter(({ name, kind }) => kind !== 'select' && !values.some((each) => each.name === name))
      .map(({ name }) => ({ path, problem: `{${name}} is missing`, remedy: remedyFor(name, word) })),
    ...values.flatMap((value) => checkValue(value, wanted, language, path)),
  ];
}

/** A straight apostrophe before a brace is MessageFormat's own sign: what stands in these braces is then no value. */
function remedyFor(name: string, word: string): string {
  return word.includes("'{")
    ? `write the apostrophe before a brace as ’, and put {${name}} where it belongs`
    : `put {${name}} where it belongs`;
}

function checkValue(value: MessageValue, wanted: readonly MessageValue[], language: Language, path: readonly string[]) {
  const { name, kind } = value;
  const kinds = wanted.filter((each) => each.name === name).map((each) => each.kind);
  if (kinds.length === 0) {
    const known = wanted.map((each) => `{${each.name}}`).join(', ') || 'none';
    return [{ path, problem: `there is no value {${name}}`, remedy: `use those of the English text: ${known}` }];
  }
  const wantsNumber = kinds.some(isNumber);
  if (wantsNumber !== isNumber(kind)) {
    const remedy = wantsNumber ? `write {${name}, number} or a plural` : `write {${name}}: it is no number`;
    return [{ path, problem: `{${name}} is of the wrong kind`, remedy }];
  }
  if (kind === 'select') return checkChoice(value, wanted, path);
  return kind === 'plural' ? checkForms(value, language, path) : [];
}

/** A case that English has not is never chosen, so a misspelt or translated one would silence its text. */
function checkChoice({ name, branches }: MessageValue, wanted: readonly MessageValue[], path: readonly string[]) {
  const known = wanted.filter((each) => each.name === name).flatMap((each) => each.branches);
  const foreign = branches.filter((branch) => !known.includes(branch));
  if (foreign.length === 0) return [];
  const problem = `the choice by {${name}} has ${foreign.join(', ')}`;
  return [{ path, problem, remedy: `leave its cases as in English: ${[...new Set(known)].join(', ')}` }];
}

/** What is no letter, or turns others round until somebody ends it; isolates belong to a language that is written from the right. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e]/u;

/** What the compiler drops without a word: the text would say other numbers than it means. */
const lostOnTheWay = /,\s*(plural|selectordinal)\s*,\s*offset:/u;

/** A plural that only tells exact numbers from all others (`=0`) chooses between texts, and has no forms. */
function checkForms({ name, branches }: MessageValue, language: Language, path: readonly string[]): WordFault[] {
  const forms = branches.filter((branch) => !branch.startsWith('='));
  if (forms.join() === 'other' && branches.length > 1) return [];
  const { needed, known } = pluralCategories(language);
  const wanting = needed.filter((category) => !forms.includes(category));
  const foreign = forms.filter((form) => !known.includes(form));
  const fault = (problem: string) => ({ path, problem, remedy: `${language} has ${known.join(', ')}` });
  return [
    ...(wanting.length === 0 ? [] : [fault(`the plural of {${name}} lacks ${wanting.join(', ')}`)]),
    ...(foreign.length === 0 ? [] : [fault(`the plural of {${name}} has ${foreign.join(', ')}`)]),
  ];
}

function checkRaw(word: string, like: string, path: readonly string[]): WordFault[] {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const [own, wanted] = [places(word), places(like)];
  if (own.join() === wanted.join()) return [];
  return [
    {
      path,
      problem: `has ${own.join(', ') || 'no value'}`,
      remedy: `put these in, each once: ${wanted.join(', ') || 'none'}`,
    },
  ];
}

function parsed(word: string): readonly MessageValue[] | string {
  try {
    return valuesIn(compile(word));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
