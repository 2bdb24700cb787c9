import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf } from '../questionnaire/items.ts';
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

/** How many rows the answers of a session take: an answer each that can be chosen. Words of no language are needed for that. */
function rowCounts(asked: Asked): (of: Asked) => number {
  const byQuestion = new Map<string, number>();
  return (of) =>
    itemsOf(of).reduce((sum, item) => {
      const { question } = item;
      if (askingOf(question).isComment) return sum;
      const rows = byQuestion.get(question.id) ?? Math.max(1, categoryWords(item, [], asked.questionnaire, 'en').size);
      byQuestion.set(question.id, rows);
      return sum + rows;
    }, 0);
}
