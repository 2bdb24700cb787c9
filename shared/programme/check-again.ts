import { names } from '../i18n/fault-data.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { type Fault, fault, repeatedAt } from './fault.ts';
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
  const { again = '' } = each.question;
  const path = [...each.path, 'again'];
  const candidates = earlier.filter(({ question }) => question.again === undefined);
  const first = candidates.find(({ question }) => question.id === again);
  if (first === undefined) {
    const known = names(candidates.map(({ question }) => question.id));
    return [fault(path, 'noEarlierCheck', { again, count: candidates.length, known })];
  }
  return [
    ...(isSameKey(first.question, each.question) ? [] : [fault(path, 'otherCheck', { again })]),
    ...([first, each].every(asksEverybodyOnce) ? [] : [fault(path, 'checkOfSome')]),
  ];
}

function isSameKey(one: QuestionOf<'check'>, other: QuestionOf<'check'>): boolean {
  const keyOf = ({ options }: QuestionOf<'check'>) => options.map(({ id, right }) => `${id} ${right}`).sort();
  return keyOf(one).join() === keyOf(other).join();
}

function asksEverybodyOnce({ page, question }: Check): boolean {
  return page.repeat === undefined && (question.showWhen ?? page.showWhen) === undefined;
}
