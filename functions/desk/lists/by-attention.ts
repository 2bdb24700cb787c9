import type { ListedProgramme } from '../../../shared/web/pages/desk/listed-programme.ts';

/** In the order of how soon somebody has to look: what is open or does not get on, then what is to come or written, then what is over. */
export function byAttention<P extends ListedProgramme>(programmes: readonly P[]): P[] {
  return programmes.toSorted((one, other) => {
    const byUrgency = urgencyOf(one) - urgencyOf(other);
    return byUrgency === 0 ? byAge(one, other) : byUrgency;
  });
}

/** The newest first, whatever their state. */
export function newestFirst<P extends ListedProgramme>(programmes: readonly P[]): P[] {
  return programmes.toSorted(byAge);
}

function byAge(one: ListedProgramme, other: ListedProgramme): number {
  return newestOf(other).localeCompare(newestOf(one), 'en');
}

/** 0 is first. */
function urgencyOf({ sessions = [], draft }: ListedProgramme): number {
  if (sessions.some(({ state, getsOn }) => !getsOn || state === 'open' || state === 'grace')) return 0;
  const isToCome = sessions.some(({ state }) => state === 'upcoming' || state === 'closed');
  return isToCome || draft !== undefined ? 1 : 2;
}

/** When the last of its sessions happens; of one without a session, when somebody wrote it. */
function newestOf({ sessions = [], draft }: ListedProgramme): string {
  const openings = sessions.map(({ opensAt }): string => opensAt);
  return openings.sort().at(-1) ?? draft?.at ?? '';
}
