import { cancelled } from './en/cancelled.ts';
import { contact } from './en/contact.ts';
import { crowded } from './en/crowded.ts';
import { desk } from './en/desk.ts';
import { editor } from './en/editor.ts';
import { faultWords } from './en/fault-words.ts';
import { faults } from './en/faults.ts';
import { followUp } from './en/follow-up.ts';
import { form } from './en/form.ts';
import { invitation } from './en/invitation.ts';
import { inviting } from './en/inviting.ts';
import { pageFaults } from './en/page-faults.ts';
import { plan } from './en/plan.ts';
import { publishing } from './en/publishing.ts';
import { questions } from './en/questions.ts';
import { report } from './en/report.ts';
import { results } from './en/results.ts';
import { room } from './en/room.ts';
import { roster } from './en/roster.ts';
import { running } from './en/running.ts';
import { sheets } from './en/sheets.ts';
import { thanks } from './en/thanks.ts';
import type { WordFile } from './words.ts';

/** The words in English, which are the model: every other language has the same keys, and messages with the same values. */
export const english = {
  language: 'en',
  name: 'English',
  reviewed: true,
  participants: { form, thanks, contact, followUp, invitation, cancelled, crowded, room },
  recipients: { report, results, sheets },
  organisers: { desk, editor, faultWords, faults, inviting, pageFaults, plan, publishing, questions, roster, running },
} as const satisfies WordFile;
