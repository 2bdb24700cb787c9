import { formatDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Thirds } from '../../statistics/exact-test.ts';
import { changeWords } from '../change-words.ts';
import { numberWords } from '../claims/compared-numbers.ts';
import { type Claim, clearestOf } from '../claims/comparison.ts';
import { rangeOf } from '../compare.ts';
import { factsOf } from '../facts.ts';
import { signed } from '../format.ts';
import { fewestFor } from '../least-bases.ts';
import { numberName } from '../question-name.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** What has changed since the earlier programme, question by question; undefined where nothing can be compared. */
export function trendTable(
  { earlier }: Pick<Publication, 'earlier'>,
  { questionnaire, zone }: Pick<Session, 'questionnaire' | 'zone'>,
  claims: readonly Claim[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  if (earlier === undefined || claims.length === 0) return undefined;
  const title = inLanguage(earlier.title, language);
  const clearest = clearestOf(claims);
  const columns: Column<Claim>[] = [
    { heading: texts.columns.question, cell: (claim) => nameCell(claim, questionnaire, language, texts) },
    { heading: texts.columns.earlier, cell: (claim) => numberCell(claim, claim.other, texts) },
    { heading: texts.columns.now, cell: (claim) => numberCell(claim, claim.one, texts) },
    { heading: texts.columns.points, cell: (claim) => changeCell(claim, texts) },
  ];
  return {
    heading: texts.headings.trend({ title }),
    ...tabled(columns, claims),
    notes: [
      clearest === undefined
        ? texts.trend.unclear
        : changeWords(clearest, earlier.title, questionnaire, language, texts),
      texts.trend.earlier({ title, day: formatDay(earlier.asOf, zone, language), responses: earlier.responses }),
      texts.trend.compared({ share: fewestFor.share, score: fewestFor.score }),
      texts.trend.others,
    ],
  };
}

/** What is asked, and what of its answers is counted, unless the name says that already. */
function nameCell(
  { number: { question } }: Claim,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): Cell {
  const name = numberName(question, questionnaire, language, texts);
  const detail = texts.trend.counted[question.type];
  return detail === name ? { text: name } : { text: name, detail };
}

function numberCell({ number }: Claim, thirds: Thirds, texts: ReportTexts): Cell {
  const { value, of } = numberWords(number, thirds, texts);
  return { text: value, detail: of };
}

function changeCell({ verdict, apart }: Claim, texts: ReportTexts): Cell {
  const mark = apart.value > 0 ? texts.table.higher : texts.table.lower;
  const detail = factsOf([rangeOf(apart, texts), verdict === 'clear' ? mark : undefined], texts);
  return { text: signed(apart.value, texts), detail };
}
