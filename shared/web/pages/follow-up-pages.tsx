import type { VNode } from 'preact';
import { formatDay, formatMoment } from '../../i18n/dates.ts';
import { followUpTexts } from '../../i18n/follow-up-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { mostLeft } from '../../invitation/left-addresses.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import { controlFields } from '../../response/fields.ts';
import { followUpPath } from '../http/follow-up.ts';
import { AddressField, addressField } from '../parts/address-field.tsx';
import { Message } from './message.tsx';

/** The name of the field with which an address is deleted that was left. */
export const deleteField = '_delete';

interface FollowUpProps {
  readonly session: Session;
  /** The one that asks what has come of it. */
  readonly later: Session;
  readonly language: Language;
}

/**
 * Asks who has answered for an address, for the day on which they are asked again. It is a page of its own, apart from the receipt: what is
 * sent from here says nothing of an answer. What becomes of the address stands above its field.
 */
export function FollowUpPage({ session, later, language, wrong }: FollowUpProps & { wrong?: string }): VNode {
  const texts = followUpTexts(language);
  return (
    <Message session={session} language={language} title={texts.title} isAnswerToPost={wrong !== undefined}>
      <p>
        {texts.about({
          opens: formatDay(later.opensAt, later.zone, language),
          closes: formatDay(later.closesAt, later.zone, language),
          session: sessionName(session, language),
        })}
      </p>
      <h2 id="what">{texts.what}</h2>
      <ul>
        {[texts.apart, texts.once, texts.nobody, texts.takeOut].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <form class="card" method="post" action={`/f/${session.code}/follow-up`}>
        <input type="hidden" name={controlFields.language} value={language} />
        <AddressField language={language} describedBy="what" wrong={wrong} />
        <p>
          <button class="send" type="submit">
            {texts.leave}
          </button>
        </p>
      </form>
    </Message>
  );
}

/** What answers to who leaves an address: it is shown, as nobody will tell whether it was mistyped before the mail does not come. */
export function AddressLeftPage({ session, later, language, address }: FollowUpProps & { address: string }): VNode {
  const texts = followUpTexts(language);
  const opens = formatDay(later.opensAt, later.zone, language);
  return (
    <Message session={session} language={language} title={texts.leftTitle} isAnswerToPost>
      <p>
        <Addressed sentence={(shown) => texts.left({ address: shown, opens, most: mostLeft })} address={address} />
      </p>
      <form class="card" method="post" action={`/f/${session.code}/follow-up`}>
        <h2>{texts.mistaken}</h2>
        <input type="hidden" name={controlFields.language} value={language} />
        <input type="hidden" name={addressField} value={address} />
        <input type="hidden" name={deleteField} value="1" />
        <button class="quiet" type="submit">
          {texts.delete}
        </button>
      </form>
    </Message>
  );
}

/** An address that was left is deleted. */
export function AddressDeletedPage({ session, language, address }: FollowUpProps & { address: string }): VNode {
  const texts = followUpTexts(language);
  return (
    <Message session={session} language={language} title={texts.deletedTitle} isAnswerToPost>
      <p>
        <Addressed sentence={(shown) => texts.deleted({ address: shown })} address={address} />
      </p>
      <a class="send" href={followUpPath(session, language)}>
        {texts.again}
      </a>
    </Message>
  );
}

/** The follow-up is open: nobody needs a mail. */
export function FollowUpOpenPage({ session, later, language }: FollowUpProps): VNode {
  const texts = followUpTexts(language);
  return (
    <Message session={session} language={language} title={texts.openTitle}>
      <p>{texts.open({ closes: formatMoment(later.closesAt, later.zone, language) })}</p>
      <a class="send" href={`/f/${later.code}?lang=${language}`}>
        {texts.toForm}
      </a>
    </Message>
  );
}

/** The follow-up is over, or does not take place. */
export function FollowUpOverPage({ session, language }: FollowUpProps): VNode {
  const texts = followUpTexts(language);
  return (
    <Message session={session} language={language} title={texts.overTitle}>
      <p>{texts.over}</p>
    </Message>
  );
}

/** A sentence with an address in it, which is written from left to right in every language. */
function Addressed({ sentence, address }: { sentence: (address: string) => string; address: string }): VNode {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return (
    <>
      {before}
      <bdi dir="ltr">{address}</bdi>
      {after}
    </>
  );
}
