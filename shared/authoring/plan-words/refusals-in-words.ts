import { formatWritten } from '../../i18n/dates.ts';
import { languageSaidIn } from '../../i18n/language-said-in.ts';
import { listOf } from '../../i18n/lists.ts';
import { organiserTexts } from '../../i18n/organiser-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { Change } from '../../programme/publishing/changes.ts';
import type { DecidedRefusal } from '../../programme/publishing/decided-refusal.ts';
import type { FollowUpRefusal } from '../../programme/publishing/follow-up-refusal.ts';
import type { Refusal } from '../../programme/publishing/plan-session.ts';
import type { Session } from '../../programme/session.ts';
import { changeInWords } from './change-in-words.ts';
import type { Telling } from './telling.ts';
import { toldOnce } from './told-once.ts';

/** Why something of a session is refused, and what to do about it. */
export interface ToldRefusals {
  readonly kind: 'refusals';
  /** What is refused and why, in sentences without a full stop. */
  readonly refusals: readonly string[];
  /** What all of them have in common; absent: the sentence says it. */
  readonly remedy?: string;
}

/** The refusals of a session, those with the same remedy together. */
export function refusalsInWords(refusals: readonly Refusal[], session: Session, telling: Telling): ToldRefusals[] {
  return [
    ...refusals.flatMap((refusal): ToldRefusals[] =>
      'change' in refusal ? [] : [{ kind: 'refusals', refusals: [otherInWords(refusal, session, telling)] }],
    ),
    ...(['promised', 'closed', 'added-up'] as const).flatMap((reason): ToldRefusals[] => {
      const changes = refusals.flatMap((each) => (each.reason === reason ? [each.change] : []));
      return changes.length === 0 ? [] : [ofChanges(reason, changes, session, telling)];
    }),
  ];
}

type OfChange = Extract<Refusal, { change: Change }>['reason'];

function ofChanges(reason: OfChange, changes: readonly Change[], session: Session, telling: Telling): ToldRefusals {
  const { texts } = telling;
  const told = toldOnce(changes, session.questionnaire);
  return {
    kind: 'refusals',
    refusals: told.map(({ change, alsoOf }) =>
      texts.changes.refused({
        change: changeInWords(change, telling, { zone: session.zone, alsoOf }),
        why: why(reason, change, telling),
      }),
    ),
    remedy: remedy(
      reason,
      told.map(({ change }) => change),
      session,
      telling,
    ),
  };
}

function why(reason: OfChange, { rule }: Change, { texts }: Telling): string {
  switch (reason) {
    case 'promised':
      return texts.why[rule.why];
    case 'closed':
      return texts.closed;
    case 'added-up':
      return texts.addedUp;
  }
}

function remedy(reason: OfChange, changes: readonly Change[], session: Session, telling: Telling): string {
  const { remedies } = telling.texts;
  switch (reason) {
    case 'promised':
      return takenBack(changes, session, telling);
    case 'closed':
      return remedies.newOccasion;
    case 'added-up':
      return remedies.otherId;
  }
}

function takenBack(changes: readonly Change[], session: Session, telling: Telling): string {
  const { remedies } = telling.texts;
  const newCode = newCodeFor(session, telling);
  const mendable = whatCanBeMended(changes, telling);
  const [added, others] = [changes.filter(isAdded).length, changes.filter((each) => !isAdded(each)).length];
  if (others === 0) return remedies.takeOut({ newCode });
  if (added === 0) {
    return mendable === undefined ? remedies.leave({ newCode }) : remedies.leaveOrMend({ mendable, newCode });
  }
  return mendable === undefined
    ? remedies.takeOutAndLeave({ newCode })
    : remedies.takeOutAndLeaveOrMend({ mendable, newCode });
}

const isAdded = ({ kind }: Change) => kind === 'added';

/** What can be mended, by how far mending goes; undefined: nothing. */
function whatCanBeMended(changes: readonly Change[], { texts: { mendable } }: Telling): string | undefined {
  const mendings = new Set(changes.flatMap((each) => (isAdded(each) ? [] : (each.rule.mending ?? []))));
  const said = [...mendings].map((each) => mendable[each]);
  return said.length === 0 ? undefined : said.reduce((first, second) => mendable.both({ first, second }));
}

function otherInWords(refusal: Exclude<Refusal, { change: Change }>, session: Session, telling: Telling): string {
  const { texts } = telling;
  switch (refusal.reason) {
    case 'other-programme':
      // Whose it is, is nobody's business at the desk: organisations there don't know of each other.
      return telling.at === 'desk' ? texts.codeTaken : texts.otherProgramme({ programme: refusal.programme });
    case 'outlives-answers': {
      const day = telling.day(refusal.answersExpireAt, session.zone);
      return texts.outlives({ day, newCode: newCodeFor(session, telling) });
    }
    case 'decided':
      return decidedInWords(refusal, telling);
    case 'follow-up':
      return followUpInWords(refusal, session, telling);
    case 'invited':
      return invitedInWords(telling);
  }
}

/** Why codes are not needed from now on, and what can be had instead. */
export function invitedInWords({ at, language, texts }: Pick<Telling, 'at' | 'language' | 'texts'>): string {
  const { accesses } = organiserTexts(language).editor.sessions;
  const either =
    at === 'command' ? '"access: codes-or-open"' : texts.changes.quoted({ text: accesses['codes-or-open'] });
  return texts.invited({ either });
}

/** Whose decision keeps a session asking for something, and what to do. */
export function decidedInWords({ without, by, on }: DecidedRefusal, { at, language, texts }: Telling): string {
  return texts.decided[without]({ by, day: at === 'command' ? on : formatWritten(on, language) });
}

/** Why the session that it names as its follow-up can't be it, and what to do. */
export function followUpInWords(refusal: FollowUpRefusal, session: Session, telling: Telling): string {
  const { followUps } = telling.texts;
  const code = refusal.followUp;
  switch (refusal.why) {
    case 'unknown':
      return followUps.unknown({ code });
    case 'cancelled':
      return followUps.cancelled({ code });
    case 'too-early':
      return followUps.tooEarly({ code, day: telling.day(refusal.opensAt, session.zone) });
    case 'languages':
      return followUps.languages({ code, languages: tongues(refusal.languages, telling) });
  }
}

/** Languages as a file has them, or in words. */
function tongues(languages: readonly Language[], { at, language }: Telling): string {
  const said = languages.map((each) => (at === 'command' ? each : languageSaidIn(language, each, languages)));
  return listOf(said, language);
}

/** Another code is another session, and ends nothing. */
function newCodeFor({ code }: Session, { at, texts: { remedies } }: Telling): string {
  return remedies.newCode({ code, cancelled: at === 'command' ? `"debrief cancel ${code}"` : remedies.cancelled });
}
