import { describe, expect, it } from 'vitest';
import { sendDispatches } from '../../../shared/delivery/round.ts';
import { published } from '../../../shared/programme/published.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { empty } from '../../../shared/tally/tally.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, aSession } from '../../fixtures/programmes/programme-files.ts';
import { memoryReports } from '../../fixtures/store/memory-stores.ts';

const now = '2020-12-04T12:20:00.000Z' as Instant;
const session = aSession();
const publication = sessionPublication(
  session,
  {
    tally: empty,
    comments: {},
    quarantined: 0,
    duplicates: 0,
  },
  { kind: 'final', asOf: now },
);

const { log } = aLog();

describe('a round over the ledger', () => {
  it('tells how the mails stand', async () => {
    const outcomes = ['sent', 'not-now'] as const;
    const { recipients } = published(aProgrammeFile()).programme;

    const round = await sendDispatches(publication, ['ada', 'bo'], {
      recipients,
      reports: memoryReports(),
      clock: aClock(now),
      log,
      isTimeUp: () => false,
      send: async ({ id }) => {
        const outcome = outcomes[recipients.findIndex((each) => each.id === id)] ?? 'sent';
        return outcome === 'sent' ? { outcome, messageId: 'm' } : { outcome, reason: 'throttled' };
      },
    });

    expect(round).toEqual({ sent: 1, failed: 0, unknown: 0, open: 1 });
  });

  it('begins no mail when time is up, and leaves the rest to the next round', async () => {
    const reports = memoryReports();
    const { recipients } = published(aProgrammeFile()).programme;
    const asked: string[] = [];
    const deps = {
      recipients,
      reports,
      clock: aClock(now),
      log,
      send: async ({ id }: { id: string }) => {
        asked.push(id);
        return { outcome: 'sent', messageId: 'm' } as const;
      },
    };

    const first = await sendDispatches(publication, ['ada', 'bo'], {
      ...deps,
      isTimeUp: () => asked.length > 0,
    });
    expect([first, asked.length]).toEqual([{ sent: 1, failed: 0, unknown: 0, open: 1 }, 1]);
    const second = await sendDispatches(publication, ['ada', 'bo'], { ...deps, isTimeUp: () => false });
    expect([second, asked.sort()]).toEqual([{ sent: 1, failed: 0, unknown: 0, open: 0 }, ['ada', 'bo']]);
  });

  it('sends nothing to somebody who is no recipient any more', async () => {
    const reports = memoryReports();
    await reports.openDispatches(publication, ['gone'], now);
    const asked: string[] = [];

    const round = await sendDispatches(publication, [], {
      recipients: [],
      reports,
      clock: aClock(now),
      log,
      isTimeUp: () => false,
      send: async ({ id }) => {
        asked.push(id);
        return { outcome: 'sent', messageId: 'm' };
      },
    });

    expect(asked).toEqual([]);
    expect(round).toMatchObject({ failed: 1, open: 0 });
  });
});
