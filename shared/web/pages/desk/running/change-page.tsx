import type { VNode } from 'preact';
import { formatDate, formatDay, formatMoment } from '../../../../i18n/dates.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { betweenSentences, sentences } from '../../../../i18n/sentences.ts';
import { zoneName } from '../../../../i18n/zone-names.ts';
import { acceptsUntil, type StoredSession } from '../../../../programme/session.ts';
import { after, type Instant, minute } from '../../../../time/instant.ts';
import { wallClockText } from '../../../../time/wall-clock.ts';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { DraftFields, type DraftNames } from '../edit/draft-fields.tsx';
import { isDaysBefore } from '../edit/left-to-do.ts';
import { programmePath } from '../programme-path.ts';
import { AgreeField } from './agree-field.tsx';
import type { SessionChange } from './session-change.ts';
import { SessionFrame } from './session-frame.tsx';
import { pathOf } from './session-path.ts';

/** When a session opens by the draft of its programme, as the form of the draft says it. */
export interface Opening {
  readonly field: { readonly name: string; readonly value: string };
  readonly names: DraftNames;
  /** The draft has other changes, which are published along. */
  readonly hasOthers: boolean;
}

interface ChangePageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly change: SessionChange;
  readonly now: Instant;
  /** When its report is mailed if nothing is changed but this (see `reportTime`). */
  readonly reportAt: Instant;
  /** How many seconds forms may show a session as it was. */
  readonly settleSeconds: number;
  /** Of opening, unless the draft has no such session. */
  readonly opening?: Opening | undefined;
  /** Of cancelling: how many people a list has invited. */
  readonly invited?: number | undefined;
  /** What was typed as the new closing time, and why it was not taken. */
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

/** Asks before the times of a session are changed, and says what will follow. */
export function ChangePage(props: ChangePageProps): VNode {
  const { frame, session, change, error } = props;
  const texts = runningTexts(frame.language);
  return (
    <SessionFrame frame={frame} session={session} title={texts[change].title}>
      {error !== undefined && change === 'close' && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <DeskForm frame={frame} action={`${pathOf(session)}/${change}`} class="card">
        <Asked {...props} />
        <Follows {...props} />
        {change === 'cancel' && <Agreed {...props} />}
        <p class="actions">
          <button type="submit" class={change === 'cancel' ? 'danger' : undefined}>
            {texts[change].button}
          </button>
          <a class="button quiet" href={pathOf(session)}>
            {deskTexts(frame.language).cancel}
          </a>
        </p>
      </DeskForm>
    </SessionFrame>
  );
}

function Asked(props: ChangePageProps): VNode {
  switch (props.change) {
    case 'open':
      return <Open {...props} />;
    case 'close':
      return <Close {...props} />;
    case 'extend':
    case 'reopen':
      return <Later {...props} change={props.change} />;
    case 'cancel':
      return <p class="lead">{runningTexts(props.frame.language).cancel.lead}</p>;
  }
}

/** Of opening early: when it would, that the training is days away, and what is published along. */
function Open({ frame: { language }, session, now, opening }: ChangePageProps): VNode {
  const { opensAt, zone, days, programme } = session;
  const { open } = runningTexts(language);
  const today = wallClockText(now, zone);
  return (
    <>
      {opening !== undefined && (
        <>
          <DraftFields {...opening.names} />
          <input type="hidden" {...opening.field} />
        </>
      )}
      <p class="lead">
        {sentences([open.lead({ opens: formatMoment(opensAt, zone, language) }), open.publishes], language)}
      </p>
      {days !== undefined && isDaysBefore(today, days.begins) && (
        <p class="notice">{open.early({ day: formatDate(days.begins, language) })}</p>
      )}
      {opening?.hasOthers === true && (
        <p class="notice">
          {open.others}
          {betweenSentences(language)}
          <a href={`${programmePath(programme.id)}/publish`}>{open.seeOthers}</a>
        </p>
      )}
    </>
  );
}

/** Of closing: with the grace for answers under way, or without, only where there is one, and it has not begun. */
function Close({ frame, session, now, reportAt }: ChangePageProps): VNode {
  const { close, session: texts } = runningTexts(frame.language);
  const moment = (at: Instant) => formatMoment(at, session.zone, frame.language);
  const hasChoice = session.closesAt > now && session.graceMinutes > 0;
  return (
    <fieldset>
      <legend>{close.underWay}</legend>
      {hasChoice && (
        <label class="check">
          <input type="radio" name="grace" value="with" checked />
          <span>
            {close.withGrace({ until: moment(acceptsUntil({ ...session, closesAt: now })) })}
            {betweenSentences(frame.language)}
            <small>{texts.reportAt({ at: moment(reportAt) })}</small>
          </span>
        </label>
      )}
      <label class="check">
        <input type="radio" name="grace" value="without" checked={!hasChoice} />
        <span>
          {close.withoutGrace} <small>{texts.reportSoon}</small>
        </span>
      </label>
    </fieldset>
  );
}

/** Of closing later, or again: when. */
function Later({
  frame,
  session,
  now,
  change,
  typed,
  error,
}: ChangePageProps & { change: 'extend' | 'reopen' }): VNode {
  const { extend, [change]: own } = runningTexts(frame.language);
  const { zone } = session;
  const closes = formatMoment(session.closesAt, zone, frame.language);
  const usual = after(session.closesAt > now ? session.closesAt : now, 60 * minute);
  return (
    <>
      <p class="lead">{own.lead({ closes })}</p>
      <label for="closes">{extend.field({ zone: zoneName(zone, frame.language) })}</label>
      {error !== undefined && (
        <p class="error" id="closes-error" role="alert">
          {error}
        </p>
      )}
      <input
        type="datetime-local"
        id="closes"
        name="closes"
        required
        value={typed || wallClockText(usual, zone).replace(' ', 'T')}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : 'closes-error'}
      />
    </>
  );
}

/** What a change does to those who answer, to answers, and to mails: said before the button. */
function Follows({ frame, session, change, settleSeconds, invited = 0 }: ChangePageProps): VNode {
  const { follows, cancel, [change]: own } = runningTexts(frame.language);
  const day = formatDay(session.answersExpireAt, session.zone, frame.language);
  return (
    <dl>
      <dt>{follows.participants}</dt>
      <dd>{sentences([own.participants, follows.soon({ minutes: Math.ceil(settleSeconds / 60) })], frame.language)}</dd>
      <dt>{follows.answers}</dt>
      <dd>{own.answers({ day })}</dd>
      <dt>{follows.mails}</dt>
      <dd>{sentences([own.mails, ...(invited > 0 ? [cancel.invited({ count: invited })] : [])], frame.language)}</dd>
    </dl>
  );
}

/** What is for good asks to be agreed to. */
function Agreed({ frame, error }: ChangePageProps): VNode {
  const { cancel } = runningTexts(frame.language);
  return (
    <>
      <p>
        <strong>{cancel.forGood}</strong>
      </p>
      <AgreeField label={cancel.agree} error={error} />
    </>
  );
}
