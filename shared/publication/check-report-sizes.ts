import type { Fault } from '../programme/fault.ts';
import { itemLimit } from '../programme/item-size.ts';
import { published } from '../programme/published.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import { largestProgrammePublication, largestSessionPublication } from './largest-publication.ts';

/** Where a report would be too large for the store, whatever is answered. Takes a file that has no other faults. */
export function checkReportSizes(file: ProgrammeFile): Fault[] {
  const { sessions } = published(file);
  const joint = largestProgrammePublication(sessions);
  return [
    ...sessions.flatMap((session, at): Fault[] =>
      tooLarge(['sessions', at], 'the report of this session', largestSessionPublication(session)),
    ),
    ...(sessions.length > 1 ? tooLarge(['sessions'], 'the report of the whole programme', joint) : []),
  ];
}

function tooLarge(path: Fault['path'], what: string, bytes: number): Fault[] {
  if (bytes <= itemLimit) return [];
  return [
    {
      path,
      problem: `${what} may take ${Math.ceil(bytes / 1024)} kB, and the store takes ${itemLimit / 1024} kB`,
      remedy: 'ask less of each speaker or topic, give number questions fewer values, or divide the programme',
    },
  ];
}
