import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';

/** Of a file that can't be read: there are no fields to show, but for the file itself. */
export function BrokenFilePage({ frame, base }: { readonly frame: Frame; readonly base: string }): VNode {
  const { broken } = editorTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={broken.title} narrow>
      <p class="lead">{broken.text}</p>
      <p class="actions">
        <a class="button" href={`${base}/edit/source`}>
          {broken.link}
        </a>
      </p>
    </DeskFrame>
  );
}

interface TooLargePageProps {
  readonly frame: Frame;
  readonly bytes: number;
  /** The most of them. */
  readonly most: number;
  /** The page that was sent. */
  readonly back: string;
}

/** Of a draft that is larger than what is kept. */
export function TooLargePage({ frame, bytes, most, back }: TooLargePageProps): VNode {
  const { tooLarge } = editorTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={tooLarge.title} narrow>
      <p>{tooLarge.text({ kilobytes: Math.ceil(bytes / 1000), most: Math.floor(most / 1000) })}</p>
      <p class="links">
        <a href={back}>{tooLarge.back}</a>
      </p>
    </DeskFrame>
  );
}
