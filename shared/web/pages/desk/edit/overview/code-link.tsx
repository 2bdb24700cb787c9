import type { VNode } from 'preact';
import { deskTexts } from '../../../../../i18n/desk-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { type Said, SaidWords } from '../../said.tsx';

/** To what a room needs of a session: of each, since the button above is of one. */
export function CodeLink(props: {
  readonly base: string;
  readonly code: string;
  readonly name: Said;
  readonly language: Language;
}): VNode {
  const { base, code, name, language } = props;
  return (
    <a class="button quiet small" href={`${base}/s/${code}#code`}>
      <span>
        {deskTexts(language).list.code}
        <span class="visually-hidden">
          {' '}
          <SaidWords said={name} language={language} />
        </span>
      </span>
    </a>
  );
}
