import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { type Said, SaidWithin } from '../said.tsx';

interface AskedAgainPageProps {
  readonly frame: Frame;
  /** The programme whose people are asked again. `isDraft`: what it says of that is still to be published. `isPublished`: it has been before. */
  readonly of: { readonly id: string; readonly title: Said; readonly isDraft: boolean; readonly isPublished: boolean };
  readonly later: { readonly id: string; readonly title: Said; readonly isPublished: boolean };
  /** Whether a session of it names a follow-up. */
  readonly isNamed: boolean;
}

/** What is left to do until people are asked again: publishing both, the later one first. */
export function AskedAgainPage({ frame, of, later, isNamed }: AskedAgainPageProps): VNode {
  const { language } = frame;
  const texts = editorTexts(language).followUp;
  const ofLater = (sentence: (values: { later: string }) => string) => (
    <SaidWithin sentence={(words) => sentence({ later: words })} said={later.title} language={language} />
  );
  const ofEarlier = (sentence: (values: { programme: string }) => string) => (
    <SaidWithin sentence={(words) => sentence({ programme: words })} said={of.title} language={language} />
  );
  return (
    <DeskFrame frame={frame} title={texts.madeTitle}>
      <ProgrammeLink frame={frame} id={of.id} title={of.title} />
      {!later.isPublished && <p class="lead">{ofLater(texts.made)}</p>}
      <ol class="steps">
        <li>
          <p>{ofLater(later.isPublished ? texts.firstDone : texts.first)}</p>
          {!later.isPublished && (
            <p class="actions">
              <a class="button" href={programmePath(later.id)}>
                {texts.open}
              </a>
            </p>
          )}
        </li>
        <li>
          <p>{ofEarlier(isNamed ? nextOf(of, texts) : texts.yourself)}</p>
          {isNamed && of.isDraft && (
            <p class="actions">
              <a class={later.isPublished ? 'button' : 'button quiet'} href={`${programmePath(of.id)}/publish`}>
                {texts.publish}
              </a>
            </p>
          )}
        </li>
      </ol>
    </DeskFrame>
  );
}

function nextOf(
  { isDraft, isPublished }: AskedAgainPageProps['of'],
  texts: ReturnType<typeof editorTexts>['followUp'],
): (values: { programme: string }) => string {
  if (!isDraft) return texts.nextDone;
  return isPublished ? texts.next : texts.nextDraft;
}
