import { formatMoment } from '../i18n/dates.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Released } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { sessionDays, shortSessionDays } from '../programme/session-days.ts';
import { sessionName, shortSessionName } from '../programme/session-name.ts';
import type { CountedSet, Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { areSame } from '../response/answer-classes.ts';
import type { ResponseRate } from '../statistics/response-rate.ts';
import { percent } from './format.ts';
import { headlineFavourable, headlineSatisfied, headlineScale } from './headline-numbers.ts';
import { fewestFor } from './least-bases.ts';
import { responseRateOf } from './participation.ts';
import { fittingSubject } from './subject-line.ts';

/** The sessions that a publication is about: its own, or all of the programme. */
export type Sessions = readonly [Session, ...Session[]];

/** Place and day, or the programme, then the score where one may be shown: a long name is cut, the score never. */
export function subjectOf(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): string {
  const [session] = sessions;
  const { programme } = session;
  const tag = texts.subject.tag[publication.kind];
  const day = shortSessionDays(session, language);
  const isOfSession = publication.topic.kind === 'session';
  const about = (name: string) =>
    isOfSession ? texts.subject.session({ tag, place: name, day }) : texts.subject.programme({ tag, title: name });
  return fittingSubject(
    isOfSession ? sessionName(session, language) : inLanguage(programme.title, language),
    (name) => scored(about(name), publication, sessions, texts),
    language,
    isOfSession ? shortSessionName(session, language) : undefined,
  );
}

/** What a subject is about with how many are satisfied, or how many answered where that says too much. */
function scored(subject: string, { released }: Publication, [session]: Sessions, texts: ReportTexts): string {
  const share = headlineSatisfied(released, session.questionnaire);
  if (share === undefined) return usedOrFew(subject, released, session, texts);
  const { count, n } = share;
  const scale = headlineScale(session.questionnaire);
  return n < fewestFor.share
    ? texts.subject.satisfiedOf({ subject, scale, count, n })
    : texts.subject.satisfied({ subject, scale, percent: percent(share, texts), count, n });
}

/** Of a follow-up, that asks for no satisfaction: how many have used it. */
function usedOrFew(subject: string, released: Released, { questionnaire }: Session, texts: ReportTexts): string {
  const share = headlineFavourable('used', released, questionnaire);
  if (share === undefined) return texts.subject.tooFew({ subject, responses: released.responses });
  const { count, n } = share;
  return n < fewestFor.share
    ? texts.subject.usedOf({ subject, count, n })
    : texts.subject.used({ subject, percent: percent(share, texts), count, n });
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
    place: sessionName(session, language),
    day: sessionDays(session, language),
    ...sayings(publication, [session], language, texts),
  };
}

function sayings(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): { responses: string; state: string } {
  const { released, asOf, kind } = publication;
  const responses =
    kind === 'interim'
      ? texts.lead.counted({ responses: released.responses })
      : answeredWords(released.responses, responseRateOf(publication, sessions), texts);
  return { responses, state: wholeState(publication, formatMoment(asOf, sessions[0].zone, language), texts) };
}

/** What a report is, and how many answers it leaves out by a decision: whoever reads only this must not take it for all that came. */
function wholeState(publication: Publication, asOf: string, texts: ReportTexts): string {
  const state = stateWords(publication, asOf, texts);
  const { kind, exclusion, exclusions = [], counted = [] } = publication;
  // While answers come in it is known only how many at least; and a corrected one says it where the decision is why it was corrected.
  const isSaid = kind === 'corrected' && exclusion !== undefined && isDecidedSince(counted);
  if (kind === 'interim' || kind === 'cancelled' || isSaid) return state;
  const count = [exclusion, ...exclusions].reduce((sum, each) => sum + (each?.classes.length ? each.answers : 0), 0);
  return count === 0 ? state : texts.lead.state.withoutSome({ state, count });
}

/** What a report is, and as of when; of a corrected one, what has changed since the final one. */
function stateWords(
  { kind, exclusion, exclusions, counted = [] }: Publication,
  asOf: string,
  texts: ReportTexts,
): string {
  const { state } = texts.lead;
  if (kind !== 'corrected') return state[kind]({ asOf });
  if (exclusions !== undefined) return state.changed({ asOf });
  if (exclusion === undefined || !isDecidedSince(counted)) return state.corrected({ asOf });
  return exclusion.classes.length === 0 ? state.countedAgain({ asOf }) : state.leftOut({ asOf });
}

/** Whether the final report was of other answers: if not, some were deleted, and what was left out then still is. */
function isDecidedSince(counted: readonly CountedSet[]): boolean {
  const [first, ...rest] = counted.filter(({ kind, number }) => kind !== 'interim' && number > 0);
  return rest.some(({ without }) => !areSame(first?.without ?? [], without));
}

/** How many answered, and of how many people as far as those were counted. */
function answeredWords(responses: number, rate: ResponseRate, texts: ReportTexts): string {
  if (rate.kind === 'unknown') return texts.lead.answered({ responses });
  if (rate.kind === 'more') return texts.lead.more({ responses, people: rate.people });
  const { count, n, over } = rate;
  return over.occasions === over.all
    ? texts.lead.answeredOf({ responses: count, headcount: n })
    : texts.lead.answeredOfSome({ responses, count, n, sessions: over.occasions, all: over.all });
}
