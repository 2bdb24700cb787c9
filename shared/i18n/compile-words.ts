import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import { isNumber, valuesIn } from './message-values.ts';
import type { CompiledWords, Words } from './words.ts';

/** What the form's script says: it puts the values in by itself, so its texts stay as they are written. */
export const rawWords = 'form.script';

/**
 * Parses messages. It takes a library of 29 kB, so shipped words are compiled when functions are bundled, and those of a
 * programme when the first page in them is made.
 *
 * @param model English ones: wherever these take values, code calls the message, also where a language needs none of them;
 * undefined: these are the English ones
 * @throws SyntaxError of the parser when a message is none; words that passed `checkWords` have none of those
 */
export function compileWords(words: Words, model?: CompiledWords, path = ''): CompiledWords {
  const entries = Object.entries(words).map(([key, own]) => {
    const like = model?.[key];
    const at = pathTo(path, key);
    if (typeof own === 'object') return [key, compileWords(own, isGroup(like) ? like : undefined, at)];
    return [key, at.startsWith(rawWords) ? own : compiledMessage(own, Array.isArray(like))];
  });
  return Object.fromEntries(entries);
}

/**
 * The same for words that were stored, perhaps by an earlier version of the product: what they lack, or say with values that
 * there are no longer, is said in English. Publishing them again finds it (see `checkWords`).
 */
export function compileOwnWords(words: Words, model: CompiledWords, path = ''): CompiledWords {
  const entries = Object.entries(model).map(([key, like]) => {
    const own = words[key];
    const at = pathTo(path, key);
    if (isGroup(like)) return [key, compileOwnWords(typeof own === 'object' ? own : {}, like, at)];
    if (typeof own !== 'string') return [key, like];
    if (at.startsWith(rawWords)) return [key, own];
    const message = compiledMessage(own, Array.isArray(like));
    return [key, takesNoMore(message, like) ? message : like];
  });
  return Object.fromEntries(entries);
}

function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function takesNoMore(own: CompiledMessage, model: CompiledMessage): boolean {
  const known = valuesIn(model);
  return valuesIn(own).every(({ name, kind }) =>
    known.some((each) => each.name === name && isNumber(each.kind) === isNumber(kind)),
  );
}

function compiledMessage(own: string, takesValues: boolean): CompiledMessage {
  const message = compile(own);
  return takesValues && typeof message === 'string' ? [message] : message;
}

function isGroup(words: CompiledMessage | CompiledWords | undefined): words is CompiledWords {
  return typeof words === 'object' && !Array.isArray(words);
}
