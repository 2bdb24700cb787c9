import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { qualityNotes } from '../../../shared/report/quality-notes.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const { notes } = reportTexts('en');
const session = aSession({ headcount: 160 });
const none = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };
const noted = (own: Partial<Publication>) =>
  qualityNotes(aBarePublication({ released: { responses: 100, items: {} }, ...own }), [session], reportTexts('en'));

describe('what a reader must know', () => {
  it.each<[string, Partial<Publication>, string[]]>([
    ['nothing is said of doubts', {}, [notes.nothing]],
    ['nothing is said while answers still come', { kind: 'interim' }, [notes.later]],
    ['nothing of an interim report is nothing of a corrected one', { kind: 'corrected' }, [notes.nothing]],
    ['nobody answered', { released: { responses: 0, items: {} } }, []],
    ['some were quick', { quality: { ...none, quick: 7 } }, [notes.quick({ count: 7, seconds: 30 })]],
    ['some were on one step', { quality: { ...none, straightLined: 8 } }, [notes.straightLined({ count: 8 })]],
    ['some were blank', { quality: { ...none, blank: 9 } }, [notes.emptyAnswers({ count: 9 })]],
    ['some were the same', { quality: { ...none, duplicates: 10 } }, [notes.duplicates({ count: 10 })]],
    ['some were of other questions', { quarantined: 3 }, [notes.nothing, notes.quarantined({ count: 3 })]],
    ['some wait for others', { heldBack: true }, [notes.nothing, notes.heldBack]],
    [
      'all of it, in this order',
      { quality: { quick: 7, straightLined: 8, blank: 9, duplicates: 10 }, quarantined: 3, heldBack: true },
      [
        ...[
          notes.quick({ count: 7, seconds: 30 }),
          notes.straightLined({ count: 8 }),
          notes.emptyAnswers({ count: 9 }),
        ],
        ...[notes.duplicates({ count: 10 }), notes.quarantined({ count: 3 }), notes.heldBack],
      ],
    ],
  ])('is a sentence each: %s', (_, own, sentences) => {
    expect(noted(own)).toEqual(sentences);
  });

  it.each<[string, Publication['kind'], { yes: number; no: number }, string | undefined]>([
    ['one point less', 'final', { yes: 52, no: 48 }, undefined],
    ['more than a point less', 'final', { yes: 53, no: 47 }, '49%'],
    ['more than a point more', 'final', { yes: 49, no: 51 }, '53%'],
    ['more than a point, in one that was corrected', 'corrected', { yes: 53, no: 47 }, undefined],
    ['everybody in doubt', 'final', { yes: 102, no: 98 }, undefined],
  ])('is how satisfied the others are: %s', (_, kind, satisfiedInDoubt, without) => {
    const released = { responses: 200, items: { q_overall: { 5: 102, 2: 98 } } };
    const sentences = noted({ kind, released, quality: { ...none, satisfiedInDoubt } });
    const said = without === undefined ? notes.nothing : notes.doubtful({ scale: 'five', without, all: '51%' });

    expect(sentences.at(-1)).toBe(said);
    expect(sentences).toHaveLength(2);
  });

  it('is nothing of the others where it is hidden how satisfied all are', () => {
    const quality = { ...none, satisfiedInDoubt: { yes: 10, no: 10 } };
    expect(noted({ quality })).toEqual([notes.nothing]);
  });
});
