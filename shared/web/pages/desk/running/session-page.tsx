import type { VNode } from 'preact';
import type { MailedReport } from '../../../../delivery/mailed-reports.ts';
import { invitingTexts } from '../../../../i18n/inviting-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { phase, type StoredSession } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { SaidWords, saidIn, sessionSaid } from '../said.tsx';
import { AnswersCount, type Counted, renewSeconds } from './answers-count.tsx';
import { AskedAgain, type FollowUpState } from './asked-again.tsx';
import { FormLinks } from './form-links.tsx';
import { HostLink } from './host-link.tsx';
import { linksOf } from './invitations/links-of.ts';
import { NoCodes } from './no-codes.tsx';
import { RoomPages } from './room-pages.tsx';
import type { DoneAtOnce, SessionChange } from './session-change.ts';
import { excludeOf, invitationsOf, resultsOf } from './session-path.ts';
import { Done, Refused } from './session-said.tsx';
import { SessionState, SessionTimes } from './session-times.tsx';

interface SessionPageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  /** At least so many (see `countInSteps`); absent: nobody could answer yet, or the single answers are deleted. */
  readonly counted?: Counted | undefined;
  /** The form's address. */
  readonly link: string;
  /** When its report is mailed (see `reportTime`). */
  readonly reportAt: Instant;
  /** The latest report of its sealed results; absent: none was made yet. */
  readonly report?: MailedReport | undefined;
  /** Until then no answer is taken, because its questions are being changed. */
  readonly changingUntil?: Instant | undefined;
  /** Which changes can be made now. */
  readonly changes: readonly SessionChange[];
  /** How many seconds forms may show a session as it was. */
  readonly settleSeconds: number;
  /** It does not renew itself. */
  readonly isStill: boolean;
  /** Whether it has one-time codes that are good; absent: it has none to make. */
  readonly hasGoodCodes?: boolean | undefined;
  /** Whether so many answers came in an unusual way that they may be a flood. */
  readonly isFlooded: boolean;
  /** Whether people can be invited by mail here. */
  readonly canInvite: boolean;
  /** How its people are asked again; absent: no follow-up is named. */
  readonly followUp?: FollowUpState | undefined;
  /** Whether one can still be named. */
  readonly canAsk: boolean;
  /** What was just done. */
  readonly done?: DoneAtOnce | undefined;
  /** Why what was asked for was not done. */
  readonly refused?: string | undefined;
  /** The link to the host's counter that was just made. */
  readonly hostLink?: string | undefined;
}

/**
 * All that is needed while a session runs, in the order of who stands in the hall with a phone: whether it takes answers, how many
 * there are, the code to show; and only then what is rare.
 */
export function SessionPage(props: SessionPageProps): VNode {
  const { frame, session, now, isStill, isFlooded, hasGoodCodes, canInvite, done, refused, hostLink } = props;
  const { language } = frame;
  const texts = runningTexts(language);
  const at = phase(session, now);
  const isShown = at === 'upcoming' || at === 'open';
  // What is shown once may not be taken away by the page's asking for itself.
  const isRenewed = at === 'open' && !isStill && hostLink === undefined && refused === undefined;
  const title = saidIn(session.programme.title, language);
  const base = programmePath(session.programme.id);
  return (
    <DeskFrame
      frame={frame}
      title={sessionName(session, language)}
      heading={<SaidWords said={sessionSaid(session, language)} language={language} />}
      of={[title.text]}
      refreshSeconds={isRenewed ? renewSeconds : undefined}
    >
      <ProgrammeLink frame={frame} id={session.programme.id} title={title} />
      {done !== undefined && <Done {...props} done={done} />}
      {refused !== undefined && <Refused frame={frame} reason={refused} />}
      {hostLink !== undefined && <HostLink {...props} made={hostLink} />}
      <SessionState {...props} />
      {isShown && hasGoodCodes === false && <NoCodes frame={frame} session={session} />}
      <AnswersCount {...props} isRenewed={isRenewed} />
      {isFlooded && (
        <section class="notice warning">
          <p>{texts.exclude.flood}</p>
          <p class="actions">
            <a class="button" href={excludeOf(session)}>
              {texts.exclude.see}
            </a>
          </p>
        </section>
      )}
      {isShown && <FormLinks {...props} />}
      <AskedAgain {...props} />
      <SessionTimes {...props} />
      {isShown && <RoomPages {...props} withCards={hasGoodCodes !== undefined} />}
      {isShown && hostLink === undefined && <HostLink {...props} />}
      {canInvite && isShown && <Inviting frame={frame} session={session} />}
      {!isFlooded && now >= session.opensAt && session.cancelledAt === undefined && (
        <section>
          <h2>{texts.exclude.title}</h2>
          <p>{texts.exclude.about}</p>
          <p class="links">
            <a href={excludeOf(session)}>{texts.exclude.see}</a>
          </p>
        </section>
      )}
      <p class="links">
        <a href={resultsOf(session)}>{texts.session.results}</a>
        {canInvite && !isShown && <a href={invitationsOf(session)}>{invitingTexts(language).title}</a>}
        <a href={`${base}/mails`}>{texts.session.mails}</a>
        <a href={`${base}/preview-report?session=${session.code}`}>{texts.sample.title}</a>
      </p>
    </DeskFrame>
  );
}

/** That people can be invited by mail, and what they get. */
function Inviting({ frame: { language }, session }: Pick<SessionPageProps, 'frame' | 'session'>): VNode {
  const { title, lead, toPage } = invitingTexts(language);
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead[linksOf(session)]}</p>
      <p class="links">
        <a href={invitationsOf(session)}>{toPage}</a>
      </p>
    </section>
  );
}
