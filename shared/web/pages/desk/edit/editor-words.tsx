import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** What the script says, as data, which no policy lets run. Without a `<` in it nothing can end it early. */
export function EditorWords({ language }: { readonly language: Language }): VNode {
  const texts = editorTexts(language).script;
  const { putBack } = organiserTexts(language).plan.cards;
  // It puts in itself what stands in braces.
  const words = { ...texts, saved: texts.saved({ time: '{time}' }), lost: texts.lost({ by: '{by}' }), putBack };
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return <script type="application/json" id="editor-words" dangerouslySetInnerHTML={{ __html: json }} />;
}
