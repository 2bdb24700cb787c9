import { directionOf } from './direction.ts';
import type { FaultData, FaultKey, FaultValue, List, Phrase } from './fault-data.ts';
import { isolated, withoutIsolates } from './isolate.ts';
import { oneOf } from './lists.ts';
import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { OrganiserTexts } from './texts.ts';
import { withCapital } from './with-capital.ts';

/** What is wrong and what to do about it, each a sentence that begins small and ends without a full stop. */
export interface FaultText {
  readonly problem: string;
  readonly remedy: string;
}

/** A fault in the language of who is to mend it, or in English if there are no words for organisers in theirs. */
export function faultText(fault: FaultData, language: Language): FaultText {
  return textOf(fault, { texts: organiserTexts(language), isTerminal: false });
}

/**
 * The same as a page says it to whom a file is strange, in whole sentences; undefined: it has no other words for that.
 *
 * @param called what a question is called, by its id
 */
export function pageFaultText(
  { key, values }: FaultData,
  language: Language,
  called: (question: string) => string,
): string | undefined {
  const texts = organiserTexts(language);
  const sentence = (texts.pageFaults.sentences as Partial<Record<FaultKey, Said>>)[key];
  if (sentence === undefined) return undefined;
  const named = Object.entries(values).map(([name, value]): [string, FaultValue] => [
    name,
    questions.includes(name) && typeof value === 'string' ? called(value) : value,
  ]);
  return withCapital(say(sentence, Object.fromEntries(named), { texts, isTerminal: false, isPage: true }));
}

/** The values that are ids of questions. */
const questions: readonly string[] = ['question', 'signature', 'again'];

/** The same as a terminal says it: in English, with the words of libraries as they are. */
export function terminalText(fault: FaultData): FaultText {
  const { problem, remedy } = textOf(fault, { texts: organiserTexts('en'), isTerminal: true });
  return { problem: withoutIsolates(problem), remedy: withoutIsolates(remedy) };
}

/** Words that are put into sentences, by themselves. */
export function phraseText(phrase: Phrase, language: Language): string {
  return put(phrase, { texts: organiserTexts(language), isTerminal: false }) as string;
}

interface Saying {
  readonly texts: OrganiserTexts;
  readonly isTerminal: boolean;
  /** Phrases are said without what only files have, too. */
  readonly isPage?: boolean;
}

/** Messages as they are found by a key: the types of their values are known where a fault is made (see `faultData`). */
type Said = string | ((values: Readonly<Record<string, string | number>>) => string);

function textOf({ key, values }: FaultData, saying: Saying): FaultText {
  const { problem, remedy } = saying.texts.faults[key] as { readonly problem: Said; readonly remedy: Said };
  return { problem: say(problem, values, saying), remedy: say(remedy, values, saying) };
}

function say(said: Said, values: FaultData['values'] | undefined, saying: Saying): string {
  if (typeof said === 'string') return said;
  return said(Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, put(value, saying)])));
}

function put(value: FaultValue, saying: Saying): string | number {
  if (typeof value !== 'object') return value;
  if ('list' in value) return listText(value, saying);
  if (saying.isTerminal && value.inTerminal !== undefined) return value.inTerminal;
  const { pageFaults, faultWords } = saying.texts;
  const own = saying.isPage === true ? messageAt(value.phrase, pageFaults.words) : undefined;
  return say(own ?? (messageAt(value.phrase, faultWords) as Said), value.values, saying);
}

function listText({ list, by }: List, saying: Saying): string {
  const { faultWords } = saying.texts;
  const { language } = faultWords;
  const parts = list.map((each) => String(put(each, saying)));
  if (by === 'oneOf') return oneOf(parts, language);
  return parts.map((part) => isolated(part, directionOf(language))).join(faultWords[by]);
}

function messageAt(key: Phrase['phrase'], all: object): Said | undefined {
  return key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown> | undefined)?.[part], all) as
    | Said
    | undefined;
}
