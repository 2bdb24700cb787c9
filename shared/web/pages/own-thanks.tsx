import type { VNode } from 'preact';
import { asShown } from '../../programme/as-shown.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { Prose } from '../parts/prose.tsx';
import type { SessionPageProps } from './message.tsx';

/** The programme's own words to who has answered. A device that waits for the next person leads nowhere else. */
export function OwnThanks({
  session,
  language,
  isKiosk = false,
}: SessionPageProps & { isKiosk?: boolean }): VNode | null {
  const { thanks } = asShown(session).programme;
  return thanks === undefined ? null : <Prose text={inLanguage(thanks, language)} areLinks={!isKiosk} />;
}
