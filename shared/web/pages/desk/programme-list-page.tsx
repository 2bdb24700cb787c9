import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../i18n/editor-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Instant } from '../../../time/instant.ts';
import { DeskFrame, type Frame } from './desk-frame.tsx';
import { DraftState } from './draft-state.tsx';
import { isStillToRun } from './edit/left-to-do.ts';
import type { ListedSession, OwnProgramme } from './listed-programme.ts';
import { PageLinks } from './page-links.tsx';
import type { PageOf } from './page-of.ts';
import { programmePath } from './programme-path.ts';
import { SaidWithin, SaidWords } from './said.tsx';
import { closesSoon, momentOf, StateCounts, sessionStep, shownSessions } from './session-states.tsx';

interface ProgrammeListPageProps {
  readonly frame: Frame;
  /** Those of this page, the ones to look at first before the others. */
  readonly programmes: PageOf<OwnProgramme>;
  readonly isOperator: boolean;
  readonly now: Instant;
}

/** What somebody sets up, runs, or reads results of. */
export function ProgrammeListPage({ frame, programmes, isOperator, now }: ProgrammeListPageProps): VNode {
  const { list, all } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={list.title}>
      {programmes.all === 0 && <p class="lead">{list.none}</p>}
      <p class="actions">
        <a class="button" href="/d/new">
          {list.new}
        </a>
        {isOperator && (
          <a class="button quiet" href="/d/all">
            {all.title}
          </a>
        )}
      </p>
      <div class="programmes">
        {programmes.shown.map((programme) => (
          <Programme key={programme.id} programme={programme} language={frame.language} now={now} />
        ))}
      </div>
      <PageLinks
        of={programmes}
        label={list.pages}
        addressOf={(page) => (page === 1 ? '/d' : `/d?page=${page}`)}
        language={frame.language}
      />
    </DeskFrame>
  );
}

interface ProgrammeProps {
  readonly programme: OwnProgramme;
  readonly language: Language;
  readonly now: Instant;
}

function Programme({ programme, language, now }: ProgrammeProps): VNode {
  const { id, role, title, sessions } = programme;
  return (
    <section>
      <div class="row">
        <h2>
          <a href={role === 'organiser' ? programmePath(id) : `${programmePath(id)}/results`}>
            <SaidWords said={title} language={language} />
          </a>
        </h2>
        {sessions !== undefined && sessions.length > 1 && <StateCounts sessions={sessions} language={language} />}
      </div>
      <DraftState programme={programme} language={language} now={now} />
      {sessions !== undefined && <Attention id={id} sessions={sessions} language={language} />}
      {sessions !== undefined && <Sessions programme={programme} sessions={sessions} language={language} now={now} />}
    </section>
  );
}

/** Some of its sessions, that there are more, and, where all are over, the way to the next time. */
function Sessions({
  programme: { id, role },
  sessions,
  language,
  now,
}: ProgrammeProps & { readonly sessions: readonly ListedSession[] }): VNode {
  const { list } = deskTexts(language);
  const { shown, more } = shownSessions(sessions);
  const isOver = role === 'organiser' && !sessions.some(({ state }) => isStillToRun(state));
  return (
    <>
      <ul class="plain rows">
        {shown.map((session) => (
          <li key={session.code} class="row">
            <div>
              <SessionName id={id} role={role} session={session} language={language} />{' '}
              <span class={session.state === 'open' ? 'state on' : 'state'}>{list.states[session.state]}</span>
            </div>
            <span class={closesSoon(session, now) ? 'soon' : 'soft'}>{momentOf(session, language)}</span>
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={role === 'organiser' ? programmePath(id) : `${programmePath(id)}/results`}>
              {list.more({ count: more })}
            </a>
          </li>
        )}
      </ul>
      {isOver && (
        <p class="actions">
          <a class="button quiet small" href={`/d/new?from=${id}`}>
            {editorTexts(language).overview.again}
          </a>
        </p>
      )}
    </>
  );
}

type SessionNameProps = Pick<OwnProgramme, 'id' | 'role'> & {
  readonly session: ListedSession;
  readonly language: Language;
};

/** An organiser does something with a session; a reader reads. */
function SessionName({ id, role, session, language }: SessionNameProps): VNode {
  if (role === 'reader') return <SaidWords said={session.name} language={language} />;
  const { labelOf, href } = sessionStep(programmePath(id), session, language);
  return (
    <a href={href}>
      <SaidWithin sentence={labelOf} said={session.name} language={language} />
    </a>
  );
}

interface AttentionProps {
  readonly id: string;
  readonly sessions: readonly ListedSession[];
  readonly language: Language;
}

/** What does not go on by itself. */
function Attention({ id, sessions, language }: AttentionProps): VNode {
  const { list } = deskTexts(language);
  const failed = sessions.reduce((sum, { failedMails = 0 }) => sum + failedMails, 0);
  const stuck = sessions.filter(({ getsOn }) => !getsOn);
  return (
    <>
      {failed > 0 && (
        <p class="attention">
          <a href={`${programmePath(id)}/mails`}>{list.failedMails({ count: failed })}</a>
        </p>
      )}
      {stuck.map(({ code, name }) => (
        <p key={code} class="attention">
          <SaidWithin sentence={(session) => list.stuck({ session })} said={name} language={language} />
        </p>
      ))}
    </>
  );
}
