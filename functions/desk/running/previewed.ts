import { readSource } from '../../../shared/authoring/read-source.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { published } from '../../../shared/programme/published.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Draft } from '../../../shared/web/pages/desk/running/draft-said.tsx';
import type { DeskProgramme, ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { writtenSource } from '../programme/written-source.ts';

/** A programme as its file says it, published or not. */
export interface Previewed {
  readonly programme: Programme;
  readonly sessions: readonly [Session, ...Session[]];
  /** What of it is not published: changes, or all; absent: nothing. */
  readonly draft: Draft | undefined;
}

/** What publishing the draft would make, or what is published; undefined: the draft has faults. */
export async function previewed(
  { programme }: ProgrammeVisit,
  deps: Pick<DeskDeps, 'versions' | 'programmes' | 'limits'>,
): Promise<Previewed | undefined> {
  const { source } = await writtenSource(programme, deps);
  const read = readSource(source, deps.limits);
  if (!read.ok) return undefined;
  const { programme: of, sessions } = published(read.file);
  const [first, ...others] = sessions;
  return first && { programme: of, sessions: [first, ...others], draft: draftIn(programme) };
}

function draftIn({ draft, stored }: DeskProgramme): Draft | undefined {
  if (draft === undefined) return undefined;
  return stored === undefined ? 'new' : 'changed';
}
