import { describe, expect, it } from 'vitest';
import { shortComments } from '../../../shared/programme/fitting-comments.ts';
import { largestAnswer } from '../../../shared/programme/largest-answer.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { bodyLimit } from '../../../shared/response/body-limit.ts';
import { faultsOf } from '../../fixtures/programmes/faults.ts';
import { blocksSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

/** The programme with matrices, with so many rows more, each with a comment, and an open question. */
function withRows(count: number, comment = 'low'): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const text = `text: { en: "Row ${n}", zh-CN: "第${n}行" }`;
    return `            - { id: m_${n}, ${text}, comment: ${comment} }\n`;
  });
  const open = '        - { id: t_else, type: text, text: { en: "What else?", zh-CN: 还有什么？ } }\n';
  const from = '            - { id: m_new';
  return blocksSource
    .replace(from, `${rows.join('')}${from}`)
    .replace('        - id: q_source\n', `${open}        - id: q_source\n`);
}

function sessionOf(source: string) {
  return sessionsOf(readProgramme(source, 'x.yaml'))[0];
}

function lengthsOf(source: string): Record<string, number> {
  const questions = sessionOf(source).questionnaire.pages.flatMap((page) => page.questions);
  return Object.fromEntries(questions.flatMap((each) => (each.type === 'text' ? [[each.id, each.maxLength]] : [])));
}

describe('a comment that says nothing of its length', () => {
  it('has room for 1,000 characters wherever a full answer has room for that', () => {
    expect(lengthsOf(withRows(2))).toMatchObject({ m_0_c: 1000, m_1_c: 1000, m_apply_c: 1000, t_else: 1000 });
  });

  it('is shorter where there are many: a form with a comment under each row is published as it is', () => {
    expect([6, 10, 17].map((count) => lengthsOf(withRows(count)).m_0_c)).toEqual([500, 300, 200]);
    for (const count of [6, 10, 17]) {
      expect(largestAnswer(sessionOf(withRows(count)))).toBeLessThanOrEqual(bodyLimit);
    }
  });

  it('is told where some are shorter than usual', () => {
    const short = (source: string) => shortComments(readProgramme(source, 'x.yaml'));
    const unsaid = (source: string) => source.replace(', maxLength: 200 }', ' }');

    expect(short(unsaid(withRows(0)))).toBeUndefined();
    expect(short(unsaid(withRows(6)))).toEqual([500, 500]);
    expect(short(withRows(10))).toEqual([200, 300]);
  });

  it('leaves those alone that say it, and all other texts', () => {
    const own = withRows(6).replace('comment: low }\n', 'comment: { when: low, maxLength: 900 } }\n');

    expect(lengthsOf(own)).toMatchObject({
      m_content_c: 900,
      m_0_c: 500,
      q_return_c: 200,
      which_news: 60,
      t_else: 1000,
    });
  });

  it('changes no version: answers are the same ones', () => {
    const spelled = withRows(6).replaceAll(/comment: (low|always) /g, 'comment: { when: $1, maxLength: 400 } ');

    expect(sessionOf(withRows(6)).version).toBe(sessionOf(spelled).version);
  });

  it('is not shortened without end', () => {
    const faults = faultsOf(withRows(17, '{ when: low, maxLength: 900 }'));

    expect(faults).toEqual([expect.stringContaining('comments without a "maxLength" have 100 characters already')]);
  });
});
