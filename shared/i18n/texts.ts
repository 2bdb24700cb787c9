import type { cancelled } from './en/cancelled.ts';
import type { crowded } from './en/crowded.ts';
import type { form } from './en/form.ts';
import type { report } from './en/report.ts';
import type { results } from './en/results.ts';
import type { room } from './en/room.ts';
import type { sheets } from './en/sheets.ts';
import type { thanks } from './en/thanks.ts';

// What each language must have: the keys of the English words, which are the model. A language without one does not compile.

/** The words of the form. */
export type FormTexts = typeof form;

/** The words of receipts. */
export type ThanksTexts = typeof thanks;

/** The words of the firewall. */
export type CrowdedTexts = typeof crowded;

/** The words on the form of a session that does not take place. */
export type CancelledTexts = typeof cancelled;

/** The words of a report. */
export type ReportTexts = typeof report;

/** The words of the results page and its readers' mail. */
export type ResultsTexts = typeof results;

/** The words of the training room. */
export type RoomTexts = typeof room;

/** The words of the attached tables. */
export type SheetTexts = typeof sheets;
