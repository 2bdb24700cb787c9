import type { faultWords } from './en/fault-words.ts';
import type { faults } from './en/faults.ts';
import type { Values } from './typed-values.ts';

/** Which sentences say what is wrong. */
export type FaultKey = keyof typeof faults;

/** The keys of the words that are put into sentences: `kinds.array`. */
export type PhraseKey = KeysWithin<typeof faultWords>;

type KeysWithin<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${KeysWithin<Words[Key]>}`;
}[keyof Words & string];

type WordAt<Words, Key extends string> = Key extends keyof Words
  ? Words[Key]
  : Key extends `${infer First}.${infer Rest}`
    ? First extends keyof Words
      ? WordAt<Words[First], Rest>
      : never
    : never;

/** Words that each language has its own of. */
export interface Phrase {
  readonly phrase: PhraseKey;
  readonly values?: Readonly<Record<string, FaultValue>>;
  /** What a terminal says in its place: the words of a library, which are English. */
  readonly inTerminal?: string;
}

/** Several things, as each language lists them: names, what may be written, or what one of which is possible. */
export interface List {
  readonly list: readonly FaultValue[];
  readonly by: 'and' | 'or' | 'oneOf';
}

/** What is put into a sentence. */
export type FaultValue = string | number | Phrase | List;

type Put<Value> = Value extends number ? number : string | Phrase | List;

/** What a message takes, where each text may be one that is said otherwise in each language. */
type ValuesOf<Message extends string> =
  Values<Message> extends infer All ? { readonly [Name in keyof All]: Put<All[Name]> } : never;

type FaultValues<Key extends FaultKey> = ValuesOf<(typeof faults)[Key]['problem']> &
  ValuesOf<(typeof faults)[Key]['remedy']>;

type PhraseValues<Key extends PhraseKey> =
  WordAt<typeof faultWords, Key> extends infer Message extends string ? ValuesOf<Message> : never;

/** What is wrong and what to do about it, in no language: the key of the sentences, and what is put into them (see `faultText`). */
export interface FaultData {
  readonly key: FaultKey;
  readonly values: Readonly<Record<string, FaultValue>>;
}

/** The values of a message come as one more argument; of one that takes none, as none. */
type Arguments<All> = keyof All extends never ? [] : [values: All];

/** A fault in data. A key that has no sentences does not compile, nor does a value that is forgotten. */
export function faultData<Key extends FaultKey>(key: Key, ...[values]: Arguments<FaultValues<Key>>): FaultData {
  return { key, values: (values ?? {}) as FaultData['values'] };
}

/** Words to put into a sentence. */
export function phrase<Key extends PhraseKey>(key: Key, ...[values]: Arguments<PhraseValues<Key>>): Phrase {
  return values === undefined ? { phrase: key } : { phrase: key, values: values as Record<string, FaultValue> };
}

/** Names: `a, b, c`. */
export function names(list: readonly FaultValue[]): List {
  return { list, by: 'and' };
}

/** What may be written: `a or b`. */
export function either(list: readonly FaultValue[]): List {
  return { list, by: 'or' };
}

/** Of several things one: `a, b or c`. */
export function oneOfThese(list: readonly FaultValue[]): List {
  return { list, by: 'oneOf' };
}

/** Words that a schema gives as the message of an issue: how something is written, what is wrong, or why a limit is as it is. */
type MessageKey = Extract<PhraseKey, `${'formats' | 'mistakes' | 'reasons'}.${string}`>;

/** The message of a schema's issue: the key of its words, since schemas are of no language. */
export function messageKey(key: MessageKey): MessageKey {
  return key;
}

/** The words that an issue's message is the key of; undefined: it is a sentence of the schemas' library. */
export function messagePhrase(message: string): Phrase | undefined {
  return /^(?:formats|mistakes|reasons)\.\w+$/.test(message) ? phrase(message as MessageKey) : undefined;
}
