import { withoutIsolates } from '../i18n/isolate.ts';
import type { Language } from '../i18n/text.ts';
import { withoutEnd } from '../i18n/without-end.ts';
import { firstDay } from '../programme/session-days.ts';
import { shortSessionName } from '../programme/session-name.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Sessions } from '../report/lead.ts';
import { wallClockText } from '../time/wall-clock.ts';
import { cutToFit } from './cut-to-fit.ts';

/** What a file of results is called, without its ending. */
interface FileName {
  /** For people: title, place or programme, day and language, as in `潍坊_2020-12-03_zh-CN`. */
  readonly name: string;
  /** The same in letters that every old program knows, with the code in the place of the place. */
  readonly ascii: string;
}

/** In UTF-8, with its ending: some systems of files take 255, but people move files through mails and archives. */
const mostBytes = 100;

/** Room for an ending and for what may be put before it. */
const endingBytes = 20;

/**
 * What no name of a file may hold somewhere (`\ / : * ? " < > |`), what is not seen (but for joiners within
 * words and emoji), and blanks, which command lines split at.
 */
const unnameable = /(?:[\\/:*?"<>|\p{Z}]|(?![\u200c\u200d])\p{C})+/gu;

/** The name of the files of a publication; from the second publication of a topic on with its number. */
export function fileNameOf(
  { topic, number, asOf }: Pick<Publication, 'topic' | 'number' | 'asOf'>,
  [session]: Sessions,
  language: Language,
): FileName {
  const { programme, zone } = session;
  const isOfSession = topic.kind === 'session';
  const day = isOfSession ? firstDay(session) : wallClockText(asOf, zone).slice(0, 10);
  const others = [day, language, ...(number > 1 ? [String(number)] : [])];
  const about = isOfSession ? shortSessionName(session, language) : inLanguage(programme.title, language);
  const room = mostBytes - endingBytes - Buffer.byteLength(`_${others.join('_')}`);
  const named = fitting(nameable(about), room);
  const id = isOfSession ? topic.code : topic.id;
  return { name: [named === '' ? id : named, ...others].join('_'), ascii: [id, ...others].join('_') };
}

/** Dots or hyphens at the ends of a name: such files are hidden, or taken for options. */
const hidden = /[-._]/;

function nameable(text: string): string {
  const named = withoutIsolates(text).normalize('NFC').replace(unnameable, '-');
  return withoutEnd(named.replace(/^[-._]+/, ''), hidden);
}

function fitting(text: string, bytes: number): string {
  return withoutEnd(cutToFit(text, bytes, Buffer.byteLength), hidden);
}
