import type { SessionCode } from '../access/session-code.ts';
import { mailFinal } from '../delivery/mailing.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import { sideBySide } from '../programme/side-by-side.ts';
import { type CommentsTogether, commentsTogether } from '../publication/comments-together.ts';
import { besideEarlier } from '../publication/earlier.ts';
import { earlierResults } from '../publication/earlier-results.ts';
import { type ProgrammePart, programmePart, publicationOfParts } from '../publication/programme-publication.ts';
import type { Publication } from '../publication/publication.ts';
import { finalPublication, includedIn, includes } from '../publication/released-sessions.ts';
import type { Progress, TickDeps } from './deps.ts';
import { lastFirst } from './last-first.ts';
import { sharedParts } from './shared-parts.ts';

/** Sessions that are read at once: enough that thousands come soon, few enough that others are served beside them. */
const readAtOnce = 16;

/** Publishes and mails a programme once all its sessions are sealed; until then there is nothing to do. */
export async function reportProgramme(id: string, deps: TickDeps): Promise<Progress> {
  const { programmes, reports } = deps;
  const programme = await getOrThrow(programmes.findProgramme(id), `programme ${id}`);
  const included = await reports.findIncluded(id);
  const sealed = await sealedParts(programme, included === undefined, deps);
  const [first, ...others] = sealed?.parts ?? [];
  // The report of a single session is that session's.
  if (sealed === undefined || first === undefined || others.length === 0) return { isDone: true };

  const parts = [first, ...others] as const;
  const latest = await reports.latestPublication({ kind: 'programme', id });
  const publication = holds(latest, parts) ? latest : await publish(programme, { ...sealed, parts }, latest, deps);
  const preferences = await deps.preferences.list(id);
  const sessions = [first.session, ...others.map(({ session }) => session)] as const;
  const isMailed = await mailFinal({ publication, sessions, programme, preferences }, deps);
  return { isDone: isMailed };
}

/** Keeps the sum of what its sessions show, beside that of the programme that it follows. */
async function publish(
  programme: Programme,
  { parts, together }: SealedParts & { readonly parts: readonly [ProgrammePart, ...ProgrammePart[]] },
  latest: Publication | undefined,
  deps: TickDeps,
): Promise<Publication> {
  const own = publicationOfParts(programme.id, parts, together, latest);
  const next = besideEarlier(own, parts[0].session, await earlierResults(programme, deps), latest);
  const commentsFrom = together.fromOf(next.comments);
  return deps.reports.keepPublication(next, { sessions: parts.map(({ session }) => session), commentsFrom });
}

interface SealedParts {
  readonly parts: readonly ProgrammePart[];
  readonly together: CommentsTogether;
}

/**
 * What the report is made of, of all sessions of a programme in its order; undefined while one is missing. One that was cancelled is
 * not missed. Each is read and let go of but for its part, so that thousands of them are not in memory at once.
 *
 * @param isFirst what stands by kind of organisation is counted for the first report, and repeated by the others
 */
async function sealedParts(
  { sessions }: Programme,
  isFirst: boolean,
  { programmes, reports }: TickDeps,
): Promise<SealedParts | undefined> {
  const parts: (ProgrammePart | undefined)[] = [];
  const together = commentsTogether();
  const share = sharedParts();
  let isMissing = false;
  const read = async (at: number, code: SessionCode): Promise<ProgrammePart | undefined> => {
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    if (session.cancelledAt !== undefined) return undefined;
    const publication = session.sealedAt === undefined ? undefined : await finalPublication(code, reports);
    const seal = isFirst && publication !== undefined ? await reports.findSeal(code) : undefined;
    if (publication === undefined || (isFirst && seal === undefined)) {
      isMissing = true;
      return undefined;
    }
    together.take(at, code, publication.comments);
    return programmePart(share(session), publication, seal);
  };
  await sideBySide([...lastFirst(sessions)], readAtOnce, async ([at, code]) => {
    if (!isMissing) parts[at] = await read(at, code);
  });
  return isMissing ? undefined : { parts: parts.filter((part) => part !== undefined), together };
}

/** Whether a programme's publication is of these sessions, and none of them has published a correction since. */
function holds(latest: Publication | undefined, sealed: readonly ProgrammePart[]): latest is Publication {
  if (latest === undefined || latest.sessions.length !== sealed.length) return false;
  const included = includedIn(latest);
  return sealed.every(({ publication }) => includes(included, publication));
}
