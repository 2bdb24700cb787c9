import type { VNode } from 'preact';
import type { EditorTexts } from '../../../../i18n/texts.ts';

/** What the script says, as data, which no policy lets run. Without a `<` in it nothing can end it early. */
export function EditorWords({ texts }: { readonly texts: EditorTexts['script'] }): VNode {
  // It puts in itself what stands in braces.
  const words = { ...texts, saved: texts.saved({ time: '{time}' }), lost: texts.lost({ by: '{by}' }) };
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return <script type="application/json" id="editor-words" dangerouslySetInnerHTML={{ __html: json }} />;
}
