import { formatDay, formatMoment, formatShortDay } from '../i18n/dates.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { percent } from './format.ts';
import { headlineSatisfied } from './metrics.ts';
import { fittingSubject } from './subject-line.ts';

/** The sessions that a publication is about: its own, or all of the programme. */
export type Sessions = readonly [Session, ...Session[]];

/** All headcounts together; unknown when one is. */
export function headcountOf(sessions: readonly Session[]): number | undefined {
  return sessions.reduce<number | undefined>(
    (total, { headcount }) => (total === undefined || headcount === undefined ? undefined : total + headcount),
    0,
  );
}

/** Place and day first, then the score where one may be shown and there is room. */
export function subjectOf(
  publication: Publication,
  [session]: Sessions,
  language: Language,
  texts: ReportTexts,
): string {
  const { topic, kind, released } = publication;
  const tag = texts.subject.tag[kind];
  const about =
    topic.kind === 'session'
      ? texts.subject.session(
          tag,
          inLanguage(session.place, language),
          formatShortDay(session.opensAt, session.zone, language),
        )
      : texts.subject.programme(tag, inLanguage(session.programme.title, language));
  const share = headlineSatisfied(released, session.questionnaire);
  if (share === undefined) return fittingSubject([texts.subject.tooFew(about, released.responses), about]);
  return fittingSubject([texts.subject.satisfied(about, percent(share.value), share.count, share.n), about]);
}

/** Who, when, how many of how many, interim or final, as of when: one or two plain sentences. */
export function leadOf(publication: Publication, sessions: Sessions, language: Language, texts: ReportTexts): string {
  if (publication.topic.kind === 'session') {
    return texts.lead.session(sessionLead(publication, sessions[0], language, texts));
  }
  const { responses, state } = sayings(publication, sessions, language, texts);
  return texts.lead.programme({ sessions: sessions.length, responses, state });
}

/** What the first sentence about one session says. */
export function sessionLead(
  publication: Publication,
  session: Session,
  language: Language,
  texts: ReportTexts,
): { place: string; day: string; responses: string; state: string } {
  return {
    place: inLanguage(session.place, language),
    day: formatDay(session.opensAt, session.zone, language),
    ...sayings(publication, [session], language, texts),
  };
}

function sayings(
  { released, asOf, kind }: Publication,
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): { responses: string; state: string } {
  const headcount = headcountOf(sessions);
  const responses = answeredWords(released.responses, kind === 'interim' ? 'interim' : headcount, texts);
  return { responses, state: texts.lead.state[kind](formatMoment(asOf, sessions[0].zone, language)) };
}

/** How many answered; of a session that is still open, how many of them are counted. */
function answeredWords(responses: number, headcount: number | undefined | 'interim', texts: ReportTexts): string {
  if (headcount === 'interim') return texts.lead.counted(responses);
  return headcount === undefined ? texts.lead.answered(responses) : texts.lead.answeredOf(responses, headcount);
}
