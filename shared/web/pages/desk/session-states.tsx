import type { VNode } from 'preact';
import { formatMoment } from '../../../i18n/dates.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { day, type Instant } from '../../../time/instant.ts';
import type { ListedSession, ListedState } from './listed-programme.ts';

/** The states in the order of how much there is to do. */
const states: readonly ListedState[] = ['open', 'grace', 'upcoming', 'closed', 'sealed', 'cancelled'];

/** In a list these stand for all: whose time is now or to come, or else the last one. */
const mostShown = 3;

/** How many sessions are in which state. */
export function StateCounts(props: {
  readonly sessions: readonly ListedSession[];
  readonly language: Language;
}): VNode {
  const { sessions, language } = props;
  const { list } = deskTexts(language);
  return (
    <ul class="plain counts">
      {states.map((state) => {
        const count = sessions.filter((session) => session.state === state).length;
        return count === 0 ? null : (
          <li key={state} class={state === 'open' ? 'state on' : 'state'}>
            {list.counted({ state: list.states[state], count })}
          </li>
        );
      })}
    </ul>
  );
}

/** The sessions that a list names, and how many more there are whose time is now or to come. */
export function shownSessions(sessions: readonly ListedSession[]): {
  readonly shown: readonly ListedSession[];
  readonly more: number;
} {
  const isToCome = ({ state }: ListedSession) => states.indexOf(state) <= states.indexOf('closed');
  const sorted = sessions.toSorted((one, other) => {
    const byState = states.indexOf(one.state) - states.indexOf(other.state);
    return byState === 0 ? one.closesAt.localeCompare(other.closesAt) : byState;
  });
  const toCome = sorted.filter(isToCome);
  const shown =
    toCome.length > 0 ? toCome.slice(0, mostShown) : sorted.filter(({ state }) => state === 'sealed').slice(-1);
  return { shown, more: Math.max(0, toCome.length - mostShown) };
}

/** What somebody does with a session next. */
interface SessionStep {
  /** What is done, with what the session is called in it. */
  readonly labelOf: (session: string) => string;
  readonly why: string;
  readonly href: string;
}

/**
 * What is to be done with a session now, by its state: nobody runs what is not open yet, or is over.
 *
 * @param base the path of its programme
 */
export function sessionStep(
  base: string,
  { code, state }: Pick<ListedSession, 'code' | 'state'>,
  language: Language,
): SessionStep {
  const { steps } = deskTexts(language).list;
  const of = (step: keyof typeof steps, href: string) => ({
    labelOf: (session: string) => steps[step].label({ session }),
    why: steps[step].why,
    href: `${base}/${href}`,
  });
  switch (state) {
    case 'upcoming':
      return of('prepare', `s/${code}#code`);
    case 'open':
    case 'grace':
      return of('run', `s/${code}#code`);
    case 'closed':
      return of('await', `s/${code}`);
    case 'cancelled':
      return of('look', `s/${code}`);
    case 'sealed':
      return of('result', 'results');
  }
}

/** Whether it closes within a day. */
export function closesSoon({ state, closesAt }: ListedSession, now: Instant): boolean {
  return state === 'open' && Date.parse(closesAt) - Date.parse(now) < day;
}

/** The next moment of a session, or its last. */
export function momentOf({ state, opensAt, closesAt, zone }: ListedSession, language: Language): string {
  const { list } = deskTexts(language);
  if (state === 'upcoming') return list.opens({ at: formatMoment(opensAt, zone, language) });
  const at = formatMoment(closesAt, zone, language);
  return state === 'open' ? list.closes({ at }) : list.closed({ at });
}
