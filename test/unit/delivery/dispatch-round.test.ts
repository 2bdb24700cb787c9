import { describe, expect, it } from 'vitest';
import { sendDispatches } from '../../../shared/delivery/dispatch-round.ts';
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
    async send({ id }: { id: string }) {
      asked.push(id);
      return { outcome: 'sent', messageId: 'm' } as const;
    },
  };
}

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
