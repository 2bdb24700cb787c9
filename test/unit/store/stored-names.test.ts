import { expect, it } from 'vitest';
import type { Publication } from '../../../shared/publication/publication.ts';
import { decodeResponse, encodeResponse } from '../../../shared/store/dynamodb/response-item.ts';
import {
  fromStoredPublication,
  fromStoredSession,
  toStoredPublication,
  toStoredSession,
} from '../../../shared/store/dynamodb/stored-names.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aSessionPublication } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

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

it('reads a session from before promises were counted: what it says is its first one', () => {
  const {
    promise: _p,
    oldestPromise: _o,
    retentionDays: _r,
    ...before
  } = toStoredSession(aSession()) as ReturnType<typeof aSession>;

  expect(fromStoredSession(before)).toEqual(aSession());
  expect(aSession()).toMatchObject({ promise: 1, oldestPromise: 1, retentionDays: 30 });
});

it('keeps the promise of a response, and reads one from before promises were counted', () => {
  const [first, third] = [1, 3].map((promise) => aResponse(aSession(), 1, { promise }));
  for (const response of [first, third]) {
    if (response === undefined) throw new Error('there are two');
    expect(decodeResponse(encodeResponse(response, aSession()))).toEqual(response);
  }
  expect(first && encodeResponse(first, aSession())).not.toHaveProperty('p');
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
