import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import type { Instant } from '../time/instant.ts';

/** How often a recipient wants the results of a session: when it is over, also daily, or also after every 25 responses. */
export const frequencies = ['final', 'daily', 'every-25'] as const;
export type Frequency = (typeof frequencies)[number];

/** What a recipient is to the programme: one of its organisers, or the manager of one session, whom that session's form names. */
export const roles = ['organiser', 'manager'] as const;

/** The sizes of paper for a PDF: A4, and Letter where that is usual. */
export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Whether the report comes as a PDF with each mail, too, and for which paper. */
export const pdfWishes = ['none', ...paperSizes] as const;
export type PdfWish = (typeof pdfWishes)[number];

/**
 * When an address became a recipient's: from which revision of the programme on, and when that was published. What went to
 * the one before opens nothing any more.
 */
interface AddressSince {
  readonly revision: number;
  readonly at: Instant;
}

/** Who gets the reports of a whole programme, or of some of its sessions. */
export interface Organiser {
  readonly kind: 'organiser';
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Absent: from the beginning, or from before that was kept. */
  readonly since?: AddressSince;
  readonly language: Language;
  readonly frequency: Frequency;
  /** The sessions whose reports are for this recipient; absent: all, and the joint report. */
  readonly sessions?: SessionCode[] | undefined;
  /** Absent: an organiser. */
  readonly role?: 'manager';
  /** Whether the single answers are attached to the final reports. */
  readonly singleAnswers: boolean;
  /** Absent: none. */
  readonly pdf?: PdfWish | undefined;
}

/** A speaker who gets the own results of each session, when it is over, and nobody else's. */
export interface SpeakerRecipient {
  readonly kind: 'speaker';
  /** `speaker.` and the speaker's id: no organiser's id has a dot. */
  readonly id: string;
  readonly speaker: string;
  readonly name: string;
  readonly address: string;
  /** Absent: from the beginning, or from before that was kept. */
  readonly since?: AddressSince;
  readonly language: Language;
  /** Chosen on the page of preferences; absent: none. */
  readonly pdf?: PdfWish | undefined;
}

/** Somebody who gets reports. */
export type Recipient = Organiser | SpeakerRecipient;
