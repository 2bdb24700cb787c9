import { describe, expect, it } from 'vitest';
import type { DispatchLedger } from '../../../shared/delivery/dispatch-ledger.ts';
import type { Dispatch, DispatchState, GoAhead, SendResult } from '../../../shared/delivery/dispatch-states.ts';
import { maxAttempts } from '../../../shared/delivery/retry.ts';
import { type SentMails, sendDispatches } from '../../../shared/delivery/send-dispatches.ts';
import { after as later } from '../../../shared/time/instant.ts';
import { aRound } from '../../fixtures/delivery/a-round.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aBarePublication, anOrganiser } from '../../fixtures/publication/publications.ts';
import { memoryReports } from '../../fixtures/store/memory-stores.ts';

const publication = aBarePublication();
const recipients = ['ada', 'bo'].map((id) => anOrganiser({ id }));

/** Sends, and tells to whom it was asked to. */
function aSender() {
  const asked: string[] = [];
  return {
    asked,
    async send({ id }: { id: string }, goAhead: GoAhead): Promise<SendResult> {
      asked.push(id);
      return (await goAhead()) ? { outcome: 'sent', messageId: 'm' } : { outcome: 'withheld' };
    },
  };
}

/** A ledger that loses the answers to what it writes of claims: `throws`, or as the SDK's second try would see it. */
function losingClaims(
  how: 'throws' | 'says-lost',
  isWritten = true,
  reports: DispatchLedger = memoryReports(),
): DispatchLedger {
  let isFirst = true;
  return {
    ...reports,
    async advance(id, current, next) {
      if (next.state.name !== 'SENDING' || !isFirst) return reports.advance(id, current, next);
      isFirst = false;
      if (isWritten) await reports.advance(id, current, next);
      if (how === 'throws') throw new Error('the connection broke');
      return false;
    },
  };
}

const due: DispatchState = { name: 'PENDING', notBefore: publication.asOf };

/** The ledger with this dispatch in it. */
async function holding(dispatch: Dispatch, reports: DispatchLedger = memoryReports()): Promise<DispatchLedger> {
  await reports.openDispatches(publication, [dispatch.recipient], publication.asOf);
  const opened = (await reports.dispatches(publication)).find(({ recipient }) => recipient === dispatch.recipient);
  if (opened === undefined || !(await reports.advance(publication, opened, dispatch))) throw new Error('not opened');
  return reports;
}

describe('a claim of which the answer is lost', () => {
  const oneRound = async (reports: DispatchLedger) => {
    const { asked, send } = aSender();
    const round = await sendDispatches(publication, ['ada'], aRound({ recipients, reports, send }));
    return { round, asked, dispatches: await reports.dispatches(publication) };
  };

  it('and that was repeated, is its own: the mail goes out', async () => {
    const { round, dispatches } = await oneRound(losingClaims('says-lost'));

    expect(round).toEqual({ sent: 1, failed: 0, unknown: 0, open: 0 });
    expect(dispatches).toMatchObject([{ state: { name: 'SENT' } }]);
  });

  it.each([true, false])(
    'for good (written: %s) is taken back: nothing went out, and it is tried again',
    async (isWritten) => {
      const { round, dispatches } = await oneRound(losingClaims('throws', isWritten));

      expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 1 });
      expect(dispatches).toEqual([
        { recipient: 'ada', attempt: 1, state: { name: 'PENDING', notBefore: later(publication.asOf, 60_000) } },
      ]);
    },
  );

  it('is told of, and fails the last attempt with a reason that says so', async () => {
    const { log, lines } = aLog();
    const reports = await holding({ recipient: 'ada', attempt: maxAttempts - 1, state: due }, losingClaims('throws'));
    const { send } = aSender();

    const round = await sendDispatches(publication, [], aRound({ recipients, reports, send, log }));

    expect(round).toEqual({ sent: 0, failed: 1, unknown: 0, open: 0 });
    expect(lines).toEqual([
      {
        level: 'ERROR',
        message: 'mail could not be claimed',
        recipient: 'ada',
        error: new Error('the connection broke'),
      },
    ]);
    expect(await reports.dispatches(publication)).toEqual([
      {
        recipient: 'ada',
        attempt: maxAttempts,
        state: { name: 'FAILED', at: publication.asOf, reason: 'the ledger could not be written' },
      },
    ]);
  });

  it('and that another has claimed meanwhile, is the other’s: nothing goes out from here', async () => {
    const reports = memoryReports();
    const taken: DispatchLedger = {
      ...reports,
      async advance(id, current, next) {
        if (next.state.name !== 'SENDING') return reports.advance(id, current, next);
        await reports.advance(id, current, { ...next, attempt: next.attempt + 1 });
        return false;
      },
    };
    const { round, dispatches } = await oneRound(taken);

    expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 1 });
    expect(dispatches).toMatchObject([{ attempt: 2, state: { name: 'SENDING' } }]);
  });

  it('is looked for in the recipient’s own mail, whatever that of others is', async () => {
    const { asked, send } = aSender();
    const other: DispatchState = { name: 'SENDING', leaseUntil: later(publication.asOf, 60_000) };
    const stored = await holding({ recipient: 'ada', attempt: 1, state: other });
    const reports = losingClaims('says-lost', false, stored);

    const round = await sendDispatches(publication, ['bo'], aRound({ recipients, reports, send }));

    expect(asked).toEqual(['bo']);
    expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 2 });
  });

  it('to another worker sends nothing', async () => {
    const reports = memoryReports();
    const taken: DispatchLedger = {
      ...reports,
      async advance(id, current, next) {
        // Meanwhile its time has come again, and another has put it off.
        if (next.state.name === 'SENDING') await reports.advance(id, current, { ...current, attempt: 2 });
        return reports.advance(id, current, next);
      },
    };
    const { round, dispatches } = await oneRound(taken);

    expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 1 });
    expect(dispatches).toMatchObject([{ attempt: 2, state: { name: 'PENDING' } }]);
  });
});

describe('a round over the ledger', () => {
  it('tells how the mails stand', async () => {
    const round = await sendDispatches(
      publication,
      ['ada', 'bo'],
      aRound({
        recipients,
        send: async ({ id }) =>
          id === 'ada' ? { outcome: 'sent', messageId: 'm' } : { outcome: 'not-now', reason: 'throttled' },
      }),
    );

    expect(round).toEqual({ sent: 1, failed: 0, unknown: 0, open: 1 });
  });

  it('begins no mail when time is up, and leaves the rest to the next round', async () => {
    const { asked, send } = aSender();
    const deps = aRound({ recipients, send });

    const first = await sendDispatches(publication, ['ada', 'bo'], { ...deps, isTimeUp: () => asked.length > 0 });
    expect([first, asked.length]).toEqual([{ sent: 1, failed: 0, unknown: 0, open: 1 }, 1]);
    const second = await sendDispatches(publication, ['ada', 'bo'], deps);
    expect([second, asked.sort()]).toEqual([{ sent: 1, failed: 0, unknown: 0, open: 0 }, ['ada', 'bo']]);
  });

  it('comes last to mails that have been tried before, the most often tried at the end', async () => {
    const { asked, send } = aSender();
    const reports = memoryReports();
    const ids = ['twice', 'again', 'never', 'once'];
    await holding({ recipient: 'twice', attempt: 2, state: due }, reports);
    // A person let it be sent again: as if it had never been tried.
    await holding({ recipient: 'again', attempt: maxAttempts, forgiven: maxAttempts, state: due }, reports);
    await holding({ recipient: 'never', attempt: 0, state: due }, reports);
    await holding({ recipient: 'once', attempt: 1, state: due }, reports);

    await sendDispatches(publication, [], aRound({ recipients: ids.map((id) => anOrganiser({ id })), reports, send }));

    expect(asked).toEqual(['again', 'never', 'once', 'twice']);
  });

  it.each<[string, Dispatch, Partial<SentMails>, DispatchState]>([
    [
      'never made in all its attempts fails',
      { recipient: 'ada', attempt: maxAttempts, state: due },
      { failed: 1 },
      { name: 'FAILED', at: publication.asOf, reason: 'the sender stopped each time before the mail was made' },
    ],
    [
      'whose sender is gone is unknown',
      { recipient: 'ada', attempt: 1, state: { name: 'SENDING', leaseUntil: publication.asOf } },
      { unknown: 1 },
      { name: 'UNKNOWN', at: publication.asOf, reason: 'the sender stopped while sending' },
    ],
    [
      'claimed by a wrong clock is waited for three minutes',
      { recipient: 'ada', attempt: 1, state: { name: 'SENDING', leaseUntil: later(publication.asOf, 10 ** 9) } },
      { open: 1 },
      { name: 'SENDING', leaseUntil: later(publication.asOf, 3 * 60_000) },
    ],
    [
      'whose time is still to come is left',
      { recipient: 'ada', attempt: 1, state: { name: 'PENDING', notBefore: later(publication.asOf, 1) } },
      { open: 1 },
      { name: 'PENDING', notBefore: later(publication.asOf, 1) },
    ],
    ...(['SENT', 'FAILED', 'UNKNOWN'] as const).map((name): [string, Dispatch, Partial<SentMails>, DispatchState] => {
      const state = { name, at: publication.asOf, messageId: 'm', reason: 'r' };
      return [`that is ${name} from before is no news`, { recipient: 'ada', attempt: 1, state }, {}, state];
    }),
  ])('asks for no mail where one %s', async (_, dispatch, counted, state) => {
    const { asked, send } = aSender();
    const reports = await holding(dispatch);

    const round = await sendDispatches(publication, [], aRound({ recipients, reports, send }));

    expect(asked).toEqual([]);
    expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 0, ...counted });
    expect(await reports.dispatches(publication)).toEqual([{ ...dispatch, state }]);
  });

  it('leaves a mail that another has put off meanwhile to them', async () => {
    const { asked, send } = aSender();
    const reports = memoryReports();
    const taken: DispatchLedger = { ...reports, advance: async () => false };

    const round = await sendDispatches(publication, ['ada'], aRound({ recipients, reports: taken, send }));

    expect(asked).toEqual([]);
    expect(round).toEqual({ sent: 0, failed: 0, unknown: 0, open: 1 });
  });

  it('puts off a mail that could not be made, tells why, and says so of the last attempt', async () => {
    const { log, lines } = aLog();
    const cause = new Error('no font');
    const send = async () => Promise.reject(cause);
    const reports = await holding({ recipient: 'ada', attempt: 0, state: due });
    await holding({ recipient: 'bo', attempt: maxAttempts - 1, state: due }, reports);

    const round = await sendDispatches(publication, [], aRound({ recipients, reports, send, log }));

    expect(round).toEqual({ sent: 0, failed: 1, unknown: 0, open: 1 });
    expect(lines).toEqual(
      ['ada', 'bo'].map((recipient) => ({
        level: 'ERROR',
        message: 'mail could not be made',
        recipient,
        error: cause,
      })),
    );
    expect((await reports.dispatches(publication)).map(({ state }) => state)).toEqual([
      { name: 'PENDING', notBefore: later(publication.asOf, 60_000) },
      { name: 'FAILED', at: publication.asOf, reason: 'the mail could not be made' },
    ]);
  });

  it('keeps what became of a mail also when its clock is found to be wrong meanwhile', async () => {
    const reports = memoryReports();
    const { send } = aSender();
    const right = aRound();
    let hasLeft = false;
    const clock = {
      now() {
        if (hasLeft) throw new Error('the clock is wrong');
        return right.clock.now();
      },
    };
    const leaving = async (...of: Parameters<typeof send>) => {
      const result = await send(...of);
      hasLeft = true;
      return result;
    };

    const round = await sendDispatches(publication, ['ada'], aRound({ recipients, reports, clock, send: leaving }));

    expect(round).toMatchObject({ sent: 1 });
    expect((await reports.dispatches(publication)).map(({ state }) => state.name)).toEqual(['SENT']);
  });

  it('sends nothing to somebody who is no recipient any more', async () => {
    const { asked, send } = aSender();
    const reports = memoryReports();
    await reports.openDispatches(publication, ['gone'], publication.asOf);

    const round = await sendDispatches(publication, [], aRound({ recipients: [], reports, send }));

    expect(asked).toEqual([]);
    expect(round).toMatchObject({ failed: 1, open: 0 });
    expect(await reports.dispatches(publication)).toMatchObject([
      { state: { name: 'FAILED', reason: 'no longer a recipient of this report' } },
    ]);
  });
});
