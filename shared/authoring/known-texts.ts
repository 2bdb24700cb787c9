import { isScalar, isSeq, isMap as isYamlMap, Scalar, type YAMLMap } from 'yaml';
import type { InterfaceLanguage } from '../i18n/interface-languages.ts';
import type { Language } from '../i18n/text.ts';
import { type Edit, isMap, type Path, valueAt } from './edit/edit.ts';
import { isSaid } from './languages.ts';
import { textPaths } from './schema-places.ts';
import { inWords, templateLanguages, templateWords } from './template-words.ts';
import { readTemplate, templateNames } from './templates.ts';

/**
 * What our own templates and questions say in a language where a file has no text in it. A place that they know by its ids is filled in as
 * long as it says what they do in each of the languages that both have: what somebody has changed gets no translation of another wording.
 */
export function knownTexts(content: unknown, language: Language): Edit[] {
  const spoken = ourLanguage(language);
  if (spoken === undefined) return [];
  return textPaths(content).flatMap((path): Edit[] => {
    const text = valueAt(content, path);
    if (!isMap(text) || isSaid(text[language])) return [];
    const known = knownAt(placeOf(path, content)).find((each) => saysSo(each, text));
    return known === undefined ? [] : [{ set: [...path, language], value: inLanguage(known, spoken) }];
  });
}

/** The paths of the texts of a file that are our own in a language: what `knownTexts` fills in where they are missing. */
export function ownTexts(content: unknown, language: Language): Path[] {
  const spoken = ourLanguage(language);
  if (spoken === undefined) return [];
  return textPaths(content).filter((path) => {
    const text = valueAt(content, path);
    if (!isMap(text) || !isSaid(text[language])) return false;
    const { [language]: own, ...others } = text;
    const known = knownAt(placeOf(path, content)).find((each) => saysSo(each, others));
    return known !== undefined && inLanguage(known, spoken) === own;
  });
}

/** A text of the templates, with the keys and ids that it stands under, the nearest first. */
interface Known {
  readonly english: string;
  readonly within: readonly string[];
}

function inLanguage({ english, within }: Known, language: InterfaceLanguage): string {
  return inWords(english, within, templateWords(language), language);
}

/** Whether a text is the known one in each language that both have, and in one at least. */
function saysSo(known: Known, text: Readonly<Record<string, unknown>>): boolean {
  const said = Object.entries(text).flatMap(([tag, words]) => {
    const language = ourLanguage(tag);
    return language === undefined || !isSaid(words) ? [] : [[language, words] as const];
  });
  return said.length > 0 && said.every(([language, words]) => inLanguage(known, language) === words);
}

function ourLanguage(language: string): InterfaceLanguage | undefined {
  return templateLanguages.find((each) => each === language);
}

/** Where a text stands, by ids: `['questions', 'q_able', 'options', 'own', 'text']`, wherever its page is. */
type NamedPlace = readonly string[];

function placeOf(path: Path, content: unknown): NamedPlace {
  const names = path.map((key, at) => {
    if (typeof key === 'string') return key;
    const part = valueAt(content, path.slice(0, at + 1));
    return nameInList(String(path[at - 1]), isMap(part) ? part.id : undefined, key);
  });
  return ofThing(names);
}

/** A part of a list by its id; a session or a talk is any; else by its number. */
function nameInList(list: string, id: unknown, at: number): string {
  if (list === 'sessions' || list === 'talks') return '*';
  return typeof id === 'string' ? id : String(at);
}

/** A question is the same on whatever page. */
function ofThing(names: NamedPlace): NamedPlace {
  const question = names.indexOf('questions');
  if (question >= 0) return names.slice(question);
  return names[0] === 'questionnaire' ? names.slice(1) : names;
}

/** What is known at a place: a question that is asked for the second time has a number behind its id; one of somebody's own begins as ours. */
function knownAt(place: NamedPlace): readonly Known[] {
  const [list, , ...rest] = place;
  const places = [place, place.map((name) => name.replace(/_\d+$/, ''))];
  const beginnings = list === 'questions' ? ['agreed', 'q_nps'].map((name) => [list, name, ...rest]) : [];
  return [...places, ...beginnings].flatMap((each) => allKnown().get(each.join('.')) ?? []);
}

let read: ReadonlyMap<string, readonly Known[]> | undefined;

/** All texts of the templates by their places. They are read once. */
function allKnown(): ReadonlyMap<string, readonly Known[]> {
  read ??= byPlace(['kit', ...templateNames].flatMap((name) => textsOfTemplate(name)));
  return read;
}

function byPlace(all: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  for (const each of all) {
    const place = each.within.toReversed().join('.');
    found.set(place, [...(found.get(place) ?? []), each]);
  }
  return found;
}

function textsOfTemplate(name: string): Known[] {
  return readTemplate(name).root.items.flatMap(({ key, value }) => {
    // What the kit has for a programme is at its places; a template has its one session by itself.
    const place = { programme: [], session: ['sessions', '*'] }[String(key)] ?? [String(key)];
    return textsIn(value, place);
  });
}

function textsIn(node: unknown, place: NamedPlace): Known[] {
  if (isSeq(node)) {
    const list = place.at(-1) ?? '';
    return node.items.flatMap((item, at) => {
      const used = isYamlMap(item) ? item.get('use') : undefined;
      const id = (isYamlMap(item) ? item.get('id') : undefined) ?? used;
      const own = [...place, nameInList(list, id, at)];
      return [...textsIn(item, own), ...(typeof used === 'string' ? textsUsed(list, used, own) : [])];
    });
  }
  if (isYamlMap(node)) {
    const used = node.get('use');
    const list = place.at(-2) ?? '';
    const ofKit = typeof used === 'string' && list === 'questions' ? textsUsed(list, used, place) : [];
    return [...node.items.flatMap(({ key, value }) => textsIn(value, [...place, String(key)])), ...ofKit];
  }
  if (!isScalar(node) || node.type !== Scalar.QUOTE_DOUBLE || node.value === '') return [];
  return [{ english: String(node.value), within: ofThing(place).toReversed() }];
}

/** What a page or question has of the kit, under its own id. */
function textsUsed(list: string, name: string, place: NamedPlace): Known[] {
  const section = readTemplate('kit').root.get(list) as YAMLMap;
  return textsIn(section.get(name, true), place);
}
