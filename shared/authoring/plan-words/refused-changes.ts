import type { Change } from '../../programme/publishing/changes.ts';
import { askedBy } from '../../programme/publishing/decided-refusal.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { Refusal } from '../../programme/publishing/plan-session.ts';
import type { Session } from '../../programme/session.ts';
import { toldOnce } from './told-once.ts';

/** Something of a draft that keeps it from being published, once however many sessions refuse it. */
export interface RefusedChange {
  /** `unknown-earlier`: the earlier programme that it names is not there. */
  readonly reason: Refusal['reason'] | 'unknown-earlier';
  /** Where in the file, with ids for places; the other places are of the same change. Empty: nothing can be put back. */
  readonly places: readonly string[];
  /** What differs; absent: a session, or the programme, is refused for something else. */
  readonly change?: Change;
  /** The other questions that change in the same way, by their ids. */
  readonly alsoOf: readonly string[];
  /** The sessions that refuse it. */
  readonly sessions: readonly Session[];
  readonly refusal?: Refusal;
}

/** What a plan refuses: of the programme first, then in the order of its sessions. */
export function refusedChanges({ sessions, leftBehind, following }: Plan): RefusedChange[] {
  const found = new Map<string, RefusedChange>();
  if (following?.standing === 'unknown') {
    found.set('follows', { reason: 'unknown-earlier', places: ['follows'], alsoOf: [], sessions: [] });
  }
  const refusing = [...sessions.filter((each) => each.outcome === 'refused'), ...leftBehind];
  for (const { session, refusals } of refusing) {
    for (const each of refusalsOf(refusals, session)) {
      const { reason, change, places } = each;
      // What a running session has promised is added up with the others as well.
      const why = reason === 'added-up' ? 'promised' : reason;
      const key = JSON.stringify([
        why,
        places,
        change?.kind,
        change?.before,
        change?.after,
        change ? '' : session.code,
      ]);
      const before = found.get(key);
      found.set(key, before === undefined ? each : together(before, each));
    }
  }
  return [...found.values()];
}

function together(one: RefusedChange, other: RefusedChange): RefusedChange {
  const [first, second] = one.reason === 'added-up' ? [other, one] : [one, other];
  return { ...first, sessions: [...first.sessions, ...second.sessions] };
}

function refusalsOf(refusals: readonly Refusal[], session: Session): RefusedChange[] {
  const others = refusals.flatMap((refusal): RefusedChange[] =>
    'change' in refusal
      ? []
      : [{ reason: refusal.reason, places: placesOf(refusal, session), alsoOf: [], sessions: [session], refusal }],
  );
  const changes = (['promised', 'closed', 'added-up'] as const).flatMap((reason) =>
    toldOnce(
      refusals.flatMap((each) => (each.reason === reason ? [each.change] : [])),
      session.questionnaire,
    ).map(({ change, alsoOf }): RefusedChange => {
      const places = [change.place, ...alsoOf.map((id) => inQuestion(change.place, id))];
      return { reason, places, change, alsoOf, sessions: [session] };
    }),
  );
  return [...others, ...changes];
}

/** A code that another programme has was never this one's. */
function placesOf(refusal: Refusal, { code }: Session): string[] {
  if (refusal.reason === 'decided') return [`sessions.${code}.${askedBy(refusal)}`];
  if (refusal.reason === 'invited') return [`sessions.${code}.access`];
  return refusal.reason === 'outlives-answers' ? [`sessions.${code}.closes`, 'retentionDays'] : [];
}

/** The same place in another question of the page. */
function inQuestion(place: string, id: string): string {
  return place.replace(/^(questionnaire\.pages\.[^.]+\.questions\.)[^.]+/, (_, list: string) => `${list}${id}`);
}
