import { describe, expect, it } from 'vitest';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { getOrThrow } from '../../../shared/programme/get-or-throw.ts';
import { isAlone } from '../../../shared/programme/is-alone.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { after, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { publishedStores, settled } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];

async function aProgramme(sessions = file.sessions) {
  const { programmes } = await publishedStores({ ...file, sessions });
  const programme = await getOrThrow(programmes.findProgramme(file.programme), 'the programme');
  return {
    programmes,
    programme,
    isAlone: async () =>
      isAlone(await getOrThrow(programmes.findSession(one.code), 'the first session'), programme, programmes),
    seal: () => programmes.beginSeal(one, settled(one)),
    cancelAt: (minutes: number) => cancelSession(two.code, programmes, after(settled(one), minutes * minute)),
  };
}

describe('a session', () => {
  it('is the only one of its programme, or is not', async () => {
    expect(await (await aProgramme(file.sessions.slice(0, 1))).isAlone()).toBe(true);
    expect(await (await aProgramme()).isAlone()).toBe(false);
  });

  it('is the only one when all others were cancelled, before it is sealed', async () => {
    const world = await aProgramme();
    await world.cancelAt(-1);

    expect(await world.isAlone()).toBe(true);
    await world.seal();
    expect(await world.isAlone()).toBe(true);
  });

  it('is the only one when the other was cancelled at the moment at which it was sealed', async () => {
    const world = await aProgramme();
    await world.seal();
    await world.cancelAt(0);

    expect(await world.isAlone()).toBe(true);
  });

  it('must be stored, and so must all others', async () => {
    const world = await aProgramme();
    const lost = { findSession: async () => undefined };

    await expect(isAlone(one, world.programme, lost)).rejects.toThrow('session TWO is due but not stored');
  });

  it('is none that was reported beside others, whatever becomes of those', async () => {
    const world = await aProgramme();
    await world.seal();
    await world.cancelAt(1);

    expect(await world.isAlone()).toBe(false);
  });
});
