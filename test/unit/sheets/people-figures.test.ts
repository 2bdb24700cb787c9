import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { withoutIsolates } from '../../../shared/i18n/isolate.ts';
import type { Publication, Quality } from '../../../shared/publication/publication.ts';
import { peopleFigures } from '../../../shared/sheets/people-figures.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsFile } from '../../../shared/sheets/results-json.ts';
import { resultsSchema } from '../../../shared/sheets/results-schema.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const [session] = sessionsOf(sampleFile());
const none: Quality = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };
const invited = {
  people: 200,
  unreached: 8,
  isOnlyWay: true as const,
  kinds: [{ kind: 'government', people: 90 }, { people: 110 }],
};

function publication(quality: Partial<Quality>, responses = 144): Publication {
  return aBarePublication({ released: { responses, items: {} }, quality: { ...none, ...quality } });
}

function figures(...given: Parameters<typeof publication>) {
  return peopleFigures(publication(...given), session, 'en').map(({ label, value, count, n }) =>
    [withoutIsolates(label), value, count, n].filter((each) => each !== undefined),
  );
}

describe('what the files say of people', () => {
  it('is who was invited, by kind, and how many of those whom the invitation reached have answered', () => {
    expect(figures({ invited })).toEqual([
      ['Invited by mail', 200],
      ['Invited by mail: Government bureau', 90],
      ['Invited by mail: others and not known', 110],
      ['Invitations that did not arrive', 8],
      ['Response rate of those whom the invitation reached (AAPOR RR6)', 75, 144, 192],
    ]);
  });

  it('has no rate where answers came another way, and no percentage of few people', () => {
    const { isOnlyWay: _, ...others } = invited;
    expect(figures({ invited: others }).flat().join()).not.toContain('RR6');
    expect(figures({ invited: { ...invited, people: 9, unreached: 0, kinds: [] } }, 6).at(-1)).toEqual([
      'Response rate of those whom the invitation reached (AAPOR RR6)',
      null,
      ...[6, 9],
    ]);
  });

  it('is how many answers came with a code, or that it is not shown', () => {
    const [coded, others] = ['Answers with a one-time code', 'Answers without a one-time code'];
    expect(figures({ codes: { with: 100, without: 44 } })).toEqual([
      [coded, 100],
      [others, 44],
    ]);
    expect(figures({ codes: 'hidden' })).toEqual([
      [coded, 'not shown, to protect participants'],
      [others, 'not shown, to protect participants'],
    ]);
    expect(figures({ codes: { with: 0, without: 0 } }, 0)).toEqual([]);
  });

  it('is how many left an address, and nothing where there is nothing to say', () => {
    expect(figures({ addressesLeft: 25 })).toEqual([['Addresses left for the follow-up (at least)', 25]]);
    expect(figures({})).toEqual([]);
  });

  it.each(interfaceLanguages)('stands in the summary and in the JSON file, in %s', (language) => {
    const all = publication({ invited, codes: { with: 100, without: 44 }, addressesLeft: 25 });
    const [summary] = sheetsOf(all, [session], language);

    expect(summary?.rows.map(([, value]) => value)).toEqual(expect.arrayContaining([200, 90, 110, 8, 75, 100, 44, 25]));
    const file = resultsFile(all, [session], language);
    expect(resultsSchema.parse(file).quality).toMatchObject({ invited, addressesLeft: 25 });
    expect(file.legend.quality?.addressesLeft).not.toBe('');
  });
});
