import type { VNode } from 'preact';
import type { DraftChange } from '../../../../authoring/plan-words/draft-changes.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Language } from '../../../../i18n/text.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import type { ListedProgramme, ListedSession } from '../listed-programme.ts';
import { programmePath } from '../programme-path.ts';
import { Mixed, type Said, SaidWithin, SaidWords } from '../said.tsx';
import { sessionStep } from '../session-states.tsx';
import { type FileError, UploadFields } from './fields/upload-fields.tsx';
import { isStillToRun } from './left-to-do.ts';
import { type PartLink, PartLinks } from './part-links.tsx';
import type { TaskLine } from './task-lines.ts';
import { TaskList } from './task-list.tsx';

/** What comes next for a programme. */
export type NextStep =
  | { readonly kind: 'mend' | 'translate'; readonly count: number; readonly href: string }
  | { readonly kind: 'publish' }
  /** So many changes of the draft can't be published. */
  | { readonly kind: 'refused'; readonly count: number }
  /** So many can't once somebody has answered, whether somebody has by now or not. */
  | { readonly kind: 'perhaps-refused'; readonly count: number }
  | { readonly kind: 'run'; readonly session: ListedSession };

export interface OverviewPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  readonly links: readonly PartLink[];
  readonly state: 'draft' | 'published' | 'changed';
  /** Whether there is a draft: beside what is published it may say the same. */
  readonly hasDraft: boolean;
  readonly next: NextStep;
  /** What has to be done before it can be published, and what is worth a look. */
  readonly needed: readonly TaskLine[];
  readonly advised: readonly TaskLine[];
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
  /** Why a file that was sent is not taken. */
  readonly fileError?: FileError | undefined;
  /** Whether somebody came to put a file in its place. */
  readonly isReplaced?: boolean;
  /** Whether somebody pressed the button that throws the draft away without saying that it is meant. */
  readonly isUnsure?: boolean;
}

/** A programme: what is published, what a draft changes, what is left to do, and what comes next. */
export function OverviewPage(props: OverviewPageProps): VNode {
  const { frame, id, title, links, state, changed, sessions, preview } = props;
  const { overview, parts: partTexts } = editorTexts(frame.language);
  const { list } = deskTexts(frame.language);
  const base = programmePath(id);
  return (
    <DeskFrame frame={frame} title={title.text} heading={<SaidWords said={title} language={frame.language} />}>
      <PartLinks id="part-links" label={partTexts.label} links={links} />
      <Next {...props} base={base} />
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
          <a href={`/d/new?from=${id}`}>{overview.again}</a>
        </p>
        <Replace {...props} base={base} />
        {props.hasDraft && <Discard {...props} base={base} />}
      </section>
    </DeskFrame>
  );
}

/** To what a room needs of a session: of each, since the button above is of one. */
function CodeLink(props: {
  readonly base: string;
  readonly code: string;
  readonly name: Said;
  readonly language: Language;
}): VNode {
  const { base, code, name, language } = props;
  return (
    <a class="button quiet small" href={`${base}/s/${code}`}>
      <span>
        {deskTexts(language).list.code}
        <span class="visually-hidden">
          {' '}
          <SaidWords said={name} language={language} />
        </span>
      </span>
    </a>
  );
}

/** What the draft changes: the first few, and where the others are. */
function Changes({ changes, frame, base }: OverviewPageProps & { readonly base: string }): VNode {
  const { overview } = editorTexts(frame.language);
  const said = ({ text, sessions }: DraftChange) =>
    sessions.length === 0 ? text : overview.changeOf({ sessions: listOf(sessions, frame.language), change: text });
  const others = changes.length - mostChanges;
  return (
    <>
      <ul>
        {changes
          .slice(0, mostChanges)
          .map(said)
          .map((text) => (
            <li key={text}>
              <Mixed spoken={frame} text={text} />
            </li>
          ))}
      </ul>
      {others > 0 && (
        <p class="links">
          <a href={`${base}/publish`}>{overview.moreChanges({ count: others })}</a>
        </p>
      )}
    </>
  );
}

const mostChanges = 5;

/** Where it stands, what is left to do, and the one thing to do now. */
function Next({
  id,
  base,
  next,
  state,
  hasDraft,
  needed,
  advised,
  frame,
}: OverviewPageProps & { readonly base: string }): VNode {
  const { overview } = editorTexts(frame.language);
  const step = stepOf(next, base, advised.length > 0, frame);
  return (
    <section class="notice">
      <p>
        <span class={state === 'published' ? 'state on' : 'state'}>{overview[state]}</span>
      </p>
      {hasDraft && state === 'published' && <p>{overview.sameDraft}</p>}
      <p class="lead">{step.why}</p>
      {needed.length > 0 && <TaskList lines={needed} spoken={frame} />}
      {advised.length > 0 && (
        <>
          {next.kind !== 'publish' && <h2 class="label">{overview.advised}</h2>}
          <TaskList lines={advised} spoken={frame} />
        </>
      )}
      <p class="actions">
        <a class="button" href={step.href}>
          {step.label}
        </a>
        {next.kind === 'run' && next.session.state === 'sealed' && <Following id={id} frame={frame} />}
      </p>
    </section>
  );
}

/** What comes after a training that is over: another session of it, or all of it once more. */
function Following({ id, frame }: Pick<OverviewPageProps, 'id' | 'frame'>): VNode {
  const { overview, sessions } = editorTexts(frame.language);
  return (
    <>
      <a class="button quiet" href={`${programmePath(id)}/edit/sessions`}>
        {sessions.add}
      </a>
      <a class="button quiet" href={`/d/new?from=${id}`}>
        {overview.again}
      </a>
    </>
  );
}

function stepOf(next: NextStep, base: string, isAdvised: boolean, { language }: Frame) {
  const { overview } = editorTexts(language);
  switch (next.kind) {
    case 'mend':
      return { why: overview.mendWhy({ count: next.count }), href: next.href, label: overview.mend(next) };
    case 'translate':
      return { why: overview.translateWhy, href: next.href, label: overview.translate(next) };
    case 'publish':
      return {
        why: isAdvised ? overview.advisedWhy : overview.publishWhy,
        href: `${base}/publish`,
        label: overview.publish,
      };
    case 'refused':
      return {
        why: overview.refusedWhy({ count: next.count }),
        href: `${base}/publish`,
        label: overview.refused({ count: next.count }),
      };
    case 'perhaps-refused':
      return {
        why: overview.perhapsRefusedWhy({ count: next.count }),
        href: `${base}/publish`,
        label: overview.publish,
      };
    case 'run':
      return runStep(base, next.session, language);
  }
}

function runStep(base: string, session: ListedSession, language: Language) {
  const { labelOf, ...step } = sessionStep(base, session, language);
  return { ...step, label: <SaidWithin sentence={labelOf} said={session.name} language={language} /> };
}

function Replace({
  frame,
  id,
  token,
  fileError,
  isReplaced,
  base,
}: OverviewPageProps & { readonly base: string }): VNode {
  const { overview, file } = editorTexts(frame.language);
  return (
    <details open={isReplaced === true || fileError !== undefined}>
      <summary>{overview.replace}</summary>
      <p class="hint">{overview.replaceAbout({ id })}</p>
      <DeskForm frame={frame} action={`${base}/file`} files>
        <input type="hidden" name="draft" value={token} />
        <UploadFields frame={frame} error={fileError} />
        <p class="actions">
          <button type="submit">{file.upload}</button>
        </p>
      </DeskForm>
    </details>
  );
}

function Discard({ frame, token, base, sessions, isUnsure }: OverviewPageProps & { readonly base: string }): VNode {
  const { overview } = editorTexts(frame.language);
  return (
    <details open={isUnsure ?? false}>
      <summary>{overview.discard}</summary>
      <p class="hint">{sessions.length > 0 ? overview.discardPublished : overview.discardNever}</p>
      <DeskForm frame={frame} action={`${base}/discard`}>
        <input type="hidden" name="draft" value={token} />
        <label class="check">
          <input type="checkbox" name="sure" value="yes" />
          <span>{overview.discardSure}</span>
        </label>
        <p class="actions">
          <button type="submit" class="danger">
            {overview.discard}
          </button>
        </p>
      </DeskForm>
    </details>
  );
}
