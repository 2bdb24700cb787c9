import { expect, it } from 'vitest';
import type { Publication } from '../../../shared/publication/publication.ts';
import {
  fromStoredPublication,
  fromStoredSession,
  toStoredPublication,
  toStoredSession,
} from '../../../shared/store/dynamodb/stored-names.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aSessionPublication } from '../../fixtures/publication/publications.ts';

const history = { q_overall: { shown: { 5: 7 }, steps: [[7, 0] as const] } };

/** A publication that carries what later ones must keep away from, its own and that of a session's line. */
function aPublication(): Publication {
  const publication = aSessionPublication(aSession(), []);
  const released = { ...publication.released, histories: history };
  return { ...publication, released, sessions: [{ code: aSession().code, released }] };
}

it('keeps a session under the names of the first version', () => {
  const { answersExpireAt, ...session } = aSession();

  expect(toStoredSession(aSession())).toEqual({ ...session, deletedAt: answersExpireAt });
  expect(fromStoredSession({ ...toStoredSession(aSession()) })).toEqual(aSession());
});

it('keeps a publication under the names of the first version, its sessions’ lines too', () => {
  const stored = { ...toStoredPublication(aPublication()) };

  expect(stored).toMatchObject({ released: { trails: history }, sessions: [{ released: { trails: history } }] });
  expect(JSON.stringify(stored)).not.toContain('histories');
  expect(fromStoredPublication(stored)).toEqual(aPublication());
});

it('reads a publication of an earlier form without what is no longer shown', () => {
  const comment = { order: 'a', text: 'kept' };
  const quality = { quick: 5, straightLined: 0, blank: 0, duplicates: 0 };
  const publication = { ...aPublication(), comments: { q_keep: [comment] }, quality };
  const earlier = {
    comments: { q_keep: [{ ...comment, language: 'zh-CN' }] },
    quality: { ...quality, doubtful: { 5: 6 } },
  };

  expect(fromStoredPublication({ ...toStoredPublication(publication), ...earlier })).toEqual(publication);
});
