import { listOf } from '../../i18n/lists.ts';
import type { Language } from '../../i18n/text.ts';
import { withCapital } from '../../i18n/with-capital.ts';
import type { Change } from '../../programme/publishing/changes.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { Instant } from '../../time/instant.ts';
import { decidedInWords, followUpInWords, invitedInWords } from './refusals-in-words.ts';
import { type RefusedChange, refusedChanges } from './refused-changes.ts';
import { type Listener, type Telling, tellingOf } from './telling.ts';

/** Something that keeps a draft from being published, for who has never seen a file. */
export interface RefusalCard {
  /** The place that names it. */
  readonly key: string;
  /** Where it is, with ids for places; of several questions that change in the same way each. */
  readonly places: RefusedChange['places'];
  readonly reason: RefusedChange['reason'];
  /** What it is about. */
  readonly about: string;
  /** What became of it, line by line: what it was and what it is to be. */
  readonly lines: readonly string[];
  /** Why it is refused, in one sentence. */
  readonly why: string;
  /** The sessions that refuse it, by their names; empty: the programme does. */
  readonly sessions: readonly string[];
  readonly isPutBack: boolean;
  /** How it can be had as a new question: now, or as a sentence says when. */
  readonly anew?: { readonly too?: string | undefined; readonly later?: string | undefined } | undefined;
  /** Whether another programme alone can ask it: it is of the questions, and can't be a new one. */
  readonly isOfAnother: boolean;
}

/** A refused change that can be a new question: with which others, and from when on; absent: now. */
export interface Anew {
  readonly with: readonly string[];
  readonly from?: Instant;
}

/**
 * What a plan refuses, one card a change.
 *
 * @param anews what can be a new question, and what was tried and can't, by the keys of cards
 */
export function refusalCards(
  plan: Plan,
  listener: Listener,
  anews: ReadonlyMap<string, Anew | undefined> = new Map(),
): RefusalCard[] {
  const telling = tellingOf(plan, listener);
  return refusedChanges(plan).map((refused) => ({
    key: keyOf(refused),
    places: refused.places,
    reason: refused.reason,
    ...said(refused, plan, telling),
    // That sentence names them.
    sessions:
      refused.reason === 'added-up'
        ? []
        : [...new Set(refused.sessions.map((session) => sessionName(session, listener.language)))],
    isPutBack: refused.places.length > 0,
    anew: anewInWords(refused, anews.get(keyOf(refused)), telling),
    isOfAnother: isOfQuestions(refused) && anews.has(keyOf(refused)) && anews.get(keyOf(refused)) === undefined,
  }));
}

function isOfQuestions({ places }: RefusedChange): boolean {
  return places.length > 0 && places.every((place) => place.startsWith('questionnaire.'));
}

function anewInWords({ sessions }: RefusedChange, anew: Anew | undefined, telling: Telling): RefusalCard['anew'] {
  if (anew === undefined) return undefined;
  const { cards } = telling.texts;
  const { language } = telling;
  const too = anew.with.map(telling.question);
  const zone = sessions.find(({ closesAt }) => closesAt === anew.from)?.zone;
  return {
    too: too.length === 0 ? undefined : cards.anewToo({ questions: listOf(too, language) }),
    later:
      anew.from === undefined || zone === undefined
        ? undefined
        : cards.anewLater({ at: telling.clock(anew.from, zone), sessions: namesOf(sessions, language) }),
  };
}

function namesOf(sessions: RefusedChange['sessions'], language: Language): string {
  return listOf([...new Set(sessions.map((session) => sessionName(session, language)))], language);
}

/** How the form of a card names what is refused. */
export function keyOf({ reason, places, sessions }: RefusedChange): string {
  return `${reason} ${places[0] ?? sessions[0]?.code ?? ''}`;
}

function said(
  { change, alsoOf, reason, refusal, sessions }: RefusedChange,
  { following }: Plan,
  telling: Telling,
): Pick<RefusalCard, 'about' | 'lines' | 'why'> {
  const { texts } = telling;
  const { cards } = texts;
  const sentence = (words: string) => cards.why({ why: withCapital(words) });
  if (change !== undefined) {
    const of = [telling.place(change.place), ...alsoOf.map(telling.question)];
    const why = reason === 'closed' ? texts.closed : texts.why[change.rule.why];
    const zone = sessions[0]?.zone;
    return {
      about: withCapital(of.join(texts.cards.and)),
      lines: linesOf(change, zone, telling),
      why: reason === 'added-up' ? cards.addedUp({ sessions: namesOf(sessions, telling.language) }) : sentence(why),
    };
  }
  const [session] = sessions;
  const about = session === undefined ? telling.place('follows') : sessionName(session, telling.language);
  if (refusal?.reason === 'outlives-answers' && session !== undefined) {
    const day = telling.day(refusal.answersExpireAt, session.zone);
    return { about: withCapital(about), lines: [], why: cards.outlives({ day }) };
  }
  if (refusal?.reason === 'other-programme') return { about, lines: [], why: sentence(texts.codeTaken) };
  if (refusal?.reason === 'decided' && session !== undefined) {
    return { about, lines: [], why: sentence(decidedInWords(refusal, telling)) };
  }
  if (refusal?.reason === 'follow-up' && session !== undefined) {
    return { about, lines: [], why: sentence(followUpInWords(refusal, session, telling)) };
  }
  if (refusal?.reason === 'invited') return { about, lines: [], why: sentence(invitedInWords(telling)) };
  const earlier = following?.programme ?? '';
  return {
    about: withCapital(about),
    lines: [],
    why: cards.unknownEarlier({ earlier }),
  };
}

function linesOf({ place, kind, before, after }: Change, zone: string | undefined, telling: Telling): string[] {
  const { cards } = telling.texts;
  switch (kind) {
    case 'added':
      return [cards.added];
    case 'removed':
      return [cards.removed];
    case 'moved':
      return [cards.moved];
    case 'changed': {
      const isTime = zone !== undefined && /^sessions\.[^.]+\.(opens|closes)$/.test(place);
      const value = (at: unknown) => (isTime ? telling.clock(at as never, zone) : telling.value(at));
      const isTold = telling.isTold(before) && telling.isTold(after);
      return isTold ? [cards.was({ value: value(before) }), cards.now({ value: value(after) })] : [cards.otherwise];
    }
  }
}
