import { describe, expect, it } from 'vitest';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { ScoreWords } from '../../shared/web/parts/score.ts';
import { aFilledForm, freshId, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { quizFile } from '../fixtures/programmes/quiz-file.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// What a participant is told of the own answers to knowledge checks, right after sending.

const stack = sharedStack();
const score = { showScore: true, showAnswers: false };
const withAnswers = { showScore: true, showAnswers: true };

/** The form of a session whose programme has such a quiz. */
const opened = async (quiz?: ProgrammeFile['quiz']) => (await stack.openSession(quizFile(quiz))).form;

/** The third is left blank, and the fourth is not asked. */
const answers = { k_cap: 'price', k_trade: 'price', n_cap: 'total' };

async function jsonScore(form: string, filled: object): Promise<ScoreWords | undefined> {
  const reply = await postJson(form, filled);
  return ((await reply.json()) as { score?: ScoreWords }).score;
}

describe('the score of who has sent answers', () => {
  it('is in the answer to a form without script, and nowhere afterwards', async () => {
    const form = await opened(withAnswers);

    const reply = await postForm(form, aFilledForm(answers));
    const html = await reply.text();
    const receipt = /href="([^"]*thanks[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const later = await (await fetch(new URL(receipt, stack.url))).text();

    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toContain('no-store');
    expect(reply.headers.get('set-cookie')).toContain('answered');
    expect(bodyText(html)).toContain('Knowledge questions: 1 of 3 right');
    expect(bodyText(html)).toMatch(
      /k_trade limit\?\s+Not right: The price\s+The right answer: All emissions\s+Who emits/,
    );
    expect(bodyText(html)).toMatch(/k_who limit\?\s+Not answered\s+The right answer: All emissions/);
    expect(bodyText(html)).toMatch(/n_cap limit\?\s+Right: All emissions\s+Who emits/);
    expect(html).toContain('href="https://example.org/cap"');
    expect(html).not.toMatch(/k_cap limit|k_last limit/);
    expect(receipt).not.toMatch(/score|total|price/);
    expect(later).toContain('Your reference');
    expect(later).not.toMatch(/All emissions|of 3 right|emits/);
  });

  it('is in the answer to the form’s script, in the language that was answered in', async () => {
    const form = await opened(withAnswers);

    expect(await jsonScore(form, aFilledForm({ n_cap: 'total' }))).toMatchObject({
      heading: 'Knowledge questions: 1 of 3 right',
      answers: [
        { question: 'What does k_trade limit?', isRight: false },
        { question: 'What does k_who limit?', isRight: false },
        {
          question: 'What does n_cap limit?',
          isRight: true,
          lines: [
            [{ words: 'Right: All emissions' }],
            [{ words: 'Who emits less sells to who emits more: ' }, { link: 'https://example.org/cap' }],
          ],
        },
      ],
    });
    expect(await jsonScore(form, { ...aFilledForm(answers), _language: 'zh-CN' })).toMatchObject({
      heading: '知识题：3 题中答对 1 题',
    });
  });

  it('names no right answer where the programme does not say so', async () => {
    const form = await opened(score);

    const said = JSON.stringify(await jsonScore(form, aFilledForm({ k_trade: 'price' })));

    expect(said).toContain('Not right: The price');
    expect(said).not.toMatch(/All emissions|emits/);
  });

  it('is the same when the same is sent again, and nothing is said of other answers under the same id', async () => {
    const form = await opened(withAnswers);
    const filled = { ...aFilledForm(answers), _submission: freshId() };

    const [first, again] = [await jsonScore(form, filled), await jsonScore(form, filled)];
    const other = await postJson(form, { ...filled, k_trade: 'total' });

    expect(again).toEqual(first);
    expect(other.status).toBe(409);
    expect(await other.text()).not.toMatch(/All emissions|right/);
  });

  it('is in nothing that is shown before: neither the form nor one that comes back with errors', async () => {
    const form = await opened(withAnswers);

    const shown = await (await fetch(`${form}?lang=en`)).text();
    const back = await postForm(form, { _submission: freshId(), k_trade: 'price' });

    expect(back.status).toBe(422);
    for (const html of [shown, await back.text()]) {
      expect(html).toContain('What does k_trade limit?');
      expect(html).not.toMatch(/emits|"right"|of 3 right/);
    }
  });

  it('is on no device that many people answer on', async () => {
    const form = await opened(withAnswers);

    expect((await postForm(form, { ...aFilledForm(answers), _kiosk: '1' })).status).toBe(303);
    expect(await jsonScore(form, { ...aFilledForm(answers), _kiosk: '1' })).toBeUndefined();
  });

  it('is said neither where the programme does not say so, nor where no such question was answered', async () => {
    const silent = await opened();
    const form = await opened(withAnswers);

    expect((await postForm(silent, aFilledForm(answers))).status).toBe(303);
    expect((await postForm(form, aFilledForm())).status).toBe(303);
    expect(await jsonScore(form, aFilledForm())).toBeUndefined();
  });
});
