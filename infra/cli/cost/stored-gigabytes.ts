import { hasDesk, type Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { usage } from './usage.ts';
import { gigabytes } from './used-line.ts';

/** What all tables hold in the end, with the same traffic every month. */
export function storedGigabytes(
  provisioned: Provisioned,
  { responses, sessions, letters = 0 }: Pick<Scenario, 'responses' | 'sessions' | 'letters'>,
): number {
  const { visit, session, letter } = usage;
  const ofDesk = hasDesk(provisioned) ? session.desk.storedBytes : 0;
  const ofCode = provisioned.hasCodes ? visit.code.storedBytes : 0;
  const bytes =
    responses * (visit.storedBytes + ofCode) + sessions * (session.storedBytes + ofDesk) + letters * letter.storedBytes;
  return gigabytes(bytes) * usage.retentionMonths;
}
