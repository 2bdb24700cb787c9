import type { ReportTexts } from '../i18n/en.ts';
import { formTexts } from '../i18n/form-texts.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import { smallestGroup, smallestGroupForComments } from '../privacy/release.ts';
import type { Recipient } from '../programme/schema.ts';
import type { Session } from '../programme/session.ts';
import { inLanguage, itemsOf, sectionsOf, wording } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question-schema.ts';
import { answeredCell } from '../response/kinds/kind.ts';
import { quickSeconds } from '../response/response.ts';
import type { Instant } from '../time/instant.ts';
import { formatDay, formatMoment, formatShortDay } from '../time/zone.ts';
import { type Asked, askedTogether } from './definitions.ts';
import { percent } from './format.ts';
import { headlineSatisfied, metricsOf } from './metrics.ts';
import type { Publication } from './publication.ts';
import { questionResult } from './question-result.ts';
import { fittingSubject } from './subject.ts';
import { isTabled, sessionTable, speakerTable, topicTable } from './tables.ts';
import type { CommentBlock, ReportView } from './view.ts';

/** A publication in words, for one recipient. `sessions`: the session, or all sessions of the programme. */
export function composeReport(
  publication: Publication,
  sessions: readonly [Session, ...Session[]],
  recipient: Pick<Recipient, 'name' | 'language'>,
): ReportView {
  const { language } = recipient;
  const texts = reportTexts(language);
  const asked = askedTogether(sessions);
  const { released } = publication;
  const title = inLanguage(sessions[0].programme.title, language);
  const tables = {
    sessions:
      publication.sessions.length === 0 ? undefined : sessionTable(publication.sessions, sessions, language, texts),
    speakers: speakerTable(asked, released, language, texts),
    topics: topicTable(asked, released, language, texts),
  };
  return {
    language,
    direction: formTexts(language).direction,
    subject: subjectOf(publication, sessions, language, texts),
    programme: title,
    title: publication.topic.kind === 'session' ? inLanguage(sessions[0].place, language) : texts.allSessions,
    lead: leadOf(publication, sessions, language, texts),
    metrics: metricsOf(released, headcountOf(sessions), asked.questionnaire, texts),
    pages: pagesOf(asked, publication, language, texts),
    ...Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined)),
    commentsHeading: texts.headings.comments,
    ...commentsOf(asked, publication, language, texts),
    notesHeading: texts.headings.notes,
    notes: notesOf(publication, sessions, recipient, texts),
  };
}

/** All headcounts together; unknown when one is. */
function headcountOf(sessions: readonly Session[]): number | undefined {
  return sessions.reduce<number | undefined>(
    (total, { headcount }) => (total === undefined || headcount === undefined ? undefined : total + headcount),
    0,
  );
}

function subjectOf(
  { topic, released }: Publication,
  [session]: readonly [Session, ...Session[]],
  language: Language,
  texts: ReportTexts,
): string {
  const about =
    topic.kind === 'session'
      ? texts.subject.session(
          inLanguage(session.place, language),
          formatShortDay(session.opensAt, session.zone, language),
        )
      : texts.subject.programme(inLanguage(session.programme.title, language));
  const share = headlineSatisfied(released, session.questionnaire);
  if (share === undefined) return fittingSubject([texts.subject.tooFew(about, released.responses), about]);
  return fittingSubject([texts.subject.satisfied(about, percent(share.value), share.count, share.n), about]);
}

function leadOf(
  { topic, released, asOf }: Publication,
  sessions: readonly [Session, ...Session[]],
  language: Language,
  texts: ReportTexts,
): string {
  const [session] = sessions;
  const headcount = headcountOf(sessions);
  const responses =
    headcount === undefined
      ? texts.lead.answered(released.responses)
      : texts.lead.answeredOf(released.responses, headcount);
  const moment = formatMoment(asOf, session.zone, language);
  if (topic.kind === 'programme') return texts.lead.programme({ sessions: sessions.length, responses, asOf: moment });
  const place = inLanguage(session.place, language);
  return texts.lead.session({
    place,
    day: formatDay(session.opensAt, session.zone, language),
    responses,
    asOf: moment,
  });
}

/**
 * Every question that is not in a table or a comment. Those about one speaker or topic are in the report of the session,
 * as comments are: a programme's would be longer than anybody reads.
 */
function pagesOf(
  asked: Asked,
  { topic, released }: Publication,
  language: Language,
  texts: ReportTexts,
): ReportView['pages'] {
  const { questionnaire } = asked;
  const context = { language, texts, scales: questionnaire.scales };
  const items = sectionsOf(asked).flatMap((section) => section.items.map((item) => ({ page: section.page, item })));
  const drawn = items.filter(
    ({ item }) =>
      item.question.type !== 'text' &&
      !isTabled(item.question, questionnaire) &&
      (topic.kind === 'session' || item.subject === undefined),
  );
  return questionnaire.pages
    .map((page) => ({
      heading: inLanguage(page.title, language),
      questions: drawn
        .filter((each) => each.page === page)
        .map(({ item }) => questionResult(item, released.items[item.key] ?? 'hidden', context)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

function commentsOf(
  asked: Asked,
  { topic, released, comments, sessions }: Publication,
  language: Language,
  texts: ReportTexts,
): Pick<ReportView, 'comments' | 'noComments'> {
  // In a programme each session has to be large enough by itself (see `programmePublication`).
  const parts = sessions.length === 0 ? [released] : sessions.map((line) => line.released);
  if (parts.every(({ responses }) => responses < smallestGroupForComments)) {
    return { comments: [], noComments: texts.comments.hidden(smallestGroupForComments) };
  }
  // A speaker's comments are in the report of the session: a programme's would be longer than anybody reads.
  const items = itemsOf(asked).filter((item) => topic.kind === 'session' || item.subject === undefined);
  const blocks = items.flatMap((item): CommentBlock[] => {
    const shown = comments[item.key] ?? [];
    if (shown.length === 0) return [];
    const counts = released.items[item.key];
    // Fewer than the smallest group wrote something: all of it is shown, and that is how many there are.
    const all = counts === undefined || counts === 'hidden' ? shown.length : (counts[answeredCell] ?? shown.length);
    return [
      {
        question: wording(item.question.text, item.subject, language),
        shown: texts.comments.shown(shown.length, all),
        comments: shown,
      },
    ];
  });
  return blocks.length === 0 ? { comments: [], noComments: texts.comments.none } : { comments: blocks };
}

function notesOf(
  publication: Publication,
  sessions: readonly [Session, ...Session[]],
  { name, language }: Pick<Recipient, 'name' | 'language'>,
  texts: ReportTexts,
): string[] {
  const { released, quarantined, quick } = publication;
  const [session] = sessions;
  const headcount = headcountOf(sessions);
  const types = new Set(session.questionnaire.pages.flatMap((page) => page.questions.map((question) => question.type)));
  const uses = (...wanted: QuestionType[]) => wanted.some((type) => types.has(type));
  const lastDeleted = sessions
    .map((each) => each.deletedAt)
    .reduce<Instant>((a, b) => (a > b ? a : b), session.deletedAt);
  return [
    ...(headcount !== undefined && released.responses > headcount
      ? [texts.notes.more(released.responses, headcount)]
      : []),
    ...(quick > 0 ? [texts.notes.quick(quick, quickSeconds)] : []),
    ...(quarantined > 0 ? [texts.notes.quarantined(quarantined)] : []),
    ...(uses('five-point') ? [texts.notes.satisfied] : []),
    ...(uses('zero-to-ten') ? [texts.notes.nps] : []),
    ...(uses('rank') ? [texts.notes.rank] : []),
    texts.notes.interval,
    texts.notes.blank,
    texts.notes.hidden(smallestGroup, smallestGroupForComments),
    texts.notes.deleted(formatDay(lastDeleted, session.zone, language)),
    texts.notes.why(name, inLanguage(session.programme.title, language)),
    texts.notes.stop(session.programme.contact.address),
  ];
}
