import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { cachedSessions } from '../../../shared/store/cached-sessions.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { heldHeap } from '../../fixtures/heap.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const one = 'ONE' as SessionCode;

/** A cache of 60 seconds over a store that counts its reads. */
function aCache(published: Set<string>) {
  const clock = aClock('2020-12-04T10:00:00.000Z' as Instant);
  const reads: string[] = [];
  const template = aSession();
  const findSession = async (code: SessionCode) => {
    reads.push(code);
    return published.has(code) ? { ...template, code } : undefined;
  };
  return { clock, reads, sessions: cachedSessions({ findSession }, 60, clock) };
}

describe('the sessions that a warm function keeps', () => {
  it('cost one read a minute, however many ask', async () => {
    const { clock, reads, sessions } = aCache(new Set([one]));

    for (let n = 0; n < 60; n += 1) {
      expect((await sessions.find(one))?.code).toBe(one);
      clock.advance(1000);
    }
    expect(reads).toHaveLength(1);
    await sessions.find(one);
    expect(reads).toHaveLength(2);
  });

  it('do not include what is not published, so that it is found as soon as it is', async () => {
    const published = new Set<string>();
    const { sessions } = aCache(published);

    expect(await sessions.find(one)).toBeUndefined();
    published.add(one);
    expect(await sessions.find(one)).toBeDefined();
  });

  it('are a bounded number: the oldest makes room', async () => {
    const codes = Array.from({ length: 501 }, (_, n) => `S${n}` as SessionCode);
    const { reads, sessions } = aCache(new Set(codes));

    for (const code of codes) await sessions.find(code);
    await sessions.find(codes[500] ?? one);
    expect(reads).toHaveLength(501);
    await sessions.find(codes[0] ?? one);
    expect(reads).toHaveLength(502);
  });

  it('are those of the last minute, and nothing else is held in memory', async () => {
    const published = new Set(Array.from({ length: 200 }, (_, n) => `S${n}` as SessionCode));
    const clock = aClock('2020-12-04T10:00:00.000Z' as Instant);
    const template = aSession();
    const found = new Map<SessionCode, WeakRef<StoredSession>>();
    const findSession = async (code: SessionCode) => {
      const session = { ...template, code };
      found.set(code, new WeakRef(session));
      return session;
    };
    const { find } = cachedSessions({ findSession }, 60, clock);

    for (const code of published) {
      await find(code);
      clock.advance(10_000);
    }
    // What a reference led to in this turn is held until the next one.
    await setImmediate();
    heldHeap();

    const held = [...found].filter(([, session]) => session.deref() !== undefined).map(([code]) => code);
    expect(held).toEqual([...published].slice(-6));
  });
});
