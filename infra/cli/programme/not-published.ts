import { notPublished as notPublishedIn } from '../../../shared/authoring/plan-words/not-published.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { PublishOutcome } from '../../../shared/programme/publishing/publish-outcome.ts';
import type { Instant } from '../../../shared/time/instant.ts';

/** Why nothing, or not all, came of a plan, and what to do, as a command says it. */
export function notPublished(outcome: Exclude<PublishOutcome, 'published'>, plan: Plan, now: Instant): string {
  return notPublishedIn(outcome, plan, { language: 'en', at: 'command', now });
}
