import type { AccessKey } from '../../../access/key.ts';
import type { SessionCode } from '../../../access/session-code.ts';
import type { Language } from '../../../i18n/text.ts';

/** The link that a reader has, and the language of the page behind it. */
export interface ReaderLink {
  readonly programme: string;
  readonly key: AccessKey;
  readonly language: Language;
  /** It was made at the desk, so pages behind it lead back there; absent: it was mailed. */
  readonly isFromDesk?: boolean;
}

/** The page of preferences. Mails of earlier versions link to it by this name. */
export const preferencesPage = 'wishes';

/** The page that says how the numbers of reports are made. */
export const definitionsPage = 'definitions';

/** The page that lists all reports of a reader, where they are many. */
export const reportsPage = 'reports';

/** The page that lists the files of the answers of single sessions, where one has no room for all. */
export const filesPage = 'files';

/** The pages of single tables of a report, by the names of these: for those with more rows than a page has room for. */
export const tablePages = ['sessions', 'speakers', 'topics', 'parts'] as const;

/** Which of a recipient's reports is asked for. */
export interface Wanted {
  readonly session?: SessionCode | undefined;
  /** The report of the whole programme; where neither is said, the latest report is meant. */
  readonly all?: boolean;
}

/** The address of a page behind the link: `''` for the results themselves, or a name such as `stop`. `more`: what else it asks for. */
export function pageAddress(
  { programme, key, language }: ReaderLink,
  page = '',
  { session, all }: Wanted = {},
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams([
    ...(session === undefined ? [] : [['session', session]]),
    ...(all === true ? [['session', 'all']] : []),
    ['lang', language],
    ...Object.entries(more).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ]);
  return `/r/${programme}/${key}${page === '' ? '' : `/${page}`}?${query}`;
}
