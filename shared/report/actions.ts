import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { base, type Released, shownCounts } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import type { Publication, SessionLine } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Counts } from '../tally/tally.ts';
import { type Difference, difference, inPoints, leastDistance, pointsOf, rangeOf } from './compare.ts';
import { countsOfOthers } from './counts-of-others.ts';
import { percent } from './format.ts';
import type { Sessions } from './lead.ts';
import { favourable, satisfied } from './measure.ts';

/** What an organiser can do about the results, at most three sentences. Nothing about a single speaker. */
export function actionsOf(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): string[] {
  const { questionnaire } = sessions[0];
  const { released } = publication;
  return [
    ...lowest(released, questionnaire, language, texts),
    ...(publication.topic.kind === 'session'
      ? differenceHere(publication, questionnaire, language, texts)
      : differenceBetween(publication.sessions, sessions, language, texts)),
    ...barrier(released, questionnaire, language, texts),
  ];
}

/** Questions with a share of good answers that are asked once of everybody. */
function ratedQuestions({ pages }: Questionnaire): Question[] {
  return pages
    .filter((page) => page.repeat === undefined)
    .flatMap((page) => page.questions)
    .filter(({ type, showWhen }) => type === 'five-point' && showWhen === undefined);
}

function nameOf({ short, text }: Question, language: Language): string {
  return inLanguage(short ?? text, language);
}

/** The two questions with the smallest share of satisfied people, of at least three. */
function lowest(released: Released, questionnaire: Questionnaire, language: Language, texts: ReportTexts): string[] {
  const rated = ratedQuestions(questionnaire)
    // The headline is about all of it: not one thing that could be improved.
    .filter(({ id }) => id !== questionnaire.headline.satisfied)
    .flatMap((question) => {
      const counts = shownCounts(released, question.id);
      const value = counts === undefined ? undefined : satisfied(counts)?.value;
      return value === undefined ? [] : [{ name: nameOf(question, language), value }];
    });
  const [one, other, third] = [...rated].sort((a, b) => a.value - b.value);
  if (one === undefined || other === undefined || third === undefined) return [];
  const say = ({ name, value }: typeof one) => texts.actions.item(name, percent(value));
  return [texts.actions.lowest(say(one), say(other))];
}

/** One question set beside the same one elsewhere. */
interface Compared {
  readonly name: string;
  readonly apart: Difference;
  readonly session?: Session;
}

function compared(
  questionnaire: Questionnaire,
  own: (key: string) => Counts | undefined,
  other: (key: string) => Counts | undefined,
  language: Language,
  texts: ReportTexts,
): Compared[] {
  const { pages, headline } = questionnaire;
  const able = pages.flatMap((page) => page.questions).find(({ id }) => id === headline.able);
  return [...ratedQuestions(questionnaire), ...(able === undefined ? [] : [able])].flatMap((question) => {
    const [one, two] = [own(question.id), other(question.id)].map((counts) =>
      counts === undefined ? undefined : question.type === 'one' ? favourable(question, counts) : satisfied(counts),
    );
    if (one === undefined || two === undefined) return [];
    const name = headlineName(question, questionnaire, texts) ?? nameOf(question, language);
    return [{ name, apart: difference(inPoints(one), inPoints(two)) }];
  });
}

/** What the report's first numbers call a question, where it is one of them. */
function headlineName({ id }: Question, { headline }: Questionnaire, texts: ReportTexts): string | undefined {
  if (id === headline.satisfied) return texts.metric.satisfied;
  return id === headline.able ? texts.metric.able : undefined;
}

function clearest(all: readonly Compared[]): Compared | undefined {
  const clear = all.filter(({ apart }) => apart.isClear);
  return [...clear].sort((one, other) => leastDistance(other.apart) - leastDistance(one.apart))[0];
}

function differenceHere(
  { released, others }: Publication,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string[] {
  const own = (key: string) => shownCounts(released, key);
  const found = clearest(compared(questionnaire, own, (key) => others?.items[key], language, texts));
  if (found === undefined) return [];
  const say = found.apart.value > 0 ? texts.actions.above : texts.actions.below;
  return [say(found.name, pointsOf(found.apart), rangeOf(found.apart, texts))];
}

function differenceBetween(
  lines: readonly SessionLine[],
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): string[] {
  const all = lines.flatMap((line) => {
    const session = sessions.find(({ code }) => code === line.code);
    if (session === undefined) return [];
    const own = (key: string) => shownCounts(line.released, key);
    const other = (key: string) => countsOfOthers(lines, line, key);
    return compared(session.questionnaire, own, other, language, texts).map((each) => ({ ...each, session }));
  });
  const found = clearest(all);
  if (found?.session === undefined) return [];
  const say = found.apart.value > 0 ? texts.actions.sessionAbove : texts.actions.sessionBelow;
  const place = inLanguage(found.session.place, language);
  return [say(found.name, place, pointsOf(found.apart), rangeOf(found.apart, texts))];
}

/** The obstacle that most people named; what excludes others ("nothing") is none. */
function barrier(
  released: Released,
  { pages, headline }: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string[] {
  const question = pages.flatMap((page) => page.questions).find(({ id }) => id === headline.barrier);
  const counts = shownCounts(released, headline.barrier);
  if (question?.type !== 'several' || counts === undefined) return [];
  const named = question.options
    .filter(({ exclusive }) => !exclusive)
    .map(({ id, text }) => ({ name: inLanguage(text, language), count: counts[id] ?? 0 }))
    .sort((one, other) => other.count - one.count);
  const [most] = named;
  if (most === undefined || most.count === 0) return [];
  return [texts.actions.barrier(most.name, most.count, base('several', counts))];
}
