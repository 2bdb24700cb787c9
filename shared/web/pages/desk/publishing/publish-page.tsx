import type { ComponentChildren, VNode } from 'preact';
import type { RefusalCard } from '../../../../authoring/plan-words/refusal-cards.ts';
import type { PlanLine } from '../../../../authoring/plan-words/told-plan.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { type Fact, Facts } from '../edit/facts.tsx';
import { type PartLink, PartLinks } from '../edit/part-links.tsx';
import type { TaskLine } from '../edit/task-lines.ts';
import { TaskList } from '../edit/task-list.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed, type Said } from '../said.tsx';
import { hasRest, PlanLines } from './plan-lines.tsx';
import { PutBack, RefusalCards } from './refusal-cards-view.tsx';

/** What a first publishing means for people at once, by their names, and those of the sessions. */
export interface WhatComes {
  readonly opensNow: readonly string[];
  readonly told: readonly string[];
  readonly reports: readonly string[];
  /** What it has: each session with what is worth a last look. */
  readonly sessions: readonly { readonly code: string; readonly name: string; readonly says: readonly Fact[] }[];
}

/** What can become of a draft. */
export type Publishable =
  | { readonly standing: 'no-draft' | 'not-yourself' }
  /** `tasks`: each with the way to where it is done. */
  | { readonly standing: 'faults'; readonly count: number; readonly tasks: readonly TaskLine[] }
  /** `sessions`: by their names, those whose codes are blind and that have no key yet. */
  | { readonly standing: 'keyless'; readonly sessions: readonly string[] }
  | {
      /** `unchanged`: there is nothing to write. */
      readonly standing: 'ready' | 'refused' | 'unchanged';
      readonly lines: readonly PlanLine[];
      /** What is refused. */
      readonly cards: readonly RefusalCard[];
      /** What sessions are called, by their codes. */
      readonly names: Readonly<Record<string, string>>;
      /** When, and by whom, something was published since the draft was begun. */
      readonly since?: string | undefined;
      /** The sessions that are over by the draft, and would be closed by publishing it. */
      readonly over: readonly string[];
      /** Of a first publishing. */
      readonly comes?: WhatComes | undefined;
      /** What is worth a look before. */
      readonly advised: readonly TaskLine[];
      /** Sessions that are to take codes, and have none: a sentence each. */
      readonly codeless: readonly string[];
      /** The draft that this is of, and the revision that it is compared with; empty: nothing is published. */
      readonly draft: number;
      readonly revision: string;
    };

interface PublishPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  /** To the parts of the programme. */
  readonly links: readonly PartLink[];
  readonly publishable: Publishable;
  /** Why the last try did nothing, or not all. */
  readonly notice?: string | undefined;
}

/** Shows what publishing the draft would do, and does it with a button. */
export function PublishPage({ frame, id, title, links, publishable, notice }: PublishPageProps): VNode {
  const { editor } = organiserTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={editor.parts.publish} of={[title.text]}>
      <ProgrammeLink frame={frame} id={id} title={title} />
      <PartLinks id="part-links" label={editor.parts.label} links={links} />
      <Notice text={notice} />
      <Content frame={frame} id={id} publishable={publishable} />
    </DeskFrame>
  );
}

/** Why what was asked for was not done, if it was not. */
export function Notice({ text }: { readonly text: string | undefined }): VNode | null {
  if (text === undefined) return null;
  return (
    <div class="card notice warning" role="status">
      {text}
    </div>
  );
}

function Content({ frame, id, publishable }: Pick<PublishPageProps, 'frame' | 'id' | 'publishable'>): VNode {
  const { editor, publishing } = organiserTexts(frame.language);
  switch (publishable.standing) {
    case 'no-draft':
      return (
        <>
          <p class="lead">{publishing.noDraft}</p>
          <p class="actions">
            <a class="button" href={programmePath(id)}>
              {publishing.toOverview}
            </a>
            <a class="button quiet" href={`${programmePath(id)}/versions`}>
              {editor.overview.versions}
            </a>
          </p>
        </>
      );
    case 'not-yourself':
      return (
        <Blocked text={publishing.notYourself({ address: frame.address ?? '' })}>
          <a class="button" href={`${programmePath(id)}/edit/recipients`}>
            {publishing.edit}
          </a>
        </Blocked>
      );
    case 'keyless':
      return <Keyless frame={frame} id={id} sessions={publishable.sessions} />;
    case 'faults':
      return (
        <section class="errors">
          <p>{publishing.faults({ count: publishable.count })}</p>
          <TaskList lines={publishable.tasks} spoken={frame} />
        </section>
      );
    default:
      return <Planned frame={frame} id={id} planned={publishable} />;
  }
}

/** Before a key is there nothing can be published that needs one. */
function Keyless({
  frame,
  id,
  sessions,
}: Pick<PublishPageProps, 'frame' | 'id'> & { sessions: readonly string[] }): VNode {
  const { keyless } = organiserTexts(frame.language).publishing;
  return (
    <section class="card notice">
      <h2>{keyless.title}</h2>
      <p>
        <Mixed spoken={frame} text={keyless.text({ sessions: listOf(sessions, frame.language) })} />
      </p>
      <DeskForm frame={frame} action={`${programmePath(id)}/publish/keys`}>
        <p class="actions">
          <button type="submit">{keyless.button}</button>
        </p>
      </DeskForm>
    </section>
  );
}

function Blocked({ text, children }: { readonly text: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="card errors">
      <p>{text}</p>
      <p class="actions">{children}</p>
    </div>
  );
}

/** What is published, for a last look: each session in a few lines. */
function Sessions({ sessions, frame }: Pick<WhatComes, 'sessions'> & { readonly frame: Frame }): VNode {
  const { comes: texts } = organiserTexts(frame.language).publishing;
  return (
    <section>
      <h2>{texts.sessions({ count: sessions.length })}</h2>
      <ul class="plain rows">
        {sessions.map(({ code, name, says }) => (
          <li key={code}>
            <strong>
              <Mixed spoken={frame} text={name} />
            </strong>
            <Facts facts={says} spoken={frame} isOpen />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Comes({ comes, frame }: { readonly comes: WhatComes; readonly frame: Frame }): VNode {
  const { comes: texts } = organiserTexts(frame.language).publishing;
  const names = (all: readonly string[]) => listOf([...new Set(all)], frame.language);
  const { opensNow, told, reports } = comes;
  return (
    <section>
      <h2>{texts.title}</h2>
      <ul>
        {opensNow.length > 0 && (
          <li>
            <Mixed spoken={frame} text={texts.opensNow({ sessions: names(opensNow) })} />
          </li>
        )}
        {told.length > 0 && (
          <li>
            <Mixed spoken={frame} text={texts.told({ names: names(told) })} />
          </li>
        )}
        {reports.length > 0 && (
          <li>
            <Mixed spoken={frame} text={texts.reports({ names: names(reports) })} />
          </li>
        )}
        <li>{texts.stays}</li>
      </ul>
    </section>
  );
}

type PlannedPublishing = Extract<Publishable, { lines: unknown }>;

interface PlannedProps {
  readonly frame: Frame;
  readonly id: string;
  readonly planned: PlannedPublishing;
}

/** What is worth a look before. */
function Advised({ frame, planned: { advised, standing } }: Pick<PlannedProps, 'frame' | 'planned'>): VNode | null {
  const { overview } = organiserTexts(frame.language).editor;
  if (advised.length === 0 || standing === 'unchanged') return null;
  return (
    <section class="notice">
      <h2>{overview.advised}</h2>
      {standing === 'ready' && <p>{overview.advisedWhy}</p>}
      <TaskList lines={advised} spoken={frame} />
    </section>
  );
}

/** What is to be done next, since a session takes answers with codes and has none. */
function Codeless({ frame, planned: { codeless, standing } }: Pick<PlannedProps, 'frame' | 'planned'>): VNode | null {
  const { codeless: texts } = organiserTexts(frame.language).publishing;
  if (codeless.length === 0 || standing !== 'ready') return null;
  return (
    <section class="notice">
      <h2>{texts.title}</h2>
      <ul>
        {codeless.map((each) => (
          <li key={each}>
            <Mixed spoken={frame} text={each} />
          </li>
        ))}
      </ul>
      <p>{texts.how}</p>
    </section>
  );
}

/** What the plan says beside the sessions of a first publishing, which stand on the page with all they have. */
function notSaidYet({ standing, comes, lines }: PlannedPublishing): readonly PlanLine[] {
  return standing === 'ready' && comes !== undefined ? lines.filter(({ kind }) => kind !== 'added') : lines;
}

function Planned({ frame, id, planned }: PlannedProps): VNode {
  const { plan, publishing } = organiserTexts(frame.language);
  const { standing, lines, cards, names, draft, revision, over, since, comes } = planned;
  const isRefused = standing === 'refused';
  return (
    <>
      {since !== undefined && <p class="card notice warning">{publishing.since({ when: since })}</p>}
      <Advised frame={frame} planned={planned} />
      {standing === 'unchanged' && <p class="lead">{publishing.unchanged}</p>}
      {isRefused && <RefusalCards frame={frame} id={id} cards={cards} draft={draft} revision={revision} />}
      {standing === 'ready' && comes !== undefined && <Sessions sessions={comes.sessions} frame={frame} />}
      {standing !== 'unchanged' && <PlanLines lines={notSaidYet(planned)} names={names} language={frame.language} />}
      {isRefused && cards.some(({ isPutBack }) => isPutBack) && (
        <PutBack
          frame={frame}
          id={id}
          draft={draft}
          revision={revision}
          label={hasRest(lines) ? plan.cards.putAllBackAndPublish : plan.cards.putAllBack}
        />
      )}
      {isRefused && (
        <p>
          <a href={programmePath(id)}>{publishing.edit}</a>
        </p>
      )}
      {standing === 'ready' && comes !== undefined && <Comes comes={comes} frame={frame} />}
      <Codeless frame={frame} planned={planned} />
      {!isRefused && (
        <DeskForm frame={frame} action={`${programmePath(id)}/publish`}>
          <input type="hidden" name="draft" value={draft} />
          <input type="hidden" name="revision" value={revision} />
          {over.length > 0 && (
            <fieldset class="warning">
              <legend>
                <Mixed
                  spoken={frame}
                  text={publishing.overTitle({
                    sessions: listOf(
                      over.map((code) => names[code] ?? code),
                      frame.language,
                    ),
                  })}
                />
              </legend>
              <p>{publishing.over}</p>
              <label class="check">
                <input type="checkbox" name="over" value="yes" required />
                {publishing.overMeant}
              </label>
            </fieldset>
          )}
          {standing === 'ready' && <p class="soft">{publishing.first}</p>}
          <p class="actions">
            <button type="submit">{publishing.publish}</button>
            <a class="button quiet" href={programmePath(id)}>
              {publishing.edit}
            </a>
          </p>
        </DeskForm>
      )}
    </>
  );
}
