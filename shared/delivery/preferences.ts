import type { Language } from '../i18n/text.ts';
import type { Frequency, PdfWish } from '../programme/recipient.ts';
import type { Instant } from '../time/instant.ts';

/** What a recipient has chosen on the page behind the mail's link, and what became of mails to the address. */
export interface Preferences {
  readonly frequency?: Frequency;
  readonly language?: Language;
  readonly pdf?: PdfWish;
  /** Wants no mail any more. */
  readonly stopped?: boolean;
  /** Mails to this address came back, or were called unwanted: it gets none until the programme names another one. */
  readonly undeliverable?: { readonly address: string; readonly reason: 'bounce' | 'complaint'; readonly at: Instant };
}

/** By recipient, what was chosen and what became of mails; a recipient who is not there has chosen nothing. */
export type PreferencesById = Readonly<Record<string, Preferences>>;

/** What recipients have chosen for their mails, and what became of these. */
export interface RecipientPreferences {
  find(programme: string, recipient: string): Promise<Preferences>;
  /** By recipient; only those who have chosen something. */
  list(programme: string): Promise<PreferencesById>;
  /** Changes what is given, leaves the rest. */
  change(programme: string, recipient: string, preferences: Preferences): Promise<void>;
  /** Forgets that mails to the recipient's address came back. */
  readmit(programme: string, recipient: string): Promise<void>;
}
