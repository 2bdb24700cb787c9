import { sessionCode } from '../../shared/access/session-code.ts';
import type { SessionGlance } from '../../shared/desk/glances.ts';
import type { Session } from '../../shared/programme/session.ts';
import { sideBySide } from '../../shared/programme/side-by-side.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import type { PublicationHead } from '../../shared/publication/publications.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';
import type { Wanted } from '../../shared/web/pages/results/page-address.ts';
import type { Deps, Reader } from './reader.ts';

/** Reads at once: enough that thousands come soon, few enough that others are served beside them. */
const readAtOnce = 16;

/** Of so many sessions that are open, and so many that are over, the last ones, is looked for the youngest report. */
const mostLookedAt = 50;

/** The report that a request is about, and what is published of it so far. */
export interface ChosenReport {
  readonly wanted: Wanted;
  readonly publication?: Publication | undefined;
  /** What it is about: a session, or all of the programme that take place; none while nothing is published. */
  readonly sessions: readonly Session[];
}

/**
 * What a request asks for with `?session=CODE` or `?session=all`: nothing where neither is said. Undefined: not a topic of this
 * reader.
 */
export function wantedOf({ query }: HttpRequest, { readsAll, sessions }: Reader): Wanted | undefined {
  if (query.session === undefined) return {};
  if (query.session === 'all') return readsAll ? { all: true } : undefined;
  const code = sessionCode(query.session);
  return sessions.some((session) => session.code === code) ? { session: code } : undefined;
}

/**
 * The latest publication of the topic that is asked for. Without one, whoever reads all sessions
 * gets the programme's, and whoever has none the youngest of the sessions'. Undefined: not a topic of this reader.
 */
export async function chosenReport(
  request: HttpRequest,
  reader: Reader,
  { reports, clock }: Pick<Deps, 'reports' | 'clock'>,
): Promise<ChosenReport | undefined> {
  const { recipient, programme, sessions } = reader;
  // Speakers get what is final: with few answers yet, a number about one person moves with each of them.
  const isShown = ({ kind }: Pick<Publication, 'kind'>) => recipient.kind === 'organiser' || kind !== 'interim';
  const shown = async (topicWanted: Wanted): Promise<ChosenReport> => {
    const { session: code } = topicWanted;
    const topic =
      code === undefined ? ({ kind: 'programme', id: programme.id } as const) : ({ kind: 'session', code } as const);
    const publication = await reports.latestPublication(topic);
    if (publication === undefined || !isShown(publication)) return { wanted: topicWanted, sessions: [] };
    return { wanted: topicWanted, publication, sessions: await wholeSessions(topicWanted, reader) };
  };

  const wanted = wantedOf(request, reader);
  if (wanted === undefined) return undefined;
  if (wanted.session !== undefined || wanted.all === true) return shown(wanted);

  const whole = reader.readsAll ? await shown({ all: true }) : undefined;
  if (whole?.publication !== undefined) return whole;
  const heads = await sideBySide(lastOf(sessions, clock.now()), readAtOnce, ({ code }) =>
    reports.latestHead({ kind: 'session', code }),
  );
  const youngest = heads.reduce<PublicationHead | undefined>(
    (best, next) =>
      next === undefined || !isShown(next) || (best !== undefined && best.asOf >= next.asOf) ? best : next,
    undefined,
  );
  const [first] = sessions;
  if (youngest?.topic.kind === 'session') return shown({ session: youngest.topic.code });
  return whole ?? { wanted: first === undefined ? {} : { session: first.code }, sessions: [] };
}

/** The sessions that a report is about, with what they ask. */
async function wholeSessions(
  { session: code }: Wanted,
  { sessions, whole }: Pick<Reader, 'sessions' | 'whole'>,
): Promise<readonly Session[]> {
  const about = sessions.filter((each) => (code === undefined ? each.cancelledAt === undefined : each.code === code));
  const found = await sideBySide(about, readAtOnce, (each) => whole(each.code));
  return found.filter((session) => session !== undefined);
}

/** Of which sessions something was published last: those that were sealed or cancelled last, and those that were opened last. */
function lastOf(sessions: readonly SessionGlance[], now: Instant): readonly SessionGlance[] {
  const last = (since: (session: SessionGlance) => Instant | undefined) =>
    sessions
      .flatMap((session) => {
        const at = since(session);
        return at === undefined || at > now ? [] : [{ session, at }];
      })
      .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
      .slice(0, mostLookedAt)
      .map(({ session }) => session);
  const endOf = ({ sealedAt, cancelledAt }: SessionGlance) => sealedAt ?? cancelledAt;
  return [...last(endOf), ...last((session) => (endOf(session) === undefined ? session.opensAt : undefined))];
}
