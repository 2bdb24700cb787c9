import { programmePath } from '../programme-path.ts';

/** Which pages of the two lists are looked at, as an address says it. */
export interface MailsAsked {
  /** Of the mails. */
  readonly page?: string | undefined;
  readonly recipients?: string | undefined;
}

/** Where the mails of a programme are shown. */
export function mailsAddress(
  programme: string,
  asked: MailsAsked & { readonly done?: 'resent' | 'readmitted' } = {},
): string {
  return `${programmePath(programme)}/mails${mailsQuery(asked)}`;
}

/** The end of an address that says so, also of what is done on these pages and leads back to them. */
export function mailsQuery(asked: MailsAsked & { readonly done?: string }): string {
  const named = Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined);
  const query = new URLSearchParams(named.filter(([, value]) => value !== '1')).toString();
  return query === '' ? '' : `?${query}`;
}
