import type { Programmes } from '../programme/programmes.ts';
import type { Topic } from '../programme/topic.ts';
import type { Clock, Instant } from '../time/instant.ts';
import type { DispatchLedger, MailingId, PublicationId } from './dispatch-ledger.ts';
import type { Dispatch } from './dispatch-states.ts';

/** Whether a person may let a mail be sent again: it failed, or nobody knows whether it went out. */
export function isRepeatable({ state }: Dispatch): boolean {
  return state.name === 'FAILED' || state.name === 'UNKNOWN';
}

interface Deps {
  readonly reports: Pick<DispatchLedger, 'advance'>;
  readonly programmes: Pick<Programmes, 'makeDue' | 'makeSessionDue'>;
  readonly clock: Clock;
}

/**
 * Lets the tick send a mail of the latest publication again that it is done with. `lost`: it was changed at the same moment.
 */
export async function sendAgain(
  publication: PublicationId,
  dispatch: Dispatch,
  deps: Deps,
): Promise<'pending' | 'lost'> {
  const { reports, programmes, clock } = deps;
  // Before as well: if this stops halfway, the tick looks at the mail that is put back.
  await makeDue(publication.topic, programmes, clock.now());
  if (!(await putBack(publication, dispatch, reports, clock.now()))) return 'lost';
  await makeDue(publication.topic, programmes, clock.now());
  return 'pending';
}

/** Puts a mail back that the tick is done with; false: it was changed at the same moment. */
export function putBack(
  mailing: MailingId,
  dispatch: Dispatch,
  reports: Deps['reports'],
  now: Instant,
): Promise<boolean> {
  // The attempt is kept: it goes on guarding against a sender that comes back late from the try before.
  const { recipient, attempt } = dispatch;
  const next: Dispatch = { recipient, attempt, forgiven: attempt, state: { name: 'PENDING', notBefore: now } };
  return reports.advance(mailing, dispatch, next);
}

/** Lets the next tick look at the mails of a topic. */
export async function makeDue(topic: Topic, programmes: Deps['programmes'], now: Instant): Promise<void> {
  if (topic.kind === 'session') await programmes.makeSessionDue(topic.code, now);
  else await programmes.makeDue(topic.id, now);
}
