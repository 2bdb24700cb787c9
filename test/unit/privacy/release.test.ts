import { describe, expect, it } from 'vitest';
import { type ItemTypes, releaseComments, releaseProgramme, releaseSession } from '../../../shared/privacy/release.ts';
import type { Counts, Tally } from '../../../shared/tally/tally.ts';

const types: ItemTypes = new Map([
  ['q_overall', 'five-point'],
  ['k', 'pair'],
  ['q_barrier', 'several'],
  ['q_keep', 'text'],
]);

const tally = (responses: number, items: Record<string, Counts>): Tally => ({ responses, items });
const overall = (n: number) => tally(n, { q_overall: n === 0 ? {} : { '5': n } });

describe('the release of a session', () => {
  it('shows what five people answered, and hides what four did', () => {
    expect(releaseSession(types, overall(5)).items.q_overall).toEqual({ '5': 5 });
    expect(releaseSession(types, overall(4)).items.q_overall).toBe('hidden');
    expect(releaseSession(types, tally(0, {})).items).toEqual({
      q_overall: 'hidden',
      k: 'hidden',
      q_barrier: 'hidden',
      q_keep: 'hidden',
    });
  });

  it('does not count those to whom a question did not apply', () => {
    const items = { q_overall: { '5': 4, na: 20 } };
    expect(releaseSession(types, tally(24, items)).items.q_overall).toBe('hidden');
  });

  it('counts complete pairs only, and never shows half ones', () => {
    const halves = { '-/5': 9, '1/-': 9 };
    expect(releaseSession(types, tally(22, { k: { '2/4': 4, ...halves } })).items.k).toBe('hidden');
    expect(releaseSession(types, tally(23, { k: { '2/4': 5, ...halves } })).items.k).toEqual({ '2/4': 5 });
  });

  it('counts people, not ticks, where several could be chosen', () => {
    const items = { q_barrier: { '#': 4, time: 4, budget: 4 } };
    expect(releaseSession(types, tally(9, items)).items.q_barrier).toBe('hidden');
  });

  it('shows nothing that was not asked', () => {
    expect(releaseSession(types, tally(9, { old: { '5': 9 } })).items).not.toHaveProperty('old');
  });
});

describe('the release of a programme', () => {
  it('is the sum of its sessions', () => {
    expect(releaseProgramme(types, [overall(10), overall(7)])).toMatchObject({
      responses: 17,
      items: { q_overall: { '5': 17 } },
    });
  });

  it('leaves out one hidden session, which would be the difference to the others', () => {
    expect(releaseProgramme(types, [overall(10), overall(4)]).items.q_overall).toEqual({ '5': 10 });
  });

  it('counts hidden sessions when together they are enough', () => {
    expect(releaseProgramme(types, [overall(10), overall(4), overall(1)]).items.q_overall).toEqual({ '5': 15 });
    expect(releaseProgramme(types, [overall(10), overall(3), overall(1)]).items.q_overall).toEqual({ '5': 10 });
    expect(releaseProgramme(types, [overall(3), overall(2)]).items.q_overall).toEqual({ '5': 5 });
  });

  it('does not take an empty session for company', () => {
    expect(releaseProgramme(types, [overall(10), overall(4), overall(0)]).items.q_overall).toEqual({ '5': 10 });
  });
});

describe('comments', () => {
  it('are shown from ten responses on', () => {
    const comments = { q_keep: [{ order: 'a', language: 'en', text: 'good' }] };
    expect(releaseComments(10, comments)).toBe(comments);
    expect(releaseComments(9, comments)).toEqual({});
  });
});
