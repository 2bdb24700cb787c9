import { languageAdded, languageRemoved } from '../../../shared/authoring/languages.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import {
  AreaLinks,
  isOf,
  languagesPart,
  newLanguage,
  type TextArea,
  textAreas,
} from '../../../shared/web/pages/desk/edit/languages-part.tsx';
import { textsInFile } from '../../../shared/web/pages/desk/edit/texts-in-file.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartContext, PartView } from '../part/part-view.ts';

/** The page of languages: which there are, and all texts in each of them. */
export function languagesView({ written, language, query }: PartContext): PartView {
  const { languages } = editorTexts(language);
  const area = areaOf(query.show, written);
  return {
    title: languages.title,
    intro: languages.intro,
    groups: languagesPart(written, language, area),
    before: AreaLinks({ written, language, area }),
    more: (sent) => {
      const added = sent.get(newLanguage)?.trim() ?? '';
      return added === '' ? [] : languageAdded(written.content, added);
    },
    besides: ({ what, list, at }) => {
      const gone = written.languages[at];
      if (what !== 'remove' || list !== 'languages' || gone === undefined) return [];
      return languageRemoved(written.content, gone).filter(
        (edit) => !('remove' in edit) || edit.remove[0] !== 'languages',
      );
    },
    query: `?show=${area}`,
  };
}

function areaOf(asked: string | undefined, written: Written): TextArea {
  const named = textAreas.find((area) => area === asked);
  if (named !== undefined) return named;
  const texts = textsInFile(written);
  const toDo = (['missing', 'same'] as const).find((area) => texts.some((text) => isOf(area, text, written)));
  return toDo ?? 'about';
}
