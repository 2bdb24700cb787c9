import type { ForeignForm, ForeignPage, ForeignQuestion, ForeignText, Lost } from '../foreign-form.ts';
import { firstSaid, headed, isSaid, joined } from '../foreign-text.ts';
import { tableQuestions } from '../table-questions.ts';
import { asksOf, isRandom, tablesOf } from './asks.ts';
import { lostOfGroup, lostOfQuestion, lostOfSurvey, lostOfText } from './lost.ts';
import { relevanceOf } from './relevance.ts';
import { Survey } from './survey.ts';
import type { LssRow, LssTables } from './tables.ts';

/** A survey of LimeSurvey, of any version since 1.9; also one of its groups or questions alone. */
export function readLimesurvey(tables: LssTables, languages: readonly string[]): ForeignForm {
  const survey = new Survey(tables, languages);
  const isOnOnePage = survey.rows('surveys')[0]?.get('format') === 'A';
  const groups = survey.groups();
  const [description, welcome] = [survey.setting('surveyls_description'), survey.setting('surveyls_welcometext')];
  // It is read before all questions.
  const aboveAll = isSaid(description) ? [welcome] : [];
  const pages =
    groups.length === 0
      ? [pageOf(undefined, false, survey)]
      : groups.map((group, at) => pageOf(group, at > 0 && !isOnOnePage, survey));
  return {
    format: 'LimeSurvey',
    title: survey.setting('surveyls_title'),
    purpose: firstSaid(description, welcome),
    thanks: survey.setting('surveyls_endtext'),
    languages: survey.languages,
    pages: pages.map((page, at) => (at === 0 ? { ...page, intro: [...aboveAll, ...page.intro].filter(isSaid) } : page)),
    lost: lostOfSurvey(survey),
  };
}

/** A group; without one, all questions. */
function pageOf(group: LssRow | undefined, isScreen: boolean, survey: Survey): ForeignPage {
  const where = `group ${group?.get('gid') ?? ''}`.trim();
  const questions = survey.questions.filter((row) => group === undefined || row.get('gid') === group.get('gid'));
  const isText = (row: LssRow) => row.get('type') === 'X';
  const about = (column: string): ForeignText => (group === undefined ? {} : survey.groupText(group, column));
  const texts = questions.filter(isText);
  return {
    where,
    title: about('group_name'),
    intro: [about('description'), ...texts.map((row) => wordsOf(row, survey))].filter(isSaid),
    isScreen,
    conditions: relevanceOf(group?.get('grelevance'), where, survey),
    content: [
      ...(group === undefined ? [] : lostOfGroup(group, where, survey)),
      ...questions.flatMap((row) => (isText(row) ? lostIn(row, survey) : questionsOf(row, survey))),
    ],
  };
}

/** A question with its explanation. */
function wordsOf(row: LssRow, survey: Survey): ForeignText {
  return joined(survey.questionText(row), survey.questionText(row, 'help'));
}

/** What is lost of a text without a question. */
function lostIn(text: LssRow, survey: Survey): Lost[] {
  const where = `question ${text.get('title') ?? ''}`;
  return [...lostOfQuestion(text, where, survey), ...lostOfText(text, where)];
}

function questionsOf(row: LssRow, survey: Survey): readonly (ForeignQuestion | Lost)[] {
  const name = row.get('title') ?? '';
  const where = `question ${name}`;
  const lost = lostOfQuestion(row, where, survey);
  const text = wordsOf(row, survey);
  const conditions = relevanceOf(row.get('relevance'), where, survey);
  // S: an answer is asked for, and may be left out: LimeSurvey warns once.
  const isRequired = row.get('mandatory') === 'Y';
  const tables = tablesOf(row, survey);
  if (tables !== undefined) {
    return [
      ...lost,
      ...tables.flatMap(({ asks, heading, ending, parts }) =>
        tableQuestions(
          {
            name: `${name}${ending}`,
            where,
            text: isSaid(heading) ? headed(text, heading) : text,
            conditions,
            ...(isRandom(row, survey) && { isRandom: true }),
          },
          asks,
          parts.map((part) => ({
            name: `${name}_${part.code}${ending}`,
            where: `${where}, ${part.code}`,
            text: part.text,
            isRequired,
          })),
        ),
      ),
    ];
  }
  const asks = asksOf(row, survey);
  if ('why' in asks) return [...lost, { where, what: `question of type ${row.get('type') ?? ''}`, ...asks }];
  return [
    ...lost,
    { name, where, text, asks, isRequired, conditions, ...(row.get('type') === 'O' && { comment: {} }) },
  ];
}
