import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromTemplate } from '../../../../shared/authoring/from-template.ts';
import { templateNames } from '../../../../shared/authoring/templates.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { placeLabel } from '../../../../shared/web/pages/desk/edit/place-label.ts';
import { textsInFile } from '../../../../shared/web/pages/desk/edit/texts-in-file.ts';
import { allTypesSource, sampleSource } from '../../../fixtures/programmes/programme-files.ts';

const written = (text: string) => ({ content: parse(text), languages: ['en'] });

describe('the label of a text of a programme file', () => {
  it.each([
    ['title', 'The title'],
    ['sessions.0.place', /^Session “.*”, the place$/],
    ['sessions.0.talks.0.title', /^Session “.*”, the title of the talk of \p{Lu}/u],
    ['speakers.0.name', /^Speaker \p{Lu}.*, the name$/u],
    ['questionnaire.pages.1.questions.0.text', /^Question \d \(“.*”\), its words$/],
  ])('is in words: %s', (path, label) => {
    expect(placeLabel(path, written(sampleSource), 'en')).toMatch(label);
  });

  it('counts who has no name', () => {
    const nameless = written('speakers: [{ id: lin, name: { en: Lin } }, { id: speaker-2 }]');
    expect(placeLabel('speakers.1.name', nameless, 'en')).toBe('Speaker 2, the name');
  });

  const files = [sampleSource, allTypesSource, ...templateNames.map((name) => fromTemplate(name, ['en'], 'UTC'))];

  it.each(deskLanguages)('is one of its own for each of them, in words: %s', (language) => {
    for (const file of files.map(written)) {
      const paths = textsInFile(file);
      const labels = paths.map((path) => placeLabel(path, file, language));
      expect(paths.length).toBeGreaterThan(20);
      expect(
        labels.filter((label) =>
          /^\p{Ll}|\.(?:text|title|\d+)|\p{L}\.\p{L}/u.test(label.replaceAll(/[“«].*?[”»]/gu, '')),
        ),
      ).toEqual([]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });
});
