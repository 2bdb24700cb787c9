import { sessionCode } from '../../shared/access/session-code.ts';
import type { Session } from '../../shared/programme/session.ts';
import { sideBySide } from '../../shared/programme/side-by-side.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import type { PublicationHead } from '../../shared/publication/publications.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';
import type { Wanted } from '../../shared/web/pages/results/page-address.ts';
import type { Deps, Reader } from './reader.ts';

/** Sessions of which is read at once when something was published. */
const readAtOnce = 16;

/** The report that a request is about, and what is published of it so far. */
export interface ChosenReport {
  readonly wanted: Wanted;
  readonly publication?: Publication | undefined;
}

/** The sessions that a report is about: one, or all of the programme that take place. */
export function sessionsOf({ session: code }: Wanted, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((each) => (code === undefined ? each.cancelledAt === undefined : each.code === code));
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
  { reports }: Pick<Deps, 'reports'>,
): Promise<ChosenReport | undefined> {
  const { recipient, programme, sessions } = reader;
  // Speakers get what is final: with few answers yet, a number about one person moves with each of them.
  const isShown = ({ kind }: Pick<Publication, 'kind'>) => recipient.kind === 'organiser' || kind !== 'interim';
  const shown = async (topicWanted: Wanted): Promise<ChosenReport> => {
    const { session: code } = topicWanted;
    const topic =
      code === undefined ? ({ kind: 'programme', id: programme.id } as const) : ({ kind: 'session', code } as const);
    const publication = await reports.latestPublication(topic);
    return { wanted: topicWanted, ...(publication !== undefined && isShown(publication) ? { publication } : {}) };
  };

  const wanted = wantedOf(request, reader);
  if (wanted === undefined) return undefined;
  if (wanted.session !== undefined || wanted.all === true) return shown(wanted);

  const whole = reader.readsAll ? await shown({ all: true }) : undefined;
  if (whole?.publication !== undefined) return whole;
  const heads = await sideBySide(sessions, readAtOnce, ({ code }) => reports.latestHead({ kind: 'session', code }));
  const youngest = heads.reduce<PublicationHead | undefined>(
    (best, next) =>
      next === undefined || !isShown(next) || (best !== undefined && best.asOf >= next.asOf) ? best : next,
    undefined,
  );
  const [first] = sessions;
  if (youngest?.topic.kind === 'session') return shown({ session: youngest.topic.code });
  return whole ?? { wanted: first === undefined ? {} : { session: first.code } };
}
