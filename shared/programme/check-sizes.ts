import { bodyLimit } from '../response/body-limit.ts';
import type { Fault } from './fault.ts';
import { itemLimit, itemOverhead, itemSize } from './item-size.ts';
import { largestAnswer } from './largest-answer.ts';
import type { Programme } from './programme.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';

/**
 * What of a programme would be too large: for the store, which takes 400 kB an item, or to be sent. Found before anything
 * is written, so that no publishing stops halfway. Takes a file that has no other faults.
 */
export function checkSizes(file: ProgrammeFile): Fault[] {
  const { programme, sessions } = published(file);
  return [
    ...checkProgrammeSize(programme),
    ...sessions.flatMap((session, at): Fault[] => {
      const [size, answer] = [itemSize(session) + itemOverhead, largestAnswer(session)];
      return [
        ...(size <= itemLimit
          ? []
          : [
              {
                path: ['sessions', at],
                problem: `the session takes ${kilobytes(size)} with its questionnaire, and the store takes ${kilobytes(itemLimit)}`,
                remedy: 'shorten the texts, or ask less in it',
              },
            ]),
        ...(answer <= bodyLimit
          ? []
          : [
              {
                path: ['sessions', at],
                problem: `an answer to it in which every text is full is ${kilobytes(answer)}, and ${kilobytes(bodyLimit)} can be sent`,
                remedy: 'give texts a smaller "maxLength", or ask for fewer of them',
              },
            ]),
      ];
    }),
  ];
}

/** The same of a programme's own item, which names all of its sessions, also those that are no longer in the file. */
export function checkProgrammeSize(programme: Programme): Fault[] {
  const size = itemSize(programme) + itemOverhead;
  if (size <= itemLimit) return [];
  return [
    {
      path: ['recipients'],
      problem: `the programme takes ${kilobytes(size)}, and the store takes ${kilobytes(itemLimit)}`,
      remedy: 'name fewer recipients and sessions, or divide the programme',
    },
  ];
}

/** Rounded up: what is over by a byte is not shown as equal. */
function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
