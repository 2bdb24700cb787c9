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

/** Which of a recipient's reports is asked for. */
export interface Wanted {
  readonly session?: SessionCode | undefined;
  /** The report of the whole programme; where neither is said, the latest report is meant. */
  readonly all?: boolean;
}

/** The address of a page behind the link: `''` for the results themselves, or a name such as `stop`. */
export function pageAddress(
  { programme, key, language }: ReaderLink,
  page = '',
  { session, all }: Wanted = {},
): string {
  const query = new URLSearchParams([
    ...(session === undefined ? [] : [['session', session]]),
    ...(all === true ? [['session', 'all']] : []),
    ['lang', language],
  ]);
  return `/r/${programme}/${key}${page === '' ? '' : `/${page}`}?${query}`;
}
