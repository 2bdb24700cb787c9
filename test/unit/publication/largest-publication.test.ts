import { describe, expect, it } from 'vitest';
import { itemSize } from '../../../shared/programme/item-size.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import {
  largestProgrammePublication,
  largestSessionPublication,
} from '../../../shared/publication/largest-publication.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { toStoredPublication } from '../../../shared/store/dynamodb/stored-names.ts';
import { allTypesFile, aProgrammeFile, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';

/** The file's sessions after many answers, of all that can be answered. */
function sealedSessions(file: ProgrammeFile) {
  const [first, ...others] = sessionsOf(file).map((session) =>
    aSealedSession(session, sampled(someResponses(session, { minLength: 150, maxLength: 150 }), 1).flat()),
  );
  if (first === undefined) throw new Error('a programme without a session');
  return [first, ...others] as const;
}

describe.each(Object.entries({ sample: sampleFile(), compact: aProgrammeFile(), 'all types': allTypesFile() }))(
  'the largest publication of %s',
  (_, file) => {
    it('is larger than what is kept after many answers, also beside the other sessions', () => {
      const sealed = sealedSessions(file);

      for (const { session, seal, publication } of sealed) {
        const beside = sessionPublication(session, seal, {
          isOnlySession: true,
          asOf: publication.asOf,
          others: sealed.filter((other) => other.session !== session),
        });
        expect(itemSize(toStoredPublication(beside))).toBeLessThan(largestSessionPublication(session));
      }
      const whole = aProgrammePublication(...sealed);
      expect(itemSize(toStoredPublication(whole))).toBeLessThan(
        largestProgrammePublication(sealed.map(({ session }) => session)),
      );
    });
  },
);
