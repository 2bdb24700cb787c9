import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { Frame } from '../../desk-frame.tsx';
import type { ListedSession } from '../../listed-programme.ts';
import { programmePath } from '../../programme-path.ts';
import { type Said, SaidWithin } from '../../said.tsx';
import { sessionStep } from '../../session-states.tsx';
import type { TaskLine } from '../task-lines.ts';
import { TaskList } from '../task-list.tsx';
import { AdvisedTasks } from './advised-tasks.tsx';

/** What comes next for a programme. */
export type NextStep =
  | { readonly kind: 'mend' | 'translate'; readonly count: number; readonly href: string }
  /** `isKeyless`: a session with blind codes has no key yet. */
  | { readonly kind: 'publish'; readonly isKeyless: boolean }
  /** So many changes of the draft can't be published. */
  | { readonly kind: 'refused'; readonly count: number }
  /** So many can't once somebody has answered, whether somebody has by now or not. */
  | { readonly kind: 'perhaps-refused'; readonly count: number }
  /** The draft of the programme that this one follows offers to leave addresses for it, and is still to be published. */
  | { readonly kind: 'offer'; readonly earlier: { readonly id: string; readonly title: Said } }
  /** Nobody can answer the session before its one-time codes are made. */
  | { readonly kind: 'codes'; readonly session: ListedSession; readonly href: string }
  | { readonly kind: 'run'; readonly session: ListedSession; readonly isFollowUp: boolean };

export interface NextProps {
  readonly frame: Frame;
  readonly id: string;
  readonly state: 'draft' | 'published' | 'changed';
  /** Whether there is a draft: beside what is published it may say the same. */
  readonly hasDraft: boolean;
  readonly next: NextStep;
  /** What has to be done before it can be published, and what is worth a look. */
  readonly needed: readonly TaskLine[];
  readonly advised: readonly TaskLine[];
  /** Names the draft. */
  readonly token: string;
}

/** Where it stands, what is left to do, and the one thing to do now. */
export function Next({ id, next, state, hasDraft, needed, advised, token, frame }: NextProps): VNode {
  const { overview } = editorTexts(frame.language);
  const step = stepOf(next, programmePath(id), advised.length > 0, frame);
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
          <AdvisedTasks frame={frame} id={id} advised={advised} token={token} />
        </>
      )}
      <p class="actions">
        <a class="button" href={step.href}>
          {step.label}
        </a>
        {next.kind === 'run' && next.session.state === 'sealed' && <AnotherSession id={id} frame={frame} />}
        {state !== 'draft' && (
          <a class="button quiet" href={`/d/new?from=${id}`}>
            {overview.again}
          </a>
        )}
      </p>
    </section>
  );
}

/** What may come after a training that is over, besides all of it once more. */
function AnotherSession({ id, frame }: Pick<NextProps, 'id' | 'frame'>): VNode {
  return (
    <a class="button quiet" href={`${programmePath(id)}/edit/sessions`}>
      {editorTexts(frame.language).sessions.add}
    </a>
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
        why: next.isKeyless ? overview.keyWhy : isAdvised ? overview.advisedWhy : overview.publishWhy,
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
      return runStep(base, next, language);
    case 'offer':
      return offerStep(next.earlier, language);
    case 'codes':
      return {
        why: (
          <SaidWithin
            sentence={(session) => overview.codesWhy({ session })}
            said={next.session.name}
            language={language}
          />
        ),
        href: next.href,
        label: (
          <SaidWithin
            sentence={(session) => overview.codes({ session })}
            said={next.session.name}
            language={language}
          />
        ),
      };
  }
}

function runStep(base: string, { session, isFollowUp }: Extract<NextStep, { kind: 'run' }>, language: Language) {
  const { labelOf, why, href } = sessionStep(base, session, language);
  return {
    why: isFollowUp && session.state === 'upcoming' ? editorTexts(language).overview.laterWhy : why,
    href,
    label: <SaidWithin sentence={labelOf} said={session.name} language={language} />,
  };
}

function offerStep({ id, title }: Extract<NextStep, { kind: 'offer' }>['earlier'], language: Language) {
  const { overview } = editorTexts(language);
  const within = (sentence: (values: { programme: string }) => string) => (
    <SaidWithin sentence={(programme) => sentence({ programme })} said={title} language={language} />
  );
  return { why: within(overview.offerWhy), href: `${programmePath(id)}/publish`, label: within(overview.offer) };
}
