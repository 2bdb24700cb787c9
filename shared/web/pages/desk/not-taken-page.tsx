import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { betweenSentences } from '../../../i18n/sentences.ts';
import type { Language } from '../../../i18n/text.ts';
import { DeskForm, DeskFrame, type Frame } from './desk-frame.tsx';

/** Why what was sent is not taken. */
export type NotTakenReason = 'elsewhere' | 'stale' | 'no-cookies' | 'too-large' | 'too-many' | 'unsupported-type';

interface NotTakenPageProps {
  readonly frame: Frame;
  readonly reason: NotTakenReason;
  /** The most bytes. */
  readonly limit: number;
  /** What was sent, if it can be sent again from here. */
  readonly again?: { readonly action: string; readonly fields: readonly (readonly [string, string])[] } | undefined;
  /** Whether somebody has to sign in first. */
  readonly isSignedOut: boolean;
}

/** Why, in a sentence. @param limit the most bytes */
export function notTakenText(reason: NotTakenReason, limit: number, language: Language): string {
  const { notTaken } = deskTexts(language);
  return {
    elsewhere: notTaken.elsewhere,
    stale: notTaken.stale,
    'no-cookies': notTaken.noCookies,
    'too-large': notTaken.tooLarge({ kilobytes: Math.floor(limit / 1024) }),
    'too-many': notTaken.tooMany,
    'unsupported-type': notTaken.unsupportedType,
  }[reason];
}

/** Of what was sent and is not taken: why, that nothing was changed, and how nothing of it gets lost. */
export function NotTakenPage({ frame, reason, limit, again, isSignedOut }: NotTakenPageProps): VNode {
  const { notTaken, programmes, signIn } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={notTaken.title} narrow>
      <p class="lead">{again === undefined ? notTakenText(reason, limit, frame.language) : notTaken.staleKept}</p>
      {again !== undefined && isSignedOut && (
        <p>
          {notTaken.signInFirst}
          {betweenSentences(frame.language)}
          <a href={`/d?lang=${frame.language}`} target="_blank" rel="noreferrer">
            {signIn.title}
          </a>
        </p>
      )}
      {again !== undefined && (
        <DeskForm frame={frame} action={again.action}>
          {again.fields.map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <p class="actions">
            <button type="submit">{notTaken.again}</button>
          </p>
        </DeskForm>
      )}
      {again === undefined && (
        <p class="links">
          <a href={`/d?lang=${frame.language}`}>{programmes}</a>
        </p>
      )}
    </DeskFrame>
  );
}
