import { formatDate } from '../../i18n/dates.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { mostBars } from '../../report/measure.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';
import type { Counts } from '../../tally/tally.ts';

/** A bar for each day, or, where those are many, for each month or year in which somebody's day is. */
export const result: ResultType<QuestionOf<'date'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts, language }) {
    const periods = [10, 7, 4].map((length) => grouped(counts, length));
    const shown = periods.find((period) => period.size <= mostBars) ?? periods.at(-1) ?? new Map<string, number>();
    const parts = [...shown]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([period, count]) => part(formatDate(period, language), count, n));
    return { summary: texts.summary.n(n), layout: 'options', parts };
  },
};

/** The counts of days or months added up by the first letters of their names: `2026-05-31` by 7 is `2026-05`. */
function grouped(counts: Counts, length: number): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [category, count] of Object.entries(counts)) {
    if (!/^\d{4}-/.test(category)) continue;
    const group = category.slice(0, length);
    groups.set(group, (groups.get(group) ?? 0) + count);
  }
  return groups;
}
