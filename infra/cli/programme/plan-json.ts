import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Change } from '../../../shared/programme/publishing/changes.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Refusal, SessionPlan } from '../../../shared/programme/publishing/plan-session.ts';

/** A plan, and what came of it, for a program. */
export function planJson(
  { programme, sessions, leftBehind, readable, following, codeless }: Plan,
  outcome: string,
  formUrl: string,
): object {
  return {
    programme: programme.next.id,
    outcome,
    changes: programme.changes.map(changeJson),
    ...(readable.length > 0 && { newReaders: programme.newReaders.map(({ id }) => id), readable }),
    ...(following !== undefined && { follows: withoutTitle(following) }),
    ...(codeless.length > 0 && { withoutCodes: codeless }),
    sessions: sessions.map((plan) => ({
      code: plan.session.code,
      outcome: plan.outcome,
      form: `${formUrl}/f/${plan.session.code}`,
      ...detailJson(plan),
    })),
    leftBehind: leftBehind.map(({ session, answers, refusals }) => ({
      code: session.code,
      answers,
      ...(refusals.length > 0 && { refusals: refusals.map(refusalJson) }),
    })),
  };
}

function detailJson(plan: SessionPlan): object {
  switch (plan.outcome) {
    case 'added':
      return {};
    case 'kept':
      return { standing: plan.standing };
    case 'changed':
      return { answers: plan.answers, changes: plan.changes.map(changeJson) };
    case 'refused':
      return {
        answers: plan.answers,
        refusals: plan.refusals.map(refusalJson),
        changes: plan.changes.map(changeJson),
      };
  }
}

function refusalJson(refusal: Refusal): object {
  return 'change' in refusal
    ? {
        reason: refusal.reason,
        why: organiserTexts('en').plan.why[refusal.change.rule.why],
        ...changeJson(refusal.change),
      }
    : refusal;
}

function changeJson({ place, kind, before, after }: Change): object {
  return { place, kind, before, after };
}

/** A script knows a programme by its id. */
function withoutTitle(following: NonNullable<Plan['following']>): object {
  if (following.standing === 'unknown') return following;
  const { title: _, ...rest } = following;
  return rest;
}
