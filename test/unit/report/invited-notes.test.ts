import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { withoutIsolates } from '../../../shared/i18n/isolate.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Invited, Quality } from '../../../shared/publication/publication.ts';
import { qualityNotes } from '../../../shared/report/quality-notes.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const [session] = sessionsOf(sampleFile());
const invited: Invited = {
  people: 200,
  unreached: 8,
  isOnlyWay: true,
  kinds: [{ kind: 'government', people: 90 }, { kind: 'enterprise', people: 80 }, { people: 30 }],
};
const none: Quality = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };

function notes(own: Partial<Invited> | undefined, responses = 144, language = 'en'): string[] {
  const quality = own === undefined ? none : { ...none, invited: { ...invited, ...own } };
  const publication = aBarePublication({ released: { responses, items: {} }, quality });
  // Of the session's headcount nothing here.
  const { headcount: _, ...uncounted } = session;
  return qualityNotes(publication, [uncounted], reportTexts(language)).map(withoutIsolates);
}

describe('who was invited', () => {
  it('is said with the rate of those whom an invitation reached, and by kind of organisation', () => {
    expect(notes({})).toEqual([
      '200 people were invited by mail; 8 invitations did not arrive.',
      'Of the 192 people whom the invitation reached, 144 answered: 75% (AAPOR RR6: whom no mail reached does not count).',
      'Invited by kind of organisation: Government bureau: 90, Enterprise: 80 and others and not known: 30.',
      reportTexts('en').notes.nothing,
    ]);
  });

  it.each<[string, Partial<Invited>, number]>([
    ['where answers came another way, too', { isOnlyWay: undefined as never }, 144],
    ['where more answered than were reached', {}, 193],
    ['where nobody answered', {}, 0],
  ])('has no rate %s', (_, own, responses) => {
    expect(notes(own, responses).filter((note) => note.includes('RR6'))).toEqual([]);
  });

  it('is not divided where that would name few, and is nothing where nobody was', () => {
    expect(notes({ kinds: [], unreached: 0 })).toEqual([
      '200 people were invited by mail.',
      'Of the 200 people whom the invitation reached, 144 answered: 72% (AAPOR RR6: whom no mail reached does not count).',
      reportTexts('en').notes.nothing,
    ]);
    expect(notes(undefined)).toEqual([reportTexts('en').notes.nothing]);
  });

  it.each(interfaceLanguages)('has all its numbers in %s', (language) => {
    const [people = '', rate = '', kinds = ''] = notes({}, 144, language);

    expect([people, rate, kinds].map((each) => each.match(/\d+/g))).toEqual([
      ['200', '8'],
      expect.arrayContaining(['192', '144', '75']),
      ['90', '80', '30'],
    ]);
  });
});

describe('who wants to be asked again', () => {
  it.each(interfaceLanguages)('is said in steps, and nothing of fewer, in %s', (language) => {
    const texts = reportTexts(language);
    const of = (quality: Quality) => qualityNotes(aBarePublication({ quality }), [session], texts).map(withoutIsolates);

    expect(of({ ...none, addressesLeft: 25 })).toContainEqual(expect.stringContaining('25'));
    expect(of(none).join()).not.toContain(withoutIsolates(texts.notes.addressesLeft({ count: 0 })).slice(0, 10));
  });
});
