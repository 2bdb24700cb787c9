import type { Question, QuestionOf } from '../questionnaire/question.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import { mostNumbers } from '../response/kinds/number.ts';
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';

/** A question where it is written. */
export interface Place {
  readonly page: Page;
  readonly question: Question;
  readonly path: Path;
}

/** The checks of one question that need more than one place of it. */
export function checkQuestion({ question, path }: Place, scales: Questionnaire['scales']): Fault[] {
  const at = [...path, 'options'];
  switch (question.type) {
    case 'five-point':
    case 'pair':
      return unknownValue(question.scale, Object.keys(scales), [...path, 'scale'], {
        what: 'scale',
        where: 'questionnaire.scales',
      });
    case 'one':
      return [...sameIds(question, at), ...misplacedExclusive(question, at)];
    case 'several':
      return [...sameIds(question, at), ...uselessMax(question, [...path, 'max'])];
    case 'check':
      return [...sameIds(question, at), ...rightAnswers(question, at)];
    case 'rank':
      return sameIds(question, at);
    case 'number':
      return numberFaults(question, path);
    case 'date':
      return dateFaults(question, path);
    default:
      return [];
  }
}

function sameIds({ options }: { options: readonly { id: string }[] }, path: Path): Fault[] {
  return repeated(options, path, (option) => option.id, 'id');
}

function misplacedExclusive({ options }: QuestionOf<'one'>, path: Path): Fault[] {
  return options.flatMap((option, at) =>
    option.exclusive
      ? [
          {
            path: [...path, at, 'exclusive'],
            problem: 'only one option of a "one" question can be chosen anyway',
            remedy: 'take "exclusive" out, or make the type "several"',
          },
        ]
      : [],
  );
}

function uselessMax({ options, max }: QuestionOf<'several'>, path: Path): Fault[] {
  const together = options.filter((option) => !option.exclusive).length;
  if (max === undefined || max < together) return [];
  return [
    {
      path,
      problem: `no more than ${together} options can be chosen together anyway`,
      remedy: `take "max" out, or make it less than ${together}`,
    },
  ];
}

function rightAnswers({ options }: QuestionOf<'check'>, path: Path): Fault[] {
  const right = options.filter((option) => option.right).length;
  if (right === 1) return [];
  return [
    {
      path,
      problem: right === 0 ? 'no option is the right answer' : `${right} options are right answers`,
      remedy: 'give exactly one of them "right: true"',
    },
  ];
}

function numberFaults({ min, max, decimals }: QuestionOf<'number'>, path: Path): Fault[] {
  const scale = 10 ** decimals;
  const isFiner = (value: number) => Math.abs(value * scale - Math.round(value * scale)) > 1e-6;
  if (isFiner(min) || isFiner(max)) {
    return [
      {
        path: [...path, isFiner(min) ? 'min' : 'max'],
        problem: `this has more than ${decimals} decimals, which nobody could type`,
        remedy: 'round it, or raise "decimals"',
      },
    ];
  }
  if (min >= max) return [notAbove(path)];
  const values = Math.round((max - min) * scale) + 1;
  if (values <= mostNumbers) return [];
  return [
    {
      path: [...path, 'max'],
      problem: `there are ${values} numbers to choose from; the report can count ${mostNumbers} different ones`,
      remedy: 'ask for a larger unit (thousands) or fewer decimals, or offer ranges as a "one" question',
    },
  ];
}

/** Months are counted over long times: 50 years are 600 of them. */
const mostYears = 50;

function dateFaults({ min, max }: QuestionOf<'date'>, path: Path): Fault[] {
  if (min >= max) return [notAbove(path)];
  if (Number(max.slice(0, 4)) - Number(min.slice(0, 4)) <= mostYears) return [];
  return [
    {
      path: [...path, 'max'],
      problem: `from ${min} to ${max} is more than ${mostYears} years`,
      remedy: 'narrow it, or ask for the years as a "number" question',
    },
  ];
}

function notAbove(path: Path): Fault {
  return { path: [...path, 'max'], problem: '"max" is not above "min"', remedy: 'give a larger "max"' };
}
