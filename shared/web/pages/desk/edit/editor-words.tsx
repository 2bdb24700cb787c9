import type { VNode } from 'preact';
import type { EditorTexts } from '../../../../i18n/texts.ts';

/** What the script says, as data, which no policy lets run. Without a `<` in it nothing can end it early. */
export function EditorWords({ texts }: { readonly texts: EditorTexts['script'] }): VNode {
  const json = JSON.stringify(texts).replaceAll('<', '\\u003c');
  return <script type="application/json" id="editor-words" dangerouslySetInnerHTML={{ __html: json }} />;
}
