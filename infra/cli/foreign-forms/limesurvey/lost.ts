import type { Lost, NotAsked } from '../foreign-form.ts';
import { quotesAnswers } from '../plain-words.ts';
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
    remedy: 'ask several questions with "showWhen" in place of it',
  },
  array_filter_exclude: {
    why: 'all options are offered to everybody',
    remedy: 'ask several questions with "showWhen" in place of it',
  },
  min_answers: { why: 'at least one answer is demanded, or none', remedy: 'set "required"' },
  hidden: { why: 'every question is shown', remedy: 'leave the question out' },
};

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
  return Object.entries(tables).flatMap(([table, told]) => {
    const { length } = survey.rows(table);
    return length === 0
      ? []
      : [{ where: `table ${table}`, what: length === 1 ? 'its row' : `its ${length} rows`, ...told }];
  });
}

export function lostOfQuestion(question: LssRow, where: string, survey: Survey): Lost[] {
  const texts = [...survey.rows('question_l10ns'), ...survey.rows('questions')].filter(
    (row) => row.get('qid') === question.get('qid'),
  );
  const isQuoting = texts.some((row) => quotesAnswers(row.get('question') ?? ''));
  return [
    ...(isQuoting
      ? [
          {
            where,
            what: 'its text',
            why: 'it quotes an earlier answer, which no text of a programme can',
            remedy: 'it has … in its place; word it without',
          },
        ]
      : []),
    ...Object.entries(ofQuestions).flatMap(([name, told]) => {
      const value = survey.attribute(question, name);
      return value === undefined || value === '0' ? [] : [{ where, what: `${name} (${value})`, ...told }];
    }),
  ];
}
