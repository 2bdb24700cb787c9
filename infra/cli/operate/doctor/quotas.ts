import { after, day, type Instant } from '../../../../shared/time/instant.ts';
import { functionsAtOnce, mailQuota } from '../../quotas/account-limits.ts';
import type { Finding } from '../../quotas/finding.ts';
import { hallFinding, hallOf } from '../../quotas/hall.ts';
import { mailQuotaFinding } from '../../quotas/mail-quota.ts';
import { dayOfMails } from '../../quotas/mails-to-come.ts';
import { type ReadForQuotas, storedToCome } from '../../quotas/stored-mails.ts';
import { type Check, checked, ok, warn } from './check.ts';

/** How a stage was deployed, as far as it matters to what it takes of its account. */
interface Deployed {
  readonly MAIL_TRANSPORT: string;
  readonly WORKERS: number;
}

/** Whether the account takes what the stage has to do within the next 24 hours: its mails, and its largest hall. */
export async function quotaChecks(target: ReadForQuotas, settings: Deployed, now: Instant): Promise<readonly Check[]> {
  const until = after(now, day);
  const { mails, sessions, invitedTo } = await storedToCome(target, { now, until });
  const checks = await Promise.all([
    settings.MAIL_TRANSPORT !== 'ses'
      ? []
      : checked('quota', async () => [asCheck('quota', mailQuotaFinding(await mailQuota(), dayOfMails(mails, now)))]),
    checked('functions', async () => {
      const hall = hallOf(sessions, { now, until }, invitedTo);
      return [asCheck('functions', hallFinding(await functionsAtOnce(), hall, settings.WORKERS))];
    }),
  ]);
  return checks.flat();
}

function asCheck(name: string, { found, remedy }: Finding): Check {
  return remedy === undefined ? ok(name, found) : warn(name, found, remedy);
}
