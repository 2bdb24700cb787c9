import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { type GroupLine, smallestCell } from '../../privacy/groups.ts';
import { shownCounts, smallestGroupForComments } from '../../privacy/release.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { netPromoterScore } from '../../statistics/nps.ts';
import { share } from '../../statistics/share.ts';
import type { Counts } from '../../tally/tally.ts';
import { type HeadlineNumber, headlineMetric, headlineNumbers } from '../metrics.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** Participants by kind of organisation, in the order of the question; hidden ones say so. */
export function groupTable(
  groups: readonly GroupLine[],
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  if (groups.length === 0) return undefined;
  const columns: Column<GroupLine>[] = [
    { heading: texts.columns.group, cell: ({ option }) => ({ text: groupName(option, questionnaire, language) }) },
    ...groupNumbers(questionnaire, texts).map((number) => ({
      heading: number.label,
      cell: (group: GroupLine) => groupCell(number, shownCounts(group, number.key), texts),
    })),
  ];
  return {
    heading: texts.headings.groups,
    ...tabled(columns, groups),
    notes: [texts.table.groups(smallestGroupForComments, smallestCell)],
  };
}

/** The headline's numbers as they follow from the coarse categories of a group. */
export function groupNumbers(questionnaire: Questionnaire, texts: ReportTexts): HeadlineNumber[] {
  return headlineNumbers(questionnaire, texts).map((number) =>
    number.unit === 'share'
      ? { ...number, of: ({ yes = 0, no = 0 }) => share(yes, yes + no) }
      : {
          ...number,
          of: ({ promoter = 0, passive = 0, detractor = 0 }) => netPromoterScore(promoter, passive, detractor),
        },
  );
}

/** A kind of organisation in words. */
export function groupName(option: string, { pages, headline }: Questionnaire, language: Language): string {
  const question = pages.flatMap((page) => page.questions).find(({ id }) => id === headline.group);
  const found = question?.type === 'one' ? question.options.find(({ id }) => id === option) : undefined;
  return found === undefined ? option : inLanguage(found.text, language);
}

function groupCell(number: HeadlineNumber, counts: Counts | undefined, texts: ReportTexts): Cell {
  const metric = headlineMetric(number, counts, texts);
  const detail = [metric.of, metric.range].filter((part) => part !== undefined && part !== '').join(' · ');
  return { text: metric.value, ...(detail === '' ? {} : { detail }) };
}
