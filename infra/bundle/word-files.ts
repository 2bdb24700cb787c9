import path from 'node:path';
import type { Plugin } from 'esbuild';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { shippedWords, wordFile } from '../../shared/i18n/shipped-words.ts';
import type { Reader } from '../../shared/i18n/texts.ts';

/** A file for the folder of a function. */
export interface FileOutput {
  /** From the function's folder. */
  readonly path: string;
  readonly contents: Uint8Array;
}

/** The words of each language compiled, a file for each reader whom it speaks to: a function reads those alone that somebody asks for. */
export function wordFiles(readers: readonly Reader[]): FileOutput[] {
  return interfaceLanguages.flatMap((language) =>
    readers
      .filter((reader) => wordFile(language)[reader] !== undefined)
      .map((reader) => ({
        path: path.join('words', `${reader}.${language}.json`),
        contents: Buffer.from(JSON.stringify(shippedWords(language, reader))),
      })),
  );
}

/**
 * Puts the reading of those files in the place of the compiling, which needs a parser and all sources. The parser, which only
 * the words of a programme's own need, is a file beside the function, loaded when they come.
 */
export const wordsFromFiles: Plugin = {
  name: 'words-from-files',
  setup(context) {
    context.onResolve({ filter: /\/compile-words\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './compile-words.mjs', external: true } : undefined,
    );
    context.onResolve({ filter: /\/shipped-words\.ts$/ }, ({ resolveDir }) => ({
      path: path.resolve(resolveDir, 'bundled-words.ts'),
    }));
  },
};
