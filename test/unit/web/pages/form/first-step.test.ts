import { describe, expect, it } from 'vitest';
import { blockRows, type ChoiceRow } from '../../../../../infra/cli/foreign-forms/xlsform/question-rows.ts';
import { readProgramme } from '../../../../../shared/programme/read.ts';
import { blocksOf } from '../../../../../shared/questionnaire/blocks.ts';
import { sectionsOf } from '../../../../../shared/questionnaire/items.ts';
import { newSubmissionId } from '../../../../../shared/response/response.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { renderPage } from '../../../../../shared/web/parts/document.tsx';
import { compactSource, sessionsOf } from '../../../../fixtures/programmes/programme-files.ts';

/** A session that is asked on a scale with words in each way there is, with one line more about that scale. */
function sessionWith(line: string) {
  const rows = 'rows: [{ id: m_a, text: { en: A, zh-CN: 甲 } }, { id: m_b, text: { en: B, zh-CN: 乙 } }]';
  const asked = [
    ['q_scale', 'scale', ''],
    ['q_pair', 'pair', ''],
    ['q_matrix', 'matrix', rows],
  ].map(
    ([id, type, more]) => `        - id: ${id}
          type: ${type}
          text: { en: Well?, zh-CN: 如何？ }
          to: 3
          words: [{ en: Disagree, zh-CN: 不同意 }, { en: Unsure, zh-CN: 说不清 }, { en: Agree, zh-CN: 同意 }]
          ${line}
          ${more}
`,
  );
  const at = compactSource.indexOf('        - id: q_overall');
  return sessionsOf(readProgramme(compactSource.slice(0, at) + asked.join('') + compactSource.slice(at), 'x.yaml'))[0];
}

const written = ['1', '2', '3'];
const goodFirst = written.toReversed();

describe.each([
  ['as it is written', 'first: low', written],
  ['from the good end, where it does not say', '', goodFirst],
  ['from the end that it names, good or not', 'best: low\n          first: high', goodFirst],
])('a scale with words is shown %s', (_, line, order) => {
  const session = sessionWith(line);

  it.each([false, true])('on the form, on each row and each side (on paper: %s)', (isPaper) => {
    const submission = newSubmissionId(new Uint8Array(16));
    const html = renderPage(
      FormPage({ session, language: 'en', submission, openedAt: session.opensAt, ...(isPaper && { isPaper }) }),
    );

    for (const name of ['q_scale', 'q_pair.before', 'q_pair.now', 'm_a', 'm_b']) {
      const radios = html.match(/<input[^>]*type="radio"[^>]*>/g) ?? [];
      const steps = radios.filter((radio) => radio.includes(` name="${name}"`));
      expect(
        steps.map((radio) => / value="(\d)"/.exec(radio)?.[1]),
        name,
      ).toEqual(order);
    }
    const heads = ['Disagree', 'Unsure', 'Agree'].map((label) => html.lastIndexOf(`>${label}<`));
    expect(heads.toSorted((a, b) => a - b)).toEqual(order === written ? heads : heads.toReversed());
  });

  it('in an XLSForm', () => {
    const exporting = { languages: session.programme.languages, scales: session.questionnaire.scales };
    const lists = new Map<string, readonly ChoiceRow[]>(
      sectionsOf(session).flatMap(({ items }) =>
        blocksOf(items).flatMap((block) => [...blockRows(block, undefined, exporting).lists]),
      ),
    );

    for (const name of ['q_scale', 'q_pair', 'q_matrix'])
      expect(
        lists.get(name)?.map((choice) => choice.name),
        name,
      ).toEqual(order);
  });
});

describe('the usual order', () => {
  it.each([
    ['', 'first: high'],
    ['best: low', 'best: low\n          first: low'],
    ['best: none', 'best: none\n          first: low'],
  ])('is the same where it is said: %s', (silent, said) => {
    expect(sessionWith(said)).toEqual(sessionWith(silent));
  });

  it('is not another one', () => {
    expect(sessionWith('first: low').version).not.toBe(sessionWith('').version);
  });
});
