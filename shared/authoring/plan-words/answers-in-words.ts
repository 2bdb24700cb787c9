import type { OrganiserTexts } from '../../i18n/texts.ts';
import { countInSteps } from '../../privacy/counter.ts';

/** How many answers a session has, as a plan tells it. */
export interface AnswersInWords {
  count(answers: number): string;
  stored(answers: number): string;
  /** With what comes of them: they stay, and on which day they are deleted. */
  stay(answers: number): string;
  stayUntil(answers: number, day: string): string;
}

/**
 * How many answers there are, counted for a command. At the desk they are told in steps, as on every page that people look at while
 * others answer: who publishes twice would see whose answer has just come.
 */
export function answersInWords(texts: OrganiserTexts['plan'], at: 'command' | 'desk'): AnswersInWords {
  const { answers, answersStored, answersStay, answersStayUntil } =
    at === 'desk' ? texts.inSteps : { ...texts, ...texts.consequences };
  const shown = (count: number) => (at === 'desk' ? countInSteps(count) : count);
  return {
    count: (count) => answers({ count: shown(count) }),
    stored: (count) => answersStored({ count: shown(count) }),
    stay: (count) => answersStay({ count: shown(count) }),
    stayUntil: (count, day) => answersStayUntil({ count: shown(count), day }),
  };
}
