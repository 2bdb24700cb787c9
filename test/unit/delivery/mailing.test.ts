import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Dispatch, SendResult } from '../../../shared/delivery/dispatch-states.ts';
import { mailAll, mailFinal, supersede } from '../../../shared/delivery/mailing.ts';
import type { PreferencesById } from '../../../shared/delivery/preferences.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { after as later } from '../../../shared/time/instant.ts';
import { aRound } from '../../fixtures/delivery/a-round.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
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
const putOff: SendResult = { outcome: 'not-now', reason: 'throttled' };

describe('what became of the mails of a publication', () => {
  it.each([
    ['sent', [sent], [['MailsSent', 1]], true],
    ['failed', [failed], [['MailsFailed', 1]], true],
    ['unknown', [unknown], [['MailsUnknown', 1]], true],
    ['put off', [putOff], [], false],
    [
      'all of that',
      [sent, sent, sent, failed, failed, unknown, putOff],
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

/** A letter box that takes all that goes out, beside what mailing works with. */
function aLetterBox() {
  const { reports, clock, isTimeUp } = aRound();
  const mails: string[] = [];
  const kept = aLog();
  const stored: Publication[] = [];
  return {
    mails,
    kept,
    stored,
    deps: {
      reports: {
        ...reports,
        findHead: async (_: Publication['topic'], number: number) => stored.find((each) => each.number === number),
      },
      clock,
      log: kept.log,
      count: kept.count,
      isTimeUp,
      async mail(
        { recipient }: { recipient: { id: string; language: string } },
        goAhead: () => Promise<boolean>,
      ): Promise<SendResult> {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(`${recipient.id} in ${recipient.language}`);
        return sent;
      },
    },
  };
}

const recipients = ['ada', 'bo', 'chen'].map((id) => anOrganiser({ id }));

/** What is mailed of a publication to these, of whom each has chosen nothing or this. */
function aMailing(publication: Publication, preferences: PreferencesById = {}) {
  return {
    publication,
    sessions: [aSession()] as const,
    programme: aResultsProgramme({ recipients }),
    preferences,
  };
}

const statesOf = (dispatches: readonly Dispatch[]) =>
  dispatches.map(({ recipient, state }) => [recipient, state.name, 'reason' in state ? state.reason : undefined]);

describe('a mail', () => {
  it('goes out as its recipient prefers it, also what is still open of somebody who has it no more', async () => {
    const { mails, deps, kept } = aLetterBox();
    const publication = aBarePublication();
    await deps.reports.openDispatches(publication, ['bo'], publication.asOf);

    const mailing = aMailing(publication, { ada: { language: 'fr' }, bo: { language: 'de' } });
    expect(await mailAll(mailing, recipients.slice(0, 1), deps)).toBe(true);

    expect(mails.sort()).toEqual(['ada in fr', 'bo in de']);
    expect(kept.lines).toEqual([
      { level: 'INFO', message: 'mails', topic: 'ONE', sent: 2, failed: 0, unknown: 0, open: 0 },
    ]);
  });

  it('that is still open does not go to who may no longer read the report', async () => {
    const { mails, deps } = aLetterBox();
    const publication = aBarePublication();
    const elsewhere = anOrganiser({ id: 'bo', sessions: ['OTHER' as SessionCode] });
    await deps.reports.openDispatches(publication, ['bo'], publication.asOf);

    const programme = aResultsProgramme({ recipients: [elsewhere] });
    expect(await mailFinal({ ...aMailing(publication), programme }, deps)).toBe(true);

    expect(mails).toEqual([]);
    expect(statesOf(await deps.reports.dispatches(publication))).toEqual([
      ['bo', 'FAILED', 'no longer a recipient of this report'],
    ]);
  });

  it('has failed where its recipient wants none any more, or the address bounced', async () => {
    const { mails, deps } = aLetterBox();
    const publication = aBarePublication();
    const undeliverable = { address: 'bo@example.org', reason: 'bounce', at: publication.asOf } as const;

    await mailAll(aMailing(publication, { ada: { stopped: true }, bo: { undeliverable } }), recipients, deps);

    expect(mails).toEqual(['chen in en']);
    expect(statesOf(await deps.reports.dispatches(publication))).toEqual([
      ['ada', 'FAILED', 'wants no mail any more'],
      ['bo', 'FAILED', 'the address bounced'],
      ['chen', 'SENT', undefined],
    ]);
  });

  it.each([
    ['sent', sent, 1],
    ['failed', failed, 1],
    ['unknown', unknown, 1],
    ['put off', putOff, 1],
  ] as const)('that is %s is written in the log, once', async (_, result, lines) => {
    const { deps, kept } = aLetterBox();
    const mail = async (__: unknown, goAhead: () => Promise<boolean>) => {
      await goAhead();
      return result;
    };
    await mailAll(aMailing(aBarePublication()), recipients.slice(0, 1), { ...deps, mail });
    expect(kept.lines).toHaveLength(lines);
  });

  it('of nobody is not worth a line in the log', async () => {
    const { deps, kept } = aLetterBox();
    expect(await mailAll(aMailing(aBarePublication()), [], deps)).toBe(true);
    expect([kept.lines, kept.counts]).toEqual([[], []]);
  });
});

describe('the mails of an interim report that a newer one has taken the place of', () => {
  it('end, but for one in another worker’s hands, and no new one begins', async () => {
    const { mails, deps } = aLetterBox();
    const old = aBarePublication({ kind: 'interim' });
    await deps.reports.openDispatches(old, ['ada', 'bo'], old.asOf);
    const [ada] = await deps.reports.dispatches(old);
    if (ada === undefined) throw new Error('it was opened');
    const held: Dispatch = { ...ada, attempt: 1, state: { name: 'SENDING', leaseUntil: later(old.asOf, 60_000) } };
    await deps.reports.advance(old, ada, held);

    expect(await supersede(old, recipients, deps)).toBe(false);
    expect(statesOf(await deps.reports.dispatches(old))).toEqual([
      ['ada', 'SENDING', undefined],
      ['bo', 'FAILED', 'a newer report has taken its place'],
    ]);

    deps.clock.now = () => later(old.asOf, 60_000);
    expect(await supersede(old, recipients, deps)).toBe(true);
    expect(statesOf(await deps.reports.dispatches(old))[0]).toEqual([
      'ada',
      'UNKNOWN',
      'the sender stopped while sending',
    ]);
    expect(mails).toEqual([]);
  });
});

describe('a report that is not an interim one', () => {
  const final = aBarePublication({ number: 2 });
  const corrected = aBarePublication({ number: 4, kind: 'corrected' });

  /** Letters of which the final report's were sent to Ada, failed for Bo, and are unknown of Chen. */
  async function withMailsOf(publication: Publication) {
    const box = aLetterBox();
    const mail = async ({ recipient }: { recipient: { id: string } }, goAhead: () => Promise<boolean>) => {
      await goAhead();
      return { ada: sent, bo: failed, chen: unknown }[recipient.id] ?? putOff;
    };
    await mailAll(aMailing(publication), recipients, { ...box.deps, mail });
    return box;
  }

  it('goes to all who get it', async () => {
    const { mails, deps } = aLetterBox();
    expect(await mailFinal(aMailing(final), deps)).toBe(true);
    expect(mails.sort()).toEqual(['ada in en', 'bo in en', 'chen in en']);
  });

  it('and is corrected goes to those whom the final one has reached, or may have', async () => {
    const { mails, deps, stored } = await withMailsOf(final);
    stored.push(aBarePublication({ number: 1, kind: 'interim' }), final);
    // Between them came another correction: it is not what they were mailed first.
    stored.push(aBarePublication({ number: 3, kind: 'corrected' }));

    expect(await mailFinal(aMailing(corrected), deps)).toBe(true);

    expect(mails.sort()).toEqual(['ada in en', 'chen in en']);
  });

  it('and is corrected finds the final one where that is the very first', async () => {
    const first = aBarePublication({ number: 1 });
    const { mails, deps, stored } = await withMailsOf(first);
    stored.push(first);

    await mailFinal(aMailing({ ...corrected, number: 2 }), deps);

    expect(mails.sort()).toEqual(['ada in en', 'chen in en']);
  });

  it('and is corrected goes to nobody where no final one is found', async () => {
    const { mails, deps, stored } = await withMailsOf(final);
    // There is no number 0, and what is corrected is before, never the correction itself.
    stored.push(aBarePublication({ number: 0 }), aBarePublication({ number: 4 }));

    expect(await mailFinal(aMailing(corrected), deps)).toBe(true);

    expect(mails).toEqual([]);
  });
});
