import { isMap, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import type { InterfaceLanguage } from '../../i18n/interface-languages.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { inWords, templateLanguages, templateWords } from '../template-words.ts';
import { readTemplate } from '../templates.ts';
import { type Entries, entriesOf } from './drafted.ts';

/**
 * The questions of the templates' kit that can be asked by themselves, in the order in which they are offered. Those of one group stand on
 * a page of the same kind.
 */
export const kitGroups = {
  training: ['q_overall', 'q_relevance', 'q_able', 'q_depth', 'q_pace', 'q_nps', 'q_keep', 'q_improve'],
  organisation: ['q_organisation', 'q_venue', 'q_material'],
  next: ['q_apply', 'q_next', 'q_barrier'],
  speakers: ['s_content', 's_delivery', 's_comment'],
  topics: ['k'],
  people: ['d_org'],
} as const;

export type KitGroup = keyof typeof kitGroups;

/** The name of a question of the kit. */
export type KitName = (typeof kitGroups)[KitGroup][number];

export const kitNames: readonly KitName[] = Object.values(kitGroups).flat();

export function isKitName(name: string): name is KitName {
  return kitNames.some((each) => each === name);
}

/** What a page repeats for on which the questions of a group can be asked; undefined: it doesn't. */
export function repeatOf(group: KitGroup): 'speaker' | 'topic' | undefined {
  if (group === 'speakers') return 'speaker';
  return group === 'topics' ? 'topic' : undefined;
}

/** A question of the kit as a file has it, with the scales that it is answered on. */
export interface KitQuestion {
  readonly question: Entries;
  readonly scales: Entries;
}

/** A question of the kit in the languages of a programme, as far as the kit speaks them. */
export function kitQuestion(name: KitName, languages: readonly Language[]): KitQuestion {
  const question = { id: name, ...entriesOf(kitPart('questions', name, languages)) };
  const { scale } = question as Entries;
  return { question, scales: typeof scale === 'string' ? { [scale]: kitScale(scale, languages) } : {} };
}

/** A page of the kit, without questions. */
export function kitPage(name: 'talks' | 'topics', languages: readonly Language[]): Entries {
  const { questions: _questions, ...page } = entriesOf(kitPart('pages', name, languages));
  return page;
}

/** The names of the kit's scales. */
export function kitScales(): readonly string[] {
  return Object.keys(entriesOf(kitSection('scales').toJSON()));
}

/** The words of a scale of the kit, the best step first. */
export function kitScale(name: string, languages: readonly Language[]): unknown {
  return kitPart('scales', name, languages);
}

/** The kit's rows of agreement: what a scale, or a matrix, of an organiser's own begins with. */
export function agreement(languages: readonly Language[]): Entries {
  return entriesOf(kitPart('questions', 'agreed', languages));
}

/** A part of the kit in plain values: of each text an object of its languages. */
function kitPart(section: string, name: string, languages: readonly Language[]): unknown {
  const spoken = languages.filter((language): language is InterfaceLanguage =>
    templateLanguages.some((each) => each === language),
  );
  return plain(kitSection(section).get(name, true), spoken, [name]);
}

function kitSection(section: string): YAMLMap {
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

/** What a page repeats for on which a question of the kit can be asked. */
export function kitRepeat(name: KitName): 'speaker' | 'topic' | undefined {
  const groups = Object.keys(kitGroups) as KitGroup[];
  return groups.flatMap((group) => (kitGroups[group].some((each) => each === name) ? [repeatOf(group)] : []))[0];
}
