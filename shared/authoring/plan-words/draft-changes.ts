import { withCapital } from '../../i18n/with-capital.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { SessionPlan } from '../../programme/publishing/plan-session.ts';
import { sessionName } from '../../programme/session-name.ts';
import { changeInWords } from './change-in-words.ts';
import { type Listener, type Telling, tellingOf } from './telling.ts';
import { toldOnce } from './told-once.ts';

/** Something that a draft says otherwise than what is published. */
export interface DraftChange {
  readonly text: string;
  /** The sessions that have it, by their names; empty: the programme has, or all that change have. */
  readonly sessions: readonly string[];
}

/** What a draft changes, whether it can be published or not, and each thing once however many sessions have it. */
export function draftChanges(plan: Plan, listener: Listener): DraftChange[] {
  const telling = tellingOf(plan, listener);
  const { changes: texts } = telling.texts;
  const name = ({ session }: { session: SessionPlan['session'] }) => sessionName(session, listener.language);
  const whole = (text: string): DraftChange => ({ text: withCapital(text), sessions: [] });
  const changed = plan.sessions.filter((each) => 'changes' in each);
  const found = new Map<string, string[]>();
  for (const each of changed) {
    for (const text of changesOf(each, telling)) found.set(text, [...(found.get(text) ?? []), name(each)]);
  }
  // What the programme says and its sessions hold is one change.
  const ofProgramme = plan.programme.changes.map((each) => changeInWords(each, telling));
  for (const text of ofProgramme) found.delete(text);
  return [
    ...ofProgramme.map(whole),
    ...[...found].map(([text, sessions]) => ({
      text: withCapital(text),
      sessions: sessions.length === changed.length ? [] : sessions,
    })),
    ...plan.sessions
      .filter(({ outcome }) => outcome === 'added')
      .map((each) => whole(texts.added({ place: name(each) }))),
    ...plan.leftBehind.map((each) => whole(texts.removed({ place: name(each) }))),
  ];
}

/** What a session would ask or promise otherwise. */
function changesOf(plan: Extract<SessionPlan, { changes: unknown }>, telling: Telling): string[] {
  const { questionnaire, zone } = plan.session;
  const refused =
    plan.outcome === 'refused' ? plan.refusals.flatMap((each) => ('change' in each ? [each.change] : [])) : [];
  return toldOnce([...refused, ...plan.changes], questionnaire).map(({ change, alsoOf }) =>
    changeInWords(change, telling, { zone, alsoOf }),
  );
}
