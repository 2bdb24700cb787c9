import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import { languageAdded, languageRemoved, missingTranslations, readersOf } from '../../../shared/authoring/languages.ts';
import { allTypesSource, sampleSource } from '../../fixtures/programmes/programme-files.ts';

const sample = parse(sampleSource) as { languages: string[] };

describe('languages side by side', () => {
  it('miss nothing in a file that is finished', () => {
    expect(missingTranslations(sample, sample.languages)).toEqual([]);
    expect(missingTranslations(parse(allTypesSource), ['en', 'zh-CN'])).toEqual([]);
  });

  it('miss every text in a new one, which is the only change', () => {
    const edits = languageAdded(sample, 'fr');
    const made = edits.reduce<unknown>(applied, sample);

    expect(made).toEqual({ ...sample, languages: [...sample.languages, 'fr'] });
    expect(languageAdded(made, 'fr')).toEqual([]);
    const missing = missingTranslations(made, ['fr']).map((path) => path.join('.'));
    expect(missing).toContain('title.fr');
    expect(missing).toContain('questionnaire.scales.satisfaction.0.fr');
    expect(missing.length).toBe((sampleSource.match(/zh-CN: /g) ?? []).length);
  });

  it('come and go without a trace', () => {
    const source = { text: sampleSource, beside: {} };
    const added = edited(source, languageAdded(sample, 'fr'));
    const said = { ...sample, languages: [...sample.languages, 'fr'] };

    expect(edited(added, languageRemoved(said, 'fr')).text).toBe(sampleSource);
  });

  it('go with their texts, and nothing else', () => {
    const text = edited({ text: sampleSource, beside: {} }, languageRemoved(sample, 'zh-CN')).text;

    expect(text).not.toMatch(/zh-CN: /);
    expect(missingTranslations(parse(text), ['en'])).toEqual([]);
    expect(parse(text)).toMatchObject({ languages: ['en'] });
  });

  it('leave those who read reports in them the first language that is left', () => {
    const people = {
      languages: ['en', 'fr', 'ar'],
      recipients: [{ language: 'en' }, { language: 'ar' }],
      speakers: [{ id: 'lin' }, { id: 'mei', language: 'en' }],
    };
    expect(readersOf(people, 'en').map((path) => path.join('.'))).toEqual(['recipients.0', 'speakers.1']);
    expect(languageRemoved(people, 'en').reduce<unknown>(applied, people)).toEqual({
      languages: ['fr', 'ar'],
      recipients: [{ language: 'fr' }, { language: 'ar' }],
      speakers: [{ id: 'lin' }, { id: 'mei', language: 'fr' }],
    });
  });
});
