import { readsSession } from '../../../shared/delivery/reading.ts';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { readerName, type SampleChoice } from '../../../shared/web/pages/desk/running/sample-choice.ts';
import type { Previewed } from './previewed.ts';

/** How many made-up answers can be shown: too few for anything, too few for comments, a course, a large room. */
export const sampleSizes = [4, 8, 40, 160] as const;
const usualSize = 40;

/** What a sample is asked for by. */
interface Asked {
  readonly session?: string;
  readonly lang?: string;
  readonly answers?: string;
  readonly reader?: string;
}

/** What is asked for; of what is not named, or what there is not, the usual. */
export function sampleChoice(asked: Asked, found: Previewed, language: Language): SampleChoice {
  const session = found.sessions.find(({ code }) => code === asked.session) ?? found.sessions[0];
  const readers = sampleReaders(found, session);
  return {
    session,
    language: chooseLanguage(session.programme.languages, asked.lang ?? language, undefined),
    people: sampleSizes.find((size) => String(size) === asked.answers) ?? usualSize,
    reader: readers.find((each) => readerName(each) === asked.reader) ?? readers[0],
  };
}

/** Who gets a report of a session: an organiser, its manager, and each of its speakers to whom one is mailed. */
export function sampleReaders({ programme }: Previewed, session: Session): readonly Recipient[] {
  const reading = programme.recipients.filter((each) => readsSession(each, session));
  const firstOf = (name: string) => reading.filter((each) => readerName(each) === name).slice(0, 1);
  return [...firstOf('organiser'), ...firstOf('manager'), ...reading.filter(({ kind }) => kind === 'speaker')];
}
