import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Exclusion } from '../../../shared/programme/exclusion.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { SessionContext } from '../../../shared/publication/session-publication.ts';
import { leftOutNotes } from '../../../shared/report/left-out-notes.ts';
import type { Tally } from '../../../shared/tally/tally.ts';
import { exclusionOf } from '../../../shared/tick/left-out-answers.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const [session] = sessionsOf(aProgrammeFile()) as [Session];
const flood: Exclusion = {
  ...{ classes: ['without-code'], by: 'Ada Li', on: '2026-05-12' },
  reason: 'A program sent 300',
};

/** What is left out of so many answers, of which so many have a code. */
function leftOut(all: number, coded: number, course: SessionContext['course']): Publication['exclusion'] {
  const counted = (responses: number) => ({ responses }) as Tally;
  const results = { without: flood.classes, everybody: counted(all), tally: counted(coded) };
  return exclusionOf({ exclusions: [flood] }, results, course);
}

function noteOn(exclusion: Publication['exclusion']): string | undefined {
  const publication = aBarePublication({ kind: 'corrected', ...(exclusion && { exclusion }) });
  return leftOutNotes(publication, [session], reportTexts('en'))[0];
}

describe('of how many answers are left out', () => {
  it('the first report says the number itself', () => {
    expect(noteOn(leftOut(340, 40, { kind: 'first' }))).toBe(
      'Left out by a decision of Ada Li on 12 May 2026: 300 answers without a one-time code. Reason given: “A program sent 300”.',
    );
  });

  it('a later one says by how many it differs, and that who has deleted theirs is among them, whether somebody has or not', () => {
    const final = aBarePublication({ kind: 'final', released: { responses: 340, items: {} } });
    const [some, none] = [40, 36].map((coded) => leftOut(coded + 300, coded, { kind: 'step', after: final }));

    expect([some, none]).toMatchObject([
      { answers: 300, withDeleted: true },
      { answers: 304, withDeleted: true },
    ]);
    expect(noteOn(none)).toBe(
      'Left out by a decision of Ada Li on 12 May 2026: answers without a one-time code. With those that were deleted since the report before, they are 304. Reason given: “A program sent 300”.',
    );
    const after = aBarePublication({ kind: 'corrected', ...(none && { exclusion: none }) });
    for (const course of [{ kind: 'next', after } as const, { kind: 'repeat', of: after } as const]) {
      expect(leftOut(330, 30, course)).toEqual(none);
    }
  });
});
