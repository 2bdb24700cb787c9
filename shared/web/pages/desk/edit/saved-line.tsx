import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';

/** Who has saved what a page shows. */
export interface SavedBy {
  readonly at: Instant;
  readonly by: string;
  /** In which times are shown. */
  readonly zone: string;
  /** Whether who looks at the page has pressed its button a moment ago. */
  readonly isJust: boolean;
}

interface SavedProps {
  readonly saved: SavedBy | undefined;
  readonly frame: Frame;
}

/** What there is to know of a page's state before anything is typed: that it is published so, or that another has saved it. */
export function SavedLine({ saved, frame }: SavedProps): VNode | null {
  const texts = editorTexts(frame.language);
  if (saved === undefined) return <p class="soft">{texts.notChanged}</p>;
  if (saved.by === frame.address) return null;
  return <p class="soft">{texts.savedBy({ at: formatMoment(saved.at, saved.zone, frame.language), by: saved.by })}</p>;
}

/** The button that saves, and when that was done last: it stays in view, so it is one line high. The script says there how it stands. */
export function SaveBar({ saved, frame }: SavedProps): VNode {
  const texts = editorTexts(frame.language);
  return (
    <div class="sticky">
      <button type="submit">{texts.save}</button>
      <p role="status" id="saved" class={saved?.isJust ? 'just' : undefined}>
        {saved && texts.savedAt({ at: formatMoment(saved.at, saved.zone, frame.language) })}
      </p>
      <noscript>{texts.saveFirst}</noscript>
    </div>
  );
}
