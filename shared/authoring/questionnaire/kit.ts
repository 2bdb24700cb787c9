import { isMap, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import type { InterfaceLanguage } from '../../i18n/interface-languages.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { inWords, templateLanguages, templateWords } from '../template-words.ts';
import { readTemplate } from '../templates.ts';
import { type Entries, entriesOf } from './drafted.ts';
import type { KitName, Repeat } from './kit-groups.ts';
import { templateParts } from './template-parts.ts';

/** A question of the kit as a file has it, with the scales that it is answered on. */
export interface KitQuestion {
  readonly question: Entries;
  readonly scales: Entries;
}

/** A question of the kit in the languages of a programme, as far as the kit speaks them. */
export function kitQuestion(name: KitName, languages: readonly Language[]): KitQuestion {
  const { use, ...own } = entriesOf(partIn('questions', name, languages));
  const shared = typeof use === 'string' ? entriesOf(partIn('questions', use, languages)) : {};
  const question: Entries = { id: name, ...shared, ...own };
  const { scale } = question;
  return { question, scales: typeof scale === 'string' ? { [scale]: kitScale(scale, languages) } : {} };
}

/** The pages of the kit on which questions are asked more than once. */
const repeatedPages = { speaker: 'talks', topic: 'topics', part: 'parts' } as const satisfies Record<Repeat, string>;

/** A page of the kit for questions that are asked for each of something, without questions. */
export function kitPage(repeat: Repeat, languages: readonly Language[]): Entries {
  const { questions: _questions, ...page } = entriesOf(partIn('pages', repeatedPages[repeat], languages));
  return page;
}

/** The names of the kit's scales. */
export function kitScales(): readonly string[] {
  return Object.keys(entriesOf(sectionOfKit('scales').toJSON()));
}

/** The words of a scale of the kit, the best step first. */
export function kitScale(name: string, languages: readonly Language[]): unknown {
  return partIn('scales', name, languages);
}

/** The kit's rows of agreement: what a scale, or a matrix, of an organiser's own begins with. */
export function agreement(languages: readonly Language[]): Entries {
  return entriesOf(partIn('questions', 'agreed', languages));
}

/** A part of the kit, or else of the first template that has it, in plain values: of each text an object of its languages. */
function partIn(section: 'pages' | 'questions' | 'scales', name: string, languages: readonly Language[]): unknown {
  const spoken = languages.filter((language): language is InterfaceLanguage =>
    templateLanguages.some((each) => each === language),
  );
  const ofTemplate = section === 'scales' ? undefined : templateParts()[section].get(name);
  return plain(sectionOfKit(section).get(name, true) ?? ofTemplate, spoken, [name]);
}

function sectionOfKit(section: string): YAMLMap {
  const part = readTemplate('kit').root.get(section);
  if (!isMap(part)) throw new Error(`the kit of templates has no ${section}`);
  return part as YAMLMap;
}

function plain(node: unknown, languages: readonly InterfaceLanguage[], within: readonly string[]): unknown {
  if (isSeq(node)) return node.items.map((item) => plain(item, languages, within));
  if (isMap(node)) {
    const ids = node.has('id') ? [String(node.get('id')), ...within] : within;
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(key), plain(value, languages, [String(key), ...ids])]),
    );
  }
  if (!isScalar(node)) return undefined;
  return node.type === Scalar.QUOTE_DOUBLE ? textIn(String(node.value), languages, within) : node.value;
}

function textIn(english: string, languages: readonly InterfaceLanguage[], within: readonly string[]): Text {
  if (english === '') return {};
  return Object.fromEntries(
    languages.map((language) => [language, inWords(english, within, templateWords(language), language)]),
  );
}
