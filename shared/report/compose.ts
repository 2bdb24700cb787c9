import type { ReportTexts } from '../i18n/en.ts';
import { formTexts } from '../i18n/form-texts.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import { type Released, smallestGroup, smallestGroupForComments } from '../privacy/release.ts';
import type { Recipient } from '../programme/schema.ts';
import type { Session } from '../programme/session.ts';
import { inLanguage, itemsOf, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/schema.ts';
import { answeredCell } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import { formatDay, formatMoment, formatShortDay } from '../time/zone.ts';
import { type Asked, askedTogether } from './definitions.ts';
import { percent } from './format.ts';
import { headlineSatisfied, metricsOf } from './metrics.ts';
import type { Publication } from './publication.ts';
import { questionResult } from './question-result.ts';
import { fittingSubject } from './subject.ts';
import { sessionTable, speakerTable, topicTable } from './tables.ts';
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
    pages: pagesOf(asked, released, language, texts),
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

/** Questions that are not repeated get a bar; those about speakers and topics are in their tables. */
function pagesOf(asked: Asked, released: Released, language: Language, texts: ReportTexts): ReportView['pages'] {
  const { scales, pages } = asked.questionnaire;
  return pages
    .filter((page) => page.repeat === undefined)
    .map((page) => ({
      heading: inLanguage(page.title, language),
      questions: page.questions
        .filter((question) => question.type !== 'text' && question.type !== 'pair')
        .map((question) =>
          questionResult({ key: question.id, question }, released.items[question.id] ?? 'hidden', {
            language,
            texts,
            scales,
          }),
        ),
    }))
    .filter(({ questions }) => questions.length > 0);
}

function commentsOf(
  asked: Asked,
  { topic, released, comments }: Publication,
  language: Language,
  texts: ReportTexts,
): Pick<ReportView, 'comments' | 'noComments'> {
  if (released.responses < smallestGroupForComments) {
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
  const { released, quarantined } = publication;
  const [session] = sessions;
  const headcount = headcountOf(sessions);
  const types = new Set(session.questionnaire.pages.flatMap((page) => page.questions.map((question) => question.type)));
  const uses = (...wanted: Question['type'][]) => wanted.some((type) => types.has(type));
  const lastDeleted = sessions
    .map((each) => each.deletedAt)
    .reduce<Instant>((a, b) => (a > b ? a : b), session.deletedAt);
  return [
    ...(headcount !== undefined && released.responses > headcount
      ? [texts.notes.more(released.responses, headcount)]
      : []),
    ...(quarantined > 0 ? [texts.notes.quarantined(quarantined)] : []),
    ...(uses('five-point') ? [texts.notes.satisfied] : []),
    ...(uses('zero-to-ten') ? [texts.notes.nps] : []),
    texts.notes.interval,
    texts.notes.blank,
    texts.notes.hidden(smallestGroup, smallestGroupForComments),
    texts.notes.deleted(formatDay(lastDeleted, session.zone, language)),
    texts.notes.why(name, inLanguage(session.programme.title, language)),
    texts.notes.stop(session.programme.contact.address),
  ];
}
