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

/** What publishing holds to at a place: a rule for its value, or those of a list. */
export type RulesAt =
  | { readonly value: Rule }
  | { readonly list: Pick<ListRules<unknown>, 'added' | 'removed' | 'moved'> };

/**
 * The rules for what is under some keys of a programme file, as who tells them before something changes needs them. A part of a list, or
 * one of entries, stands under any key. Undefined: there is no rule for all that is there.
 *
 * @param type of the question that the keys lead to, or into
 */
export function rulesAt(keys: readonly string[], type = ''): RulesAt | undefined {
  const found = keys.reduce<AnyRules | undefined>((rules, key) => below(rules, key, type), programmeRules as AnyRules);
  if (found === undefined) return undefined;
  if (isRule(found)) return { value: found };
  return isListRules(found) ? { list: found } : undefined;
}

/** A rule holds for all that is below it. */
function below(rules: AnyRules | undefined, key: string, type: string): AnyRules | undefined {
  if (rules === undefined || isRule(rules)) return rules;
  if (isListRules(rules)) return rules.each as AnyRules;
  if (isEntriesRules(rules)) return rules.every as AnyRules;
  const own = isQuestionRules(rules) ? rules.byType[type as keyof typeof rules.byType] : rules;
  return (own as Readonly<Record<string, AnyRules>> | undefined)?.[key];
}
