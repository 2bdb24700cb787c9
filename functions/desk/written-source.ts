import type { ProgrammeSource } from '../../shared/authoring/programme-source.ts';
import { publishedText } from '../../shared/authoring/published-text.ts';
import type { DeskProgramme } from './context.ts';
import type { DeskDeps } from './deps.ts';

/** What a programme says now, as what is changed at the desk begins from. */
export interface WrittenSource {
  readonly source: ProgrammeSource;
  /**
   * Names the source among all that this programme ever had, so that a form tells what it was made from: the number of the draft; `v7`,
   * of a published version; `r12`, of a revision whose file was not kept.
   */
  readonly token: string;
  /** The number of the version that a new draft is based on. */
  readonly basedOn?: number | undefined;
}

/** The draft of a programme; where there is none the file that it was published from, or one that says the same. */
export async function writtenSource(
  { id, stored, draft }: DeskProgramme,
  deps: Pick<DeskDeps, 'versions' | 'programmes'>,
): Promise<WrittenSource> {
  if (draft !== undefined) return { source: draft.source, token: String(draft.number), basedOn: draft.basedOn };
  if (stored === undefined) throw new Error(`programme ${id} is neither published nor a draft`);
  const version = stored.version === undefined ? undefined : await deps.versions.find(id, stored.version);
  if (version !== undefined) return { source: version.source, token: `v${version.number}`, basedOn: version.number };
  const sessions = await Promise.all(stored.sessions.map((code) => deps.programmes.findSession(code)));
  const [first, ...others] = sessions.filter((session) => session !== undefined);
  if (first === undefined) throw new Error(`programme ${id} has no session`);
  const text = publishedText(stored, [first, ...others]);
  return { source: { text, beside: {} }, token: `r${stored.revision ?? 0}` };
}
