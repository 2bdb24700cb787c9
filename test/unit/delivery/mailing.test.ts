import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../../shared/delivery/dispatch-states.ts';
import { mailAll } from '../../../shared/delivery/mailing.ts';
import { aRound } from '../../fixtures/delivery/a-round.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication, anOrganiser, aResultsProgramme } from '../../fixtures/publication/publications.ts';

/** Mails a publication to as many people as there are results, and tells what was counted and whether all is done. */
async function mailed(...results: readonly SendResult[]) {
  const counted: (readonly [name: string, value: number | undefined])[] = [];
  const recipients = results.map((_, at) => anOrganiser({ id: `r${at}` }));
  const programme = aResultsProgramme({ recipients });
  const { reports, clock, log, isTimeUp } = aRound();
  const isDone = await mailAll(
    { publication: aBarePublication(), sessions: [aSession()], programme, preferences: {} },
    recipients,
    {
      reports,
      clock,
      log,
      isTimeUp,
      count: (name, value) => counted.push([name, value]),
      async mail({ recipient }, goAhead) {
        await goAhead();
        return results[recipients.findIndex(({ id }) => id === recipient.id)] ?? { outcome: 'withheld' };
      },
    },
  );
  return { counted, isDone };
}

const sent: SendResult = { outcome: 'sent', messageId: 'm' };
const failed: SendResult = { outcome: 'refused', reason: 'no such mailbox' };
const unknown: SendResult = { outcome: 'unknown', reason: 'no answer after the last byte' };
const later: SendResult = { outcome: 'not-now', reason: 'throttled' };

describe('what became of the mails of a publication', () => {
  it.each([
    ['sent', [sent], [['MailsSent', 1]], true],
    ['failed', [failed], [['MailsFailed', 1]], true],
    ['unknown', [unknown], [['MailsUnknown', 1]], true],
    ['put off', [later], [], false],
    [
      'all of that',
      [sent, sent, sent, failed, failed, unknown, later],
      [
        ['MailsSent', 3],
        ['MailsFailed', 2],
        ['MailsUnknown', 1],
      ],
      false,
    ],
  ] as const)(
    'is counted where they are %s, and nothing is left but what was put off',
    async (_, results, counted, isDone) => {
      expect(await mailed(...results)).toEqual({ counted, isDone });
    },
  );
});
