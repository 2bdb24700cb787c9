import { directionOf } from '../i18n/direction.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { shownCounts, suppressed } from '../privacy/release.ts';
import { asShownTogether } from '../programme/as-shown.ts';
import { sessionName } from '../programme/session-name.ts';
import { inPresentForm } from '../publication/present-form.ts';
import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { askedTogether } from '../questionnaire/asked-together.ts';
import { pagesOf as askedPages, type Item, inLanguage, sectionsOf } from '../questionnaire/items.ts';
import { questionsIn } from '../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { askingOf } from '../response/answer-types.ts';
import { actionsOf } from './actions.ts';
import { type Claims, claimsOf, comparisonsIn } from './claims/claims.ts';
import { findingsOf } from './claims/findings.ts';
import { commentBlocks } from './comment-blocks.ts';
import { composeCancellation } from './compose-cancellation.ts';
import { indexesOf } from './indexes.ts';
import { leadOf, type Sessions, subjectOf } from './lead.ts';
import { metricsOf } from './metrics.ts';
import { definitionNotes, frequencyNotes, quotableNotes, type Reader, rateNotes, whyNotes } from './notes.ts';
import { responseRateOf } from './participation.ts';
import { type PrecisionOf, precisionOf } from './precision.ts';
import { qualityNotes } from './quality-notes.ts';
import { questionResult } from './question-results.ts';
import type { ResultContext } from './result-type.ts';
import { resultsOf } from './results-of.ts';
import { sessionsAsking } from './sessions-asking.ts';
import { groupTable } from './tables/groups.ts';
import { indexTable } from './tables/indexes.ts';
import { linkedTable, unlinkedNotes } from './tables/linked.ts';
import { partTable } from './tables/parts.ts';
import { quizTable } from './tables/quiz.ts';
import { isTabled } from './tables/repeated.ts';
import { sessionTable } from './tables/sessions.ts';
import { speakerTable } from './tables/speakers.ts';
import { topicTable } from './tables/topics.ts';
import { trendTable } from './tables/trend.ts';
import { usedNotes } from './used-notes.ts';
import type { ReportLinks, ReportView } from './view.ts';
import { withAttendance } from './with-attendance.ts';

/**
 * A publication in words, for one organiser. `given`: the session, or all sessions of the programme. `links`: what is
 * behind the reader's own key.
 */
export function composeReport(
  published: Publication,
  given: Sessions,
  reader: Reader,
  links?: ReportLinks,
): ReportView {
  if (published.kind === 'cancelled') return composeCancellation(published, given, reader, links);
  const sessions = asShownTogether(given);
  const { language } = reader;
  const texts = reportTexts(language);
  const asked = askedTogether(sessions);
  const publication = inPresentForm(published, asked);
  const claims = claimsOf(publication, asked.questionnaire);
  const precision = precisionOf(publication, sessions);
  const comments = commentBlocks(asked, publication, { ...reader, languages: sessions[0].programme.languages }, texts);
  const { why, stop } = whyNotes(sessions[0], reader, links !== undefined, texts);
  const questions = questionsIn(asked.questionnaire);
  const rate = responseRateOf(publication, sessions);
  return {
    language,
    direction: directionOf(language),
    subject: subjectOf(publication, sessions, language, texts),
    programme: inLanguage(sessions[0].programme.title, language),
    title: publication.topic.kind === 'session' ? sessionName(sessions[0], language) : texts.allSessions,
    lead: leadOf(publication, sessions, language, texts),
    metrics: metricsOf(publication, rate, asked.questionnaire, claims.sessions, precision, texts),
    actionsHeading: texts.headings.actions,
    actions: actionsOf(findingsOf(publication, asked.questionnaire, claims, precision), sessions, language, texts),
    pages: pagesOf(asked, publication, sessions, precision, language),
    ...tablesOf(asked, publication, sessions, claims, precision, language),
    commentsHeading: texts.headings.comments,
    ...comments,
    qualityHeading: texts.headings.quality,
    quality: qualityNotes(publication, sessions, texts),
    notesHeading: texts.headings.notes,
    notes: [
      ...rateNotes(publication.kind, rate, texts),
      ...definitionNotes(
        sessions,
        {
          questions,
          comparisons: comparisonsIn(claims),
          precision: precision(asked.questionnaire.headline.satisfied ?? ''),
        },
        language,
        texts,
      ),
      ...usedNotes(publication, sessions, language, texts),
      ...unlinkedNotes(publication, claims.linked, texts),
      ...quotableNotes(comments.comments, questions, texts),
    ],
    mailNotes: [why, ...frequencyNotes(reader, texts), stop],
    ...(links === undefined ? {} : { links }),
  };
}

function tablesOf(
  asked: Asked,
  publication: Publication,
  sessions: Sessions,
  claims: Claims,
  precision: PrecisionOf,
  language: Language,
): Pick<ReportView, 'indexes' | 'sessions' | 'trend' | 'linked' | 'quiz' | 'groups' | 'speakers' | 'topics' | 'parts'> {
  const texts = reportTexts(language);
  const { released, sessions: lines } = publication;
  const tables = {
    indexes: indexTable(indexesOf(publication, asked.questionnaire, precision), asked.questionnaire, language, texts),
    sessions: lines.length === 0 ? undefined : sessionTable(lines, sessions, claims.sessions, language, texts),
    trend: trendTable(publication, sessions[0], claims.trend, language, texts),
    linked: linkedTable(publication, sessions[0], claims.linked, language, texts),
    quiz: quizTable(publication, sessions[0], language, texts),
    groups: groupTable(publication, sessions, language, texts),
    speakers: speakerTable(asked, released, sessions, language, texts),
    topics: topicTable(asked, released, language, texts),
    parts: partTable(asked, released, language, texts),
  };
  return Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined));
}

/**
 * Every question that is not in a table or a comment, the rows of a matrix together. Those about one speaker or topic are in the
 * report of the session, as comments are: a programme's would be longer than anybody reads.
 */
function pagesOf(
  asked: Asked,
  { topic, released }: Publication,
  sessions: Sessions,
  precision: PrecisionOf,
  language: Language,
): ReportView['pages'] {
  const { questionnaire } = asked;
  const texts = reportTexts(language);
  const isDrawn = (item: Item) =>
    !askingOf(item.question).isComment &&
    !isTabled(item.question, asked) &&
    // The kinds of organisation have a table of their own in a programme's report.
    !(topic.kind === 'programme' && item.key === questionnaire.headline.group) &&
    (topic.kind === 'session' || item.subject === undefined);
  const given = (item: Item) => ({
    item,
    counts: released.items[item.key] ?? suppressed,
    context: {
      language,
      texts,
      scales: questionnaire.scales,
      precision: precision(item.key),
      ...onlySessions(item, sessions),
      whyHidden: whyHidden(item, released, questionnaire, texts),
    },
  });
  const single = (item: Item) => {
    const { counts, context } = given(item);
    const result = questionResult(item, counts, context);
    return withAttendance(result, item, shownCounts(released, item.key), sessions[0], language);
  };
  const sections = sectionsOf(asked).map(({ page, items }) => ({
    page,
    results: resultsOf(items.filter(isDrawn), single, given),
  }));
  return askedPages(asked)
    .map((page) => ({
      heading: inLanguage(page.title, language),
      questions: sections.filter((section) => section.page === page).flatMap(({ results }) => results),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** In how many of all sessions an item was asked, where that is not all of them. */
function onlySessions(item: Item, all: Sessions): Pick<ResultContext, 'onlySessions'> {
  const asking = sessionsAsking(item, all);
  return asking === undefined ? {} : { onlySessions: { sessions: asking.length, all: all.length } };
}

/** Why an item that is hidden is. That nobody answered anything is said by the number of responses. */
function whyHidden(
  { key }: Item,
  { responses }: Publication['released'],
  { headline }: Questionnaire,
  texts: ReportTexts,
): string {
  if (responses === 0) return texts.nobodyAnswered;
  return key === headline.group ? texts.ofProgramme : texts.suppressedQuestion;
}
