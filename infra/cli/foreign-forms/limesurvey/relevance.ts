import { conditionOf, type Dialect } from '../condition-source.ts';
import type { Condition, WrittenCondition } from '../foreign-form.ts';
import type { Survey } from './survey.ts';

/** How LimeSurvey names a question in an expression: by its code, or by the numbers of survey, group and question. */
const expressions: Dialect = {
  reference(rest) {
    const found = /^(\w+)(?:\.\w+)?/.exec(rest);
    return found === null ? undefined : { written: found[0], name: found[1] ?? '' };
  },
};

/** A condition of a group or a question; "1" is none. */
export function relevanceOf(source: string | undefined, where: string, survey: Survey): WrittenCondition[] {
  if (source === undefined || source.trim() === '' || source.trim() === '1') return [];
  const means = conditionOf(source, expressions);
  return [{ source, where: `${where}, relevance`, means: means && named(means, survey) }];
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

/** `Needs_SQ001` for `61764X7X57SQ001`. */
function codeOf(name: string, { questions }: Survey): string {
  const rest = /^\d+X\d+X(\w+)$/.exec(name)?.[1];
  if (rest === undefined) return name;
  const [asked] = questions
    .filter((row) => rest.startsWith(row.get('qid') ?? ' '))
    .toSorted((a, b) => (b.get('qid') ?? '').length - (a.get('qid') ?? '').length);
  if (asked === undefined) return name;
  const part = rest.slice((asked.get('qid') ?? '').length);
  return part === '' ? (asked.get('title') ?? '') : `${asked.get('title')}_${part}`;
}
