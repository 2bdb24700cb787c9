import { formatDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { ComparableQuestion } from '../../programme/publishing/equal-questions.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { peopleIn, type Thirds } from '../../statistics/exact-test.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { z95 } from '../../statistics/share.ts';
import { fewestCompared, pointsApart } from '../claims/comparison.ts';
import { roundedChange, type TrendComparison, trendComparisons } from '../claims/trend-comparisons.ts';
import { rangeOf } from '../compare.ts';
import { percent, signed } from '../format.ts';
import { numberName } from '../question-name.ts';
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
  const rows = trendComparisons(publication, questionnaire);
  if (earlier === undefined || rows.length === 0) return undefined;
  const title = inLanguage(earlier.title, language);
  const columns: Column<TrendComparison>[] = [
    {
      heading: texts.columns.question,
      cell: ({ question }) => nameCell(question, numberName(question, questionnaire, language, texts), texts),
    },
    { heading: texts.columns.earlier, cell: (row) => numberCell(row, row.other, texts) },
    { heading: texts.columns.now, cell: (row) => numberCell(row, row.one, texts) },
    { heading: texts.columns.points, cell: (row) => changeCell(row, texts) },
  ];
  return {
    heading: texts.headings.trend(title),
    ...tabled(columns, rows),
    notes: [
      texts.trend.earlier(title, formatDay(earlier.asOf, zone, language), earlier.responses),
      texts.trend.compared(fewestCompared.share, fewestCompared.score),
      texts.trend.change,
    ],
  };
}

/** What is asked, and what of its answers is counted, unless the name says that already. */
function nameCell({ type }: ComparableQuestion, name: string, texts: ReportTexts): Cell {
  const detail = texts.trend.counted[type];
  return detail === name ? { text: name } : { text: name, detail };
}

function numberCell({ number }: TrendComparison, side: Thirds, texts: ReportTexts): Cell {
  const n = peopleIn(side);
  const text =
    number.unit === 'share'
      ? percent({ count: side.high, n })
      : signed(roundedRatio({ count: 100 * (side.high - side.low), n }));
  return { text, detail: texts.summary.n(n) };
}

function changeCell(compared: TrendComparison, texts: ReportTexts): Cell {
  return { text: signed(roundedChange(compared)), detail: rangeOf(pointsApart(compared, z95), texts) };
}
