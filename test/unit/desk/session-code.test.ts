import { expect, it } from 'vitest';
import { sessionView } from '../../../functions/desk/edit/edit-sessions.ts';
import { nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import type { Instant } from '../../../shared/time/instant.ts';

const written = {
  languages: ['zh-CN'],
  content: {
    sessions: [{ code: 'WEIFANG' }, { code: 'WEIFANG-2' }],
    recipients: [{ id: 'ada', sessions: ['WEIFANG', 'WEIFANG-2'] }, { id: 'bo' }],
  },
};
const code = ['sessions', 1, 'code'];
const sessions = ['recipients', 0, 'sessions'];

/** What a save of the second session does beside what its fields say. */
function besides(
  typed: Readonly<Record<string, string>>,
  published: readonly string[] = [],
  sentBy: 'button' | 'script' = 'button',
) {
  const now = '2026-12-03T08:00:00.000Z' as Instant;
  const context = {
    written,
    published,
    language: 'en',
    base: '',
    query: {},
    answered: nothingAnswered,
    hasCodes: false,
    now,
  };
  return sessionView({ ...context, of: 'WEIFANG-2' })?.more?.(
    new URLSearchParams({ 'made-code': 'WEIFANG-2', ...typed }),
    sentBy === 'button' ? new Set() : undefined,
  );
}

it('has the reports of a session go on to who gets them when its code becomes that of its place', () =>
  expect(besides({ 'sessions.1.place.en': 'Xining' })).toEqual([
    { set: code, value: 'XINING' },
    { set: sessions, value: ['WEIFANG', 'XINING'] },
  ]));

it('keeps a code that is typed beside the place', () =>
  expect(besides({ 'sessions.1.place.en': 'Xining', 'sessions.1.code': 'OURS' })).toEqual([
    { set: sessions, value: ['WEIFANG', 'OURS'] },
  ]));

it('lets no code follow that is published or somebody has typed, nor where no place was typed, nor while the script saves', () => {
  expect(besides({ 'sessions.1.place.en': 'Xining' }, ['WEIFANG-2'])).toEqual([]);
  expect(besides({ 'sessions.1.place.en': ' ' })).toEqual([]);
  expect(besides({ 'sessions.1.place.en': 'Xining', 'made-code': '' })).toEqual([]);
  expect(besides({ 'sessions.1.place.en': 'Xining' }, [], 'script')).toEqual([]);
});
