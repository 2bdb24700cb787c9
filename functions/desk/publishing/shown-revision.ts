import type { Plan } from '../../../shared/programme/publishing/plan.ts';

/**
 * How the page of a plan names what is published: its button does nothing once that is another. Empty: nothing is. To it belongs when the
 * sessions close that the plan closes sooner: nobody takes back an extension who has not been shown it.
 */
export function shownRevision({ programme: { before }, sessions }: Plan): string {
  if (before === undefined) return '';
  const sooner = sessions.flatMap((each) =>
    each.outcome === 'changed' && each.session.closesAt < each.before.closesAt
      ? [`${each.session.code}.${each.before.closesAt}`]
      : [],
  );
  return [before.revision ?? 0, ...sooner].join(' ');
}
