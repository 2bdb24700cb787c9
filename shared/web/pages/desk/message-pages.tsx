import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { DeskFrame, type Frame } from './desk-frame.tsx';

/** After a failure of ours: nobody has answered anything here, but may have lost what was typed. */
export function DeskFailedPage({ frame }: { readonly frame: Frame }): VNode {
  const { failed, programmes } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={failed.title} narrow>
      <p>{failed.text}</p>
      <p class="links">
        <a href="/d">{programmes}</a>
      </p>
    </DeskFrame>
  );
}

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
