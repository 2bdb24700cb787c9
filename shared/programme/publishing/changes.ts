import { isSame } from '../canonical.ts';
import {
  type AnyRules,
  isEntriesRules,
  isListRules,
  isQuestionRules,
  isRule,
  type ListRules,
  type Rule,
} from './change-rule.ts';
import { programmeRules } from './programme-rules.ts';

/** One difference between what is stored and what is to be published. */
export interface Change {
  /** Where in a programme file, with ids for places: `speakers.lin.name.en`. */
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly rule: Rule;
  readonly before: unknown;
  readonly after: unknown;
  /** What stood beside it before: the texts of the other options, for the text of one. */
  readonly beside: readonly unknown[];
}

/** Where the walk is. */
interface At {
  readonly place: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly beside: readonly unknown[];
}

/** How two programmes differ that are written as their file is, each difference with the rule of its key. */
export function changesBetween(before: object, after: object): Change[] {
  return walk(programmeRules as unknown as AnyRules, { place: [], before, after, beside: [] });
}

function walk(rules: AnyRules, at: At): Change[] {
  if (isSame(at.before, at.after) || isSwitchedOff(at)) return [];
  if (isRule(rules)) return valueChanges(rules, at);
  if (isListRules(rules)) return listChanges(rules, at);
  if (isQuestionRules(rules)) return questionChanges(rules, at);
  const [before, after] = [record(at.before), record(at.after)];
  if (isEntriesRules(rules)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => {
      if (!(name in before)) return [change('added', rules.added, below(at, name))];
      if (!(name in after)) return [change('removed', rules.removed, below(at, name))];
      return walk(rules.every as AnyRules, below(at, name));
    });
  }
  return Object.entries(rules).flatMap(([key, of]) => walk(of, below(at, key)));
}

/** A switch that programmes stored by earlier versions do not have yet is off, as it is now where a file does not name it. */
function isSwitchedOff({ before, after }: At): boolean {
  return before === undefined && after === false;
}

/** A text changes language by language: that one comes or goes is a change of the languages, and said there. */
function valueChanges(rule: Rule, at: At): Change[] {
  if (!isText(at.before) || !isText(at.after)) return [change('changed', rule, at)];
  const languages = Object.keys(at.before).filter((language) => language in (at.after as object));
  return languages
    .map((language) => below(at, language))
    .filter(({ before, after }) => before !== after)
    .map((each) => change('changed', rule, each));
}

/** A question of another type is another question, whose own keys have nothing to be compared with. */
function questionChanges({ byType }: Extract<AnyRules, { byType: unknown }>, at: At): Change[] {
  const [before, after] = [record(at.before), record(at.after)];
  const rules = byType[String(before.type) as keyof typeof byType];
  return before.type === after.type ? walk(rules as AnyRules, at) : walk(rules.type, below(at, 'type'));
}

function listChanges(rules: ListRules<unknown>, at: At): Change[] {
  const [before, after] = [named(rules, at.before), named(rules, at.after)];
  const all = [...before.values()];
  const inPlace = (name: string): At => ({
    place: [...at.place, name],
    before: before.get(name),
    after: after.get(name),
    beside: all.filter((part) => part !== before.get(name)),
  });
  const kept = [...before.keys()].filter((name) => after.has(name));
  const stayed = [...after.keys()].filter((name) => before.has(name));
  const addedRule = (part: unknown) => (typeof rules.added === 'function' ? rules.added(part, all) : rules.added);
  return [
    ...[...before.keys()]
      .filter((name) => !after.has(name))
      .map((name) => change('removed', rules.removed, inPlace(name))),
    ...[...after]
      .filter(([name]) => !before.has(name))
      .map(([name, part]) => change('added', addedRule(part), inPlace(name))),
    ...(isSame(kept, stayed) ? [] : [change('moved', rules.moved, { ...at, before: kept, after: stayed })]),
    ...kept.flatMap((name) => walk(rules.each as AnyRules, inPlace(name))),
  ];
}

/** The parts of a list under what they are known by; one that comes again has a number behind it. */
function named({ key }: ListRules<unknown>, list: unknown): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [index, part] of (Array.isArray(list) ? list : []).entries()) {
    const plain = typeof part === 'string' ? part : String(index + 1);
    const name = key === undefined ? plain : key(part);
    const again = [...parts.keys()].filter((other) => other === name || other.startsWith(`${name}#`)).length;
    parts.set(again === 0 ? name : `${name}#${again + 1}`, part);
  }
  return parts;
}

function below({ place, before, after, beside }: At, key: string): At {
  return {
    place: [...place, key],
    before: record(before)[key],
    after: record(after)[key],
    beside: beside.map((each) => record(each)[key]).filter((each) => each !== undefined),
  };
}

function change(kind: Change['kind'], rule: Rule, { place, before, after, beside }: At): Change {
  return { place: place.join('.'), kind, rule, before, after, beside };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
