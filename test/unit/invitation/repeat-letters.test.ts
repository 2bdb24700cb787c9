import { describe, expect, it } from 'vitest';
import { openedDispatch } from '../../../shared/delivery/dispatch-states.ts';
import { letterId } from '../../../shared/invitation/letter-id.ts';
import { nextRound } from '../../../shared/invitation/new-links.ts';
import { failedWithLink, resendInvitations } from '../../../shared/invitation/resend-letters.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { stageKey } from '../../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';

const [open] = sessionsOf(aProgrammeFile());
const session: StoredSession = { ...open, access: 'codes' };
const now = session.opensAt;

/** Answers the same each time, a turn later; `most`: how many were asked at once. */
function counted<T>(answer: T): { readonly ask: () => Promise<T>; readonly most: () => number } {
  const asked = { now: 0, most: 0 };
  const ask = async () => {
    asked.now += 1;
    asked.most = Math.max(asked.most, asked.now);
    await new Promise(setImmediate);
    asked.now -= 1;
    return answer;
  };
  return { ask, most: () => asked.most };
}

describe('invitations that failed by the thousand', () => {
  const mailing = letterId(session, 1);
  const failed = Array.from({ length: 100 }, (_, at) => ({
    mailing,
    dispatch: {
      ...openedDispatch(String(at), now),
      state: { name: 'FAILED', at: now, reason: 'no such mailbox' } as const,
    },
  }));

  it('are looked at and put back some at a time: a request of the desk lasts seconds', async () => {
    const links = counted('unused' as const);
    const written = counted(true);
    const { invitations } = memoryStores();

    const chosen = await failedWithLink(session, {}, failed, { codes: { stateOf: links.ask }, key: stageKey });
    const put = await resendInvitations(session, chosen, { invitations, reports: { advance: written.ask }, now });

    expect([chosen.length, put]).toEqual([100, 100]);
    expect([links.most(), written.most()]).toEqual([32, 32]);
  });
});

it('whether new links can be sent is asked of the ledger only where codes were withdrawn', async () => {
  const codes = memoryCodes();
  const reports = { dispatches: () => expect.unreachable('the ledger of thousands of letters was read') };
  await codes.issue(session.code, [], now);

  expect(await nextRound(session, {}, { codes, reports })).toBe('none-void');
});
