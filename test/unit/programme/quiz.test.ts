import { describe, expect, it } from 'vitest';
import { checkProgramme } from '../../../shared/programme/check.ts';
import { formatPath } from '../../../shared/programme/fault.ts';
import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { quizFile } from '../../fixtures/programmes/quiz-file.ts';

const faults = (file: ProgrammeFile) =>
  inTerminal(checkProgramme(file)).map(({ path, problem, remedy }) => `${formatPath(path)}: ${problem}; ${remedy}`);

describe('a quiz', () => {
  it('has nothing wrong with it where questions of knowledge are asked, with right answers or without', () => {
    for (const showAnswers of [true, false]) expect(faults(quizFile({ showScore: true, showAnswers }))).toEqual([]);
    expect(faults({ ...aProgrammeFile(), quiz: { showScore: false, showAnswers: false } })).toEqual([]);
  });

  it('needs a question of knowledge to show a score, and the score to show right answers', () => {
    expect(faults({ ...aProgrammeFile(), quiz: { showScore: true, showAnswers: true } })).toEqual([
      'quiz.showScore: there is no question of knowledge, so there is nothing to show; ask one with "type: check", or take this out',
    ]);
    expect(faults(quizFile({ showScore: false, showAnswers: true }))).toEqual([
      'quiz.showAnswers: right answers are shown with the score, and that is not shown; add "showScore: true", or take this out',
    ]);
  });

  it('and what explains its answers is no part of the structure that stored answers name', () => {
    const versionOf = (file: ProgrammeFile) => published(file).sessions[0]?.version;
    const { questionnaire, ...file } = quizFile();
    const pages = questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({ ...question, explanation: undefined })),
    }));

    expect(versionOf({ ...file, questionnaire: { ...questionnaire, pages } } as ProgrammeFile)).toBe(
      versionOf(quizFile()),
    );
  });
});
