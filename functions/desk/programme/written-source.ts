import { createHash } from 'node:crypto';
import { closingInFile, withExtendedClosings, withMovedClosings } from '../../../shared/authoring/extended-closings.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from './read-written.ts';

/** What a draft is made from of what is published. */
export type Basis = Pick<Draft, 'basedOn' | 'closings'>;

/** What a programme says now, as what is changed at the desk begins from. */
export interface WrittenSource extends Basis {
  readonly source: ProgrammeSource;
  /**
   * Names the source among all that this programme ever had, so that a form tells what it was made from: the number of the draft, or
   * `v7`, of a published version, either with more behind it once sessions were extended since; `r12`, of a revision whose file was not
   * kept.
   */
  readonly token: string;
}

/**
 * The draft of a programme; where there is none the file that it was published from, or one that says the same. Either has the closings
 * that sessions have got since (see `withMovedClosings`, `withExtendedClosings`).
 *
 * @param from the token of a form that is to be saved: what was made before a session was extended goes on from the draft as it was
 * then, so that a closing that stands in it unchanged is not taken for one that somebody has chosen
 */
export async function writtenSource(
  { id, stored, draft }: DeskProgramme,
  deps: Pick<DeskDeps, 'versions' | 'programmes'>,
  from?: string,
): Promise<WrittenSource> {
  if (stored === undefined) {
    if (draft === undefined) throw new Error(`programme ${id} is neither published nor a draft`);
    return { source: draft.source, token: String(draft.number), basedOn: draft.basedOn };
  }
  const isKept = draft === undefined && stored.version !== undefined;
  const [sessions, version] = await Promise.all([
    foundSessions(stored.sessions, deps.programmes),
    isKept ? deps.versions.find(id, stored.version) : undefined,
  ]);
  const closings = closingsOf(sessions);
  if (draft !== undefined) {
    // A draft from before a session was published goes on from what was published of it.
    const moved = ofDraft({ ...draft, closings: { ...publishedClosings(sessions), ...draft.closings } }, closings);
    return from === undefined || from === moved.token ? moved : asSaved(draft);
  }
  if (version !== undefined) {
    const source = withExtendedClosings(version.source, sessions);
    // What was made before a session was extended must not take that back.
    const extended = source.text === version.source.text ? '' : `.${hashOf(source.text)}`;
    return { source, token: `v${version.number}${extended}`, basedOn: version.number, closings };
  }
  const [first, ...others] = sessions;
  if (first === undefined) throw new Error(`programme ${id} has no session`);
  const text = publishedText(stored, [first, ...others]);
  return { source: { text, beside: {} }, token: `r${stored.revision ?? 0}`, closings };
}

/** What a programme says as it is published, whatever its draft says. */
export async function publishedSource(
  programme: DeskProgramme,
  deps: Pick<DeskDeps, 'versions' | 'programmes'>,
): Promise<ProgrammeSource> {
  return (await writtenSource({ ...programme, draft: undefined }, deps)).source;
}

/** When sessions close, as files say it. */
export function closingsOf(sessions: readonly StoredSession[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sessions.map((session) => [session.code, closingInFile(session)]));
}

/** When sessions closed as they were published. */
function publishedClosings(sessions: readonly StoredSession[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sessions.flatMap(({ code, typed }) => (typed === undefined ? [] : [[code, typed.closes]])));
}

/** A draft that can't be read waits for what has moved until it can. */
function ofDraft(draft: Draft, now: Readonly<Record<string, string>>): WrittenSource {
  const saved = asSaved(draft);
  const { closings: before = {} } = draft;
  if (Object.keys(now).every((code) => before[code] === now[code])) return saved;
  const written = readWritten(draft.source);
  if (written === undefined) return saved;
  const source = withMovedClosings(draft.source, written.content, before, now);
  const token = source.text === draft.source.text ? saved.token : `${saved.token}.${hashOf(source.text)}`;
  return { ...saved, source, token, closings: now };
}

function asSaved({ source, number, basedOn, closings = {} }: Draft): WrittenSource {
  return { source, token: String(number), basedOn, closings };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
