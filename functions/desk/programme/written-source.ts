import { createHash } from 'node:crypto';
import { withExtendedClosings } from '../../../shared/authoring/extended-closings.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** What a programme says now, as what is changed at the desk begins from. */
export interface WrittenSource {
  readonly source: ProgrammeSource;
  /**
   * Names the source among all that this programme ever had, so that a form tells what it was made from: the number of the draft; `v7`,
   * of a published version, with more behind it once sessions were extended; `r12`, of a revision whose file was not kept.
   */
  readonly token: string;
  /** The number of the version that a new draft is based on. */
  readonly basedOn?: number | undefined;
}

/**
 * The draft of a programme; where there is none the file that it was published from, or one that says the same, with the closings that
 * sessions have got since (see `withExtendedClosings`).
 */
export async function writtenSource(
  { id, stored, draft }: DeskProgramme,
  deps: Pick<DeskDeps, 'versions' | 'programmes'>,
): Promise<WrittenSource> {
  if (draft !== undefined) return { source: draft.source, token: String(draft.number), basedOn: draft.basedOn };
  if (stored === undefined) throw new Error(`programme ${id} is neither published nor a draft`);
  const [version, ...found] = await Promise.all([
    stored.version === undefined ? undefined : deps.versions.find(id, stored.version),
    ...stored.sessions.map((code) => deps.programmes.findSession(code)),
  ]);
  const sessions = found.filter((session) => session !== undefined);
  if (version !== undefined) {
    const source = withExtendedClosings(version.source, sessions);
    // What was made before a session was extended must not take that back.
    const extended = source.text === version.source.text ? '' : `.${hashOf(source.text)}`;
    return { source, token: `v${version.number}${extended}`, basedOn: version.number };
  }
  const [first, ...others] = sessions;
  if (first === undefined) throw new Error(`programme ${id} has no session`);
  const text = publishedText(stored, [first, ...others]);
  return { source: { text, beside: {} }, token: `r${stored.revision ?? 0}` };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
