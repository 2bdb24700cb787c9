import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { closeSession } from '../../../shared/programme/close.ts';
import { getOrThrow } from '../../../shared/programme/get-or-throw.ts';
import { moveClosing } from '../../../shared/programme/move-closing.ts';
import { reopenSession } from '../../../shared/programme/reopen.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { intercepted } from '../../fixtures/store/intercepted.ts';
import { publishedStores, settled } from '../../fixtures/store/published-stores.ts';

const code = 'ONE' as SessionCode;

/** The first session of the compact programme, which is over, and what becomes of it. */
async function aWorld() {
  const { programmes } = await publishedStores(aProgrammeFile());
  const stored = async () => getOrThrow(programmes.findSession(code), 'the session');
  const session = await stored();
  const now = later(session.closesAt, 60 * minute);
  return {
    programmes,
    session,
    stored,
    now,
    seal: () => programmes.beginSeal(session, settled(session)),
    cancel: (at = now) => cancelSession(code, programmes, at),
    close: (at = now) => closeSession(code, programmes, at, { withoutGrace: false }),
    reopen: (closing: Instant, at = now, of = programmes) => reopenSession(code, of, at, () => closing),
  };
}

/** A store in which somebody else is faster with a session. */
function overtaken(
  { programmes, session }: Pick<Awaited<ReturnType<typeof aWorld>>, 'programmes' | 'session'>,
  at: string,
) {
  return intercepted(programmes, async (call, when) => {
    if (call !== at || when === 'after') return;
    await moveClosing(session, { closesAt: later(session.closesAt, -minute) }, programmes);
  });
}

describe('opening a session again', () => {
  it('is done until another time, with the day of deletion as it was', async () => {
    const { session, stored, now, reopen } = await aWorld();
    const closesAt = later(now, 1);

    expect(await reopen(closesAt)).toEqual({ outcome: 'reopened', session: await stored() });
    expect(await stored()).toMatchObject({
      closesAt,
      answersExpireAt: session.answersExpireAt,
      promise: session.promise,
    });
  });

  it('is done from the very moment on at which it has closed', async () => {
    const { session, reopen } = await aWorld();

    expect(await reopen(later(session.closesAt, day), later(session.closesAt, -1))).toEqual({ outcome: 'open' });
    expect(await reopen(later(session.closesAt, day), session.closesAt)).toMatchObject({ outcome: 'reopened' });
  });

  it('is not done until a moment that is past, or at which it has not opened', async () => {
    const { session, now, reopen, close, stored } = await aWorld();

    expect(await reopen(later(now, -1))).toEqual({ outcome: 'not-later' });
    expect(await reopen(now)).toEqual({ outcome: 'not-later' });
    const before = later(session.opensAt, -day);
    expect(await close(before)).toMatchObject({ outcome: 'closed' });
    expect(await reopen(session.opensAt, before)).toEqual({ outcome: 'not-later' });
    expect((await stored()).closesAt).toBe(before);
    expect(await reopen(later(session.opensAt, 1), before)).toMatchObject({ outcome: 'reopened' });
  });

  it('leaves a day to the deletion of its answers', async () => {
    const { session, stored, reopen } = await aWorld();
    const last = later(session.answersExpireAt, -day);

    expect(await reopen(later(last, 1))).toEqual({ outcome: 'outlives-answers', session: await stored() });
    expect(await reopen(last)).toMatchObject({ outcome: 'reopened', session: { closesAt: last } });
  });

  it('says when there is nothing to open', async () => {
    const [sealed, cancelled, changed] = await Promise.all([aWorld(), aWorld(), aWorld()]);
    const soon = later(sealed.now, minute);
    await sealed.seal();
    await cancelled.cancel();

    expect(await sealed.reopen(soon)).toEqual({ outcome: 'sealed' });
    expect(await cancelled.reopen(soon)).toEqual({ outcome: 'cancelled' });
    expect(await changed.reopen(soon, changed.now, overtaken(changed, 'moveClosing'))).toEqual({
      outcome: 'changed-meanwhile',
    });
    expect(await reopenSession('NONE' as SessionCode, changed.programmes, soon, () => soon)).toEqual({
      outcome: 'not-found',
    });
  });
});

describe('cancelling a session', () => {
  it('is done once, and not to what has a report or is not there', async () => {
    const [world, sealed, changed] = await Promise.all([aWorld(), aWorld(), aWorld()]);
    await sealed.seal();
    const sealing = intercepted(changed.programmes, async (call, when) => {
      if (call === 'cancel' && when === 'before') await changed.seal();
    });

    expect(await world.cancel()).toBe('cancelled');
    expect(await world.stored()).toMatchObject({ cancelledAt: world.now });
    expect(await world.cancel(later(world.now, minute))).toBe('cancelled-before');
    expect(await world.stored()).toMatchObject({ cancelledAt: world.now });
    expect(await sealed.cancel()).toBe('sealed');
    expect(await cancelSession(code, sealing, changed.now)).toBe('changed-meanwhile');
    expect(await cancelSession('NONE' as SessionCode, world.programmes, world.now)).toBe('not-found');
  });
});

describe('closing a session', () => {
  it('that closes just now changes nothing, and one that was cancelled stays so', async () => {
    const [world, cancelled] = await Promise.all([aWorld(), aWorld()]);
    const { session } = world;
    await cancelled.cancel();

    expect(await world.close(session.closesAt)).toMatchObject({ outcome: 'closed-before', session });
    expect(await cancelled.close()).toEqual({ outcome: 'cancelled' });
  });

  it('keeps the number of its promise where it comes no nearer to its deletion', async () => {
    const { programmes, session, stored } = await aWorld();

    await moveClosing(session, { closesAt: later(session.closesAt, minute) }, programmes);

    const moved: StoredSession = await stored();
    expect(moved).toMatchObject({ promise: session.promise, answersExpireAt: session.answersExpireAt });
    expect([...(await programmes.earlierPromises(code))]).toEqual([]);
  });
});

describe('what must be stored', () => {
  it('is had, or missed in words that say what to do', async () => {
    expect(await getOrThrow(Promise.resolve(0), 'a number')).toBe(0);
    await expect(getOrThrow(Promise.resolve(undefined), 'session ONE')).rejects.toThrow(
      /^session ONE is due but not stored; publish its programme again$/,
    );
  });
});
