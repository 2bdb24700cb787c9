import type { Session } from './session.ts';

/**
 * What a participant reads before answering, and all that gives a stored answer its meaning. A session carries its promise
 * of today and the promise's number; the ones before are kept under theirs, and each response names the one that was shown.
 */
export type Promised = Pick<
  Session,
  | 'programme'
  | 'title'
  | 'place'
  | 'days'
  | 'singleAnswers'
  | 'hasManager'
  | 'access'
  | 'ownCode'
  | 'answersExpireAt'
  | 'speakers'
  | 'topics'
  | 'parts'
  | 'kind'
  | 'questionnaire'
>;

/** The promise of a session as it is now. */
export function promisedBy({
  programme,
  title,
  place,
  days,
  singleAnswers,
  hasManager,
  access,
  ownCode,
  answersExpireAt,
  speakers,
  topics,
  parts,
  kind,
  questionnaire,
}: Session): Promised {
  const named = { ...(title && { title }), ...(place && { place }), ...(days && { days }) };
  const entitled = singleAnswers === undefined ? {} : { singleAnswers };
  const managed = hasManager === undefined ? {} : { hasManager };
  const guarded = { ...(access && { access }), ...(ownCode && { ownCode }) };
  const about = { speakers, topics, ...(parts && { parts }), ...(kind && { kind }) };
  return { programme, ...named, ...entitled, ...managed, ...guarded, answersExpireAt, ...about, questionnaire };
}
