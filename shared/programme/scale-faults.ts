import type { QuestionOf } from '../questionnaire/question.ts';
import { mostSteps } from '../questionnaire/question-parts.ts';
import { type Fault, fault, type Path } from './fault.ts';

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
  const values = { from: `${from}`, to: `${to}`, steps: `${Math.max(steps, 0)}`, most: `${mostSteps.most}` };
  return [fault([...path, 'to'], 'scaleLength', values)];
}

function wordFaults(question: Scale, path: Path): Fault[] {
  const { from, to, words, first } = question;
  const steps = to - from + 1;
  const given = { from: `${from}`, to: `${to}`, steps: `${steps}` };
  if (words === undefined) {
    return [
      ...(first === undefined ? [] : [fault([...path, 'first'], 'firstOfNumbers')]),
      ...ends.filter((end) => question[end] === undefined).map((end) => fault([...path, end], 'endUntold', { end })),
      ...(question.middle === undefined || steps % 2 === 1 ? [] : [fault([...path, 'middle'], 'noMiddle', given)]),
    ];
  }
  const told = anchors.filter((anchor) => question[anchor] !== undefined);
  return [
    ...told.map((key) => fault([...path, key], 'wordsAlready', { key })),
    ...(words.length === steps
      ? []
      : [fault([...path, 'words'], 'wordsForSteps', { ...given, words: `${words.length}` })]),
  ];
}

function satisfiedFaults({ from, to, best, satisfied }: Scale, path: Path): Fault[] {
  if (satisfied === undefined) return [];
  const at = [...path, 'satisfied'];
  if (best === 'middle' || best === 'none') return [fault(at, 'nobodySatisfied', { best })];
  // From the worst step on, everybody would be.
  const [first, last] = best === 'high' ? [from + 1, to] : [from, to - 1];
  if (satisfied >= first && satisfied <= last) return [];
  return [fault(at, 'satisfiedBeyond', { satisfied: `${satisfied}`, first: `${first}`, last: `${last}` })];
}

/** The best two steps, and a part of a hundred for each, mean something only where each step has a meaning of its own. */
function figureFaults(question: Scale, path: Path): Fault[] {
  const { from, to, words, best } = question;
  return (['topTwo', 'ofHundred'] as const).flatMap((figure) => {
    if (!question[figure]) return [];
    const at = [...path, figure];
    if (words === undefined) return [fault(at, 'figureWithoutWords')];
    if (best === 'middle' || best === 'none') return [fault(at, 'figureWithoutEnd', { best })];
    return figure === 'ofHundred' || to - from >= 2 ? [] : [fault(at, 'topTwoOfTwo')];
  });
}
