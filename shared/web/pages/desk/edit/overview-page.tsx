import type { VNode } from 'preact';
import type { DraftChange } from '../../../../authoring/plan-words/draft-changes.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskFrame } from '../desk-frame.tsx';
import type { ListedProgramme } from '../listed-programme.ts';
import { programmePath } from '../programme-path.ts';
import { type Said, SaidWords } from '../said.tsx';
import { isStillToRun } from './left-to-do.ts';
import { Changes } from './overview/changes.tsx';
import { CodeLink } from './overview/code-link.tsx';
import { Discard, type DiscardProps } from './overview/discard.tsx';
import { Next, type NextProps } from './overview/next-step.tsx';
import { Replace, type ReplaceProps } from './overview/replace.tsx';
import { type PartLink, PartLinks } from './part-links.tsx';
import type { TaskLine } from './task-lines.ts';
import { TaskList } from './task-list.tsx';

export interface OverviewPageProps extends NextProps, ReplaceProps, DiscardProps {
  readonly title: Said;
  readonly links: readonly PartLink[];
  /** What the draft changes. */
  readonly changes: readonly DraftChange[];
  /** The parts in which it does: all that can be said of a draft with faults. */
  readonly changed: readonly TaskLine[];
  /** Those that are published. */
  readonly sessions: NonNullable<ListedProgramme['sessions']>;
  /** The code of the session whose form is shown as a preview. */
  readonly preview: string | undefined;
  /** Names the draft, for what throws it away or puts another in its place. */
  readonly token: string;
}

/** A programme: what is published, what a draft changes, what is left to do, and what comes next. */
export function OverviewPage(props: OverviewPageProps): VNode {
  const { frame, id, title, links, state, changed, sessions, preview } = props;
  const { overview, followUp, parts: partTexts } = editorTexts(frame.language);
  const { list } = deskTexts(frame.language);
  const base = programmePath(id);
  return (
    <DeskFrame frame={frame} title={title.text} heading={<SaidWords said={title} language={frame.language} />}>
      <PartLinks id="part-links" label={partTexts.label} links={links} />
      <Next {...props} />
      {sessions.length > 0 && (
        <section>
          <h2>{overview.sessions}</h2>
          <ul class="plain rows">
            {sessions.map(({ code, name, state: phase }) => (
              <li key={code} class="row">
                <div>
                  <a href={`${base}/s/${code}`}>
                    <SaidWords said={name} language={frame.language} />
                  </a>{' '}
                  <span class={phase === 'open' ? 'state on' : 'state'}>{list.states[phase]}</span>
                </div>
                {isStillToRun(phase) && <CodeLink base={base} code={code} name={name} language={frame.language} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed.length > 0 && (
        <section>
          <h2>{overview.changes}</h2>
          {props.changes.length > 0 ? <Changes {...props} base={base} /> : <TaskList lines={changed} spoken={frame} />}
        </section>
      )}
      <section>
        <h2>{overview.try}</h2>
        <p class="links">
          {preview !== undefined && <a href={`${base}/preview/${encodeURIComponent(preview)}`}>{overview.preview}</a>}
          <a href={`${base}/preview-report`}>{overview.previewReport}</a>
        </p>
        <h2>{overview.more}</h2>
        <p class="links">
          {state !== 'draft' && (
            <>
              <a href={`${base}/versions`}>{overview.versions}</a>
              <a href={`${base}/mails`}>{overview.mails}</a>
              <a href={`${base}/results`}>{overview.results}</a>
            </>
          )}
          <a href={`${base}/file.yaml`}>{overview.download}</a>
          <a href={`/d/new?followUpOf=${id}`}>{followUp.link}</a>
          {state === 'draft' && <a href={`/d/new?from=${id}`}>{overview.again}</a>}
        </p>
        <Replace {...props} />
        {props.hasDraft && <Discard {...props} isPublished={sessions.length > 0} />}
      </section>
    </DeskFrame>
  );
}
