import { type Lost, type NotAsked, quoting } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import { isNoCondition } from './relevance.ts';
import type { Survey } from './survey.ts';
import type { LssRow } from './tables.ts';

/** Settings of questions of which nothing is carried. */
const ofQuestions: Readonly<Record<string, NotAsked>> = {
  em_validation_q: {
    why: 'answers are checked by their type and limits only',
    remedy: 'set limits where the type has them',
  },
  em_validation_sq: {
    why: 'answers are checked by their type and limits only',
    remedy: 'set limits where the type has them',
  },
  array_filter: {
    why: 'all options are offered to everybody',
    remedy: 'give a "showWhen" to each option that is for some only',
  },
  array_filter_exclude: {
    why: 'all options are offered to everybody',
    remedy: 'give a "showWhen" to each option that is for some only',
  },
  min_answers: { why: 'at least one answer is demanded, or none', remedy: 'set "required"' },
  hidden: { why: 'every question is shown', remedy: 'leave the question out' },
  time_limit: { why: 'nobody is hurried', remedy: 'leave it out' },
  random_group: {
    why: 'only all questions of a page can stand in any order',
    remedy: 'write "order: random" on their page if all of them may',
  },
};

/** Texts of a survey of which nothing is carried. */
const ofSurveys: Readonly<Record<string, NotAsked>> = {
  surveyls_url: { why: 'the form ends with its receipt', remedy: 'put the address into "thanks"' },
  surveyls_policy_notice: {
    why: 'the form says by itself what becomes of answers',
    remedy: 'compare it with that, and put into "purpose" what is missing there',
  },
};

/** Texts of a survey that are carried. */
const settings = ['surveyls_title', 'surveyls_description', 'surveyls_welcometext', 'surveyls_endtext'];

/** Tables of which nothing is carried. */
const tables: Readonly<Record<string, NotAsked>> = {
  defaultvalues: { why: 'no answer is given before somebody gives one', remedy: 'leave default answers out' },
  quota: { why: 'everybody can answer', remedy: 'leave quotas out' },
  assessments: {
    why: 'a programme computes nothing from answers',
    remedy: 'use "check" questions for what is right or wrong',
  },
};

export function lostOfSurvey(survey: Survey): Lost[] {
  return [
    ...Object.entries(tables).flatMap(([table, told]) => {
      const { length } = survey.rows(table);
      return length === 0
        ? []
        : [{ where: `table ${table}`, what: length === 1 ? 'its row' : `its ${length} rows`, ...told }];
    }),
    ...Object.entries(ofSurveys).flatMap(([what, told]) =>
      isSaid(survey.setting(what)) ? [{ where: 'the survey', what, ...told }] : [],
    ),
    ...settings
      .filter((column) => survey.isSettingQuoting(column))
      .map((what) => ({ where: 'the survey', what, ...quoting })),
  ];
}

export function lostOfGroup(group: LssRow, where: string, survey: Survey): Lost[] {
  const order = group.get('randomization_group') ?? '';
  return [
    ...(survey.isGroupQuoting(group) ? [{ where, what: 'its text', ...quoting }] : []),
    ...(order === ''
      ? []
      : [
          {
            where,
            what: `randomization_group (${order})`,
            why: 'pages stand in the order in which they are written',
            remedy: 'leave it out',
          },
        ]),
  ];
}

/** A text that is there for some only. */
export function lostOfText(text: LssRow, where: string): Lost[] {
  const source = text.get('relevance') ?? '';
  if (isNoCondition(source)) return [];
  return [
    {
      where: `${where}, relevance`,
      what: `the condition of this text: ${source}`,
      why: 'the introduction of a page is read by everybody',
      remedy: 'word it for everybody, or make it a page with a "showWhen"',
    },
  ];
}

export function lostOfQuestion(question: LssRow, where: string, survey: Survey): Lost[] {
  return [
    ...(survey.isQuestionQuoting(question) ? [{ where, what: 'its text', ...quoting }] : []),
    ...survey.quotingCodes(question).map((code) => ({ where: `${where}, ${code}`, what: 'its text', ...quoting })),
    ...survey
      .partsOf(question)
      .filter(({ relevance }) => !isNoCondition(relevance))
      .map(({ code, relevance }) => ({
        where: `${where}, ${code}, relevance`,
        what: `its condition: ${relevance}`,
        why: 'conditions of options and rows are not carried',
        remedy: 'give the option a "showWhen"; a row of a table has none, unless it is a question of its own',
      })),
    ...validationOf(question, where),
    ...Object.entries(ofQuestions).flatMap(([name, told]) => {
      const value = survey.attribute(question, name);
      return value === undefined || value === '0' ? [] : [{ where, what: `${name} (${value})`, ...told }];
    }),
  ];
}

/** An expression that words or numbers have to match. */
function validationOf(question: LssRow, where: string): Lost[] {
  const pattern = question.get('preg') ?? '';
  return pattern === ''
    ? []
    : [
        {
          where,
          what: `preg (${pattern})`,
          why: 'answers are checked by their type and limits only',
          remedy: 'set limits where the type has them',
        },
      ];
}
