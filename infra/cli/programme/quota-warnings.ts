import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { acceptsUntil } from '../../../shared/programme/session.ts';
import { after, day, type Instant, later } from '../../../shared/time/instant.ts';
import { functionsAtOnce, mailQuota } from '../quotas/account-limits.ts';
import type { Finding } from '../quotas/finding.ts';
import { hallFinding, hallOf } from '../quotas/hall.ts';
import { type MailQuota, mailQuotaFinding } from '../quotas/mail-quota.ts';
import { busiestDay, dayOfMails } from '../quotas/mails-to-come.ts';
import { publishedToCome, type ReadForQuotas, type ToCome } from '../quotas/stored-mails.ts';
import { deployedReportEnv } from '../target/mail-settings.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** What the account lets a stage do. */
export interface AccountLimits {
  /** Absent: mails do not go by SES. */
  readonly mail?: MailQuota;
  readonly atOnce: number;
  readonly workers: number;
}

/**
 * What to ask AWS for before a plan's sessions take place: for the busiest 24 hours of its mails, and for its largest hall. What else the stage
 * has to do is not read; the doctor knows it for the next day. On this machine there is nothing to ask for.
 */
export async function quotaWarnings(
  plan: Plan,
  target: ReadForQuotas,
  { stage }: Pick<TargetOptions, 'stage'>,
  now: Instant,
): Promise<string[]> {
  if (stage === undefined) return [];
  try {
    const { id, recipients } = plan.programme.next;
    const sessions = [
      ...plan.sessions.flatMap(({ outcome, session }) => (outcome === 'refused' ? [] : [session])),
      ...plan.leftBehind.map(({ session }) => session),
    ];
    const toCome = await publishedToCome({ id, recipients, sessions }, target, now);
    return quotaSentences(toCome, await limitsOf(stage), now);
  } catch (cause) {
    // Only what is told depends on it: whoever may not ask for limits can publish.
    return [`whether the account takes its mails and its halls is not known (${(cause as Error).message})`];
  }
}

async function limitsOf(stage: string): Promise<AccountLimits> {
  const { MAIL_TRANSPORT, WORKERS: workers } = await deployedReportEnv(stage);
  const atOnce = await functionsAtOnce();
  return MAIL_TRANSPORT === 'ses' ? { mail: await mailQuota(), atOnce, workers } : { atOnce, workers };
}

/** A sentence for each limit that is too low, with what to ask for. */
export function quotaSentences({ mails, sessions, invitedTo }: ToCome, limits: AccountLimits, now: Instant): string[] {
  const until = sessions.map(acceptsUntil).reduce(later, now);
  const { mail, atOnce, workers } = limits;
  const busiest = busiestDay(mails) ?? dayOfMails([], now);
  // What was sent today has no part in a later day.
  const quota = busiest.from < after(now, day) ? mail : { ...mail, SentLast24Hours: 0 };
  return [
    ...(mail === undefined
      ? []
      : said(`in the 24 hours from ${busiest.from.slice(0, 16)}Z on`, mailQuotaFinding(quota ?? {}, busiest))),
    ...said('functions', hallFinding(atOnce, hallOf(sessions, { now, until }, invitedTo), workers)),
  ];
}

function said(of: string, { found, remedy }: Finding): string[] {
  return remedy === undefined ? [] : [`${of}: ${found}. ${remedy.replace(/\.$/, '')}`];
}
