import { mailAll, supersede } from '../delivery/mailing.ts';
import { toldRecipients } from '../delivery/recipients.ts';
import { cancellation } from '../publication/cancellation.ts';
import { after, earlier, type Instant } from '../time/instant.ts';
import { forgetAnswers, forgettingTimes, workersGone } from './forgetting.ts';
import { checkAfter } from './next-step.ts';
import { restUntil, unfinished } from './rest.ts';
import type { SessionSteps } from './session-knowledge.ts';
import { topicOf } from './topic-of.ts';

/** When no worker goes on with a session that it read before it was cancelled; a clock ahead may have said so for later than any look may wait. */
function goneTime(cancelledAt: Instant, now: Instant): Instant {
  return earlier(after(cancelledAt, workersGone), after(now, checkAfter));
}

/** What is done about a session that does not take place. */
export const cancelledSteps: Pick<SessionSteps, 'cancelled' | 'mailing-cancellation'> = {
  async cancelled(known, deps) {
    const { session, programme, cancelledAt } = known;
    const { programmes, reports, clock } = deps;
    const now = clock.now();
    const isExpired = now >= session.answersExpireAt;
    if (isExpired && !(await forgetAnswers(session, programme, deps))) {
      return { event: 'answers-left', known: unfinished };
    }
    const latest = await reports.latestPublication(topicOf(session));
    if (latest === undefined) {
      await programmes.makeDue(programme.id, now);
      // A worker that read it before may still publish an interim one, and mail that: then somebody is to be told.
      const times = [goneTime(cancelledAt, now), ...forgettingTimes(session)];
      return { event: 'nobody-told', known: restUntil(now, times) };
    }
    const publication =
      latest.kind === 'cancelled'
        ? latest
        : await reports.keepPublication(cancellation(session.code, latest.number + 1, cancelledAt));
    // Another worker, who still took the session for open, was quicker with an interim one: then this comes after it.
    return publication.kind === 'cancelled'
      ? { event: 'announced', known: { ...known, publication } }
      : { event: 'overtaken', known: unfinished };
  },

  async 'mailing-cancellation'({ session, programme, preferences, publication }, deps) {
    const { reports, programmes, clock } = deps;
    const numbers = Array.from({ length: publication.number - 1 }, (_, at) => at + 1);
    const told = new Set<string>();
    for (const number of numbers) {
      const before = { topic: publication.topic, number };
      // Only when no mail of it is on its way is it known who got one.
      if (!(await supersede(before, programme.recipients, deps))) return { event: 'mails-left', known: unfinished };
      for (const { recipient, state } of await reports.dispatches(before)) {
        if (state.name !== 'FAILED') told.add(recipient);
      }
    }
    const recipients = toldRecipients(programme.recipients, preferences, told, session);
    const isMailed = await mailAll({ publication, sessions: [session], programme, preferences }, recipients, deps);
    if (!isMailed) return { event: 'mails-left', known: unfinished };
    await programmes.makeDue(programme.id, clock.now());
    return { event: 'mails-gone', known: restUntil(clock.now(), forgettingTimes(session)) };
  },
};
