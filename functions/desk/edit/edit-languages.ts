import { applied, type Edit } from '../../../shared/authoring/edit/edit.ts';
import { knownTexts } from '../../../shared/authoring/known-texts.ts';
import { languageAdded, languageRemoved } from '../../../shared/authoring/languages.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { languageSaidIn } from '../../../shared/i18n/language-said-in.ts';
import { knownLanguage } from '../../../shared/i18n/language-tags.ts';
import { sameForReaders } from '../../../shared/i18n/same-for-readers.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import {
  AddedLanguage,
  AreaLinks,
  isOf,
  languagesPart,
  newLanguage,
  type TextArea,
  textAreas,
} from '../../../shared/web/pages/desk/edit/languages-part.tsx';
import { missingIn, textsInFile, textsOnce } from '../../../shared/web/pages/desk/edit/texts-in-file.ts';
import { valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { sentEdits } from '../part/sent-edits.ts';

/** The page of languages: which there are, and all texts in each of them. */
export function languagesView({ written, language, query }: PartContext): PartView {
  const { languages } = editorTexts(language);
  const area = areaOf(query.show, written);
  const unknown = query.unknown?.slice(0, longestName) ?? '';
  const added = written.languages.find((each) => each === query.added);
  return {
    title: languages.title,
    intro: languages.intro,
    groups: languagesPart(written, language, area, unknown),
    faults: unknown === '' ? [] : [{ path: newLanguage.named, text: notAdded(unknown, written, language) }],
    before: [
      ...(added === undefined ? [] : [AddedLanguage({ written, language, added })]),
      AreaLinks({ written, language, area }),
    ],
    more: (sent) => {
      const others = sentAlso(sent, written);
      const { added: wished } = languageIn(sent, written);
      if (wished === undefined) return others;
      // What was typed beside it may be another wording than ours.
      const typed = [...sentEdits(sent, written, () => false), ...others].reduce(applied, written.content);
      return [...others, ...languageAdded(written.content, wished), ...knownTexts(typed, wished)];
    },
    besides: ({ what, list, at }) => {
      const gone = valueAtPlace(written, `languages.${at}`);
      if (what !== 'remove' || list !== 'languages' || typeof gone !== 'string') return [];
      return languageRemoved(written.content, gone).filter(
        (edit) => !('remove' in edit) || edit.remove[0] !== 'languages',
      );
    },
    query: `?show=${area}${/^[1-9]\d{0,4}$/.test(query.texts ?? '') ? `&texts=${query.texts}` : ''}`,
    next: (after, _change, sent) => {
      const { added: wished, unknown: typed } = languageIn(sent, written);
      if (typed !== '') {
        return `languages?${new URLSearchParams({ show: area, unknown: typed })}#${newLanguage.named}`;
      }
      if (wished === undefined || written.languages.includes(wished)) return undefined;
      const show: TextArea = missingIn(wished, textsInFile(after), after).length > 0 ? 'missing' : 'questions';
      return `languages?${new URLSearchParams({ show, added: wished })}`;
    },
  };
}

/** The same words for wherever a text stands besides: only the first of its places has a field. */
function sentAlso(sent: URLSearchParams, written: Written): Edit[] {
  const fields = new URLSearchParams();
  for (const { path, also } of textsOnce(written)) {
    for (const language of written.languages) {
      const typed = sent.get(`${path}.${language}`);
      for (const place of typed === null ? [] : also) fields.set(`${place}.${language}`, typed ?? '');
    }
  }
  return sentEdits(fields, written, (name) => sent.has(name));
}

/** Far longer than what any language is called. */
const longestName = 60;

/** The language that is to be added, and what was typed, or chosen, for one and is none, or none that readers would tell from one that is there. */
function languageIn(
  sent: URLSearchParams,
  { languages }: Written,
): { readonly added: string | undefined; readonly unknown: string } {
  const typed = sent.get(newLanguage.named)?.trim() ?? '';
  const wished = typed === '' ? (sent.get(newLanguage.chosen) ?? '') : typed;
  const known = knownLanguage(wished);
  const added = known === undefined || sameForReaders(known, languages) !== undefined ? undefined : known;
  return { added, unknown: added === undefined ? wished.slice(0, longestName) : '' };
}

/** Why what was typed is not added. */
function notAdded(name: string, written: Written, reader: Language): string {
  const { languages } = editorTexts(reader);
  const known = knownLanguage(name);
  const same = known === undefined ? undefined : sameForReaders(known, written.languages);
  if (same === undefined) return languages.unknown({ name });
  return languages.there({ name, language: languageSaidIn(reader, same, written.languages) });
}

function areaOf(asked: string | undefined, written: Written): TextArea {
  const named = textAreas.find((area) => area === asked);
  if (named !== undefined) return named;
  const texts = textsInFile(written);
  const toDo = (['missing', 'same'] as const).find((area) => texts.some((text) => isOf(area, text, written)));
  return toDo ?? 'about';
}
