import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { templateFile, threadFile } from './paper-file-names.ts';

/** The folder beside a bundled function that holds its files; the bundler sets it. */
declare const DEBRIEF_PAPER: string | undefined;

/** Reads a file that papers are made with, by its name in `paper-file-names.ts`. */
export type PaperFiles = (name: string) => Promise<Uint8Array>;

const { resolve } = createRequire(import.meta.url);

/** Where a file of that name is: beside the bundle, or where npm has put it. */
export function paperFilePath(name: string): string {
  if (typeof DEBRIEF_PAPER !== 'undefined') return join(import.meta.dirname, DEBRIEF_PAPER, basename(name));
  return [templateFile, threadFile].includes(name) ? join(import.meta.dirname, name) : resolve(name);
}

/** The files of this machine. */
export const paperFiles: PaperFiles = (name) => readFile(paperFilePath(name));
