import type { VNode } from 'preact';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import type { ListedProgramme } from '../listed-programme.ts';
import { type PartLink, PartLinks } from './part-links.tsx';
import { UploadFields } from './upload-fields.tsx';

/** What comes next for a programme. */
export type NextStep =
  | { readonly kind: 'mend'; readonly count: number; readonly href: string }
  | { readonly kind: 'publish' }
  | { readonly kind: 'run'; readonly code: string; readonly name: string };

/** A part of the file, with what is left to do there. */
interface PartState {
  readonly href: string;
  readonly name: string;
  readonly faults: number;
  readonly isChanged: boolean;
}

interface OverviewPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: string;
  readonly links: readonly PartLink[];
  readonly state: 'draft' | 'published' | 'changed';
  readonly next: NextStep;
  readonly parts: readonly PartState[];
  /** Those that are published. */
  readonly sessions: NonNullable<ListedProgramme['sessions']>;
  /** The code of the session whose form is shown as a preview. */
  readonly preview: string | undefined;
  /** Names the draft, for what throws it away or puts another in its place. */
  readonly token: string;
  /** Why a file that was sent is not taken. */
  readonly fileError?: string | undefined;
  /** Whether somebody pressed the button that throws the draft away without saying that it is meant. */
  readonly isUnsure?: boolean;
}

/** A programme: what is published, what a draft changes, what is left to do, and what comes next. */
export function OverviewPage(props: OverviewPageProps): VNode {
  const { frame, id, title, links, state, next, parts, sessions, preview } = props;
  const { overview, parts: partTexts } = editorTexts(frame.language);
  const { list } = deskTexts(frame.language);
  const base = `/d/p/${id}`;
  return (
    <DeskFrame frame={frame} title={title}>
      <PartLinks label={partTexts.label} links={links} />
      <Next base={base} next={next} state={state} frame={frame} />
      {sessions.length > 0 && (
        <section>
          <h2>{overview.sessions}</h2>
          <ul class="plain rows">
            {sessions.map(({ code, name, state: phase }) => (
              <li key={code}>
                <a href={`${base}/s/${code}`}>{name}</a>{' '}
                <span class={phase === 'open' ? 'state on' : 'state'}>{list.states[phase]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(state !== 'published' || parts.some(({ faults }) => faults > 0)) && (
        <section>
          <h2>{overview.left}</h2>
          <ul class="plain rows">
            {parts.map(({ href, name, faults, isChanged }) => (
              <li key={href}>
                <a href={href}>{name}</a>{' '}
                {faults > 0 && <strong class="error">{overview.faults({ count: faults })}</strong>}
                {faults === 0 && <span class="soft">{overview.good}</span>}{' '}
                {isChanged && <span class="state on">{overview.changes}</span>}
              </li>
            ))}
          </ul>
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
        {state !== 'published' && <Discard {...props} base={base} />}
      </section>
    </DeskFrame>
  );
}

function Next({
  base,
  next,
  state,
  frame,
}: {
  readonly base: string;
  readonly next: NextStep;
  readonly state: OverviewPageProps['state'];
  readonly frame: Frame;
}): VNode {
  const { overview } = editorTexts(frame.language);
  const steps = {
    mend: () =>
      next.kind === 'mend'
        ? {
            why: overview.mendWhy({ count: next.count }),
            href: next.href,
            label: overview.mend({ count: next.count }),
          }
        : undefined,
    publish: () => ({ why: overview.publishWhy, href: `${base}/publish`, label: overview.publish }),
    run: () =>
      next.kind === 'run'
        ? { why: overview.runWhy, href: `${base}/s/${next.code}`, label: overview.run({ session: next.name }) }
        : undefined,
  };
  const step = steps[next.kind]();
  return (
    <section class="notice">
      <p>
        <span class={state === 'published' ? 'state on' : 'state'}>{overview[state]}</span>
      </p>
      {step !== undefined && (
        <>
          <p class="lead">{step.why}</p>
          <p class="actions">
            <a class="button" href={step.href}>
              {step.label}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Replace({ frame, id, token, fileError, base }: OverviewPageProps & { readonly base: string }): VNode {
  const { overview, file } = editorTexts(frame.language);
  return (
    <details open={fileError !== undefined}>
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
