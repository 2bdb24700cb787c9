import type { VNode } from 'preact';
import { directionOf } from '../../../i18n/direction.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { roomTexts } from '../../../i18n/room-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Session } from '../../../programme/session.ts';
import { minutesFor } from '../../../response/minutes.ts';
import type { Instant } from '../../../time/instant.ts';
import { headersOfKeyedPage, securityPolicy } from '../../http/content-security-policy.ts';

/** An invitation to answer, for the room. */
export interface InvitationProps {
  readonly session: Session;
  readonly language: Language;
  /** The form's address without a language: what is typed, so as short as it can be. */
  readonly link: string;
  /** When it is shown; absent: it is a file, which is looked at whenever. */
  readonly now?: Instant;
}

/**
 * What the QR code says. It names the language: whoever scans the Chinese poster has read Chinese, while the phone, or
 * the app that it is scanned with, may be set to something else. The typed link leaves the choice to the phone.
 */
export function scannedLink({ session, language, link }: InvitationProps): string {
  return session.programme.languages.length > 1 ? `${link}?lang=${language}` : link;
}

/** How long it takes, and whether it is anonymous: not where organisers may read single answers. */
export function promiseOf({ session, language }: Omit<InvitationProps, 'link'>): string {
  const { kit } = roomTexts(language);
  const say = session.singleAnswers === 'entitled' ? kit.promiseEntitled : kit.promise;
  return say({ minutes: minutesFor(session) });
}

/** A link in one line as large as fits: its style divides the width by `--characters` (see `widthStyle`). Only the last part is ours. */
export function TypedLink({ link }: { link: string }): VNode {
  const [, scheme = '', rest = link] = /^(https?:\/\/)(.*)$/.exec(link) ?? [];
  return (
    <p class="link" dir="ltr">
      <span>{scheme}</span>
      {rest}
    </p>
  );
}

/** How long the typed link is, for the style of its page: a policy lets styles in the head through, and none in the markup. */
export function widthStyle({ link }: Pick<InvitationProps, 'link'>): string {
  return `:root{--characters:${link.length}}`;
}

/** What a page for the room is sent with where it comes from a server: only its own style. */
export function roomPageHeaders(style: string, more: readonly string[] = []): Readonly<Record<string, string>> {
  return headersOfKeyedPage(securityPolicy(style, { forms: false, more }));
}

/** For more languages there is no room for a sentence each beside a code that can be scanned from the back row. */
const mostSentences = 3;

/**
 * For those in front of a poster that they can't read: that the form speaks their language too, said in it. Of many languages
 * only the names.
 */
export function OtherLanguages({ session, language }: Omit<InvitationProps, 'link'>): VNode | null {
  const others = session.programme.languages.filter((other) => other !== language);
  if (others.length === 0) return null;
  return (
    <div class={others.length > mostSentences ? 'others many' : 'others'}>
      {others.map((other) => (
        <p key={other} class="other" lang={other} dir={directionOf(other)}>
          {others.length > mostSentences ? languageName(other) : roomTexts(other).kit.alsoHere}
        </p>
      ))}
    </div>
  );
}
