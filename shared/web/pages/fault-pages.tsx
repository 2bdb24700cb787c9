import type { VNode } from 'preact';
import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { InvalidReason } from '../../response/invalid-request.ts';
import { Message } from './message.tsx';

interface NotFoundProps {
  readonly language: Language;
  /** What it can be shown in. */
  readonly languages: readonly Language[];
}

export function NotFoundPage({ language, languages }: NotFoundProps): VNode {
  const texts = formTexts(language).notFound;
  return (
    <Message language={language} languages={languages} title={texts.title}>
      <p>{texts.text}</p>
    </Message>
  );
}

/** A request that can't be understood. */
export function BrokenPage({ language, reason }: { language: Language; reason: InvalidReason }): VNode {
  const texts = formTexts(language).broken;
  return (
    <Message language={language} title={texts.title} isAnswerToPost>
      <p>{texts.text[reason]}</p>
      <p>{texts.nothingStored}</p>
    </Message>
  );
}

export function FailedPage({ language }: { language: Language }): VNode {
  const texts = formTexts(language).failed;
  return (
    <Message language={language} title={texts.title} isAnswerToPost>
      <p>{texts.text}</p>
    </Message>
  );
}
