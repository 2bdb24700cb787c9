import { phrase } from '../i18n/fault-data.ts';
import { type Fault, fault } from './fault.ts';
import { itemOverhead, itemSize } from './item-size.ts';
import { largestAnswer } from './largest-answer.ts';
import type { Programme } from './programme.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session } from './session.ts';
import { kilobytes, type SizeLimitId, sizeLimits } from './size-limits.ts';

/**
 * What of a programme would be too large: for the store, which takes 400 kB an item, or to be sent. Found before anything
 * is written, so that no publishing stops halfway. Takes a file that has no other faults.
 */
export function checkSizes(file: ProgrammeFile): Fault[] {
  const { programme, sessions } = published(file);
  return [
    ...checkProgrammeSize(programme),
    ...sessions.flatMap((session, at) => [
      ...overLimit('session', ['sessions', at], sessionBytes(session)),
      ...overLimit('answer', ['sessions', at], largestAnswer(session)),
    ]),
  ];
}

/** The same of a programme's own item, which names all of its sessions, also those that are no longer in the file. */
export function checkProgrammeSize(programme: Programme): Fault[] {
  return overLimit('programme', ['recipients'], programmeBytes(programme));
}

/** The bytes of a session's item. */
export function sessionBytes(session: Session): number {
  return itemSize(session) + itemOverhead;
}

/** The bytes of a programme's own item. */
export function programmeBytes(programme: Programme): number {
  return itemSize(programme) + itemOverhead;
}

/** What is checked once nothing else is wrong. */
type LimitInBytes = {
  [Id in SizeLimitId]: (typeof sizeLimits)[Id]['unit'] extends 'bytes' ? Id : never;
}[SizeLimitId];

/** The fault of what is larger than its limit. */
export function overLimit(id: LimitInBytes, path: Fault['path'], amount: number): Fault[] {
  const { most, why } = sizeLimits[id];
  if (amount <= most) return [];
  return [
    fault(path, 'tooLarge', {
      what: phrase(`limits.${id}.what`),
      amount: kilobytes(amount),
      most: kilobytes(most),
      why: phrase(why),
      remedy: phrase(`limits.${id}.remedy`),
    }),
  ];
}
