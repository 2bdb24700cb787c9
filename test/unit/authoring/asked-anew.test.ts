import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied } from '../../../shared/authoring/edit/edit.ts';
import { askedAnew } from '../../../shared/authoring/questionnaire/asked-anew.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { allTypesSource, blocksSource, compactSource } from '../../fixtures/programmes/programme-files.ts';

/** A draft in which some questions are new ones. */
function anew(source: string, ...ids: string[]): unknown {
  const content: unknown = parse(source);
  return askedAnew(ids, content).reduce<unknown>(applied, content);
}

describe('a question that is asked anew', () => {
  it('has an id of its own, by which all name it that named it before', () => {
    const said = JSON.stringify(anew(compactSource, 'q_overall'));
    expect(said).toContain('"satisfied":"q_overall_2"');
    expect(said.match(/"q_overall"/g)).toBeNull();
  });

  it('takes with it what belongs to it, and what is asked by its answers', () => {
    const source = compactSource.replace(
      /id: q_able\n {10}type: one\n/,
      (id) =>
        `${id}          comment: { when: always, id: why }\n          showWhen: { question: q_nps, from: 0, to: 6 }\n`,
    );
    const { questionnaire } = anew(source, 'q_nps') as { questionnaire: { pages: { questions: object[] }[] } };
    expect(questionnaire.pages[0]?.questions.slice(1, 3)).toMatchObject([
      { id: 'q_nps_2' },
      { id: 'q_able_2', comment: { when: 'always' }, showWhen: { question: 'q_nps_2', from: 0, to: 6 } },
    ]);
    expect(JSON.stringify(questionnaire)).not.toContain('why');
  });

  it('may be a line of a block, and none where no question has that id', () => {
    expect(JSON.stringify(anew(blocksSource, 'm_content'))).toContain('"id":"m_content_2"');
    expect(anew(compactSource, 'nothing')).toEqual(parse(compactSource));
  });

  it.each([
    ['every type', allTypesSource],
    ['blocks', blocksSource],
    ['the compact programme', compactSource],
  ])('leaves a programme of %s in order, whichever it is', (_name, source) => {
    const file = readProgramme(source, 'before');
    const ids = file.questionnaire.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
    // All of them, each with those that hang on it.
    const made = anew(source, ...ids);
    expect(() => readProgramme(JSON.stringify(made), 'after')).not.toThrow();
  });
});
