import { describe, expect, it } from 'vitest';
import { blockRows, expressionOf } from '../../../../../infra/cli/foreign-forms/xlsform/question-rows.ts';
import { blocksOf } from '../../../../../shared/questionnaire/blocks.ts';
import { sectionsOf } from '../../../../../shared/questionnaire/items.ts';
import { anAllTypesSession } from '../../../../fixtures/programmes/programme-files.ts';

const session = anAllTypesSession();

const plain = (cell: string) => cell.replaceAll('$', '');

/** The cells of the row of a question, names of others without their sign, `$`. */
function cellsOf(name: string): Record<string, string> {
  const { scales } = session.questionnaire;
  const exporting = { languages: session.programme.languages, scales };
  const rows = sectionsOf(session).flatMap(({ items, condition }) =>
    blocksOf(items).flatMap((block) => blockRows(block, condition, exporting).survey),
  );
  const row = rows.find(({ cells }) => cells.name === name) ?? expect.fail();
  return Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, plain(cell ?? '')]));
}

describe('a condition in an XLSForm', () => {
  it.each([
    ['one answer', 'q_reason', "{q_overall} = '1' or {q_overall} = '2'"],
    ['one of several that may be chosen', 'q_whom', "selected({q_need}, 'advice')"],
    ['a consent', 'q_credit', "{c_quote} = 'OK'"],
    [
      'any of several tests, besides what its page asks for',
      'q_alone',
      "{q_useful} = '1' or {q_useful} = '2' or {q_tempo} = '2' or {q_tempo} = '3'",
    ],
    [
      'all of several tests',
      'q_missing',
      "({q_useful} = '1' or {q_useful} = '2') and ({q_able} = 'not_yet' or {q_able} = 'helped')",
    ],
    ['none of some', 'q_silent', "not({q_nps} = '7' or {q_nps} = '8' or {q_nps} = '9' or {q_nps} = '10')"],
    ['a blank', 'q_skipped', "{q_tempo} = ''"],
    ['a number', 'q_mentor', '{q_years} >= 20'],
    ['the answer about the same speaker', 's_content_mei', "{s_there_mei} = 'all' or {s_there_mei} = 'part'"],
  ])('on %s is what makes it relevant', (_, key, relevant) => {
    expect(cellsOf(key).relevant).toBe(relevant);
  });

  it('of a page is said of its group, and of none of its questions', () => {
    const page = sectionsOf(session).find(({ id }) => id === 'use');
    expect(page?.condition && plain(expressionOf(page.condition))).toBe("{q_able} = 'helped' or {q_able} = 'own'");
    expect(cellsOf('q_use')).not.toHaveProperty('relevant');
  });

  it('of an option is in the filter of its list, which lets all others through', () => {
    expect(cellsOf('q_course')).toMatchObject({
      choice_filter: "(name != 'advanced' or ({q_useful} = '3' or {q_useful} = '4'))",
    });
    expect(cellsOf('q_course')).not.toHaveProperty('relevant');
  });
});
