import { describe, expect, it } from 'vitest';
import { templateFor } from '../../../infra/cli/programme/new.ts';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { compactSource, sampleSource } from '../../fixtures/programmes/programme-files.ts';

const words = (source: string) => stillToFillIn(source).map((each) => each.words);

describe('what is still to fill in', () => {
  it('is what a new file marks, each with its line; then what stands there as it did to begin with', () => {
    const around = { now: '2027-01-01T00:00:00.000Z' as Instant, zone: 'UTC' };
    const text = templateFor('my.yaml', { template: 'short', languages: 'en,fr' }, around);
    const unmarked = text.replaceAll('FILL IN: ', '');

    expect(words(text)).toContainEqual(expect.stringMatching(/^whom participants can ask\./));
    for (const { line } of stillToFillIn(text)) expect(text.split('\n')[line - 1]).toContain('# FILL IN: ');
    expect(words(unmarked)).toEqual(['an address of nobody', 'an address of nobody', 'where it takes place']);
    for (const { line } of stillToFillIn(unmarked)) {
      expect(unmarked.split('\n')[line - 1]).toMatch(/@example\.org|Place/);
    }
  });

  it('is what an import marks, and not what is called so in a text', () => {
    expect(words('# To fill in: who gets the reports\nrecipients: []')).toEqual(['who gets the reports']);
    expect(words('place: { en: Place de la Concorde }')).toEqual([]);
    expect(words('text: { en: "Please FILL IN all of it", fr: "To fill in: all" }')).toEqual([]);
  });

  it('is nothing in a file that is finished', () => {
    expect([...words(sampleSource), ...words(compactSource)]).toEqual([]);
  });
});
