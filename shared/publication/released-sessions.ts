import type { SessionCode } from '../access/session-code.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import type { Programmes } from '../programme/programmes.ts';
import { minute } from '../time/instant.ts';
import type { Publication } from './publication.ts';
import type { Included, Publications } from './publications.ts';
import { type ShownSessions, shownSessions } from './shown-sessions.ts';

/** The publication that a session's results stand with: the final one, or its last correction. */
export async function finalPublication(
  code: SessionCode,
  reports: Pick<Publications, 'latestPublication'>,
): Promise<Publication | undefined> {
  const latest = await reports.latestPublication({ kind: 'session', code });
  return latest?.kind === 'interim' || latest?.kind === 'cancelled' ? undefined : latest;
}

/** Whether a programme's publication has what a session's shows. */
export function includes(
  ofProgramme: Included | undefined,
  { topic, number, asOf }: Pick<Publication, 'topic' | 'number' | 'asOf'>,
): boolean {
  if (topic.kind !== 'session' || !ofProgramme?.numbers.has(topic.code)) return false;
  const included = ofProgramme.numbers.get(topic.code);
  return included === undefined ? asOf <= ofProgramme.asOf : number <= included;
}

/** Which publications of its sessions a programme's publication is of. */
export function includedIn({ asOf, sessions }: Pick<Publication, 'asOf' | 'sessions'>): Included {
  return { asOf, numbers: new Map(sessions.map(({ code, number }) => [code, number])) };
}

/** How many sessions are read at once: enough that thousands come soon, few enough that others are served beside them. */
const readAtOnce = 16;

/** What the sessions of a programme show that are over, by what is stored now: two reads each. */
export async function readShownSessions(
  { sessions }: Pick<Programme, 'sessions'>,
  { programmes, reports }: ShownSessionsDeps,
): Promise<ShownSessions> {
  const shown = shownSessions();
  for (let at = 0; at < sessions.length; at += readAtOnce) {
    const some = sessions.slice(at, at + readAtOnce).map(async (code) => {
      const publication = await finalPublication(code, reports);
      if (publication === undefined) return [];
      return [{ session: await getOrThrow(programmes.findSession(code), `session ${code}`), publication }];
    });
    for (const each of (await Promise.all(some)).flat()) shown.take(each);
  }
  return shown;
}

/** Where sessions and what they show are read. */
export interface ShownSessionsDeps {
  readonly programmes: Pick<Programmes, 'findSession'>;
  readonly reports: Pick<Publications, 'latestPublication'>;
}

/** Programmes whose sessions are kept in mind at once: those of a single one can be tens of thousands. */
const programmesKept = 8;

/** For how long: by then others have published, too. */
const keptFor = 5 * minute;

/**
 * What the sessions of programmes show, for a worker: read once a programme, and from then on what the worker itself publishes is
 * taken in. Others publish meanwhile, so it may be five minutes old: each report shows sums of what was shown by then, as one
 * that was made those minutes earlier does, and the speakers' baselines are a chain that only grows by a conditional write
 * (see `withSpeakerMeans`).
 *
 * @param elapsed milliseconds since some moment
 */
export function shownByWorker(
  deps: ShownSessionsDeps,
  elapsed: () => number,
): (programme: Programme) => Promise<ShownSessions> {
  const byProgramme = new Map<string, { readonly since: number; readonly known: Promise<ShownSessions> }>();
  return ({ id, sessions }) => {
    const before = byProgramme.get(id);
    const isYoung = before !== undefined && elapsed() - before.since < keptFor;
    const kept = isYoung ? before : { since: elapsed(), known: readShownSessions({ sessions }, deps) };
    // The one that was asked for the longest ago comes first.
    byProgramme.delete(id);
    byProgramme.set(id, kept);
    const [oldest = id] = byProgramme.keys();
    if (byProgramme.size > programmesKept) byProgramme.delete(oldest);
    // What could not be read is asked for anew; by then another may stand in its place.
    kept.known.catch(() => {
      if (byProgramme.get(id) === kept) byProgramme.delete(id);
    });
    return kept.known;
  };
}
