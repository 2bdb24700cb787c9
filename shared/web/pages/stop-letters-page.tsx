import type { VNode } from 'preact';
import { invitationTexts } from '../../i18n/invitation-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { Session } from '../../programme/session.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { LanguageLinks } from '../parts/language-links.tsx';
import { Message } from './message.tsx';

/** What a form of this page sends to have letters again. */
export const againField = 'again';

interface StopLettersProps {
  readonly language: Language;
  /** What the page can be shown in. */
  readonly languages: readonly Language[];
  /** Whether letters still come, have been stopped, or come again since a moment ago. */
  readonly state: 'asking' | 'stopped' | 'again';
  /** Its own address, where its button leads. */
  readonly action: string;
  /** A session of whoever has sent the mail that leads here; absent: it is there no more, or its mail named none. */
  readonly from?: Session | undefined;
}

/**
 * What is behind the link of an invitation by which no more of them come. It names who has sent them, and no address. It comes in the language of
 * the mail, so that links to all the others stand below.
 */
export function StopLettersPage({ language, languages, state, action, from }: StopLettersProps): VNode {
  const texts = invitationTexts(language).stopPage;
  const { title, text } = state === 'asking' ? texts : texts[state];
  return (
    <Message language={language} title={title}>
      {from !== undefined && state === 'asking' && <p>{texts.writer(writerOf(from, language))}</p>}
      <p>{text}</p>
      {state !== 'again' && (
        <form method="post" action={`${action}?lang=${language}${from === undefined ? '' : `&of=${from.code}`}`}>
          {state === 'asking' ? (
            <>
              <input type="hidden" name="List-Unsubscribe" value="One-Click" />
              <button class="send" type="submit">
                {texts.button}
              </button>
            </>
          ) : (
            <>
              <input type="hidden" name={againField} value="yes" />
              <button class="quiet" type="submit">
                {texts.stopped.button}
              </button>
            </>
          )}
        </form>
      )}
      <hr />
      <LanguageLinks
        language={language}
        others={languages.filter((other) => other !== language)}
        addressIn={(other) => `?lang=${other}${from === undefined ? '' : `&of=${from.code}`}`}
      />
    </Message>
  );
}

function writerOf({ programme: { contact, title } }: Session, language: Language) {
  return { organiser: inLanguage(contact.name, language), programme: inLanguage(title, language) };
}
