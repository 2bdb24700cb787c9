import { sessionCode } from '../../shared/access/session-code.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';
import type { Wanted } from '../../shared/web/pages/results/page-address.ts';
import type { Deps, Reader } from './reader.ts';

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
 * The latest publication of the topic that is asked for with `?session=CODE` or `?session=all`. Without, an organiser
 * gets the programme's, and whoever has none the youngest of the sessions'. Undefined: not a topic of this reader.
 */
export async function chosenReport(
  { query }: HttpRequest,
  reader: Reader,
  { reports }: Pick<Deps, 'reports'>,
): Promise<ChosenReport | undefined> {
  const { recipient, programme, sessions } = reader;
  const isOrganiser = recipient.kind === 'organiser';
  const shown = async (wanted: Wanted): Promise<ChosenReport> => {
    const topic =
      wanted.session === undefined
        ? ({ kind: 'programme', id: programme.id } as const)
        : ({ kind: 'session', code: wanted.session } as const);
    const publication = await reports.latestPublication(topic);
    // Speakers get what is final: with few answers yet, a number about one person moves with each of them.
    return { wanted, ...(isOrganiser || publication?.kind !== 'interim' ? { publication } : {}) };
  };

  if (query.session !== undefined && query.session !== 'all') {
    const code = sessionCode(query.session);
    return sessions.some((session) => session.code === code) ? shown({ session: code }) : undefined;
  }
  if (query.session === 'all') return isOrganiser ? shown({ all: true }) : undefined;

  const whole = isOrganiser ? await shown({ all: true }) : undefined;
  if (whole?.publication !== undefined) return whole;
  const each = await Promise.all(sessions.map((session) => shown({ session: session.code })));
  const published = each.filter(({ publication }) => publication !== undefined);
  const youngest = published.reduce<ChosenReport | undefined>(
    (best, next) =>
      best?.publication !== undefined &&
      next.publication !== undefined &&
      best.publication.asOf >= next.publication.asOf
        ? best
        : next,
    undefined,
  );
  return youngest ?? whole ?? each[0] ?? { wanted: {} };
}
