import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { GroupLine } from '../privacy/groups.ts';
import { smallestGroup, smallestGroupForComments, suppressed } from '../privacy/release.ts';
import type { SessionLine } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Sessions } from '../report/lead.ts';
import { headlineNumbers, shown } from '../report/metrics.ts';
import { groupName, groupNumbers } from '../report/tables/groups.ts';
import { estimateOf } from './numbers.ts';
import type { Column, Sheet, Value } from './sheet.ts';

/** A row for each session and number of the headline. */
export function sessionSheet(lines: readonly SessionLine[], sessions: Sessions, language: Language): Sheet {
  const { names, columns, suppressed: tooFew } = sheetTexts(language);
  const texts = reportTexts(language);
  return {
    name: names.sessions,
    columns: [
      { heading: texts.columns.session, width: 20 },
      { heading: columns.code, width: 12 },
      { heading: columns.responses, width: 12 },
      { heading: columns.headcount, width: 12 },
      ...estimateColumns(language),
    ],
    rows: lines.flatMap(({ code, released }) => {
      const session = sessions.find((each) => each.code === code);
      if (session === undefined) return [];
      const head = [inLanguage(session.place, language), code, released.responses, session.headcount ?? null];
      return headlineNumbers(session.questionnaire, texts).map((number): Value[] => {
        const counts = shown(released, number.key);
        const estimate = counts === undefined ? undefined : estimateOf(number, counts);
        return [...head, number.label, ...(estimate ?? noEstimate(tooFew(smallestGroup)))];
      });
    }),
  };
}

/** A row for each kind of organisation and number of the headline. */
export function groupSheet(groups: readonly GroupLine[], questionnaire: Questionnaire, language: Language): Sheet {
  const { names, suppressed: tooFew } = sheetTexts(language);
  const texts = reportTexts(language);
  return {
    name: names.groups,
    columns: [{ heading: texts.columns.group, width: 28 }, ...estimateColumns(language)],
    rows: groups.flatMap(({ option, items }) =>
      groupNumbers(questionnaire, texts).map((number): Value[] => {
        const counts = items[number.key] ?? suppressed;
        const estimate = counts === suppressed ? undefined : estimateOf(number, counts);
        const name = groupName(option, questionnaire, language);
        return [name, number.label, ...(estimate ?? noEstimate(tooFew(smallestGroupForComments)))];
      }),
    ),
  };
}

function estimateColumns(language: Language): Column[] {
  const { columns } = sheetTexts(language);
  const headings = [columns.value, columns.count, columns.n, columns.low, columns.high];
  return [{ heading: columns.number, width: 20 }, ...headings.map((heading) => ({ heading, width: 14 }))];
}

function noEstimate(why: string): Value[] {
  return [why, null, null, null, null];
}
