import type { DraftedQuestion } from '../../../../authoring/questionnaire/drafted.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { type AnyRules, isListRules, isRule, type Rule } from '../../../../programme/publishing/change-rule.ts';
import { programmeRules } from '../../../../programme/publishing/programme-rules.ts';
import { questionRules } from '../../../../programme/publishing/question-rules.ts';
import type { Field, Group } from '../edit/fields.ts';
import { isOfCondition } from './condition-fields.ts';

/** As what a question of each type that is only a way of writing is asked. */
const askedAs: Readonly<Record<string, string>> = { 'yes-no': 'one', matrix: 'scale' };

/**
 * Says beside each field what may still become of it, as publishing decides it: people have answered. The draft takes every change all
 * the same.
 */
export function withFrozenHints(
  groups: readonly Group[],
  { type = '' }: Pick<DraftedQuestion, 'type'>,
  place: string,
  language: Language,
): readonly Group[] {
  const rules = (questionRules.byType as Readonly<Record<string, AnyRules>>)[askedAs[type] ?? type];
  const hinted = <F extends Field>(field: F): F => {
    const said = saidOf(ruleAt(field, place, rules), language);
    return said === undefined
      ? field
      : { ...field, hint: [field.hint, said].filter((each) => each !== undefined).join(' ') };
  };
  return groups.map((group) => {
    const isFixed = group.list !== undefined || group.folds !== undefined;
    const { frozen } = questionsTexts(language);
    const note = group.list !== undefined ? frozen.list : frozen['only-without-answers'];
    return {
      ...group,
      ...(isFixed && { intro: [group.intro, note].filter((each) => each !== undefined).join(' ') }),
      ...(group.fields && { fields: group.fields.map(hinted) }),
      ...(group.list && {
        list: {
          ...group.list,
          rows: group.list.rows.map((row) => ({ ...row, fields: row.fields.map(hinted) })),
        },
      }),
    };
  });
}

/** The rule of publishing for what a field changes. */
function ruleAt(
  field: Pick<Field, 'path'>,
  place: string,
  rules: AnyRules | undefined,
): Pick<Rule, 'freedom'> | undefined {
  if (isOfCondition(field.path) || rules === undefined) return undefined;
  if (field.path.startsWith('questionnaire.scales.'))
    return ruleWithin(programmeRules.questionnaire.scales.every as AnyRules, [0]);
  const keys = field.path.slice(place.length + 1).split('.');
  // The line of a matrix is a question of its own.
  const [first] = keys;
  const own = first === 'rows' ? keys.slice(2) : keys;
  if (own[0] === 'comment' || own.at(-1) === 'write' || own.at(-2) === 'write')
    return { freedom: 'only-without-answers' };
  return ruleWithin(rules, own);
}

function ruleWithin(rules: AnyRules | undefined, [key, ...rest]: readonly (string | number)[]): Rule | undefined {
  if (rules === undefined || isRule(rules)) return rules;
  if (isListRules(rules)) return ruleWithin(rules.each as AnyRules, rest);
  return key === undefined ? undefined : ruleWithin((rules as Readonly<Record<string, AnyRules>>)[key], rest);
}

function saidOf(rule: Pick<Rule, 'freedom'> | undefined, language: Language): string | undefined {
  if (rule === undefined || rule.freedom === 'free' || rule.freedom === 'identity') return undefined;
  return questionsTexts(language).frozen[rule.freedom];
}
