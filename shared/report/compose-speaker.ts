import { directionOf } from '../i18n/direction.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { shownCounts, suppressed } from '../privacy/release.ts';
import { asShown } from '../programme/as-shown.ts';
import type { Session } from '../programme/session.ts';
import { shortSessionDays } from '../programme/session-days.ts';
import { sessionName, shortSessionName } from '../programme/session-name.ts';
import { inPresentForm } from '../publication/present-form.ts';
import type { Publication, SpeakerMean } from '../publication/publication.ts';
import { type Item, inLanguage, itemsOf } from '../questionnaire/items.ts';
import { questionsIn } from '../questionnaire/question-by-id.ts';
import { isStepped, type SteppedQuestion } from '../questionnaire/step-numbers.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Distribution } from '../statistics/distribution.ts';
import { type Precision, shareIn } from '../statistics/precision.ts';
import { commentBlocksOn } from './comment-blocks.ts';
import { composeCancellation } from './compose-cancellation.ts';
import { factsOf } from './facts.ts';
import { decimal, percent } from './format.ts';
import { sessionLead } from './lead.ts';
import { leftOutNotes } from './left-out-notes.ts';
import type { GivenRow } from './matrix-results.ts';
import { meanOnScale, scaleRange } from './mean-words.ts';
import { rating } from './measure.ts';
import { shareMetric } from './metrics.ts';
import { definitionNotes, quotableNotes, type Reader, whyNotes } from './notes.ts';
import { sessionPrecision } from './precision.ts';
import { questionResult } from './question-results.ts';
import { resultsOf } from './results-of.ts';
import { fittingSubject } from './subject-line.ts';
import { shortName } from './tables/repeated.ts';
import type { Metric, ReportLinks, ReportView } from './view.ts';

/**
 * A session's publication in words for one of its speakers: only the answers about that speaker, beside the mean of all
 * speakers of the programme, and no word about another one.
 */
export function composeSpeakerReport(
  published: Publication,
  given: Session,
  speakerId: string,
  reader: Omit<Reader, 'frequency'>,
  links?: ReportLinks,
): ReportView {
  if (published.kind === 'cancelled') return composeCancellation(published, [given], reader, links);
  const session = asShown(given);
  const publication = inPresentForm(published, session);
  const { language } = reader;
  const texts = reportTexts(language);
  const own = itemsOf(session).filter(({ subject }) => subject?.kind === 'speaker' && subject.speaker.id === speakerId);
  const { why, stop } = whyNotes(session, reader, links !== undefined, texts);
  const precision = sessionPrecision(session, publication.released.responses);
  const about = sessionLead(publication, session, language, texts);
  const comments = commentBlocksOn(
    own,
    [publication.released],
    publication,
    { ...reader, languages: session.programme.languages },
    texts,
  );
  const shown = (item: Item) => shownBeside(item, publication, session, precision, language, texts);
  const questions = resultsOf(
    own.filter(({ question }) => !askingOf(question).isComment),
    (item) => {
      const { counts, context, beside } = shown(item);
      const result = questionResult(item, counts, context);
      return { ...result, summary: factsOf([result.summary, beside], texts) };
    },
    shown,
  );
  return {
    language,
    direction: directionOf(language),
    subject: subjectOf(publication, session, language, texts),
    programme: inLanguage(session.programme.title, language),
    title: texts.headings.yoursIn({ place: about.place }),
    lead: texts.lead.speaker({ name: reader.name, ...about }),
    metrics: own.flatMap((item) => metricOf(item, publication, precision, language, texts)),
    actionsHeading: texts.headings.actions,
    actions: [],
    pages: questions.length === 0 ? [] : [{ heading: texts.headings.yours, questions }],
    commentsHeading: texts.headings.comments,
    ...comments,
    qualityHeading: texts.headings.quality,
    quality: leftOutNotes(publication, [session], texts),
    notesHeading: texts.headings.notes,
    notes: [
      session.hasManager ? texts.notes.speakerOnlyManaged : texts.notes.speakerOnly,
      ...definitionNotes(
        [session],
        {
          questions: own.map(({ question }) => question),
          comparisons: 0,
          precision,
        },
        language,
        texts,
      ),
      ...quotableNotes(comments.comments, questionsIn(session.questionnaire), texts),
    ],
    mailNotes: [why, texts.notes.speakerFrequency, stop],
    ...(links === undefined ? {} : { links }),
  };
}

function subjectOf({ kind }: Publication, session: Session, language: Language, texts: ReportTexts): string {
  const day = shortSessionDays(session, language);
  const about = (name: string) => texts.subject.session({ tag: texts.subject.tag[kind], place: name, day });
  return fittingSubject(
    sessionName(session, language),
    (name) => texts.subject.speaker({ subject: about(name) }),
    language,
    shortSessionName(session, language),
  );
}

/**
 * The share of satisfied people with its interval, or the mean on a scale that does not say who is satisfied, beside that of
 * all speakers; nothing for other types of question.
 */
function metricOf(
  { key, question }: Item,
  publication: Publication,
  precision: Precision,
  language: Language,
  texts: ReportTexts,
): Metric[] {
  if (!isStepped(question)) return [];
  const label = shortName(question, language, texts);
  const counts = shownCounts(publication.released, key);
  const found = counts === undefined ? undefined : rating(question, counts);
  if (found === undefined) return [{ label, value: texts.suppressed, of: '' }];
  const { share, spread } = found;
  const beside = allSpeakers(question, publication.speakerMeans[question.id], texts);
  const metric =
    share === undefined
      ? meanMetric(label, question, spread, texts)
      : shareMetric(label, shareIn(share, precision), texts);
  return [{ ...metric, ...(beside === undefined ? {} : { compared: beside }) }];
}

function meanMetric(label: string, question: SteppedQuestion, spread: Distribution, texts: ReportTexts): Metric {
  return {
    label,
    value: decimal(spread.mean, texts),
    of: factsOf([scaleRange(question, spread, texts), texts.summary.n({ n: spread.n })], texts),
  };
}

function allSpeakers(question: SteppedQuestion, all: SpeakerMean | undefined, texts: ReportTexts): string | undefined {
  const rated = all && rating(question, all.counts);
  if (all === undefined || rated === undefined) return undefined;
  const { speakers } = all;
  const mean = meanOnScale(question, rated.spread, texts);
  return rated.share === undefined
    ? texts.metric.allSpeakersMean({ speakers, mean })
    : texts.metric.allSpeakers({ speakers, percent: percent(rated.share, texts), mean });
}

function shownBeside(
  item: Item,
  { released, speakerMeans }: Publication,
  { questionnaire }: Session,
  precision: Precision,
  language: Language,
  texts: ReportTexts,
): GivenRow {
  const whyHidden = released.responses === 0 ? texts.nobodyAnswered : texts.suppressedQuestion;
  const context = { language, texts, scales: questionnaire.scales, precision, whyHidden };
  const { key, question } = item;
  const beside = isStepped(question) ? allSpeakers(question, speakerMeans[question.id], texts) : undefined;
  return { item, counts: released.items[key] ?? suppressed, context, beside };
}
