import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { type GroupLine, smallestCell } from '../../privacy/groups.ts';
import { shownCounts, smallestGroupForComments, suppressed } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { questionById } from '../../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { netPromoterScore } from '../../statistics/nps.ts';
import { share } from '../../statistics/share.ts';
import type { Counts } from '../../tally/tally.ts';
import { type ComposedKind, compositionOf } from '../composition.ts';
import { factsOf } from '../facts.ts';
import { percent } from '../format.ts';
import { type HeadlineNumber, headlineNumbers } from '../headline-numbers.ts';
import type { Sessions } from '../lead.ts';
import { headlineMetric } from '../metrics.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/**
 * Participants by kind of organisation, in the order of the question; hidden ones say so. Where the sessions say who attended,
 * who answered stands beside it.
 */
export function groupTable(
  { groups, groupSessions }: Pick<Publication, 'groups' | 'groupSessions'>,
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  if (groups.length === 0) return undefined;
  const { questionnaire } = sessions[0];
  const composition = groupComposition(groups, groupSessions, sessions);
  const columns: Column<GroupLine>[] = [
    { heading: texts.columns.group, cell: ({ option }) => ({ text: groupName(option, questionnaire, language) }) },
    ...(composition.length === 0
      ? []
      : [
          {
            heading: texts.columns.composition,
            cell: (group: GroupLine) => compositionCell(group, composition, texts),
          },
        ]),
    ...groupNumbers(questionnaire, texts).map((number) => ({
      heading: number.label,
      cell: (group: GroupLine) => groupCell(number, shownCounts(group, number.key), texts),
    })),
  ];
  return {
    heading: texts.headings.groups,
    ...tabled(columns, groups),
    notes: [
      ...(composition.length === 0 ? [] : [texts.table.composition]),
      texts.table.groups({ k: smallestGroupForComments, most: smallestCell - 1 }),
    ],
  };
}

/** The kinds of organisation that are shown, by who answered and who attended; nothing where the sessions do not say that. */
export function groupComposition(
  groups: readonly GroupLine[],
  groupSessions: Publication['groupSessions'],
  sessions: Sessions,
): ComposedKind<ReturnType<typeof answeringKind>>[] {
  const counting = new Set(groupSessions);
  const counted = sessions.filter(({ code }) => counting.has(code));
  return compositionOf(groups.filter(isShown).map(answeringKind), counted);
}

function isShown({ items }: GroupLine): boolean {
  return Object.values(items).some((counts) => counts !== suppressed);
}

/** How many people a line is about follows from any of its figures: each is of those who answered all of these questions. */
function answeringKind({ option, items }: GroupLine) {
  const shown = Object.values(items).find((counts) => counts !== suppressed) ?? {};
  return { option, options: [option], answers: Object.values(shown).reduce((total, count) => total + count, 0) };
}

function compositionCell(group: GroupLine, composition: ReturnType<typeof groupComposition>, texts: ReportTexts): Cell {
  if (!isShown(group)) return { text: texts.suppressed };
  const found = composition.find(({ kind }) => kind.option === group.option);
  if (found === undefined)
    return { text: texts.table.answers({ count: answeringKind(group).answers }), saysWhat: true };
  return {
    text: texts.table.answersShare({ count: found.kind.answers, share: percent(found.answersShare, texts) }),
    detail: texts.table.attended({ count: found.attended, share: percent(found.attendedShare, texts) }),
    saysWhat: true,
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
export function groupName(option: string, questionnaire: Questionnaire, language: Language): string {
  const question = questionById(questionnaire, questionnaire.headline.group);
  const found = question?.type === 'one' ? question.options.find(({ id }) => id === option) : undefined;
  return found === undefined ? option : inLanguage(found.text, language);
}

function groupCell(number: HeadlineNumber, counts: Counts | undefined, texts: ReportTexts): Cell {
  const metric = headlineMetric(number, counts, texts);
  const detail = factsOf([metric.of, metric.range], texts);
  return { text: metric.value, ...(detail === '' ? {} : { detail }) };
}
