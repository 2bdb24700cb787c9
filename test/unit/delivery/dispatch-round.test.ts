import { describe, expect, it } from 'vitest';
import type { DispatchLedger } from '../../../shared/delivery/dispatch-ledger.ts';
import { sendDispatches } from '../../../shared/delivery/dispatch-round.ts';
import type { GoAhead, SendResult } from '../../../shared/delivery/dispatch-states.ts';
import { after } from '../../../shared/time/instant.ts';
import { aRound } from '../../fixtures/delivery/a-round.ts';
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
function losingClaims(how: 'throws' | 'says-lost', isWritten = true): DispatchLedger {
  const reports = memoryReports();
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
        { recipient: 'ada', attempt: 1, state: { name: 'PENDING', notBefore: after(publication.asOf, 60_000) } },
      ]);
    },
  );

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

  it('sends nothing to somebody who is no recipient any more', async () => {
    const { asked, send } = aSender();
    const reports = memoryReports();
    await reports.openDispatches(publication, ['gone'], publication.asOf);

    const round = await sendDispatches(publication, [], aRound({ recipients: [], reports, send }));

    expect(asked).toEqual([]);
    expect(round).toMatchObject({ failed: 1, open: 0 });
  });
});
