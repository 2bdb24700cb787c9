import { describe, expect, it } from 'vitest';
import { previewCommand } from '../../infra/cli/programme/preview.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { quizFile } from '../fixtures/programmes/quiz-file.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const stack = sharedStack();
const data = announced(stack);

async function linkOf(code: string): Promise<string> {
  const { json } = await previewCommand(code, { data });
  return (json as { links: { link: string }[] }).links[0]?.link ?? '';
}

async function page(url: string) {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe('debrief preview', () => {
  it('prints a link for each language, under which there is the form', async () => {
    await stack.publish(anOpenProgramme('LOOK'));

    const made = await debrief('preview', 'look', '--data', data, '--json');

    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { links, state } = JSON.parse(made.stdout) as { links: { language: string; link: string }[]; state: string };
    expect(state).toBe('open');
    expect(links.map(({ language }) => language)).toEqual(['en', 'zh-CN']);
    for (const { language, link } of links) {
      const { status, headers, html } = await page(link);
      expect(status).toBe(200);
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain('class="card preview"');
      // The address is a key: it goes nowhere, and nobody keeps the page.
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('opens nothing with another key, of another session, after a new link, or once it is revoked', async () => {
    await stack.publish(anOpenProgramme('ONEP'));
    await stack.publish(anOpenProgramme('OTHERP'));
    const [first, other] = [await linkOf('ONEP'), await linkOf('OTHERP')];
    const second = await linkOf('ONEP');

    expect((await page(second)).status).toBe(200);
    const wrong = [
      first,
      second.replace('/ONEP/', '/OTHERP/'),
      second.replace('/p/', '/h/'),
      `${second.split('?')[0]}x`,
    ];
    for (const link of wrong) expect((await page(link)).status, link).toBe(404);
    const posted = await postForm(first, aFilledForm());
    expect(posted.status).toBe(404);

    const { json } = await previewCommand('ONEP', { data, revoke: true });
    expect(json).toEqual({ code: 'ONEP', revoked: true });
    expect((await page(second)).status).toBe(404);
    expect((await page(other)).status).toBe(200);
  });

  it('answers what is sent as the form would, and stores nothing', async () => {
    await stack.publish(anOpenProgramme('TRYIT'));
    const link = await linkOf('TRYIT');
    const before = await stack.items('programmes');

    const good = await postForm(link, aFilledForm());
    expect(good.status).toBe(200);
    expect(await good.text()).toContain('This was a preview: nothing was stored');
    expect(good.headers.get('set-cookie')).toBeNull();

    const bad = await postForm(link, aFilledForm({ q_overall: '9' }));
    expect(bad.status).toBe(422);
    const html = await bad.text();
    expect(html).toContain('id="q_overall-error"');
    expect(html).toContain(`action="${new URL(link).pathname}"`);

    expect((await postForm(link, aFilledForm({ q_keep: 'x'.repeat(70_000) }))).status).toBe(413);
    expect(
      (await fetch(link, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    ).toBe(415);
    expect(await stack.responsesTo('TRYIT' as never)).toEqual([]);
    expect(await stack.items('programmes')).toEqual(before);
    expect(await stack.items('responses')).toEqual([]);
  });

  it('shows what a participant would be told of the own knowledge', async () => {
    const { code } = await stack.openSession(quizFile({ showScore: true, showAnswers: true }));
    const link = await linkOf(code);

    const html = await (await postForm(link, aFilledForm({ k_trade: 'price' }))).text();

    expect(bodyText(html)).toContain('This was a preview: nothing was stored');
    expect(bodyText(html)).toMatch(/k_trade limit\?\s+Not right: The price\s+The right answer: All emissions/);
    expect((await page(link)).html).not.toMatch(/emits|right answer/);
  });

  it('says what to do with a file, and that a session is not there', async () => {
    await expect(previewCommand('my.yaml', { data })).rejects.toThrow(/debrief publish my\.yaml.*\n.*npm start/);
    await expect(previewCommand('NOBODY', { data })).rejects.toThrow('no session has the code NOBODY');
  });
});
