import type { cancelled } from './en/cancelled.ts';
import type { contact } from './en/contact.ts';
import type { crowded } from './en/crowded.ts';
import type { desk } from './en/desk.ts';
import type { editor } from './en/editor.ts';
import type { faultWords } from './en/fault-words.ts';
import type { faults } from './en/faults.ts';
import type { followUp } from './en/follow-up.ts';
import type { form } from './en/form.ts';
import type { invitation } from './en/invitation.ts';
import type { inviting } from './en/inviting.ts';
import type { pageFaults } from './en/page-faults.ts';
import type { plan } from './en/plan.ts';
import type { publishing } from './en/publishing.ts';
import type { questions } from './en/questions.ts';
import type { report } from './en/report.ts';
import type { results } from './en/results.ts';
import type { room } from './en/room.ts';
import type { roster } from './en/roster.ts';
import type { running } from './en/running.ts';
import type { sheets } from './en/sheets.ts';
import type { thanks } from './en/thanks.ts';
import type { Language } from './text.ts';
import type { Values } from './typed-values.ts';

/**
 * English messages as code uses them: one that takes values is a function of them by name, any other a text. The types come
 * from the English messages, so that a value that is forgotten, or misspelt, does not compile.
 */
type TextsOf<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string
    ? keyof Values<Messages[Key]> extends never
      ? string
      : (values: Values<Messages[Key]>) => string
    : TextsOf<Messages[Key]>;
};

/** Texts know the language that they are in, so that numbers among them are written as it writes them. */
export interface InLanguage {
  readonly language: Language;
}

/** The words of the form. Those of its script stay as they are written: it puts its values in itself. */
export type FormTexts = InLanguage &
  TextsOf<Omit<typeof form, 'script'>> & {
    readonly script: Readonly<Record<keyof (typeof form)['script'], string>>;
  };

/** The words of receipts. */
export type ThanksTexts = InLanguage & TextsOf<typeof thanks>;

/** The words of what participants are mailed. */
export type ContactTexts = InLanguage & TextsOf<typeof contact>;
/** The words of being asked again. */
export type FollowUpTexts = InLanguage & TextsOf<typeof followUp>;

/** The words of invitations. */
export type InvitationTexts = InLanguage & TextsOf<typeof invitation>;

/** The words of the firewall. */
export type CrowdedTexts = InLanguage & TextsOf<typeof crowded>;

/** The words on the form of a session that does not take place. */
export type CancelledTexts = InLanguage & TextsOf<typeof cancelled>;

/** The words of a report. */
export type ReportTexts = InLanguage & TextsOf<typeof report>;

/** The words of the results page and its readers' mail. */
export type ResultsTexts = InLanguage & TextsOf<typeof results>;

/** The words of the training room. */
export type RoomTexts = InLanguage & TextsOf<typeof room>;

/** The words of the attached tables. */
export type SheetTexts = InLanguage & TextsOf<typeof sheets>;

/** The words of the desk. */
export type DeskTexts = InLanguage & TextsOf<typeof desk>;

/** The words of running a session at the desk. */
export type RunningTexts = InLanguage & TextsOf<typeof running>;

/** The words of inviting people at the desk. */
export type InvitingTexts = InLanguage & TextsOf<typeof inviting>;

/** The words of what is wrong with a programme file. */
type FaultTexts = InLanguage & TextsOf<typeof faults>;

/** The words of what publishing a programme would do. */
type PlanTexts = InLanguage & TextsOf<typeof plan>;

/** The words of what is wrong with a list of people to invite. */
type RosterTexts = InLanguage & TextsOf<typeof roster>;

/** What is put into them. */
type PageFaultTexts = InLanguage & TextsOf<typeof pageFaults>;

type FaultWordTexts = InLanguage & TextsOf<typeof faultWords>;
/** The words of the questionnaire at the desk. */
export type QuestionsTexts = InLanguage & TextsOf<typeof questions>;

/** The words of publishing at the desk. */
type PublishingTexts = InLanguage & TextsOf<typeof publishing>;

/** What participants read. */
interface ParticipantTexts {
  readonly form: FormTexts;
  readonly thanks: ThanksTexts;
  readonly contact: ContactTexts;
  readonly followUp: FollowUpTexts;
  readonly invitation: InvitationTexts;
  readonly cancelled: CancelledTexts;
  readonly crowded: CrowdedTexts;
  readonly room: RoomTexts;
}

/** What recipients of reports read. */
interface RecipientTexts {
  readonly report: ReportTexts;
  readonly results: ResultsTexts;
  readonly sheets: SheetTexts;
}

/** The words of setting programmes up. */
export type EditorTexts = InLanguage & TextsOf<typeof editor>;

/** What organisers read where they set their programmes up; only in some languages (see `deskLanguages`). */
export interface OrganiserTexts {
  readonly desk: DeskTexts;
  readonly editor: EditorTexts;
  readonly faults: FaultTexts;
  readonly faultWords: FaultWordTexts;
  readonly pageFaults: PageFaultTexts;
  readonly plan: PlanTexts;
  readonly running: RunningTexts;
  readonly questions: QuestionsTexts;
  readonly publishing: PublishingTexts;
  readonly roster: RosterTexts;
  readonly inviting: InvitingTexts;
}

/** The readers that words are kept apart for, because a function loads only those of its own. */
export interface TextsByReader {
  readonly participants: ParticipantTexts;
  readonly recipients: RecipientTexts;
  readonly organisers: OrganiserTexts;
}

/** Who reads: participants, recipients or organisers. */
export type Reader = keyof TextsByReader;

/** All readers that words are kept for. */
export const spokenReaders = ['participants', 'recipients', 'organisers'] as const satisfies readonly Reader[];

/** Those for whom a programme can bring words of its own. */
export const programmeReaders = ['participants', 'recipients'] as const satisfies readonly Reader[];

/** One of them. */
export type ProgrammeReader = (typeof programmeReaders)[number];
