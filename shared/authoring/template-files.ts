import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder beside a bundled function that holds the templates; the bundler sets it. */
declare const DEBRIEF_TEMPLATES: string | undefined;

/** Where the templates are: beside the bundle, or beside this file. */
export const templateFolder = path.join(
  import.meta.dirname,
  typeof DEBRIEF_TEMPLATES === 'undefined' ? 'templates' : DEBRIEF_TEMPLATES,
);

/** The names of the YAML files there, without their ending. */
export function templateFileNames(): string[] {
  return readdirSync(templateFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.basename(file, '.yaml'));
}

/** The text of one of them: `course`, or `words/fr`. */
export function templateFile(name: string): string {
  return readFileSync(path.join(templateFolder, `${name}.yaml`), 'utf8');
}
