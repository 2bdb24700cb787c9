import type { VNode } from 'preact';
import { deskTexts } from '../../../../../i18n/desk-texts.ts';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { betweenSentences } from '../../../../../i18n/sentences.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { Stand } from '../../../../../invitation/stand-of.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import type { Instant } from '../../../../../time/instant.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { SessionFrame } from '../session-frame.tsx';
import { invitationsOf } from '../session-path.ts';
import { linksOf } from './links-of.ts';
import { ListForm } from './list-form.tsx';
import { ReminderFields } from './reminder-fields.tsx';
import { StandSection } from './stand-section.tsx';

/** What was done just now. */
export type InvitationsDone = 'invited' | 'stopped' | 'planned' | 'resent' | 'renewed';

interface InvitationsPageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly stand: Stand;
  /** When those are reminded who have not answered; absent: nobody is invited. */
  readonly reminders?: readonly Instant[] | undefined;
  /** Whether it takes answers, or will. */
  readonly canInvite: boolean;
  /** In which round new links can be sent; absent: none is void. */
  readonly nextRound?: number | undefined;
  readonly done?: InvitationsDone | undefined;
  /** Why nothing was done. */
  readonly refused?: string | undefined;
  /** What was pasted, and why nothing was read. */
  readonly pasted?: string | undefined;
  readonly listError?: string | undefined;
  /** What was typed as times of reminders, and why it was not taken. */
  readonly typed?: readonly string[] | undefined;
  readonly remindersError?: string | undefined;
}

/** Inviting people to a session by mail: how it stands, and more of them. */
export function InvitationsPage(props: InvitationsPageProps): VNode {
  const { frame, session, stand, canInvite, done, refused, pasted, listError } = props;
  const { language } = frame;
  const texts = invitingTexts(language);
  const title = stand.invited > 0 ? texts.list.more : texts.list.title;
  return (
    <SessionFrame
      frame={frame}
      session={session}
      title={texts.title}
      done={done && doneText(done, stand, texts)}
      refused={refused}
    >
      {canInvite && <About language={language} session={session} />}
      {(canInvite || stand.invited > 0) && (
        <StandSection frame={frame} session={session} stand={stand} canResend={canInvite} />
      )}
      <NewLinks {...props} />
      {canInvite && stand.invited > 0 && <Reminders {...props} />}
      {canInvite ? (
        <ListForm frame={frame} session={session} title={title} pasted={pasted} error={listError} />
      ) : (
        <p class="card">{texts.over}</p>
      )}
    </SessionFrame>
  );
}

/** What people get, and what becomes of their addresses. */
function About({ language, session }: { readonly language: Language; readonly session: StoredSession }): VNode {
  const { lead, anonymous, deleted } = invitingTexts(language);
  return (
    <>
      <p class="lead">{lead[linksOf(session)]}</p>
      <p>
        {anonymous[linksOf(session)]}
        {betweenSentences(language)}
        {deleted}
      </p>
    </>
  );
}

function doneText(done: InvitationsDone, { invited }: Stand, texts: ReturnType<typeof invitingTexts>): string {
  switch (done) {
    case 'invited':
      return texts.done({ count: invited });
    case 'resent':
      return texts.stands.resend.done;
    case 'renewed':
      return texts.newLinks.done;
    default:
      return texts[done];
  }
}

/** After codes were withdrawn: sends new links to whose are void, and says how often that was asked for. */
function NewLinks({ frame, session, stand: { round }, nextRound }: InvitationsPageProps): VNode | null {
  const { newLinks } = invitingTexts(frame.language);
  if (nextRound === undefined && round === 0) return null;
  return (
    <section>
      <h2>{newLinks.title}</h2>
      <p class="hint">{newLinks.hint}</p>
      {round > 0 && <p>{newLinks.asked({ count: round })}</p>}
      {nextRound !== undefined && (
        <DeskForm frame={frame} action={`${invitationsOf(session)}/links`}>
          <input type="hidden" name="round" value={nextRound} />
          <p class="actions">
            <button type="submit" class={round > 0 ? 'quiet' : undefined}>
              {newLinks.button}
            </button>
          </p>
        </DeskForm>
      )}
    </section>
  );
}

/** Changes when people are reminded, or stops it. */
function Reminders({ frame, session, reminders = [], typed, remindersError }: InvitationsPageProps): VNode {
  const { reminders: texts } = invitingTexts(frame.language);
  const address = `${invitationsOf(session)}/reminders`;
  return (
    <section>
      <details open={remindersError !== undefined}>
        <summary>{texts.title}</summary>
        {reminders.length === 0 && <p>{texts.none}</p>}
        <DeskForm frame={frame} action={address}>
          <ReminderFields
            language={frame.language}
            session={session}
            reminders={reminders}
            typed={typed}
            error={remindersError}
          />
          <p class="actions">
            <button type="submit">{texts.button}</button>
            <a class="button quiet" href={invitationsOf(session)}>
              {deskTexts(frame.language).cancel}
            </a>
          </p>
        </DeskForm>
        {reminders.length > 0 && (
          <DeskForm frame={frame} action={address}>
            <p class="actions">
              <button type="submit" name="stop" value="yes" class="danger">
                {texts.stop}
              </button>
            </p>
          </DeskForm>
        )}
      </details>
    </section>
  );
}
