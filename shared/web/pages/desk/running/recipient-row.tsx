import type { VNode } from 'preact';
import { asPreferred, isUndeliverable } from '../../../../delivery/recipients.ts';
import { formatMoment } from '../../../../i18n/dates.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import { DeskForm } from '../desk-frame.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed } from '../said.tsx';
import { mailsQuery } from './mails-address.ts';
import type { MailsContext } from './mails-context.ts';

type RecipientRowProps = MailsContext & { readonly recipient: Recipient };

/** Somebody who gets reports, how, and why not. */
export function RecipientRow(props: RecipientRowProps): VNode {
  const { frame, preferences, recipient } = props;
  const own = preferences[recipient.id];
  return (
    <li>
      <bdi>
        <Mixed spoken={frame} text={recipient.name} />
      </bdi>{' '}
      <bdi class="soft">{recipient.address}</bdi>
      <ul class="plain wishes">
        {wishes(props).map((each) => (
          <li key={each} class="soft">
            <Mixed spoken={frame} text={each} />
          </li>
        ))}
      </ul>
      {own?.stopped && <p class="error">{runningTexts(frame.language).mails.recipient.stopped}</p>}
      {isUndeliverable(recipient, own) && <Undeliverable {...props} />}
    </li>
  );
}

/** What a recipient is, and gets; what somebody chose who is one is marked so. */
function wishes({ frame: { language }, sessions, preferences, recipient }: RecipientRowProps): string[] {
  const { recipient: texts } = runningTexts(language).mails;
  const own = preferences[recipient.id] ?? {};
  const wished = asPreferred(recipient, own);
  const marked = (text: string, choice: unknown) =>
    choice === undefined ? text : sentences([text, texts.chosen], language);
  return [
    kindText(recipient, language),
    ...(recipient.kind === 'organiser' && recipient.sessions !== undefined
      ? [
          listOf(
            recipient.sessions.map((code) => nameOf(code, sessions, language)),
            language,
          ),
        ]
      : []),
    ...(wished.kind === 'organiser' ? [marked(texts.frequencies[wished.frequency], own.frequency)] : []),
    marked(languageSaidIn(language, wished.language, [wished.language]), own.language),
    ...(wished.pdf === undefined || wished.pdf === 'none'
      ? []
      : [marked(texts.withPdf({ paper: wished.pdf === 'a4' ? 'A4' : 'Letter' }), own.pdf)]),
  ];
}

function nameOf(code: string, sessions: readonly StoredSession[], language: Language): string {
  const session = sessions.find((each) => each.code === code);
  return session === undefined ? code : sessionName(session, language);
}

function kindText(recipient: Recipient, language: Language): string {
  const { recipient: texts } = runningTexts(language).mails;
  if (recipient.kind === 'speaker') return texts.speaker;
  return recipient.role === 'manager' ? texts.manager : texts.organiser;
}

/** Of an address from which mails have come back: that, and what can be done. */
function Undeliverable({ frame, programme, zone, preferences, asked, recipient }: RecipientRowProps): VNode | null {
  const { recipient: texts } = runningTexts(frame.language).mails;
  const undeliverable = preferences[recipient.id]?.undeliverable;
  if (undeliverable === undefined) return null;
  const { id, address } = recipient;
  const say = undeliverable.reason === 'bounce' ? texts.bounced : texts.complained;
  const at = formatMoment(undeliverable.at, zone, frame.language);
  const action = `${programmePath(programme.id)}/recipients/${id}/readmit${mailsQuery(asked)}`;
  return (
    <DeskForm frame={frame} action={action}>
      <p class="error">{say({ at })}</p>
      <p class="soft">{texts.readmitWarning}</p>
      <button type="submit" class="quiet small">
        {texts.readmit({ address })}
      </button>
    </DeskForm>
  );
}
