import type { Language } from '../../i18n/text.ts';
import { checkCondition } from '../../programme/check-condition.ts';
import { kindsOf } from '../../programme/check-kinds.ts';
import { numberClasses } from '../../programme/number-classes.ts';
import type { Choice } from '../../questionnaire/choices.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { ShowWhen } from '../../questionnaire/question-parts.ts';
import { stepNumbers } from '../../questionnaire/step-numbers.ts';
import { choicesOf } from '../../response/choices.ts';
import type { AskedDraft, AskedQuestion } from './asked-draft.ts';

/** A question on which a condition can depend, and what of its answers it can ask for. */
export interface ConditionChoice {
  readonly id: string;
  readonly question: Question;
  /** The answers that can be chosen; none, where only a number is typed, or only whether it was answered counts. */
  readonly values: readonly Choice[];
  /** Of what is a step, its number by its value. */
  readonly steps: ReadonlyMap<string, number>;
  /** From which numbers on and up to which ones it can be asked for, where a number is typed. */
  readonly bounds: { readonly from: readonly number[]; readonly to: readonly number[] } | undefined;
  /** Whether it can be asked for that it was answered, or was not. */
  readonly canBeBlank: boolean;
}

/** Before what a condition has its place: a question of a page, or a page as a whole. */
export interface ConditionPlace {
  readonly page: number;
  /** Absent: it is the page's. */
  readonly at?: number | undefined;
}

/**
 * On which answers it can depend whether something is asked: whatever the check of programme files accepts there, so that nothing else
 * can be chosen.
 */
export function conditionChoices(place: ConditionPlace, draft: AskedDraft, language: Language): ConditionChoice[] {
  const earlier = earlierThan(place, draft);
  return earlier.flatMap(({ question }) => {
    const can = (test: ShowWhen) => isPossible({ ...test, question: question.id }, place, earlier, draft);
    const values = choicesOf(question, draft.scales, language).filter(({ value }) => can({ is: [value] }));
    const bounds = question.type === 'number' ? boundsOf(question, can) : undefined;
    const canBeBlank = can({ answered: true });
    if (values.length === 0 && bounds === undefined && !canBeBlank) return [];
    const numbers = new Set(stepNumbers(question));
    const steps = new Map(
      values.filter(({ value }) => numbers.has(Number(value))).map(({ value }) => [value, Number(value)] as const),
    );
    return [{ id: question.id, question, values, steps, bounds, canBeBlank }];
  });
}

function boundsOf(question: Extract<Question, { type: 'number' }>, can: (test: ShowWhen) => boolean) {
  if (!(question.min < question.max)) return undefined;
  const classes = numberClasses(question);
  const from = classes.map(({ low }) => Number(low)).filter((bound) => can({ from: bound }));
  const to = classes.map(({ high }) => Number(high)).filter((bound) => can({ to: bound }));
  return from.length === 0 ? undefined : { from, to };
}

/** What is asked before a place; each id once, as a condition means the first question with it. */
function earlierThan({ page, at = 0 }: ConditionPlace, { asked }: AskedDraft): readonly AskedQuestion[] {
  const before = asked.filter(({ drafted }) => drafted.page < page || (drafted.page === page && drafted.at < at));
  return before.filter(({ question }, nth) => before.findIndex((each) => each.question.id === question.id) === nth);
}

function isPossible(
  showWhen: ShowWhen,
  { page: number, at }: ConditionPlace,
  earlier: readonly AskedQuestion[],
  draft: AskedDraft,
): boolean {
  const page = draft.pages[number];
  if (page === undefined) return false;
  const own = draft.asked.find(({ drafted }) => drafted.page === number && drafted.at === at)?.question;
  const kinds = kindsOf({ page, ...(own && { question: own }) });
  return checkCondition({ showWhen, page, path: [], earlier, kinds }, draft).length === 0;
}
