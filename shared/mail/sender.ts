import type { Language } from '../i18n/text.ts';
import { addressOf } from './address.ts';

/** Whom mails are from. */
export interface Sender {
  /** `Name <address>`, in every language without a name of its own. */
  readonly from: string;
  /** What the sender is called in some languages. */
  readonly names?: Readonly<Record<Language, string>> | undefined;
}

/** The `From` of a mail in a language: the address is the same in all of them, since it is what may send. */
export function fromIn(language: Language, { from, names = {} }: Sender): string {
  const name = names[language];
  return name === undefined ? from : `${name} <${addressOf(from)}>`;
}
