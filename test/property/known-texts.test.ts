import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied, type Edit, type Path, valueAt } from '../../shared/authoring/edit/edit.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { knownTexts } from '../../shared/authoring/known-texts.ts';
import { languageRemoved } from '../../shared/authoring/languages.ts';
import { textPaths } from '../../shared/authoring/schema-places.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import type { InterfaceLanguage } from '../../shared/i18n/interface-languages.ts';
import { holds } from '../fixtures/property.ts';

// An organiser has changed some texts in a language, and written some in the one that is added: those stay as they are.

const languages = ['en', 'zh-CN', 'fr', 'ar'] as const satisfies readonly InterfaceLanguage[];

/** The texts of a template in all four languages, read once. */
const full = new Map<string, unknown>();
const fileOf = (name: string) => {
  const content = full.get(name) ?? parse(fromTemplate(name, languages, 'UTC'));
  full.set(name, content);
  return content;
};

const cases = fc.record({
  name: fc.constantFrom(...templateNames),
  added: fc.constantFrom(...languages),
  changed: fc.infiniteStream(fc.constantFrom(undefined, undefined, ...languages)),
  written: fc.infiniteStream(fc.constantFrom(true, false, false)),
});

it('a language that is added is filled in with our own words, where somebody has not changed what they are of', () => {
  holds(
    fc.property(cases, ({ name, added, changed, written }) => {
      const content = fileOf(name);
      const paths = textPaths(content);
      const changes = new Map(paths.map((path) => [path, changed.next().value as InterfaceLanguage | undefined]));
      const own = new Set(paths.filter(() => written.next().value));
      const edits = paths.flatMap((path): Edit[] => {
        const language = changes.get(path);
        const others =
          language === undefined || language === added ? [] : [{ set: [...path, language], value: 'Mine' }];
        return own.has(path) ? [...others, { set: [...path, added], value: 'My own' }] : others;
      });
      const without = languageRemoved(content, added).reduce<unknown>(applied, content);
      const before = edits.reduce<unknown>(applied, without);
      const after = knownTexts(before, added).reduce<unknown>(applied, before);

      const said = (value: unknown, path: Path, language: string) => valueAt(value, [...path, language]);
      for (const path of paths) {
        for (const other of languages.filter((each) => each !== added)) {
          expect(said(after, path, other)).toBe(said(before, path, other));
        }
        const isChanged = languages.some((each) => each !== added && said(before, path, each) === 'Mine');
        expect(said(after, path, added)).toBe(
          own.has(path) ? 'My own' : isChanged ? undefined : said(content, path, added),
        );
      }
      expect(textPaths(after)).toEqual(paths);
    }),
    12,
  );
});
