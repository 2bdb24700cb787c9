import type { Change } from '../../../shared/programme/publishing/changes.ts';
import type { Refusal } from '../../../shared/programme/publishing/plan-session.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { changeText } from './change-text.ts';
import { toldOnce } from './told-once.ts';

/** Why something of a session is refused, and what to do: a remedy that several have in common stands once, below them. */
export function refusedLines(refusals: readonly Refusal[], session: Session): string[] {
  return [
    ...refusals.flatMap((refusal) => ('change' in refusal ? [] : [otherText(refusal, session)])),
    ...(['promised', 'closed', 'added-up'] as const).flatMap((reason) => {
      const changes = refusals.flatMap((each) => (each.reason === reason ? [each.change] : []));
      return changes.length === 0 ? [] : changeLines(reason, changes, session);
    }),
  ];
}

type OfChange = Extract<Refusal, { change: Change }>['reason'];

function changeLines(reason: OfChange, changes: readonly Change[], session: Session): string[] {
  const told = toldOnce(changes, session.questionnaire);
  const lines = told.map(
    (each) => `${changeText(each.change, session.zone, each.alsoOf)}: refused, ${why[reason](each.change)}`,
  );
  const remedy = remedies[reason](
    told.map(({ change }) => change),
    session,
  );
  return lines.length === 1
    ? [`${lines[0]}. ${remedy}`]
    : [...lines, `For each of these: ${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`];
}

const why: Readonly<Record<OfChange, (change: Change) => string>> = {
  promised: ({ rule }) => rule.why,
  closed: () => 'it has closed, and its results are final',
  'added-up': () => 'this session stays as it is, and the programme adds its answers up with those of the others',
};

const remedies: Readonly<Record<OfChange, (changes: readonly Change[], session: Session) => string>> = {
  promised: (changes, session) => {
    const mendings = new Set(changes.flatMap(({ kind, rule }) => (kind === 'added' ? [] : (rule.mending ?? []))));
    const mend = mendings.size === 0 ? '' : ` (${[...mendings].map((each) => mendable[each]).join('; ')})`;
    const [added, others] = [changes.filter(isAdded).length, changes.filter((each) => !isAdded(each)).length];
    const back =
      added === 0
        ? 'Leave it as it was'
        : others === 0
          ? 'Take it out again'
          : 'Take out again what is added, leave the rest as it was';
    return `${back}${mend}, or ${newCode(session)}`;
  },
  closed: () => 'A new occasion needs a new code',
  'added-up': () => 'Leave it as it was, or give what changes (a question, a scale, a speaker, a topic) another id',
};

const isAdded = ({ kind }: Change) => kind === 'added';

/** What can be mended, by how far mending goes. */
const mendable = {
  wording:
    'capitals, doubled blanks, marks at the end and, in one Latin word of seven letters or more, a letter within it that was too many, too few or in the wrong place can be mended',
  label: 'capitals, doubled blanks and marks at the end can be mended',
} as const;

function otherText(refusal: Exclude<Refusal, { change: Change }>, session: Session): string {
  switch (refusal.reason) {
    case 'other-programme':
      return `its code belongs to programme ${refusal.programme}: give it a code of its own`;
    case 'outlives-answers':
      return `it would still be open when answers are deleted, on ${wallClockText(refusal.answersExpireAt, session.zone).slice(0, 10)}: let it close at least a day before, or ${newCode(session)}`;
  }
}

/** Another code is another session, and ends nothing. */
function newCode({ code }: Session): string {
  return `give the session a new code (${code} then stays open, until "debrief cancel ${code}" or its closing)`;
}
