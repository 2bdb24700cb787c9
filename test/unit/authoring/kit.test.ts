import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied } from '../../../shared/authoring/edit/edit.ts';
import { fromTemplate } from '../../../shared/authoring/from-template.ts';
import { kitAdded } from '../../../shared/authoring/questionnaire/added-questions.ts';
import { draftedPages, draftedQuestions } from '../../../shared/authoring/questionnaire/drafted.ts';
import { kitQuestion } from '../../../shared/authoring/questionnaire/kit.ts';
import { type KitName, kitNames, kitRepeat } from '../../../shared/authoring/questionnaire/kit-groups.ts';
import { sessionSubjects } from '../../../shared/authoring/questionnaire/session-subjects.ts';
import { templateNames } from '../../../shared/authoring/templates.ts';
import { readProgramme } from '../../../shared/programme/read.ts';

const contentOf = (name: string): unknown => parse(fromTemplate(name as 'short', ['en', 'fr'], 'Europe/Paris'));

describe('the kit', () => {
  it('offers every question of every template', () => {
    const all = templateNames.flatMap((name) => draftedQuestions(contentOf(name)).map(({ id }) => id));

    expect([...new Set(all)].filter((id) => !kitNames.some((name) => name === id))).toEqual([]);
  });

  it.each(['training-session', 'short'])(
    'adds all that %s does not ask, on pages about the same, and nothing is wrong',
    (template) => {
      const content = contentOf(template);
      const known = new Set(draftedQuestions(content).map(({ id }) => id));
      const subjects = sessionSubjects(content);
      // All texts together are more than an answer has room for.
      const isText = (name: KitName) => kitQuestion(name, ['en']).question.type === 'text';
      const names = kitNames.filter(
        (name) => !known.has(name) && !isText(name) && [undefined, ...subjects].includes(kitRepeat(name)),
      );

      const after = kitAdded(names, { content, languages: ['en', 'fr'], page: '' }).reduce(applied, content);

      expect(() => readProgramme(JSON.stringify(after), 'draft')).not.toThrow();
      const pages = draftedPages(after);
      const added = draftedQuestions(after).filter(({ id }) => names.some((name) => name === id));
      expect(added.map(({ page }) => pages[page]?.repeat)).toEqual(added.map(({ id }) => kitRepeat(id as 'k')));
      expect(added).toHaveLength(names.length);
    },
  );

  it('asks a question under its condition only where what it depends on comes before', () => {
    const content = contentOf('short');
    const trouble = (names: readonly ('q_technology' | 'q_trouble')[]) => {
      const after = kitAdded(names, { content, languages: ['en', 'fr'], page: '' }).reduce(applied, content);
      return draftedQuestions(after).find(({ id }) => id === 'q_trouble')?.written.showWhen;
    };

    expect(trouble(['q_trouble'])).toBeUndefined();
    expect(trouble(['q_trouble', 'q_technology'])).toBeUndefined();
    expect(trouble(['q_technology', 'q_trouble'])).toEqual({ question: 'q_technology', is: [1, 2] });
  });

  it('gives a question that is asked already another id, and its lines', () => {
    const content = contentOf('course');

    const after = kitAdded(['t_learning'], { content, languages: ['en', 'fr'], page: '' }).reduce(applied, content);

    expect(draftedQuestions(after).map(({ id }) => id)).toContain('t_learning_2');
    expect(() => readProgramme(JSON.stringify(after), 'draft')).not.toThrow();
  });
});
