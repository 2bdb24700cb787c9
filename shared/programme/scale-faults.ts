import type { QuestionOf } from '../questionnaire/question.ts';
import { mostSteps } from '../questionnaire/question-parts.ts';
import type { Fault, Path } from './fault.ts';

/** A scale of a question's own: a pair's is checked as well. */
type Scale = Pick<QuestionOf<'scale'>, 'from' | 'to' | 'best' | 'words' | 'first' | 'low' | 'middle' | 'high'> &
  Partial<Pick<QuestionOf<'scale'>, 'satisfied' | 'topTwo' | 'ofHundred'>>;

const ends = ['low', 'high'] as const;
const anchors = ['low', 'middle', 'high'] as const;

/** The faults of a scale: it has 2 to 11 steps, words for all or for both ends, and says who is satisfied only where one end is the good one. */
export const scaleFaults = (question: Scale, path: Path): readonly Fault[] => [
  ...lengthFaults(question, path),
  ...wordFaults(question, path),
  ...satisfiedFaults(question, path),
  ...figureFaults(question, path),
];

function lengthFaults({ from, to }: Scale, path: Path): Fault[] {
  const steps = to - from + 1;
  if (steps >= 2 && steps <= mostSteps.most) return [];
  const problem = `from ${from} to ${to} are ${Math.max(steps, 0)} steps; a scale has 2 to ${mostSteps.most}`;
  return [{ path: [...path, 'to'], problem, remedy: 'change "to" or "from"' }];
}

function wordFaults(question: Scale, path: Path): Fault[] {
  const { from, to, words, first } = question;
  const steps = to - from + 1;
  if (words === undefined) {
    return [
      ...(first === undefined
        ? []
        : [
            {
              path: [...path, 'first'],
              problem: 'numbers are shown as they count, from the lowest to the highest',
              remedy: 'take "first" out, or give "words" for each step',
            },
          ]),
      ...ends
        .filter((end) => question[end] === undefined)
        .map((end) => ({
          path: [...path, end],
          problem: `nobody is told what the ${end === 'low' ? 'lowest' : 'highest'} number means`,
          remedy: `give "low" and "high", or "words" for all steps`,
        })),
      ...(question.middle === undefined || steps % 2 === 1
        ? []
        : [
            {
              path: [...path, 'middle'],
              problem: `from ${from} to ${to} there are ${steps} steps, and none is in the middle`,
              remedy: 'take "middle" out, or make the number of steps odd',
            },
          ]),
    ];
  }
  const told = anchors.filter((anchor) => question[anchor] !== undefined);
  return [
    ...told.map((end) => ({
      path: [...path, end],
      problem: 'all steps have words already',
      remedy: `take "${end}" out, or "words"`,
    })),
    ...(words.length === steps
      ? []
      : [
          {
            path: [...path, 'words'],
            problem: `from ${from} to ${to} there are ${steps} steps, and words for ${words.length}`,
            remedy: 'give words for each step, from the lowest number to the highest',
          },
        ]),
  ];
}

function satisfiedFaults({ from, to, best, satisfied }: Scale, path: Path): Fault[] {
  if (satisfied === undefined) return [];
  const at = [...path, 'satisfied'];
  if (best === 'middle' || best === 'none') {
    const problem = `on a scale with "best: ${best}" nobody is satisfied from a step on`;
    return [{ path: at, problem, remedy: 'take "satisfied" out, or say that "high" or "low" is best' }];
  }
  // From the worst step on, everybody would be.
  const [first, last] = best === 'high' ? [from + 1, to] : [from, to - 1];
  if (satisfied >= first && satisfied <= last) return [];
  return [
    {
      path: at,
      problem: `${satisfied} is no step above the worst one`,
      remedy: `give a step from ${first} to ${last}`,
    },
  ];
}

/** The best two steps, and a part of a hundred for each, mean something only where each step has a meaning of its own. */
function figureFaults(question: Scale, path: Path): Fault[] {
  const { from, to, words, best } = question;
  return (['topTwo', 'ofHundred'] as const).flatMap((figure) => {
    if (!question[figure]) return [];
    const at = [...path, figure];
    if (words === undefined) {
      const problem = 'the steps are numbers without words, so none of them is known to be a good one';
      return [
        { path: at, problem, remedy: 'give "words" for each step, or take this out: the mean is there with its scale' },
      ];
    }
    if (best === 'middle' || best === 'none') {
      const problem = `on a scale with "best: ${best}" no step is better than all before it`;
      return [{ path: at, problem, remedy: 'take this out, or say that "high" or "low" is best' }];
    }
    if (figure === 'ofHundred' || to - from >= 2) return [];
    return [{ path: at, problem: 'of two steps, everybody chose one of the best two', remedy: 'take this out' }];
  });
}
