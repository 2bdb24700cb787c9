import { type AccessKey, keyHash, parseKey } from '../../shared/access/key.ts';
import type { Preferences, RecipientPreferences } from '../../shared/delivery/preferences.ts';
import { readsAll, readsSession } from '../../shared/delivery/reading.ts';
import { isOfNow, type MadeBySignIn, type ResultLinks } from '../../shared/delivery/result-links.ts';
import type { Glances, SessionGlance } from '../../shared/desk/glances.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import type { Recipient } from '../../shared/programme/recipient.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Reports } from '../../shared/store/reports.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';
import { type ProgrammeSessions, sessionsOfProgramme } from './reported-sessions.ts';

/** What the pages behind a recipient's link need. */
export interface Deps {
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession'>;
  readonly glances: Pick<Glances, 'sessions'>;
  readonly reports: Pick<Reports, 'latestPublication' | 'latestHead' | 'findReported'>;
  readonly preferences: Pick<RecipientPreferences, 'find' | 'change'>;
  readonly links: Pick<ResultLinks, 'find'>;
  /** Whether the sign-in goes on by which a link was made at the desk. */
  goesOn(signIn: MadeBySignIn): Promise<boolean>;
  readonly clock: Clock;
  /** Of pages that belong to no programme. */
  readonly languages: readonly Language[];
}

/** Who has a link, and what it opens. */
export interface Reader {
  readonly key: AccessKey;
  readonly programme: Programme;
  readonly recipient: Recipient;
  /** The link was made at the desk, by who is signed in there. */
  readonly isFromDesk: boolean;
  readonly preferences: Preferences;
  /** Those of the programme whose reports are for the reader. */
  readonly sessions: readonly SessionGlance[];
  /** One of them with what it asks. */
  readonly whole: ProgrammeSessions['whole'];
  /** What the programme's words were when its first session was published. */
  readonly words: Session['programme']['words'];
  /** Whether the joint report is, too. */
  readonly readsAll: boolean;
  /** The programme's. */
  readonly languages: readonly Language[];
  /** What this page is shown in. */
  readonly language: Language;
}

/**
 * The reader whose link was followed; undefined when it opens nothing: never mailed, revoked, or mailed to somebody who
 * is no longer a recipient of the programme, or has no longer this address; or made by a sign-in that has ended.
 */
export async function readerOf(
  { pathParameters, query }: HttpRequest,
  { programmes, glances, reports, preferences, links, goesOn }: Omit<Deps, 'languages' | 'clock'>,
): Promise<Reader | undefined> {
  const key = parseKey(pathParameters.key);
  // The same characters as in a programme file: nothing else is looked for.
  const id = /^[a-z][a-z0-9-]{0,23}$/.exec(pathParameters.programme ?? '')?.[0];
  if (key === undefined || id === undefined) return undefined;
  const link = await links.find(id, keyHash('results', key));
  const programme = link && (await programmes.findProgramme(id));
  const recipient = programme?.recipients.find((each) => each.id === link?.recipient);
  if (link === undefined || programme === undefined || recipient === undefined || !isOfNow(link, recipient)) {
    return undefined;
  }
  if (link.signIn !== undefined && !(await goesOn(link.signIn))) return undefined;
  const [said, { listed, whole }] = await Promise.all([
    preferences.find(id, recipient.id),
    sessionsOfProgramme(programme, { programmes, glances, reports }),
  ]);
  const [first] = listed;
  const told = first && (await whole(first.code))?.programme;
  const languages = told?.languages ?? [recipient.language];
  return {
    key,
    programme,
    recipient,
    isFromDesk: link.signIn !== undefined,
    preferences: said,
    sessions: listed.filter((session) => readsSession(recipient, session)),
    whole,
    words: told?.words,
    readsAll: readsAll(recipient, listed),
    languages,
    language: chooseLanguage(languages, query.lang ?? said.language ?? recipient.language, undefined),
  };
}
