import { usedRate } from '../../../shared/delivery/turns.ts';
import { lettersLeft, perDayFor } from '../../../shared/invitation/allowance.ts';
import { askable, type Finding } from './finding.ts';
import { type DayOfMails, totalOf } from './mails-to-come.ts';

/** The part of SES's answer about quotas that matters. -1 is "without a limit". */
export interface MailQuota {
  readonly Max24HourSend?: number | undefined;
  readonly SentLast24Hours?: number | undefined;
  readonly MaxSendRate?: number | undefined;
}

/** The sandbox's quota: SES says nowhere in this version of its API that an account is in it. */
const sandbox = 200;

/** What AWS usually gives with production access: nobody has to ask for less. */
export const usualQuota = { perDay: 50_000, perSecond: 14 } as const;

/** A report this late is not just waiting for the next tick, or for SES to take it. */
export const lateMinutes = 30;

const where = 'in the Service Quotas console (Amazon Simple Email Service)';

/** Whether SES takes the mails of a day, beside those that it has taken in the 24 hours before. */
export function mailQuotaFinding(quota: MailQuota, toCome: DayOfMails): Finding {
  const { Max24HourSend: perDay = 0, SentLast24Hours: sent = 0, MaxSendRate: perSecond = 0 } = quota;
  const total = totalOf(toCome);
  const limit = perDay === -1 ? `${sent} mails in 24 hours, without a limit` : `${sent} of ${perDay} mails in 24 hours`;
  const found = `${limit}, ${perSecond} a second; to come in 24 hours: ${mailsText(toCome)}`;
  const needed = perDayFor(sent + Math.max(1, total));
  const asks = [
    ...(perDay === -1 ? [] : asksForDay(perDay, needed)),
    ...(toCome.atOnce <= perSecond * usedRate * lateMinutes * 60 ? [] : asksForRate(toCome.atOnce, perSecond)),
  ];
  return asks.length === 0 ? { found } : { found, remedy: asks.join(' ') };

  function asksForDay(max: number, least: number): string[] {
    const asked = askable(least);
    if (max <= sandbox) {
      return [
        `That is the sandbox: only verified addresses get mail. Ask for production access in the SES console (a day or so), with ${Math.max(asked, usualQuota.perDay)} mails in 24 hours.`,
      ];
    }
    const left = lettersLeft({ perDay: max, perSecond, sentToday: sent });
    if (left >= Math.max(1, total)) return [];
    return [
      `${left} are left beside what is kept for reports and sign-ins; reports that are over are tried for three days. Ask ${where} for a "Sending quota" of ${asked}.`,
    ];
  }
}

function asksForRate(atOnce: number, perSecond: number): string[] {
  const minutes = perSecond > 0 ? `take ${Math.ceil(atOnce / (perSecond * usedRate) / 60)} minutes` : 'do not go';
  const asked = askable(Math.ceil(atOnce / (usedRate * lateMinutes * 60)));
  return [
    `${atOnce} reports become due together, and ${minutes}: ask ${where} for a "Sending rate" of ${asked} a second.`,
  ];
}

function mailsText(toCome: DayOfMails): string {
  const { report, interim, letter } = toCome.mails;
  if (totalOf(toCome) === 0) return 'none';
  return [
    ...(report > 0 ? [`${report} of reports`] : []),
    ...(interim > 0 ? [`${interim} of interim reports`] : []),
    ...(letter > 0 ? [`${letter} to who is invited`] : []),
  ].join(', ');
}
