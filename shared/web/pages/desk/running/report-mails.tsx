import type { VNode } from 'preact';
import type { Dispatch } from '../../../../delivery/dispatch-states.ts';
import { isUndeliverable } from '../../../../delivery/recipients.ts';
import { isRepeatable } from '../../../../delivery/send-again.ts';
import { formatMoment, formatShortMoment } from '../../../../i18n/dates.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import { DeskForm } from '../desk-frame.tsx';
import { Mixed } from '../said.tsx';
import { addressOf, type MailedTopic, type ReportLines } from './mailed-topic.ts';
import { mailsAddress, mailsQuery } from './mails-address.ts';
import type { MailsContext } from './mails-context.ts';

/** The mails of a report: by what became of them, which is said once, with what is to be done. */
export function ReportMails({ report, ...context }: MailsContext & { readonly report: ReportLines }): VNode {
  const { mailed, states } = report;
  const { language } = context.frame;
  const { mails } = runningTexts(language);
  const { number, kind, asOf } = mailed.report;
  return (
    <section>
      <h2>
        <Mixed spoken={context.frame} text={mails.kinds[kind]({ of: mailed.name ?? mails.allSessions, number })} />
      </h2>
      <p class="soft">{mails.asOf({ at: formatMoment(asOf, mailed.zone, language) })}</p>
      {states.length === 0 && <p>{mails.nobody}</p>}
      {states.map(({ shown, dispatches }) => (
        <div key={shown}>
          <h3>{mails.states[shown].name}</h3>
          <p class="soft">{mails.states[shown].means}</p>
          <ul class="plain rows short-rows">
            {dispatches.map((dispatch) => (
              <Mail key={dispatch.recipient} {...context} mailed={mailed} dispatch={dispatch} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface MailProps extends MailsContext {
  readonly mailed: MailedTopic;
  readonly dispatch: Dispatch;
}

/** To whom, when, and what the mail service said where that is needed. */
function Mail(props: MailProps): VNode {
  const { frame, programme, mailed, dispatch } = props;
  const { language } = frame;
  const { mails } = runningTexts(language);
  const { state } = dispatch;
  const recipient = programme.recipients.find(({ id }) => id === dispatch.recipient);
  const at = 'at' in state ? state.at : 'notBefore' in state ? state.notBefore : undefined;
  return (
    <li>
      <div class="row">
        <span>
          <bdi>
            <Mixed spoken={frame} text={recipient?.name ?? mails.gone({ name: dispatch.recipient })} />
          </bdi>{' '}
          {recipient && <bdi class="soft">{recipient.address}</bdi>}
        </span>
        {at !== undefined && <span class="soft">{formatShortMoment(at, mailed.zone, language)}</span>}
      </div>
      {mailed.isLatest && 'reason' in state && (
        <p class="soft">
          <bdi lang="en" dir="ltr">
            {state.reason}
          </bdi>
        </p>
      )}
      {mailed.isLatest && recipient !== undefined && <NextStep {...props} recipient={recipient} />}
    </li>
  );
}

/** What can be done about a mail of the latest report of a topic: nothing where its recipient wants none, or gets none for now. */
function NextStep({
  frame,
  programme,
  preferences,
  asked,
  mailed,
  dispatch,
  recipient,
}: MailProps & { readonly recipient: Recipient }): VNode | null {
  const { mails } = runningTexts(frame.language);
  const own = preferences[recipient.id];
  if (isUndeliverable(recipient, own)) {
    return (
      <p>
        <a href={`${mailsAddress(programme.id, { page: asked.page })}#recipients`}>{mails.heldBack}</a>
      </p>
    );
  }
  if (!isRepeatable(dispatch)) return null;
  if (own?.stopped) return <p>{mails.recipient.stopped}</p>;
  const { name } = recipient;
  const action = `${mailsAddress(programme.id)}/${addressOf(mailed)}/${recipient.id}/resend${mailsQuery(asked)}`;
  return (
    <DeskForm frame={frame} action={action}>
      <button type="submit" class="quiet small" aria-label={mails.resendTo({ name })}>
        {mails.resend}
      </button>
    </DeskForm>
  );
}
