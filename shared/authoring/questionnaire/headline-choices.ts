import { kindsOf } from '../../programme/check-kinds.ts';
import { checkHeadline } from '../../programme/check-questionnaire.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { AskedDraft, AskedQuestion } from './asked-draft.ts';

/** The parts of a headline, in the order in which a report has them. */
export const headlineRoles = [
  'satisfied',
  'recommend',
  'able',
  'used',
  'barrier',
  'group',
] as const satisfies readonly Role[];
export type Role = keyof Questionnaire['headline'];

/** The questions that can have a role of the headline: those that the check of programme files accepts there. */
export function headlineChoices(role: Role, draft: AskedDraft): readonly AskedQuestion[] {
  const others = { ...draft.headline, [role]: undefined };
  const faults = (headline: Questionnaire['headline']) =>
    checkHeadline({ scales: draft.scales, pages: [...draft.pages], headline }).length;
  const least = faults(others);
  return draft.asked.filter(
    (each) =>
      isAskedEverywhere(each) &&
      (each.question.id === draft.headline[role] || faults({ ...others, [role]: each.question.id }) <= least),
  );
}

/** The headline opens the report of every session. */
function isAskedEverywhere(each: AskedQuestion): boolean {
  return kindsOf(each) === undefined;
}
