import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { DeskFrame, type Frame } from './desk-frame.tsx';

/** Of an address at which there is nothing, or nothing for who asks. */
export function DeskNotFoundPage({ frame }: { readonly frame: Frame }): VNode {
  const { notFound, programmes } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={notFound.title} narrow>
      <p>{notFound.text}</p>
      <p class="links">
        <a href="/d">{programmes}</a>
      </p>
    </DeskFrame>
  );
}

interface NotTakenPageProps {
  readonly frame: Frame;
  readonly reason: 'elsewhere' | 'stale' | 'too-large' | 'unsupported-type';
  /** The most bytes. */
  readonly limit: number;
}

/** Of what was sent and is not taken: why, and that nothing was changed. */
export function NotTakenPage({ frame, reason, limit }: NotTakenPageProps): VNode {
  const { notTaken, programmes } = deskTexts(frame.language);
  const why = {
    elsewhere: notTaken.elsewhere,
    stale: notTaken.stale,
    'too-large': notTaken.tooLarge({ kilobytes: Math.floor(limit / 1024) }),
    'unsupported-type': notTaken.unsupportedType,
  };
  return (
    <DeskFrame frame={frame} title={notTaken.title} narrow>
      <p>{why[reason]}</p>
      <p class="links">
        <a href="/d">{programmes}</a>
      </p>
    </DeskFrame>
  );
}
