import { conditionOf, type Dialect } from '../condition-source.ts';
import type { Condition, WrittenCondition } from '../foreign-form.ts';
import type { Survey } from './survey.ts';
import type { LssRow } from './tables.ts';

/** How LimeSurvey names a question in an expression: by its code, or by numbers of it. */
const expressions: Dialect = {
  reference(rest) {
    const found = /^(\w+)(?:\.\w+)?/.exec(rest);
    return found === null ? undefined : { written: found[0], name: found[1] ?? '' };
  },
};

/** A condition of a group or a question; "1" is none. */
export function relevanceOf(source: string | undefined, where: string, survey: Survey): WrittenCondition[] {
  if (source === undefined || isNoCondition(source)) return [];
  const means = conditionOf(source, expressions);
  return [{ source, where: `${where}, relevance`, means: means && named(means, survey) }];
}

export function isNoCondition(source: string): boolean {
  return source.trim() === '' || source.trim() === '1';
}

/** The same condition with the names that the reader gives to questions and options. */
function named(condition: Condition, survey: Survey): Condition {
  if ('all' in condition) return { all: condition.all.map((each) => named(each, survey)) };
  if ('any' in condition) return { any: condition.any.map((each) => named(each, survey)) };
  if ('not' in condition) return { not: named(condition.not, survey) };
  const code = codeOf(condition.question, survey);
  const option = optionOf(code, survey);
  if (option === undefined) return { ...condition, question: code };
  // An option of a multiple choice is a question to LimeSurvey, answered with Y or not at all.
  const isChosen = 'is' in condition && (condition.is === 'answered' || condition.is.join() === 'Y');
  return isChosen ? option : { ...condition, question: code };
}

/** `Needs_SQ001` is the option SQ001 of the multiple choice Needs. */
function optionOf(code: string, { questions }: Survey): Extract<Condition, { is: readonly string[] }> | undefined {
  const choices = questions.filter((row) => /^[MP]$/.test(row.get('type') ?? '')).map((row) => row.get('title') ?? '');
  const question = choices.find((title) => code.startsWith(`${title}_`));
  if (question === undefined) return undefined;
  const option = code.slice(question.length + 1);
  // Words of one's own are there when "other" is chosen.
  return { question, is: [option === 'other' ? '-oth-' : option] };
}

/** `Needs_SQ001` for the numbers that stand for it. */
function codeOf(name: string, survey: Survey): string {
  return codeOfNumbers(name, survey) ?? codeOfPath(name, survey) ?? name;
}

/** Of `Q57_S58`; a question may as well have the code Q57. */
function codeOfNumbers(name: string, survey: Survey): string | undefined {
  const [, qid, part, other] = /^Q(\d+)(?:_S(\d+)|_C(other))?$/.exec(name) ?? [];
  if (qid === undefined || survey.questions.some((row) => row.get('title') === `Q${qid}`)) return undefined;
  const asked = survey.questions.find((row) => row.get('qid') === qid);
  return asked && joined(asked, part === undefined ? other : survey.partCode(part));
}

/** Of `61764X7X57SQ001`, before version 7. */
function codeOfPath(name: string, { questions }: Survey): string | undefined {
  const rest = /^\d+X\d+X(\w+)$/.exec(name)?.[1];
  if (rest === undefined) return undefined;
  const [asked] = questions
    .filter((row) => rest.startsWith(row.get('qid') ?? ' '))
    .toSorted((a, b) => (b.get('qid') ?? '').length - (a.get('qid') ?? '').length);
  return asked && joined(asked, rest.slice((asked.get('qid') ?? '').length));
}

function joined(question: LssRow, part = ''): string {
  const title = question.get('title') ?? '';
  return part === '' ? title : `${title}_${part}`;
}
