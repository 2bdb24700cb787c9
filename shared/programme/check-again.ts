import type { QuestionOf } from '../questionnaire/question.ts';
import { type Fault, repeatedAt } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';

type Check = WrittenQuestion & { readonly question: QuestionOf<'check'> };

/** A knowledge check that asks another one again has the same answers and the same right one, and both ask everybody once. */
export function checkAgain(written: readonly WrittenQuestion[]): Fault[] {
  const checks = written.filter((each): each is Check => each.question.type === 'check');
  const again = checks.filter(({ question }) => question.again !== undefined);
  return [
    ...repeatedAt(again.map(({ question, path }) => ({ value: question.again ?? '', path: [...path, 'again'] }))),
    ...again.flatMap((each) => pairFaults(each, checks.slice(0, checks.indexOf(each)))),
  ];
}

function pairFaults(each: Check, earlier: readonly Check[]): Fault[] {
  const { again } = each.question;
  const path = [...each.path, 'again'];
  const candidates = earlier.filter(({ question }) => question.again === undefined);
  const first = candidates.find(({ question }) => question.id === again);
  if (first === undefined) {
    return [
      {
        path,
        problem: `no knowledge check "${again}" comes before this one`,
        remedy:
          candidates.length === 0
            ? 'put one of type check before it'
            : `use one of ${candidates.map(({ question }) => question.id).join(', ')}, or change the order`,
      },
    ];
  }
  return [
    ...(isSameKey(first.question, each.question)
      ? []
      : [
          {
            path,
            problem: `"${again}" has other options, or another right one`,
            remedy: 'give both the same option ids, the same one of them "right: true"',
          },
        ]),
    ...([first, each].every(asksEverybodyOnce)
      ? []
      : [
          {
            path,
            problem: 'one of the two is not asked of everybody, or more than once',
            remedy: 'put both on pages without "repeat", without "showWhen"',
          },
        ]),
  ];
}

function isSameKey(one: QuestionOf<'check'>, other: QuestionOf<'check'>): boolean {
  const keyOf = ({ options }: QuestionOf<'check'>) => options.map(({ id, right }) => `${id} ${right}`).sort();
  return keyOf(one).join() === keyOf(other).join();
}

function asksEverybodyOnce({ page, question }: Check): boolean {
  return page.repeat === undefined && (question.showWhen ?? page.showWhen) === undefined;
}
