import { formTexts } from '../../../i18n/form-texts.ts';
import { pluralTexts } from '../../../i18n/plural-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Session } from '../../../programme/session.ts';
import { type ConditionOn, renamed } from '../../../questionnaire/condition.ts';
import { type Condition, type Item, itemsOf } from '../../../questionnaire/items.ts';
import type { Question } from '../../../questionnaire/question.ts';
import type { Problem } from '../../../response/problem.ts';
import { pageWords } from '../../parts/page-words.ts';
import { problemText } from '../../parts/problem-text.ts';
import type { FormWords, ItemRules, PluralTexts, ScriptWords } from '../../parts/script-words.ts';
import { controlOf } from './controls.ts';

/** What the script says on a form, and what it can check before anything is sent, in the words of the server's checks. */
export function formPageWords(session: Session, language: Language): ScriptWords {
  return { ...pageWords(language), form: formWords(itemsOf(session), language) };
}

function formWords(items: readonly Item[], language: Language): FormWords {
  const texts = formTexts(language);
  const say = (problem: Problem) => problemText(texts, { field: '', problem });
  const rules = items.map(({ key, question }) => [key, rulesOf(question, say)] as const);
  const most: Record<string, string> = {};
  const length: Record<string, PluralTexts> = {};
  for (const [, rule] of rules) {
    if (rule.most !== undefined) most[rule.most] = say({ code: 'too-many', limit: rule.most });
    const { length: limit } = rule;
    if (limit === undefined) continue;
    length[limit] ??= pluralTexts(language, (n) => say({ code: 'too-long', limit, length: n }));
  }
  return {
    another: texts.answered.another,
    error: texts.error({ problem: '{problem}' }),
    errorKept: texts.errorKept,
    summary: pluralTexts(language, (count) => texts.errorSummary({ count })),
    alone: say({ code: 'excludes-others' }),
    most,
    length,
    twoReadings: say({ code: 'two-readings', typed: '{typed}', one: '{one}', other: '{other}' }),
    rules: Object.fromEntries(rules.filter(([, rule]) => Object.keys(rule).length > 0)),
    conditions: Object.fromEntries(
      items.flatMap(({ key, condition }) => (condition ? [[key, byKeys(condition)]] : [])),
    ),
    offers: Object.fromEntries(
      items.flatMap(({ key, offers }) => {
        const each = [...(offers ?? [])].map(([option, condition]) => [option, byKeys(condition)] as const);
        return each.length === 0 ? [] : [[key, Object.fromEntries(each)]];
      }),
    ),
  };
}

/** A condition about the keys of items: all that a script knows of them. */
function byKeys(condition: Condition): ConditionOn<string> {
  return renamed(condition, (on) => on.key);
}

function rulesOf(question: Question, say: (problem: Problem) => string): ItemRules {
  const control = controlOf(question);
  const rules = control.rules(question);
  const required = question.required ? { required: say({ code: control.missing }) } : {};
  return { ...required, ...rules, ...rangeWords(rules, say) };
}

/** What is said of a number or a day that is none, or out of its range. */
function rangeWords(
  { number, day }: ItemRules,
  say: (problem: Problem) => string,
): Pick<ItemRules, 'unread' | 'range'> {
  const range = number ?? day;
  if (range === undefined) return {};
  return {
    unread: say(number === undefined ? { code: 'not-a-day' } : { code: 'not-a-number', decimals: number.decimals }),
    range: say({ code: 'out-of-range', low: String(range.min), high: String(range.max) }),
  };
}
