import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { DeskFrame, type Frame } from './desk-frame.tsx';
import type { ListedProgramme } from './listed-programme.ts';
import { SaidWithin, SaidWords } from './said.tsx';
import { momentOf, StateCounts, shownSessions } from './session-states.tsx';

interface AllProgrammesPageProps {
  readonly frame: Frame;
  /** In the order of their ids. */
  readonly programmes: readonly ListedProgramme[];
  /** The last one here, if there are more behind it. */
  readonly next?: string | undefined;
}

/** For who runs the service: what state every programme is in. It names nobody, and leads to nothing. */
export function AllProgrammesPage({ frame, programmes, next }: AllProgrammesPageProps): VNode {
  const { all } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={all.title}>
      <p>{programmes.length === 0 ? all.none : all.intro}</p>
      <div class="programmes">
        {programmes.map((programme) => (
          <Programme key={programme.id} programme={programme} language={frame.language} />
        ))}
      </div>
      {next !== undefined && (
        <p class="links">
          <a href={`/d/all?from=${next}`}>{all.next}</a>
        </p>
      )}
    </DeskFrame>
  );
}

function Programme({ programme, language }: { programme: ListedProgramme; language: Language }): VNode {
  const { list } = deskTexts(language);
  const { id, title, draft, sessions } = programme;
  const stuck = (sessions ?? []).filter(({ getsOn }) => !getsOn);
  const { shown, more } = shownSessions(sessions ?? []);
  return (
    <section>
      <div class="row">
        <h2>
          <SaidWords said={title} language={language} />
        </h2>
        {sessions !== undefined && <StateCounts sessions={sessions} language={language} />}
      </div>
      <div class="soft">
        <code dir="ltr">{id}</code>{' '}
        {draft !== undefined && <span class="state">{sessions === undefined ? list.draft : list.draftBeside}</span>}
      </div>
      {stuck.map(({ code, name }) => (
        <p key={code} class="attention">
          <SaidWithin sentence={(session) => list.stuck({ session })} said={name} language={language} />
        </p>
      ))}
      <ul class="plain rows">
        {shown.map((session) => (
          <li key={session.code} class="row">
            <span class="state">{list.states[session.state]}</span>{' '}
            <span class="soft">{momentOf(session, language)}</span>
          </li>
        ))}
        {more > 0 && <li class="soft">{list.more({ count: more })}</li>}
      </ul>
    </section>
  );
}
