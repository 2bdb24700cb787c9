import type { ReportTexts } from '../i18n/en.ts';
import type { Language } from '../i18n/text.ts';
import { base, type Released, smallestGroup } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Question, QuestionType } from '../questionnaire/question-schema.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import type { Asked } from './definitions.ts';
import { decimal, percent, signedDecimal } from './format.ts';
import { fivePointDistribution, gain, satisfied } from './measure.ts';
import { metricsOf } from './metrics.ts';
import type { SessionLine } from './publication.ts';
import type { Cell, Table } from './view.ts';

/** Sessions side by side: the numbers that open a report, each with its interval to see what is a difference. */
export function sessionTable(
  lines: readonly SessionLine[],
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const rows = lines.flatMap(({ code, released }) => {
    const session = sessions.find((each) => each.code === code);
    if (session === undefined) return [];
    const [responses, ...metrics] = metricsOf(released, session.headcount, session.questionnaire, texts);
    const name = { text: inLanguage(session.place, language), detail: `${responses.value} · ${responses.of}` };
    const cells = metrics.map(
      ({ value, range }): Cell => ({ text: value, ...(range === undefined ? {} : { detail: range }) }),
    );
    return [{ labels: metrics.map(({ label }) => label), cells: [name, ...cells] }];
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    heading: texts.headings.sessions,
    columns: [texts.columns.session, ...first.labels],
    rows: rows.map(({ cells }) => cells),
  };
}

/** A row for each speaker in the order of the programme (never a ranking), a column for each five-point question. */
export function speakerTable(
  { questionnaire, speakers }: Asked,
  released: Released,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const questions = repeatedQuestions(questionnaire.pages, 'speaker', 'five-point');
  if (questions.length === 0 || speakers.length === 0) return undefined;
  return {
    heading: texts.headings.speakers,
    columns: [texts.columns.speaker, ...questions.map((question) => shortName(question, language))],
    rows: speakers.map((speaker) => [
      { text: inLanguage(speaker.name, language), detail: inLanguage(speaker.institution, language) },
      ...questions.map((question) => speakerCell(released.items[`${question.id}.${speaker.id}`] ?? 'hidden', texts)),
    ]),
  };
}

function speakerCell(counts: Released['items'][string], texts: ReportTexts): Cell {
  const share = counts === 'hidden' ? undefined : satisfied(counts);
  const spread = counts === 'hidden' ? undefined : fivePointDistribution(counts);
  if (share === undefined || spread === undefined) return { text: texts.hidden(smallestGroup) };
  return { text: percent(share.value), detail: `${decimal(spread.mean)} · ${texts.summary.n(share.n)}` };
}

/** Knowledge before and now for each topic, over the people who answered both. */
export function topicTable(
  { questionnaire, topics }: Asked,
  released: Released,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const [question] = repeatedQuestions(questionnaire.pages, 'topic', 'pair');
  if (question === undefined || topics.length === 0) return undefined;
  return {
    heading: texts.headings.topics,
    columns: [texts.columns.topic, texts.columns.before, texts.columns.now, texts.columns.gain],
    rows: topics.map((topic) => [
      { text: inLanguage(topic.name, language) },
      ...topicCells(released.items[`${question.id}.${topic.id}`] ?? 'hidden', texts),
    ]),
  };
}

function topicCells(counts: Released['items'][string], texts: ReportTexts): Cell[] {
  const means = counts === 'hidden' ? undefined : gain(counts);
  if (counts === 'hidden' || means === undefined)
    return [{ text: texts.hidden(smallestGroup) }, { text: '' }, { text: '' }];
  return [
    { text: decimal(means.before) },
    { text: decimal(means.now) },
    { text: signedDecimal(means.now - means.before), detail: texts.summary.n(base('pair', counts)) },
  ];
}

/** Whether the results of a question are in one of the tables. */
export function isTabled(question: Question, { pages }: Questionnaire): boolean {
  const [pair] = repeatedQuestions(pages, 'topic', 'pair');
  return question === pair || repeatedQuestions(pages, 'speaker', 'five-point').includes(question);
}

function repeatedQuestions(pages: readonly Page[], repeat: Page['repeat'], type: QuestionType): Question[] {
  return pages
    .filter((page) => page.repeat === repeat)
    .flatMap((page) => page.questions)
    .filter((question) => question.type === type);
}

function shortName(question: Question, language: Language): string {
  return question.short === undefined ? question.id : inLanguage(question.short, language);
}
