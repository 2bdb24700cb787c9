import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { extendSession } from '../../../shared/programme/extend.ts';
import { getOrThrow } from '../../../shared/programme/get-or-throw.ts';
import { moveClosing } from '../../../shared/programme/move-closing.ts';
import { day, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { intercepted } from '../../fixtures/store/intercepted.ts';
import { publishedStores, settled } from '../../fixtures/store/published-stores.ts';

const code = 'ONE' as SessionCode;

/** The first session of the compact programme, an hour before it closes. */
async function aWorld() {
  const { programmes } = await publishedStores(aProgrammeFile());
  const stored = async () => getOrThrow(programmes.findSession(code), 'the session');
  const session = await stored();
  const now = later(session.closesAt, -60 * minute);
  return { programmes, session, stored, now, closesAt: later(session.closesAt, 60 * minute) };
}

describe('extending a session', () => {
  it('moves its closing alone', async () => {
    const { programmes, session, stored, now, closesAt } = await aWorld();
    expect(await extendSession(code, programmes, now, closesAt)).toEqual({
      outcome: 'extended',
      session: await stored(),
    });
    expect(await stored()).toEqual({ ...session, closesAt, graceByFile: session.graceMinutes });
  });

  it('leaves the tick looking as often as before: not first at the closing of before', async () => {
    const { programmes, now, closesAt } = await aWorld();
    await extendSession(code, programmes, now, closesAt);
    expect(await programmes.due(now)).toContainEqual({
      topic: { kind: 'session', code },
      dueAt: later(now, -10 * minute),
    });
  });

  it('before it opens leaves it waiting for its opening', async () => {
    const { programmes, session, closesAt } = await aWorld();
    await extendSession(code, programmes, later(session.opensAt, -60 * minute), closesAt);
    expect(await programmes.due(session.opensAt)).toContainEqual({
      topic: { kind: 'session', code },
      dueAt: session.opensAt,
    });
  });

  it('is refused as long as it says nothing later, and where answers would live on', async () => {
    const { programmes, session, now } = await aWorld();
    const to = (closesAt: typeof now) => extendSession(code, programmes, now, closesAt);
    expect(await to(session.closesAt)).toEqual({ outcome: 'not-later' });
    expect(await to(later(session.answersExpireAt, 1 - day))).toMatchObject({ outcome: 'outlives-answers' });
    expect(await to(later(session.answersExpireAt, -day))).toMatchObject({ outcome: 'extended' });
  });

  it('is refused once it has closed, is sealed, is cancelled, or is nowhere', async () => {
    const { programmes, session, now, closesAt } = await aWorld();
    expect(await extendSession('NONE' as SessionCode, programmes, now, closesAt)).toEqual({ outcome: 'not-found' });
    expect(await extendSession(code, programmes, session.closesAt, closesAt)).toEqual({ outcome: 'closed' });
    await programmes.beginSeal(session, settled(session));
    expect(await extendSession(code, programmes, now, closesAt)).toEqual({ outcome: 'sealed' });
    const other = await aWorld();
    await cancelSession(code, other.programmes, now);
    expect(await extendSession(code, other.programmes, now, closesAt)).toEqual({ outcome: 'cancelled' });
  });

  it('changes nothing where somebody else was faster', async () => {
    const { programmes, session, stored, now, closesAt } = await aWorld();
    const faster = later(session.closesAt, -minute);
    const overtaken = intercepted(programmes, async (call, when) => {
      if (call === 'moveClosing' && when === 'before') await moveClosing(session, { closesAt: faster }, programmes);
    });
    expect(await extendSession(code, overtaken, now, closesAt)).toEqual({ outcome: 'changed-meanwhile' });
    expect((await stored()).closesAt).toBe(faster);
  });
});
