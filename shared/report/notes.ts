import { formatDay } from '../i18n/dates.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { smallestGroup, smallestGroupForComments } from '../privacy/release.ts';
import type { Frequency, Organiser } from '../programme/recipient.ts';
import type { PublicationKind } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Precision } from '../statistics/precision.ts';
import type { ResponseRate } from '../statistics/response-rate.ts';
import { later } from '../time/instant.ts';
import { leastPoints } from './claims/comparison.ts';
import { decimal } from './format.ts';
import type { Sessions } from './lead.ts';
import { fewestFor } from './least-bases.ts';
import { resultDefinitions } from './question-results.ts';
import type { CommentBlock } from './view.ts';

/** Whom a report speaks to. `frequency` is an organiser's choice; without one nothing is said of how often. */
export interface Reader {
  readonly name: string;
  readonly language: Language;
  readonly frequency?: Frequency;
  /** Of a recipient of some sessions only, and of a session's manager. */
  readonly sessions?: Organiser['sessions'];
  readonly role?: Organiser['role'] | undefined;
  /** How many comments of a question to show at most; without it, as many as a mail has. */
  readonly comments?: number;
}

/** What a report's definitions depend on. `precision`: that of its first number. */
interface Defined {
  readonly questions: readonly Question[];
  readonly comparisons: number;
  readonly precision: Precision;
}

function precisionNotes({ designEffect = 1, population }: Precision, texts: ReportTexts): string[] {
  if (population !== undefined) return [texts.notes.population({ people: population })];
  return designEffect > 1 ? [texts.notes.designEffect({ value: decimal(designEffect, texts) })] : [];
}

/** The definitions that a report uses, why numbers are suppressed, and until when there are single answers. */
export function definitionNotes(
  sessions: Sessions,
  { questions, comparisons, precision }: Defined,
  language: Language,
  texts: ReportTexts,
): string[] {
  const [session] = sessions;
  const lastDeleted = sessions.map((each) => each.answersExpireAt).reduce(later, session.answersExpireAt);
  return [
    ...resultDefinitions(questions, texts),
    texts.notes.interval,
    ...precisionNotes(precision, texts),
    ...(comparisons > 0
      ? [
          texts.notes.compared({
            comparisons,
            leastPoints: leastPoints.share,
            leastScore: leastPoints.score,
            fewestShare: fewestFor.share,
            fewestScore: fewestFor.score,
          }),
        ]
      : []),
    texts.notes.blank,
    texts.notes.suppressed({ k: smallestGroup, comments: smallestGroupForComments }),
    texts.notes.deleted({ day: formatDay(lastDeleted, session.zone, language) }),
  ];
}

/** What the response rate is a rate of; nothing where none is said. */
export function rateNotes(kind: PublicationKind, rate: ResponseRate, texts: ReportTexts): string[] {
  if (kind === 'interim' || rate.kind !== 'known') return [];
  const { n, over } = rate;
  return [
    over.occasions === over.all
      ? texts.notes.responseRate({ people: n })
      : texts.notes.responseRateOfSome({ people: n, sessions: over.occasions, all: over.all }),
  ];
}

/** Why this mail came, and how to stop it: by its links where it has some, else by writing to a person. */
export function whyNotes(
  { programme }: Sessions[0],
  { name, language, role }: Reader,
  isLinked: boolean,
  texts: ReportTexts,
) {
  const { address } = programme.contact;
  return {
    why: (role === 'manager' ? texts.notes.whyManager : texts.notes.why)({
      name,
      title: inLanguage(programme.title, language),
    }),
    stop: isLinked ? texts.notes.stopByLink({ address }) : texts.notes.stop({ address }),
  };
}

/** How often an organiser gets mails; nothing where nobody in particular reads. */
export function frequencyNotes({ frequency, sessions }: Reader, texts: ReportTexts): string[] {
  if (frequency === undefined) return [];
  return [frequency === 'final' && sessions !== undefined ? texts.notes.finalOfSome : texts.notes.frequency[frequency]];
}

/** What a mark at a comment says, where one has it. */
export function quotableNotes(
  blocks: readonly CommentBlock[],
  questions: readonly Question[],
  texts: ReportTexts,
): string[] {
  const isAsked = questions.some((question) => question.type === 'consent' && question.quotes !== undefined);
  const comments = blocks.flatMap((block) => block.comments);
  if (!isAsked || comments.length === 0) return [];
  const isMarked = comments.some(({ quotable }) => quotable !== undefined);
  return [isMarked ? texts.notes.quotable({ k: smallestGroup }) : texts.notes.noneQuotable];
}
