import { formatDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Counts } from '../../tally/tally.ts';
import { rangeOf } from '../compare.ts';
import { signed } from '../format.ts';
import { differenceOf, headlineMetric } from '../metrics.ts';
import { leastToCompare, type TrendComparison, trendComparisons } from '../trend.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** What has changed since the earlier programme, question by question; undefined where nothing can be compared. */
export function trendTable(
  publication: Pick<Publication, 'released' | 'earlier'>,
  { questionnaire, zone }: Pick<Session, 'questionnaire' | 'zone'>,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const { earlier } = publication;
  const rows = trendComparisons(publication, questionnaire, language, texts);
  if (earlier === undefined || rows.length === 0) return undefined;
  const title = inLanguage(earlier.title, language);
  const columns: Column<TrendComparison>[] = [
    {
      heading: texts.columns.question,
      cell: (row) => nameCell(row, texts),
    },
    { heading: texts.columns.earlier, cell: (row) => numberCell(row, row.earlier, texts) },
    { heading: texts.columns.now, cell: (row) => numberCell(row, row.now, texts) },
    { heading: texts.columns.points, cell: (row) => changeCell(row, texts) },
  ];
  return {
    heading: texts.headings.trend(title),
    ...tabled(columns, rows),
    notes: [
      texts.trend.earlier(title, formatDay(earlier.asOf, zone, language), earlier.responses),
      texts.trend.compared(leastToCompare.share, leastToCompare.score),
      texts.trend.change,
    ],
  };
}

/** What is asked, and what of its answers is counted, unless the name says that already. */
function nameCell({ name, question }: TrendComparison, texts: ReportTexts): Cell {
  const detail = texts.trend.counted[question.type];
  return detail === name ? { text: name } : { text: name, detail };
}

function numberCell({ number }: TrendComparison, counts: Counts, texts: ReportTexts): Cell {
  const n = number.of(counts)?.n ?? 0;
  return { text: headlineMetric(number, counts, texts).value, detail: texts.summary.n(n) };
}

function changeCell({ number, earlier, now }: TrendComparison, texts: ReportTexts): Cell {
  const apart = differenceOf(number, now, earlier);
  return apart === undefined ? { text: '' } : { text: signed(apart.value), detail: rangeOf(apart, texts) };
}
