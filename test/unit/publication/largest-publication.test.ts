import { describe, expect, it } from 'vitest';
import { itemSize } from '../../../shared/programme/item-size.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { besideEarlier } from '../../../shared/publication/earlier.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
} from '../../../shared/publication/largest-publication.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { toStoredPublication } from '../../../shared/store/dynamodb/stored-names.ts';
import { allTypesFile, aProgrammeFile, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aText } from '../../fixtures/programmes/translated.ts';
import { sampled } from '../../fixtures/property.ts';
import { aResultsProgramme } from '../../fixtures/publication/publications.ts';
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
      const earlier = { ...aResultsProgramme(), title: aText('题'.repeat(2000)) };
      const results = { programme: earlier, session: sealed[0].session, publication: whole };
      const beside = besideEarlier(whole, sealed[0].session, results);
      expect(Object.keys(beside.earlier?.items ?? {}).length).toBeGreaterThan(1);
      expect(itemSize(beside.earlier ?? {})).toBeLessThan(largestEarlier(sealed[0].session));
    });
  },
);
