import type { Language } from '../../../../i18n/text.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import type { Session } from '../../../../programme/session.ts';
import { programmePath } from '../programme-path.ts';

/** What is shown of the samples. */
export interface SampleChoice {
  readonly session: Session;
  /** That of the report. */
  readonly language: Language;
  readonly people: number;
  /** Who gets it so: each kind of recipient gets another one. Absent: an organiser, by no name. */
  readonly reader?: Recipient | undefined;
}

/** How an address names a reader: all organisers get the same report, and so do all managers of a session; speakers get their own. */
export function readerName(reader: Recipient | undefined): string {
  if (reader?.kind === 'speaker') return reader.id;
  return reader?.role ?? 'organiser';
}

/** Where the samples of a programme are shown so. */
export function sampleAddress(programme: string, chosen: SampleChoice): string {
  return `${programmePath(programme)}/preview-report?${sampleQuery(chosen)}`;
}

/** The choice, as an address and a form name it. */
export function sampleQuery({ session, language, people, reader }: SampleChoice): URLSearchParams {
  const name = readerName(reader);
  const other = name === 'organiser' ? {} : { reader: name };
  return new URLSearchParams({ session: session.code, lang: language, answers: String(people), ...other });
}
