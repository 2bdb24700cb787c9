import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Frame } from '../desk-frame.tsx';

/** What each form ends with that makes a programme: make it, or choose another way. */
export function NewActions({ frame }: { readonly frame: Frame }): VNode {
  const texts = editorTexts(frame.language).new;
  return (
    <p class="actions">
      <button type="submit">{texts.create}</button>
      <a class="button quiet" href="/d/new">
        {texts.other}
      </a>
    </p>
  );
}
