import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { InterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import { CommandError } from '../terminal/command-error.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const folder = path.join(root, 'infra', 'templates');

/** The template that `new` writes where none is named. */
export const defaultTemplate = 'training-session';

/** The name of the file that shows every type of question: not a questionnaire for anybody, but what all can be made of. */
export const everyType = 'every-type';

const everyTypeFile = path.join(root, 'test', 'fixtures', 'programmes', 'all-types.yaml');

/** Names of the templates, the default first. */
export const templateNames: readonly string[] = [
  defaultTemplate,
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'kit.yaml')
    .map((file) => path.basename(file, '.yaml'))
    .filter((name) => name !== defaultTemplate),
];

/** A file of the templates as its author wrote it: its entries, and what stands above all of them. */
export function readTemplate(name: string): { readonly root: YAMLMap; readonly comment: string } {
  const document = parseDocument(readFileSync(path.join(folder, `${name}.yaml`), 'utf8'));
  const { contents, commentBefore } = document;
  if (!isMap(contents) || document.errors.length > 0) throw new Error(`the template ${name} is broken`);
  return { root: contents as unknown as YAMLMap, comment: commentBefore ?? '' };
}

/** The languages that a template is written in where none are named. */
export function defaultLanguages(name: string): InterfaceLanguage[] {
  const languages = readTemplate(name).root.get('languages');
  return isSeq(languages) ? (languages.toJSON() as InterfaceLanguage[]) : [];
}

/** The text of the file that shows every type of question. */
export function everyTypeSource(): string {
  return readFileSync(everyTypeFile, 'utf8');
}

/** What is said of each template in a list of them. */
export function describedTemplates(): readonly { readonly name: string; readonly description: string }[] {
  return [
    ...templateNames.map((name) => ({ name, description: String(readTemplate(name).root.get('description')) })),
    { name: everyType, description: 'every type of question with all of its settings, to copy from; en and zh-CN' },
  ];
}

/** Throws a CommandError that names the templates there are. */
export function noSuchTemplate(name: string): never {
  const names = [...templateNames, everyType].join(', ');
  throw new CommandError(
    `there is no template ${name}; there are: ${names} ("debrief new --list-templates" says more)`,
  );
}
