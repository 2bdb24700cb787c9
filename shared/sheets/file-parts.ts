import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { askedOnce } from '../questionnaire/asked-once.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Sessions } from '../report/lead.ts';
import { askingOf } from '../response/answer-types.ts';
import { categoryWords } from './category-words.ts';

/** More rows than these are no table that anybody reads on a page, and in a workbook take a function longer than it has. */
export const mostRows = 8000;

/** How the answers of single sessions are divided into files: the same number of sessions in each. */
export interface FileParts {
  readonly sessionsAPart: number;
  readonly parts: number;
}

/** Undefined: all of them have room in one file beside those of all sessions together. `most`: the rows that it has room for. */
export function filePartsOf(
  { sessions: lines }: Pick<Publication, 'sessions'>,
  asked: Asked,
  sessions: Sessions,
  most = mostRows,
): FileParts | undefined {
  if (lines.length === 0) return undefined;
  const rowsOf = rowCounts(asked);
  const ofSessions = sessions.map(rowsOf);
  const all = ofSessions.reduce((sum, rows) => sum + rows, 0);
  if (rowsOf(asked) + all <= most) return undefined;
  const largest = ofSessions.reduce((most, rows) => Math.max(most, rows), 1);
  const sessionsAPart = Math.max(1, Math.floor(mostRows / largest));
  return { sessionsAPart, parts: Math.ceil(lines.length / sessionsAPart) };
}

/** The lines of one part: `number` is counted from 1. */
export function linesOfPart(
  lines: Publication['sessions'],
  { sessionsAPart }: FileParts,
  number: number,
): Publication['sessions'] {
  return lines.slice((number - 1) * sessionsAPart, number * sessionsAPart);
}

/**
 * How many rows the answers of a session take: an answer each that can be chosen. Words of no language are needed for that, and what
 * is asked of each speaker is worked out once for all of them.
 */
function rowCounts({ questionnaire }: Asked): (of: Asked) => number {
  const rowsOf = (item: Item) =>
    askingOf(item.question).isComment ? 0 : Math.max(1, categoryWords(item, [], questionnaire, 'en').size);
  const each = memoize((asked: Asked) =>
    itemsOf(asked).map((item) => ({ about: item.subject?.kind, rows: rowsOf(item) })),
  );
  return (of) => {
    // Several sessions of different kinds together: what each of them asks.
    if (of.keys !== undefined) return itemsOf(of).reduce((sum, item) => sum + rowsOf(item), 0);
    const times = { speaker: of.speakers.length, topic: of.topics.length, part: of.parts?.length ?? 0 };
    return each(askedOnce(of)).reduce(
      (sum, { about, rows }) => sum + rows * (about === undefined ? 1 : times[about]),
      0,
    );
  };
}
