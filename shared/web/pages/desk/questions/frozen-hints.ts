import type { DraftedQuestion } from '../../../../authoring/questionnaire/drafted.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { type AnyRules, isListRules, isRule, type Rule } from '../../../../programme/publishing/change-rule.ts';
import { programmeRules } from '../../../../programme/publishing/programme-rules.ts';
import { questionRules } from '../../../../programme/publishing/question-rules.ts';
import type { Field, Group } from '../edit/fields/fields.ts';
import { isOfCondition } from './condition-fields.ts';

/** As what a question of each type that is only a way of writing is asked. */
const askedAs: Readonly<Record<string, string>> = { 'yes-no': 'one', matrix: 'scale' };

const pageRules = programmeRules.questionnaire.pages;

/** The rule of publishing for what a field changes. */
type RuleOfField = (field: Pick<Field, 'path'>) => Rule | undefined;

/**
 * Says beside each field of a question what may still become of it, and why, as publishing decides it: people have answered. The draft
 * takes every change all the same.
 */
export function withFrozenHints(
  groups: readonly Group[],
  { type = '' }: Pick<DraftedQuestion, 'type'>,
  place: string,
  language: Language,
): readonly Group[] {
  const rules = (questionRules.byType as Readonly<Record<string, AnyRules>>)[askedAs[type] ?? type];
  const removed = pageRules.each.questions.removed;
  return hinted(groups, (field) => ruleOfQuestion(field, place, rules), { rules, removed, language });
}

/** The same of a page of the form. */
export function withFrozenPageHints(groups: readonly Group[], place: string, language: Language): readonly Group[] {
  const rules = pageRules.each as AnyRules;
  const ruleOf: RuleOfField = ({ path }) =>
    isOfCondition(path) ? undefined : ruleWithin(rules, path.slice(place.length + 1).split('.'));
  return hinted(groups, ruleOf, { rules, removed: pageRules.removed, language });
}

/** Why no question can be added any more. */
export function frozenAddition(language: Language): string {
  return sayAll(pageRules.each.questions.added as Rule, language);
}

interface Hinting {
  readonly rules: AnyRules | undefined;
  /** Of what the page is about: what is said where it can be taken out. */
  readonly removed: Rule;
  readonly language: Language;
}

function hinted(
  groups: readonly Group[],
  ruleOf: RuleOfField,
  { rules, removed, language }: Hinting,
): readonly Group[] {
  const withHint = <F extends Field>(field: F): F => {
    const said = saidOf(ruleOf(field), language);
    return said === undefined ? field : { ...field, hint: joined(field.hint, said) };
  };
  return groups.map((group) => ({
    ...group,
    intro: joined(group.intro, noteOf(group, { rules, removed, language })),
    ...(group.fields && { fields: group.fields.map(withHint) }),
    ...(group.list && {
      list: { ...group.list, rows: group.list.rows.map((row) => ({ ...row, fields: row.fields.map(withHint) })) },
    }),
  }));
}

/** What holds for a group as a whole: a list that stays as it is, a condition, the button that takes all of it out. */
function noteOf({ list, folds, remove }: Group, { rules, removed, language }: Hinting): string | undefined {
  if (remove !== undefined) return saidOf(removed, language);
  if (folds !== undefined) return saidOf(ruleWithin(rules, ['showWhen', 'question']), language);
  const ofList = list && rulesAt(rules, [list.path.split('.').at(-1) ?? '']);
  return ofList && isListRules(ofList) ? sayAll(ofList.removed, language) : undefined;
}

function ruleOfQuestion({ path }: Pick<Field, 'path'>, place: string, rules: AnyRules | undefined): Rule | undefined {
  if (isOfCondition(path) || rules === undefined) return undefined;
  if (path.startsWith('questionnaire.scales.')) {
    return ruleWithin(programmeRules.questionnaire.scales.every as AnyRules, ['0']);
  }
  const keys = path.slice(place.length + 1).split('.');
  // The line of a matrix is a question of its own.
  const [first] = keys;
  const own = first === 'rows' ? keys.slice(2) : keys;
  const isBelow = own[0] === 'comment' || own.at(-1) === 'write' || own.at(-2) === 'write';
  return isBelow ? belonging : ruleWithin(rules, own);
}

/** What belongs to a question is asked like one, and stays as it was asked. */
const belonging: Rule = { freedom: 'only-without-answers', why: 'belonging' };

function ruleWithin(rules: AnyRules | undefined, keys: readonly string[]): Rule | undefined {
  const found = rulesAt(rules, keys);
  return found && isRule(found) ? found : undefined;
}

/** The rules for what is under keys. A rule holds for all that is below it. */
function rulesAt(rules: AnyRules | undefined, [key, ...rest]: readonly string[]): AnyRules | undefined {
  if (rules === undefined || key === undefined || isRule(rules)) return rules;
  if (isListRules(rules)) return rulesAt(rules.each as AnyRules, rest);
  return rulesAt((rules as Readonly<Record<string, AnyRules>>)[key], rest);
}

function saidOf(rule: Rule | undefined, language: Language): string | undefined {
  if (rule === undefined || rule.freedom === 'free' || rule.freedom === 'identity') return undefined;
  return questionsTexts(language).frozen[rule.freedom]({ why: organiserTexts(language).plan.why[rule.why] });
}

/** Of a list: none can be added, taken out or moved. */
function sayAll({ why }: Rule, language: Language): string {
  return questionsTexts(language).frozen.list({ why: organiserTexts(language).plan.why[why] });
}

function joined(...sentences: readonly (string | undefined)[]): string | undefined {
  const said = sentences.filter((each) => each !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}
