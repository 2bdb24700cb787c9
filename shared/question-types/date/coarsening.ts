import { type CoarseningOf, onOneRow, singleLine } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** More bars than this are too many to read on a phone. */
const mostPeriods = 12;

/** No question spans more years. */
const mostYears = 4000;

/** Days; months or years where the first and the last day that can be chosen are further apart. */
export const coarsening: CoarseningOf<QuestionOf<'date'>> = ({ min, max }) => {
  // Days and months are only listed as far as there can be: twenty years have seven thousand days.
  const fine = [10, 7].map((letters) => ({ letters, periods: periodsBetween(min, max, letters, mostPeriods) }));
  const chosen = fine.find(({ periods }) => periods.length <= mostPeriods);
  const { letters, periods } = chosen ?? { letters: 4, periods: periodsBetween(min, max, 4) };
  const line = singleLine(periods);
  // A period holds many days: its name is no single answer, but nothing finer is ever counted.
  return { ...line, place: (category) => onOneRow(periods.indexOf(category.slice(0, letters))) };
};

/** The names of all days, months or years from one day to another, up to one too many: the first letters of their dates. */
function periodsBetween(min: string, max: string, letters: number, most = mostYears): string[] {
  const names = new Set<string>();
  const at = new Date(min.slice(0, letters).padEnd(10, '-01-01'.slice(letters === 7 ? 3 : 0)));
  for (; at.toISOString().slice(0, letters) <= max.slice(0, letters) && names.size <= most; next(at, letters)) {
    names.add(at.toISOString().slice(0, letters));
  }
  return [...names];
}

function next(at: Date, letters: number): void {
  if (letters === 10) at.setUTCDate(at.getUTCDate() + 1);
  else if (letters === 7) at.setUTCMonth(at.getUTCMonth() + 1);
  else at.setUTCFullYear(at.getUTCFullYear() + 1);
}
