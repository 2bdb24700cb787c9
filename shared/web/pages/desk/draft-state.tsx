import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Instant } from '../../../time/instant.ts';
import { agoText } from './ago-text.ts';
import type { ListedProgramme } from './listed-programme.ts';

interface DraftStateProps {
  readonly programme: Pick<ListedProgramme, 'draft' | 'sessions'>;
  readonly language: Language;
  readonly now: Instant;
}

/** That there is a draft, alone or beside what is published, who saved it and how long ago. */
export function DraftState({ programme: { draft, sessions }, language, now }: DraftStateProps): VNode | null {
  const { list } = deskTexts(language);
  if (draft === undefined) return null;
  return (
    <div>
      <span class="state">{sessions === undefined ? list.draft : list.draftBeside}</span>{' '}
      <span class="soft">{list.saved({ ago: agoText(draft.at, now, language), by: draft.by })}</span>
    </div>
  );
}
