import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied, type Edit } from '../../../shared/authoring/edit/edit.ts';
import { fromTemplate } from '../../../shared/authoring/from-template.ts';
import { knownTexts, ownTexts } from '../../../shared/authoring/known-texts.ts';
import { languageRemoved } from '../../../shared/authoring/languages.ts';
import { kitAdded, ownAdded } from '../../../shared/authoring/questionnaire/added-questions.ts';
import { textPaths } from '../../../shared/authoring/schema-places.ts';
import { templateNames } from '../../../shared/authoring/templates.ts';

const made = (content: unknown, edits: readonly Edit[]) => edits.reduce<unknown>(applied, content);

it.each(templateNames)('all texts of a template come back with a language that was taken out: %s', (name) => {
  for (const [language, added] of [
    ['en', 'fr'],
    ['zh-CN', 'en'],
  ] as const) {
    const both = parse(fromTemplate(name, [language, added], 'UTC'));
    const alone = made(both, languageRemoved(both, added));
    const back = made(alone, knownTexts(alone, added));

    expect({ ...(back as object), languages: [language, added] }).toEqual(both);
    expect(ownTexts(both, added)).toEqual(textPaths(both));
  }
});

describe('what our own words have of a text', () => {
  const content: unknown = parse(fromTemplate('short', ['en', 'fr'], 'UTC'));
  const languages = ['en', 'fr'];
  const asking = { content, languages, page: '' };
  const filled = (from: unknown) => knownTexts(from, 'ar').map((edit) => ('set' in edit ? edit.set : []));

  it('is found under the id of a question that is asked for the second time', () => {
    const twice = made(content, [
      ...kitAdded(['q_nps'], { ...asking, content: made(content, kitAdded(['q_nps'], asking)) }),
    ]);
    expect(filled(twice)).toHaveLength(textPaths(twice).length);
  });

  it('is found in what a question of one\u2019s own begins with, and is not its wording', () => {
    const text = { en: 'Lunch', fr: 'D\u00e9jeuner' };
    const own = made(content, ownAdded('scale', { text, today: '2026-03-02' }, asking));
    const [before, after] = [textPaths(content).length, textPaths(own).length];
    expect(after).toBeGreaterThan(before + 2);
    expect(filled(own)).toHaveLength(after - 1);
  });

  it('is nothing for a language that we do not speak, or where we speak none of those that are there', () => {
    expect(knownTexts(content, 'sw')).toEqual([]);
    expect(knownTexts({ title: { sw: 'Title of the training' } }, 'fr')).toEqual([]);
  });
});
