import { formatMoment } from '../i18n/dates.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { smallestGroup } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import { askedTogether } from '../questionnaire/asked.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { headcountOf, type Sessions } from '../report/lead.ts';
import { headlineNumbers, shown } from '../report/metrics.ts';
import { commentSheet } from './comment-sheet.ts';
import { groupSheet, sessionSheet } from './headline-sheets.ts';
import { estimateOf, tenth } from './numbers.ts';
import { questionSheet } from './question-sheet.ts';
import type { Sheet, Value } from './sheet.ts';
import { speakerSheet, topicSheet } from './subject-sheets.ts';

/**
 * A publication as tables of plain data, in one language: only what it releases, and as numbers. `sessions`: the session,
 * or all of the programme.
 */
export function sheetsOf(publication: Publication, sessions: Sessions, language: Language): Sheet[] {
  const asked = askedTogether(sessions);
  const { released, comments, sessions: lines, groups } = publication;
  return [
    summarySheet(publication, sessions, language),
    questionSheet(asked, released, language),
    ...(lines.length === 0 ? [] : [sessionSheet(lines, sessions, language)]),
    ...(groups.length === 0 ? [] : [groupSheet(groups, asked.questionnaire, language)]),
    ...(asked.speakers.length === 0 ? [] : [speakerSheet(asked, released, language)]),
    ...(asked.topics.length === 0 ? [] : [topicSheet(asked, released, language)]),
    commentSheet(asked, comments, language),
  ];
}

function summarySheet(publication: Publication, sessions: Sessions, language: Language): Sheet {
  const { names, columns, ...words } = sheetTexts(language);
  const texts = reportTexts(language);
  const { released, kind, asOf, topic } = publication;
  const [{ programme, place, zone, questionnaire }] = sessions;
  const headcount = headcountOf(sessions);
  const rate = headcount === undefined ? null : tenth((released.responses / headcount) * 100);
  const facts: Value[][] = [
    [words.programme, inLanguage(programme.title, language)],
    [words.place, topic.kind === 'session' ? inLanguage(place, language) : texts.allSessions],
    [words.kind, words.kinds[kind]],
    [words.asOf, formatMoment(asOf, zone, language)],
    [texts.metric.responses, released.responses],
    [texts.metric.responseRate, rate, released.responses, headcount ?? null],
  ];
  const numbers = headlineNumbers(questionnaire, texts).map((number): Value[] => {
    const counts = shown(released, number.key);
    const estimate = counts === undefined ? undefined : estimateOf(number, counts);
    return [number.label, ...(estimate ?? [words.suppressed(smallestGroup)])];
  });
  return {
    name: names.summary,
    columns: [columns.number, columns.value, columns.count, columns.n, columns.low, columns.high].map(
      (heading, at) => ({
        heading,
        width: at < 2 ? 28 : 14,
      }),
    ),
    rows: [...facts, ...numbers].map((row) => Array.from({ length: 6 }, (_, at) => row[at] ?? null)),
  };
}
