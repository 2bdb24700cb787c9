import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Publication, Quality } from '../../../shared/publication/publication.ts';
import { qualityNotes } from '../../../shared/report/quality-notes.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const texts = reportTexts('en');
const notesOf = (quality: Partial<Quality>, more: Partial<Publication> = {}, language = 'en') =>
  qualityNotes(
    aBarePublication({
      released: { responses: 40, items: { q_overall: { 5: 30, 1: 10 } } },
      quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0, ...quality },
      ...more,
    }),
    [aSession()],
    reportTexts(language),
  );

describe('answers that are not from the form', () => {
  it.each([
    [{ atLeast: 1, atMost: 4 }, '1 to 4'],
    [{ atLeast: 7, atMost: 7 }, '7'],
  ])('are %j in words', (notFromForm, words) => {
    expect(notesOf({ notFromForm })).toEqual([texts.notes.notFromForm(words)]);
  });

  it('are not mentioned where there are none, and where nobody has counted them', () => {
    expect(notesOf({ notFromForm: { atLeast: 0, atMost: 0 } })).toEqual([texts.notes.nothing]);
    expect(notesOf({})).toEqual([texts.notes.nothing]);
  });

  it.each(interfaceLanguages)('are mentioned in %s', (language) => {
    const [note, ...others] = notesOf({ notFromForm: { atLeast: 1, atMost: 4 } }, {}, language);

    expect(others).toEqual([]);
    expect(note).toMatch(/1.+4/);
  });
});

describe('the headline without those in doubt', () => {
  const satisfiedInDoubt = { yes: 0, no: 5 };

  it('is said where it differs by more than a point', () => {
    expect(notesOf({ blank: 5, satisfiedInDoubt })).toEqual([
      texts.notes.emptyAnswers(5),
      texts.notes.doubtful('86%', '75%'),
    ]);
    expect(notesOf({ blank: 20, satisfiedInDoubt: { yes: 15, no: 5 } })).toEqual([texts.notes.emptyAnswers(20)]);
  });

  it('is not said of numbers that were corrected since', () => {
    expect(notesOf({ blank: 5, satisfiedInDoubt }, { kind: 'corrected' })).toEqual([texts.notes.emptyAnswers(5)]);
  });
});
