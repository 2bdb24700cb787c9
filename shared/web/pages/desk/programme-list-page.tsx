import type { VNode } from 'preact';
import type { ProgrammeRole } from '../../../desk/access.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Phase } from '../../../programme/session.ts';
import type { Instant } from '../../../time/instant.ts';
import { DeskFrame, type Frame } from './desk-frame.tsx';

/** A session at a glance. */
interface ListedSession {
  readonly code: string;
  readonly name: string;
  readonly state: Phase | 'sealed';
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly zone: string;
}

/** A programme at a glance. */
export interface ListedProgramme {
  readonly id: string;
  readonly role: ProgrammeRole;
  readonly title: string;
  readonly hasDraft: boolean;
  /** Absent: it was never published. */
  readonly sessions?: readonly ListedSession[] | undefined;
}

interface ProgrammeListPageProps {
  readonly frame: Frame;
  readonly programmes: readonly ListedProgramme[];
}

/** What somebody sets up, runs, or reads results of. */
export function ProgrammeListPage({ frame, programmes }: ProgrammeListPageProps): VNode {
  const { list } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={list.title}>
      {programmes.length === 0 && <p class="lead">{list.none}</p>}
      <p class="actions">
        <a class="button" href="/d/new">
          {list.new}
        </a>
      </p>
      {programmes.map((programme) => (
        <Programme key={programme.id} programme={programme} language={frame.language} />
      ))}
    </DeskFrame>
  );
}

function Programme({ programme, language }: { programme: ListedProgramme; language: Language }): VNode {
  const { list } = deskTexts(language);
  const { id, role, title, hasDraft, sessions } = programme;
  const address = role === 'organiser' ? `/d/p/${id}` : `/d/p/${id}/results`;
  return (
    <section>
      <h2>
        <a href={address}>{title}</a>
      </h2>
      {sessions === undefined && <p class="state">{list.draft}</p>}
      {sessions !== undefined && hasDraft && <p class="soft">{list.draftBeside}</p>}
      {sessions !== undefined && (
        <ul class="plain rows">
          {sessions.map((session) => (
            <li key={session.code}>
              {role === 'organiser' ? <a href={`/d/p/${id}/s/${session.code}`}>{session.name}</a> : session.name}{' '}
              <span class={session.state === 'open' ? 'state on' : 'state'}>{list.states[session.state]}</span>{' '}
              <span class="soft">{whenText(session, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whenText({ state, opensAt, closesAt, zone }: ListedSession, language: Language): string {
  const { list } = deskTexts(language);
  if (state === 'upcoming') return list.opens({ at: formatMoment(opensAt, zone, language) });
  const at = formatMoment(closesAt, zone, language);
  return state === 'open' ? list.closes({ at }) : list.closed({ at });
}
