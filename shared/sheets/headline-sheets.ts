import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { shownCounts } from '../privacy/release.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import type { Publication, SessionLine } from '../publication/publication.ts';
import { headlineNumbers } from '../report/headline-numbers.ts';
import type { Sessions } from '../report/lead.ts';
import { sessionPrecision } from '../report/precision.ts';
import { groupComposition, groupName, groupNumbers } from '../report/tables/groups.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import type { Ratio } from '../statistics/rounding.ts';
import { figureColumns, headlineFigure } from './figures.ts';
import { dayColumns, sessionColumns } from './session-columns.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

const widths = { label: 20, value: 14 };

/** A row for each session and number of the headline. */
export function sessionSheet(lines: readonly SessionLine[], sessions: Sessions, language: Language): Sheet {
  const { columns } = sheetTexts(language);
  const texts = reportTexts(language);
  const rows = lines.flatMap((line) => {
    const session = sessionByCode(sessions).get(line.code);
    if (session === undefined) return [];
    return headlineNumbers(session.questionnaire, texts).map((number) => {
      const figure = headlineFigure(
        number,
        shownCounts(line.released, number.key),
        language,
        sessionPrecision(session, line.released.responses),
      );
      return { ...figure, session, responses: line.released.responses };
    });
  });
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { id: 'session', heading: texts.columns.session, width: 12, cell: ({ session }) => session.code },
    ...sessionColumns(sessions, language, 20, ({ session }: (typeof rows)[number]) => session),
    ...dayColumns(sessions, language, ({ session }: (typeof rows)[number]) => session),
    { id: 'responses', heading: columns.responses, width: 12, format: 'whole', cell: ({ responses }) => responses },
    {
      id: 'headcount',
      heading: columns.headcount,
      width: 12,
      format: 'whole',
      cell: ({ session }) => session.headcount ?? null,
    },
    ...figureColumns(language, widths),
  ];
  return sheetOf('sessions', language, sheetColumns, rows);
}

/** A row for each kind of organisation and number of the headline. */
export function groupSheet(
  { groups, groupSessions }: Pick<Publication, 'groups' | 'groupSessions'>,
  sessions: Sessions,
  language: Language,
): Sheet {
  const { columns: heads } = sheetTexts(language);
  const texts = reportTexts(language);
  const { questionnaire } = sessions[0];
  const composition = groupComposition(groups, groupSessions, sessions);
  const rows = groups.flatMap((group) =>
    groupNumbers(questionnaire, texts).map((number) => {
      const figure = headlineFigure(number, shownCounts(group, number.key), language);
      const composed = composition.find(({ kind }) => kind.option === group.option);
      return { ...figure, composed, group: groupName(group.option, questionnaire, language) };
    }),
  );
  const inPercent = (share: Ratio | undefined) => (share === undefined ? null : percentageFigure(share));
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'group', heading: texts.columns.group, width: 28, cell: ({ group }) => group },
    ...(composition.length === 0
      ? []
      : ([
          {
            id: 'responses',
            heading: heads.responses,
            width: 12,
            format: 'whole',
            cell: ({ composed }) => composed?.kind.answers ?? null,
          },
          {
            id: 'responsesPercent',
            heading: heads.responsesShare,
            width: 14,
            format: 'percent',
            cell: ({ composed }) => inPercent(composed?.answersShare),
          },
          {
            id: 'headcount',
            heading: heads.headcount,
            width: 12,
            format: 'whole',
            cell: ({ composed }) => composed?.attended ?? null,
          },
          {
            id: 'headcountPercent',
            heading: heads.headcountShare,
            width: 14,
            format: 'percent',
            cell: ({ composed }) => inPercent(composed?.attendedShare),
          },
        ] satisfies Column<(typeof rows)[number]>[])),
    ...figureColumns(language, widths),
  ];
  return sheetOf('groups', language, columns, rows);
}
