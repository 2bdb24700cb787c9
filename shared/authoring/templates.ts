import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { InterfaceLanguage } from '../i18n/interface-languages.ts';
import { templateFile, templateFileNames } from './template-files.ts';

/** The template that is meant where none is named. */
export const defaultTemplate = 'training-session';

/** Names of the templates, the default first. */
export const templateNames: readonly string[] = [
  defaultTemplate,
  ...templateFileNames().filter((name) => name !== defaultTemplate && name !== 'kit'),
];

/** A file of the templates as its author wrote it: its entries, and what stands above all of them. */
export function readTemplate(name: string): { readonly root: YAMLMap; readonly comment: string } {
  const document = parseDocument(templateFile(name));
  const { contents, commentBefore } = document;
  if (!isMap(contents) || document.errors.length > 0) throw new Error(`the template ${name} is broken`);
  return { root: contents as unknown as YAMLMap, comment: commentBefore ?? '' };
}

/** The languages that a template is written in where none are named. */
export function defaultLanguages(name: string): InterfaceLanguage[] {
  const languages = readTemplate(name).root.get('languages');
  return isSeq(languages) ? (languages.toJSON() as InterfaceLanguage[]) : [];
}

/** What is said of each template in a list of them. */
export function describedTemplates(): readonly { readonly name: string; readonly description: string }[] {
  return templateNames.map((name) => ({ name, description: String(readTemplate(name).root.get('description')) }));
}
