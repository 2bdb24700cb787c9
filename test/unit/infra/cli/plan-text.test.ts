import { describe, expect, it } from 'vitest';
import { planText } from '../../../../infra/cli/programme/plan-text.ts';
import { planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import { readProgramme } from '../../../../shared/programme/read.ts';
import { blocksSource, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { early, publishedStores } from '../../../fixtures/store/published-stores.ts';

/** The programme with matrices, whose second one has comments for who disagrees. */
const source = blocksSource
  .replace('我学到了新内容 } }', '我学到了新内容 }, comment: low }')
  .replace('我能够运用 }, comment: always', '我能够运用 }, comment: low');

/** The lines of the plan of publishing this, below that of its session. */
async function planned(next: string, answers = 1): Promise<string[]> {
  const file = readProgramme(source, 'x.yaml');
  const stores = await publishedStores(file);
  const [session] = sessionsOf(file);
  for (let at = 1; at <= answers; at += 1) await stores.responses.keep(aResponse(session, at), session);
  const plan = await planPublishing(readProgramme(next, 'x.yaml'), stores, stores.clock.now());
  const lines = planText(plan, { formUrl: 'http://x', now: early }).split('\n');
  return lines.flatMap((line) => /^ +- (.+)$/.exec(line)?.[1] ?? []);
}

const newCode =
  'give the session a new short name, its code (BLOCKS then stays open, until "debrief cancel BLOCKS" or its closing)';

describe('the plan of publishing again', () => {
  it('says of rows of a matrix once what they have in common, nothing of their comments, and the remedy once', async () => {
    const lines = await planned(source.replace('          to: 4\n', '          to: 5\n'));

    expect(lines).toEqual([
      'questionnaire.pages.workshop.questions.m_new.to (also of m_apply): 4 -> 5: refused, answers are steps of this scale. ' +
        `Leave it as it was, or ${newCode}`,
    ]);
  });

  it('says the remedy of several changes below them', async () => {
    const lines = await planned(
      source.replace('          to: 4\n', '          to: 5\n').replace('en: completely', 'en: absolutely'),
    );

    expect(lines.map((line) => line.replace(/^.+(?=: refused)/, ''))).toEqual([
      ': refused, answers are steps of this scale',
      ': refused, answers stand under it, and the smallest change of a step can turn it round',
      `For each of these: leave it as it was (capitals, doubled blanks and marks at the end can be mended), or ${newCode}`,
    ]);
  });

  it.each([
    ['a row', 'en: the content,', 'en: the talks,', 'm_content.text.en: "the content" -> "the talks"'],
    [
      'an option',
      'en: Elsewhere,',
      'en: Somewhere else,',
      'q_source.options.other.text.en: "Elsewhere" -> "Somewhere else"',
    ],
    [
      'all rows',
      'en: "How far do you agree?"',
      'en: "Do you agree?"',
      'm_new.matrix.text.en (also of m_apply): "How far do you agree?" -> "Do you agree?"',
    ],
    [
      'a comment itself',
      'en: "Why not?"',
      'en: "What would you change?"',
      'q_return_c.boundTo.text.en: "Why not?" -> "What would you change?"',
    ],
  ])('says other words of %s once, not those of the comment, too', async (_, before, after, told) => {
    const lines = await planned(source.replace(before, after));

    expect(lines).toEqual([expect.stringContaining(`questions.${told}: refused, `)]);
  });

  it('says of a row that comes or goes with its comment one thing', async () => {
    const row =
      '            - { id: m_new, text: { en: I have learned something new, zh-CN: 我学到了新内容 }, comment: low }\n';
    const another = row.replace('m_new', 'm_more');

    expect(await planned(source.replace(row, row + another))).toEqual([
      expect.stringMatching(
        /^questionnaire\.pages\.workshop\.questions\.m_more is added: refused, .+\. Take it out again, or give/,
      ),
    ]);
    expect(await planned(source.replace(row, another))).toEqual([
      expect.stringMatching(/questions\.m_new is taken out: refused/),
      expect.stringMatching(/questions\.m_more is added: refused/),
      `For each of these: take out again what is added, leave the rest as it was, or ${newCode}`,
    ]);
  });

  it('says of a comment by itself what is changed about it', async () => {
    const always = source.replace('培训内容 }, comment: low', '培训内容 }, comment: always');

    expect((await planned(always)).join('\n')).toContain('questions.m_content_c.showWhen.question');
    expect(await planned(always, 0)).toContainEqual(expect.stringContaining('questions.m_content_c.showWhen.question'));
    expect(await planned(source.replace('培训内容 }, comment: low', '培训内容 }'))).toEqual([
      expect.stringContaining('questions.m_content_c is taken out: refused'),
    ]);
  });
});
