import { directionOf } from './direction.ts';
import type { FaultData, FaultValue, List, Phrase } from './fault-data.ts';
import { isolated, withoutIsolates } from './isolate.ts';
import { oneOf } from './lists.ts';
import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { OrganiserTexts } from './texts.ts';

/** What is wrong and what to do about it, each a sentence that begins small and ends without a full stop. */
export interface FaultText {
  readonly problem: string;
  readonly remedy: string;
}

/** A fault in the language of who is to mend it, or in English if there are no words for organisers in theirs. */
export function faultText(fault: FaultData, language: Language): FaultText {
  return textOf(fault, { texts: organiserTexts(language), isTerminal: false });
}

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
  return say(messageAt(value.phrase, saying.texts), value.values, saying);
}

function listText({ list, by }: List, saying: Saying): string {
  const { faultWords } = saying.texts;
  const { language } = faultWords;
  const parts = list.map((each) => String(put(each, saying)));
  if (by === 'oneOf') return oneOf(parts, language);
  return parts.map((part) => isolated(part, directionOf(language))).join(faultWords[by]);
}

function messageAt(key: Phrase['phrase'], { faultWords }: OrganiserTexts): Said {
  return key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown>)[part], faultWords) as Said;
}
