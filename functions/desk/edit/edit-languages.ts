import { languageAdded, languageRemoved } from '../../../shared/authoring/languages.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { knownLanguage } from '../../../shared/i18n/language-tags.ts';
import {
  AreaLinks,
  isOf,
  languagesPart,
  newLanguage,
  type TextArea,
  textAreas,
} from '../../../shared/web/pages/desk/edit/languages-part.tsx';
import { textsInFile } from '../../../shared/web/pages/desk/edit/texts-in-file.ts';
import { valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartContext, PartView } from '../part/part-view.ts';

/** The page of languages: which there are, and all texts in each of them. */
export function languagesView({ written, language, query }: PartContext): PartView {
  const { languages } = editorTexts(language);
  const area = areaOf(query.show, written);
  const unknown = query.unknown?.slice(0, longestName) ?? '';
  return {
    title: languages.title,
    intro: languages.intro,
    groups: languagesPart(written, language, area, unknown),
    faults: unknown === '' ? [] : [{ path: newLanguage.named, text: languages.unknown({ name: unknown }) }],
    before: AreaLinks({ written, language, area }),
    more: (sent) => {
      const { added } = languageIn(sent);
      return added === undefined ? [] : languageAdded(written.content, added);
    },
    besides: ({ what, list, at }) => {
      const gone = valueAtPlace(written, `languages.${at}`);
      if (what !== 'remove' || list !== 'languages' || typeof gone !== 'string') return [];
      return languageRemoved(written.content, gone).filter(
        (edit) => !('remove' in edit) || edit.remove[0] !== 'languages',
      );
    },
    query: `?show=${area}`,
    next: (_after, _change, sent) => {
      const { unknown: typed } = languageIn(sent);
      const said = new URLSearchParams({ show: area, unknown: typed });
      return typed === '' ? undefined : `languages?${said}#${newLanguage.named}`;
    },
  };
}

/** Far longer than what any language is called. */
const longestName = 60;

/** The language that is to be added, and what was typed for one and is none. */
function languageIn(sent: URLSearchParams): { readonly added: string | undefined; readonly unknown: string } {
  const typed = sent.get(newLanguage.named)?.trim() ?? '';
  const chosen = sent.get(newLanguage.chosen) ?? '';
  const added = knownLanguage(typed === '' ? chosen : typed);
  return { added, unknown: added === undefined ? typed.slice(0, longestName) : '' };
}

function areaOf(asked: string | undefined, written: Written): TextArea {
  const named = textAreas.find((area) => area === asked);
  if (named !== undefined) return named;
  const texts = textsInFile(written);
  const toDo = (['missing', 'same'] as const).find((area) => texts.some((text) => isOf(area, text, written)));
  return toDo ?? 'about';
}
