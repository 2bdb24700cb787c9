import type { VNode } from 'preact';
import { ownTexts } from '../../../../authoring/known-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { interfaceLanguages } from '../../../../i18n/interface-languages.ts';
import { isLanguageTag } from '../../../../i18n/is-language-tag.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { sameForReaders } from '../../../../i18n/same-for-readers.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field, Group, Option, Row } from './fields/fields.ts';
import { nameNotes } from './name-notes.ts';
import { PartLinks } from './part-links.tsx';
import { rowActions } from './people-part.ts';
import { placeLabel } from './place-label.ts';
import { missingIn, sameAs, type TextInFile, textsInFile, textsOnce } from './texts-in-file.ts';
import { partsOf, shownOf, valueAtPlace, type Written } from './written.ts';

/** Which texts the page of languages shows, as its address says it. */
export const textAreas = ['missing', 'same', 'about', 'people', 'questions', 'sessions'] as const;
export type TextArea = (typeof textAreas)[number];

/**
 * The languages of a programme, then the texts of an area in all of them.
 *
 * @param unknown what was typed for the name of a language, and is none
 */
export function languagesPart(written: Written, language: Language, area: TextArea, unknown: string): readonly Group[] {
  const { languages } = editorTexts(language);
  const texts = textsInFile(written);
  const rows = partsOf(written, 'languages').map((path, at, all): Row => {
    const actions = all.length > 1 ? rowActions(at, all.length) : [];
    const each = valueAtPlace(written, path);
    if (!isLanguageTag(each)) {
      return { path, title: shownOf(written, path), about: languages.unknownInFile, fields: [], actions };
    }
    const name = languageName(each);
    const first = written.languages[0] ?? each;
    const same = texts.filter((text) => sameAs(each, text, written) === first).length;
    return {
      path,
      title: at === 0 && all.length > 1 ? languages.first({ language: name }) : name,
      about: languages.missing({ count: missingIn(each, texts, written).length }),
      more:
        same === 0
          ? undefined
          : languages.same({ count: same, language: languageSaidIn(language, first, written.languages) }),
      fields: [],
      actions,
    };
  });
  const shown = textsOnce(written).filter(({ path }) => isOf(area, path, written));
  return [
    {
      id: 'languages',
      title: languages.which,
      intro: written.languages.length > 1 ? languages.removeWarning : undefined,
      list: { path: 'languages', rows },
      fields: [
        {
          kind: 'language',
          path: newLanguage.named,
          label: languages.add,
          hint: languages.addHint,
          options: otherLanguages(written, language),
          typed: unknown,
          language,
        },
      ],
    },
    {
      id: 'texts',
      title: labelOf(area, language),
      intro: shown.length === 0 ? languages.none : undefined,
      fields: shown.map((text) => fieldOf(text, written, language)),
      pages: { most: Math.max(1, Math.floor(mostInputs / written.languages.length)), others: `?show=${area}&texts=` },
    },
  ];
}

/** The most texts of a page, each language of one counted: a form of all that a programme may have would be too large to be sent. */
const mostInputs = 400;

/** The fields of a language to be added: they are at no place of the file. */
export const newLanguage = { chosen: 'new-language', named: 'other-language' } as const;

/** The languages that forms speak and that a programme has not, each by its own name and as the reader calls it. */
function otherLanguages(written: Written, reader: Language): Option[] {
  return interfaceLanguages
    .filter((each) => !written.languages.includes(each) && sameForReaders(each, written.languages) === undefined)
    .map((value) => {
      const own = languageName(value);
      const said = languageSaidIn(reader, value, interfaceLanguages);
      return { value, label: own === said ? own : editorTexts(reader).languages.named({ own, said }) };
    });
}

interface AddedLanguageProps {
  readonly written: Written;
  readonly language: Language;
  /** The language that was just added. */
  readonly added: Language;
}

/** What became of the texts of a language that was just added: what our own words have, and what is left to write. */
export function AddedLanguage({ written, language, added }: AddedLanguageProps): VNode {
  const { languages } = editorTexts(language);
  const name = languageSaidIn(language, added, interfaceLanguages);
  const { length: filled } = ownTexts(written.content, added);
  const { length: left } = missingIn(added, textsInFile(written), written);
  return (
    <section class="card notice" role="status">
      <p>
        {sentences(
          [
            filled === 0
              ? languages.addedBare({ language: name })
              : languages.addedFilled({ language: name, count: filled }),
            languages.addedLeft({ count: left }),
          ],
          language,
        )}
      </p>
    </section>
  );
}

/** Leads from one area of texts to another. */
export function AreaLinks({
  written,
  language,
  area,
}: {
  readonly written: Written;
  readonly language: Language;
  readonly area: TextArea;
}): VNode {
  const texts = textsInFile(written);
  const links = textAreas
    .filter((each) => texts.some((text) => isOf(each, text, written)) || each === area)
    .map((each) => ({ href: `?show=${each}#texts`, label: labelOf(each, language), isHere: each === area }));
  return <PartLinks id="areas" label={editorTexts(language).languages.show} links={links} isLabelled />;
}

function labelOf(area: TextArea, language: Language): string {
  const { onlyMissing, onlySame, about, people, questions, sessions } = editorTexts(language).languages;
  return { missing: onlyMissing, same: onlySame, about, people, questions, sessions }[area];
}

/** Whether a text is shown in an area. */
export function isOf(area: TextArea, text: string, written: Written): boolean {
  if (area === 'missing') return written.languages.some((each) => missingIn(each, [text], written).length > 0);
  if (area === 'same') return written.languages.some((each) => sameAs(each, text, written) !== undefined);
  const [first = ''] = text.split('.');
  return (areaByKey[first] ?? 'about') === area;
}

const areaByKey: Readonly<Record<string, TextArea>> = {
  speakers: 'people',
  topics: 'people',
  parts: 'people',
  questionnaire: 'questions',
  sessions: 'sessions',
};

function fieldOf({ path, also }: TextInFile, written: Written, language: Language): Field {
  const { languages } = editorTexts(language);
  const isLong = written.languages.some((each) => shownOf(written, `${path}.${each}`).length > longest);
  const same = written.languages.flatMap((each) => {
    const other = sameAs(each, path, written);
    return other === undefined
      ? []
      : [[each, languages.sameAs({ language: languageSaidIn(language, other, written.languages) })] as const];
  });
  const places = also.map((place) => placeLabel(place, written, language));
  return {
    kind: 'texts',
    path,
    label: placeLabel(path, written, language),
    hint: also.length === 0 ? undefined : languages.also({ places: listOf(places, language) }),
    lines: isLong,
    notes: { ...Object.fromEntries(same), ...nameNotes(path, written, language) },
  };
}

/** The most characters that a field of one line shows. */
const longest = 40;
