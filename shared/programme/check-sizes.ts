import type { Fault } from './fault.ts';
import { itemOverhead, itemSize } from './item-size.ts';
import { largestAnswer } from './largest-answer.ts';
import type { Programme } from './programme.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session } from './session.ts';
import { amountWords, type SizeLimitId, sizeLimits } from './size-limits.ts';

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

/** The fault of what is larger than its limit. */
export function overLimit(id: SizeLimitId, path: Fault['path'], amount: number): Fault[] {
  const { what, most, unit, why, remedy } = sizeLimits[id];
  if (amount <= most) return [];
  const problem = `${what} may take ${amountWords(amount, unit)}, and the limit is ${amountWords(most, unit)}: ${why}`;
  return [{ path, problem, remedy }];
}
