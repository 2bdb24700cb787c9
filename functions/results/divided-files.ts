import type { Language } from '../../shared/i18n/text.ts';
import type { SessionLine } from '../../shared/publication/publication.ts';
import { askedTogether } from '../../shared/questionnaire/asked-together.ts';
import { sessionNameOf } from '../../shared/report/session-name-of.ts';
import { filePartsOf, linesOfPart } from '../../shared/sheets/file-parts.ts';
import type { DividedFile } from '../../shared/web/pages/results/list-page.tsx';
import type { ChosenReport } from './chosen-report.ts';

/** The sessions of each file of answers of single sessions, by name; undefined where one file has them all. */
export function dividedFiles(
  { wanted, publication, sessions: [first, ...others] }: ChosenReport,
  language: Language,
): readonly DividedFile[] | undefined {
  if (wanted.all !== true || publication === undefined || first === undefined) return undefined;
  const { sessions: lines } = publication;
  const sessions = [first, ...others] as const;
  const divided = filePartsOf(publication, askedTogether(sessions), sessions);
  if (divided === undefined) return undefined;
  const nameOf = (line: SessionLine | undefined) =>
    line === undefined ? '' : sessionNameOf(line.code, sessions, language);
  return Array.from({ length: divided.parts }, (_, at) => {
    const own = linesOfPart(lines, divided, at + 1);
    const from = at * divided.sessionsAPart + 1;
    return { number: at + 1, from, to: from + own.length - 1, first: nameOf(own[0]), last: nameOf(own.at(-1)) };
  });
}
