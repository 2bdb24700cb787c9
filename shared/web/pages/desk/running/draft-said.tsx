import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** What of a preview is not published: all of it, or changes. */
export type Draft = 'new' | 'changed';

/** Says so above a preview; nothing where it shows what is published. */
export function DraftSaid({ draft, language }: { draft: Draft | undefined; language: Language }): VNode | null {
  const { sample } = runningTexts(language);
  if (draft === undefined) return null;
  return <p class="soft">{draft === 'new' ? sample.draftOfNew : sample.draft}</p>;
}
