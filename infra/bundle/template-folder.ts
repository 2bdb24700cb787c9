import { readFileSync } from 'node:fs';
import path from 'node:path';
import { templateFolder as source, templateFileNames } from '../../shared/authoring/template-files.ts';
import { templateLanguages } from '../../shared/authoring/template-words.ts';
import type { FileOutput } from './word-files.ts';

/** The folder beside a function that makes programme files, with what they are made of. */
export const templateFolder = 'templates';

/** The templates, what they share, and their words in each language. */
export function templateFiles(): FileOutput[] {
  const words = templateLanguages.filter((language) => language !== 'en').map((language) => `words/${language}`);
  return [...templateFileNames(), ...words].map((name) => ({
    path: path.join(templateFolder, `${name}.yaml`),
    contents: readFileSync(path.join(source, `${name}.yaml`)),
  }));
}
