import type { Item } from '../questionnaire/items.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { askingOf, countingOf } from '../response/answer-types.ts';
import type { Answer } from '../response/answers.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { Counts } from './tally.ts';

/** So many different answers to an item are put into their categories: what is kept stays small, whatever is typed. */
const differentKept = 1000;

/** Counts answers to the items of a session. */
export interface AnswerCounter {
  take(row: AnswerRow): void;
  /** How often each item's categories were answered so far; items that nobody answered are not in it. */
  counts(): Record<string, Counts>;
}

/**
 * Most people give one of a few answers: each different answer is counted as it is, and put into its categories once,
 * however many gave it.
 */
export function answerCounter(items: readonly Item[]): AnswerCounter {
  const counters = items.map(itemCounter);
  return {
    take(row) {
      for (let place = 0; place < counters.length; place += 1) {
        const answer = row[place];
        if (answer !== undefined) counters[place]?.take(answer);
      }
    },
    counts() {
      const all = items.map(({ key }, place) => [key, counters[place]?.counts() ?? {}] as const);
      return Object.fromEntries(all.filter(([, counts]) => Object.keys(counts).length > 0));
    },
  };
}

interface ItemCounter {
  take(answer: Answer): void;
  counts(): Counts;
}

function itemCounter({ question }: Item): ItemCounter {
  return askingOf(question).isComment ? commentCounter() : choiceCounter({ question });
}

/** Of comments, only that they are there. */
function commentCounter(): ItemCounter {
  let given = 0;
  return {
    take() {
      given += 1;
    },
    counts: () => (given === 0 ? {} : { [answeredCategory]: given }),
  };
}

function choiceCounter({ question }: Pick<Item, 'question'>): ItemCounter {
  const { categories } = countingOf(question);
  const counts = new Map<string, number>();
  const given = new Map<number | string, number>();
  const several = new Map<string, { readonly answer: Answer; times: number }>();
  const put = (answer: Answer, times: number) => {
    for (const category of categories(answer, question)) counts.set(category, (counts.get(category) ?? 0) + times);
  };
  const putAll = () => {
    for (const [answer, times] of given) put(answer, times);
    for (const { answer, times } of several.values()) put(answer, times);
    given.clear();
    several.clear();
  };
  return {
    take(answer) {
      if (typeof answer === 'object') {
        const name = JSON.stringify(answer);
        const known = several.get(name);
        if (known === undefined) several.set(name, { answer, times: 1 });
        else known.times += 1;
      } else {
        given.set(answer, (given.get(answer) ?? 0) + 1);
      }
      if (given.size + several.size > differentKept) putAll();
    },
    counts() {
      putAll();
      return Object.fromEntries(counts);
    },
  };
}
