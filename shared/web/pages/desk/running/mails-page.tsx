import type { ComponentChildren, VNode } from 'preact';
import type { Dispatch } from '../../../../delivery/dispatch-states.ts';
import type { MailedReport } from '../../../../delivery/mailed-reports.ts';
import type { Preferences, PreferencesById } from '../../../../delivery/preferences.ts';
import { asPreferred } from '../../../../delivery/recipients.ts';
import { isRepeatable } from '../../../../delivery/send-again.ts';
import { formatMoment } from '../../../../i18n/dates.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Programme } from '../../../../programme/programme.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import type { Topic } from '../../../../programme/topic.ts';
import { inLanguage } from '../../../../questionnaire/items.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { programmePath } from '../programme-path.ts';

/** A report that was mailed, and what it is of. */
export interface MailedTopic {
  readonly topic: Topic;
  /** What it is called in a sentence; absent: all sessions of the programme. */
  readonly name?: string | undefined;
  readonly zone: string;
  readonly report: MailedReport;
  /** Only mails of the latest report of a topic are sent. */
  readonly isLatest: boolean;
}

interface MailsPageProps {
  readonly frame: Frame;
  readonly programme: Programme;
  /** The newest first. */
  readonly reports: readonly MailedTopic[];
  readonly preferences: PreferencesById;
  /** What was just done, or why it was not. */
  readonly said?: { readonly text: string; readonly isRefusal: boolean } | undefined;
  readonly children?: ComponentChildren;
}

/** Who was mailed which report and what became of it, and who gets mails at all. */
export function MailsPage({ frame, programme, reports, preferences, said, children }: MailsPageProps): VNode {
  const { mails } = runningTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={mails.title} of={[inLanguage(programme.title, frame.language)]}>
      <p>
        <a href={programmePath(programme.id)}>{inLanguage(programme.title, frame.language)}</a>
      </p>
      {said !== undefined && (
        <section class={said.isRefusal ? 'errors' : 'notice'} role={said.isRefusal ? 'alert' : 'status'}>
          <p>{said.text}</p>
        </section>
      )}
      <p class="lead">{mails.lead}</p>
      {reports.length === 0 && <p>{mails.none}</p>}
      {reports.map((each) => (
        <Report key={addressOf(each)} frame={frame} programme={programme} mailed={each} />
      ))}
      {children}
      <section>
        <h2>{mails.recipients}</h2>
        <ul class="plain rows">
          {programme.recipients.map((recipient) => (
            <RecipientRow
              key={recipient.id}
              frame={frame}
              programme={programme}
              recipient={recipient}
              preferences={preferences[recipient.id] ?? {}}
            />
          ))}
        </ul>
        <p class="links">
          <a href={`${programmePath(programme.id)}/edit/recipients`}>{mails.edit}</a>
        </p>
      </section>
    </DeskFrame>
  );
}

/** Where the mails of a report are, below those of its programme. */
function addressOf({ topic, report }: MailedTopic): string {
  return `${topicSegment(topic)}/${report.number}`;
}

/** How the paths of mails name what they are of: a session’s code, or `all`. */
export function topicSegment(topic: Topic): string {
  return topic.kind === 'session' ? topic.code : 'all';
}

interface ReportProps {
  readonly frame: Frame;
  readonly programme: Programme;
  readonly mailed: MailedTopic;
}

function Report({ frame, programme, mailed }: ReportProps): VNode {
  const { language } = frame;
  const { mails } = runningTexts(language);
  const { name, zone, report } = mailed;
  const { number, kind, asOf, dispatches } = report;
  const of = name ?? mails.allSessions;
  return (
    <section>
      <h2>{mails.kinds[kind]({ of, number })}</h2>
      <p class="soft">{mails.asOf({ at: formatMoment(asOf, zone, language) })}</p>
      {dispatches.length === 0 && <p>{mails.nobody}</p>}
      <ul class="plain rows">
        {dispatches.map((dispatch) => (
          <Mail key={dispatch.recipient} frame={frame} programme={programme} mailed={mailed} dispatch={dispatch} />
        ))}
      </ul>
    </section>
  );
}

function Mail({ frame, programme, mailed, dispatch }: ReportProps & { dispatch: Dispatch }): VNode {
  const { language } = frame;
  const { mails } = runningTexts(language);
  const { zone, isLatest } = mailed;
  const recipient = programme.recipients.find(({ id }) => id === dispatch.recipient);
  const name = recipient?.name ?? mails.gone({ name: dispatch.recipient });
  const action = `${programmePath(programme.id)}/mails/${addressOf(mailed)}/${dispatch.recipient}/resend`;
  const canBeSent = isLatest && isRepeatable(dispatch) && recipient !== undefined;
  return (
    <li>
      <h3>
        {name} {recipient && <span class="soft">{recipient.address}</span>}
      </h3>
      {!isLatest && isUnsent(dispatch) ? (
        <p>{mails.superseded}</p>
      ) : (
        <>
          <p>{stateText(dispatch, zone, language)}</p>
          {'reason' in dispatch.state && (
            <p class="soft" lang="en" dir="ltr">
              {dispatch.state.reason}
            </p>
          )}
        </>
      )}
      {canBeSent && (
        <DeskForm frame={frame} action={action}>
          <p>{dispatch.state.name === 'UNKNOWN' ? mails.unknownRemedy({ name }) : mails.failedRemedy}</p>
          <p class="actions">
            <button type="submit" class="quiet" aria-label={mails.resendTo({ name })}>
              {mails.resend}
            </button>
          </p>
        </DeskForm>
      )}
    </li>
  );
}

function isUnsent({ state }: Dispatch): boolean {
  return state.name === 'FAILED' || state.name === 'PENDING';
}

function stateText({ state }: Dispatch, zone: string, language: Language): string {
  const { states } = runningTexts(language).mails;
  const at = (moment: Instant) => formatMoment(moment, zone, language);
  switch (state.name) {
    case 'PENDING':
      return states.PENDING({ at: at(state.notBefore) });
    case 'SENDING':
      return states.SENDING;
    case 'SENT':
    case 'FAILED':
    case 'UNKNOWN':
      return states[state.name]({ at: at(state.at) });
  }
}

interface RecipientRowProps {
  readonly frame: Frame;
  readonly programme: Programme;
  readonly recipient: Recipient;
  readonly preferences: Preferences;
}

/** Somebody who gets reports, how, and why not. */
function RecipientRow({ frame, programme, recipient, preferences }: RecipientRowProps): VNode {
  const { language } = frame;
  const { recipient: texts } = runningTexts(language).mails;
  const wished = asPreferred(recipient, preferences);
  return (
    <li>
      <h3>
        {recipient.name} <span class="soft">{recipient.address}</span>
      </h3>
      <p class="soft">{kindText(recipient, language)}</p>
      <dl>
        <dt>{texts.language}</dt>
        <dd>
          {languageName(wished.language)} {preferences.language !== undefined && texts.chosen}
        </dd>
        {wished.kind === 'organiser' && (
          <>
            <dt>{texts.frequency}</dt>
            <dd>
              {texts.frequencies[wished.frequency]} {preferences.frequency !== undefined && texts.chosen}
            </dd>
          </>
        )}
        {wished.pdf !== undefined && wished.pdf !== 'none' && (
          <>
            <dt>{texts.pdf}</dt>
            <dd>
              {wished.pdf.toUpperCase()} {preferences.pdf !== undefined && texts.chosen}
            </dd>
          </>
        )}
        {recipient.kind === 'organiser' && recipient.sessions !== undefined && (
          <>
            <dt>{texts.of}</dt>
            <dd>{listOf(recipient.sessions, language)}</dd>
          </>
        )}
      </dl>
      {preferences.stopped && <p class="error">{texts.stopped}</p>}
      <Undeliverable frame={frame} programme={programme} recipient={recipient} preferences={preferences} />
    </li>
  );
}

function kindText(recipient: Recipient, language: Language): string {
  const { recipient: texts } = runningTexts(language).mails;
  if (recipient.kind === 'speaker') return texts.speaker;
  return recipient.role === 'manager' ? texts.manager : texts.organiser;
}

/** Of an address from which mails have come back: that, and what can be done. */
function Undeliverable({ frame, programme, recipient, preferences }: RecipientRowProps): VNode | null {
  const { recipient: texts } = runningTexts(frame.language).mails;
  const { undeliverable } = preferences;
  if (undeliverable?.address !== recipient.address) return null;
  const say = undeliverable.reason === 'bounce' ? texts.bounced : texts.complained;
  return (
    <DeskForm frame={frame} action={`${programmePath(programme.id)}/recipients/${recipient.id}/readmit`}>
      <p class="error">{say({ at: formatMoment(undeliverable.at, 'UTC', frame.language) })}</p>
      <p>{texts.readmitWarning}</p>
      <p class="actions">
        <button type="submit" class="quiet">
          {texts.readmit({ address: recipient.address })}
        </button>
      </p>
    </DeskForm>
  );
}
