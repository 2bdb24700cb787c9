import type { Item } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { AnswerRow } from '../response/answer-rows.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { askingOf, countingOf } from '../response/answer-types.ts';
import type { Answer } from '../response/answers.ts';
import type { Counts } from './tally.ts';

/** So many different answers to an item are put into their categories: what is kept stays small, whatever is typed. */
const differentKept = 1000;

/** Counts answers to the items of a session. */
export interface AnswerCounter {
  take(row: AnswerRow): void;
  /** How often each item's categories were answered so far; items that nobody answered are not in it. */
  counts(): Record<string, Counts>;
}

/** Whole numbers below it are counted by their place: all steps of all scales are. */
const steps = 64;

/**
 * Most people give one of a few answers: each different answer is counted as it is, and put into its categories once,
 * however many gave it.
 */
export function answerCounter(items: readonly Item[]): AnswerCounter {
  const isText = items.map(({ question }) => askingOf(question).isComment);
  const givenTexts = new Float64Array(items.length);
  const givenSteps = new Float64Array(items.length * steps);
  const others = items.map(otherAnswers);
  return {
    take(row) {
      for (let place = 0; place < isText.length; place += 1) {
        const answer = row[place];
        if (answer === undefined) continue;
        // Of comments, only that they are there.
        if (isText[place]) givenTexts[place] = (givenTexts[place] ?? 0) + 1;
        else if (isStep(answer)) givenSteps[place * steps + answer] = (givenSteps[place * steps + answer] ?? 0) + 1;
        else others[place]?.take(answer);
      }
    },
    counts() {
      const all = items.map(({ key, question }, place) => {
        const counts = new Map(others[place]?.counts());
        if (givenTexts[place]) counts.set(answeredCategory, givenTexts[place] ?? 0);
        for (const [step, times] of givenSteps.subarray(place * steps, (place + 1) * steps).entries()) {
          if (times > 0) addTo(counts, question, step, times);
        }
        return [key, Object.fromEntries(counts)] as const;
      });
      return Object.fromEntries(all.filter(([, counts]) => Object.keys(counts).length > 0));
    },
  };
}

function isStep(answer: Answer): answer is number {
  return typeof answer === 'number' && answer >= 0 && answer < steps && Number.isInteger(answer);
}

/** Counts the answers to an item that are no small numbers. */
function otherAnswers({ question }: Item) {
  const counts = new Map<string, number>();
  const given = new Map<number | string, number>();
  const several = new Map<string, { readonly answer: Answer; times: number }>();
  const putAll = () => {
    for (const [answer, times] of given) addTo(counts, question, answer, times);
    for (const { answer, times } of several.values()) addTo(counts, question, answer, times);
    given.clear();
    several.clear();
  };
  return {
    take(answer: Answer): void {
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
    counts(): ReadonlyMap<string, number> {
      putAll();
      return counts;
    },
  };
}

function addTo(counts: Map<string, number>, question: Question, answer: Answer, times: number): void {
  for (const category of countingOf(question).categories(answer, question))
    counts.set(category, (counts.get(category) ?? 0) + times);
}
