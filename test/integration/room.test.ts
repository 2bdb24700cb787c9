import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitCommand } from '../../infra/cli/programme/kit.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { scannedFrom } from '../fixtures/web/qr-drawing.ts';

const stack = sharedStack();
const data = announced(stack);

/** What `debrief kit` says of the kit that it made. */
interface MadeKit {
  readonly kits: readonly { language: string; link: string; projector: string; sheet: string }[];
  readonly host: string;
}

async function kitOf(code: string): Promise<MadeKit> {
  return (await kitCommand(code, { data, out: join(data, 'kit') })).json as MadeKit;
}

async function page(url: string) {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

function answers(code: string): Promise<Response> {
  return postForm(`${stack.url}/f/${code}`, aFilledForm());
}

describe('debrief kit', () => {
  it('writes the pages of every language, whose codes lead to the form in it', async () => {
    await stack.publish(anOpenProgramme('KIT'));
    const coded = anOpenProgramme('KIT-CODED');
    await stack.publish({ ...coded, sessions: coded.sessions.map((each) => ({ ...each, access: 'codes' as const })) });
    const { text } = await kitCommand('KIT-CODED', { data, out: join(data, 'kit-coded') });
    expect(text).toContain('needs a one-time code to answer');
    expect(text).not.toContain('more than once');

    const made = await debrief('kit', 'kit', '--data', data, '--out', join(data, 'kit'), '--json');

    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { kits } = JSON.parse(made.stdout) as MadeKit;

    expect(kits.map(({ language }) => language)).toEqual(['en', 'zh-CN']);
    for (const { language, link, projector, sheet } of kits) {
      expect([projector, sheet]).toEqual([
        join(data, 'kit', `KIT-projector-${language}.html`),
        join(data, 'kit', `KIT-sheet-${language}.html`),
      ]);
      for (const file of [projector, sheet]) expect(scannedFrom(await readFile(file, 'utf8'))).toBe(link);
      const form = await page(link);
      expect(form.status).toBe(200);
      expect(form.html).toContain(`<html lang="${language}"`);
    }
  });

  it('prints for people what it wrote, and the host’s link last', async () => {
    await stack.publish(anOpenProgramme('WORDS'));

    const { code, stdout, stderr } = await debrief('kit', 'WORDS', '--data', data, '--out', join(data, 'words'));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(join(data, 'words', 'WORDS-projector-en.html'));
    expect((await page(lines.at(-1) ?? '')).status).toBe(200);
  });

  it('says what is wrong: no such session, no place for the files; the key then stays', async () => {
    await stack.publish(anOpenProgramme('STAYS'));
    const { host } = await kitOf('STAYS');

    const unknown = kitCommand('NOBODY', { data, out: join(data, 'kit') });
    const unwritable = kitCommand('STAYS', { data, out: join(data, 'stack.json') });

    await expect(unknown).rejects.toThrow('no session has the code');
    await expect(unwritable).rejects.toThrow("can't be written");
    expect((await page(host)).status).toBe(200);
  });
});

describe("the host's counter", () => {
  it('counts up in steps of five as answers arrive, and says nothing between', async () => {
    await stack.publish(anOpenProgramme('COUNT'));
    const { host } = await kitOf('COUNT');
    const counted = async () =>
      /<span>([a-z ]+?) ?<\/span><strong>(\d+)<\/strong>/.exec((await page(host)).html)?.slice(1);

    await Promise.all([1, 2, 3, 4].map(() => answers('COUNT')));
    expect(await counted()).toEqual(['fewer than', '5']);
    await Promise.all([5, 6].map(() => answers('COUNT')));
    await expect.poll(counted, { timeout: 10_000 }).toEqual(['at least', '5']);
  });

  it('is sent so that nobody keeps it, and in the language that is asked for', async () => {
    await stack.publish(anOpenProgramme('SENT'));
    const { host } = await kitOf('SENT');

    const { headers, html } = await page(`${host}?lang=zh-CN`);

    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain('份答卷，参训 160 人');
    expect(html).toContain('http-equiv="refresh" content="10"');
  });

  it('opens for the newest key alone, and no page tells a wrong key from a wrong address', async () => {
    await stack.publish(anOpenProgramme('KEYS'));
    const { host: old } = await kitOf('KEYS');
    const { host } = await kitOf('KEYS');

    expect(host).not.toBe(old);
    expect((await page(host)).status).toBe(200);
    const nowhere = await page(`${stack.url}/f/NOBODY`);
    const wrong = [old, `${host}A`, host.slice(0, -1), `${stack.url}/h/KEYS/${'A'.repeat(22)}`, `${stack.url}/h/KEYS`];
    for (const url of wrong) {
      const { status, html } = await page(url);
      expect(status, url).toBe(404);
      expect(html, url).toBe(nowhere.html);
    }
  });

  it('keeps its key when the programme is published again', async () => {
    const file = anOpenProgramme('AGAIN');
    await stack.publish(file);
    const { host } = await kitOf('AGAIN');
    const [session] = file.sessions;

    const renamed = { ...session, place: { en: 'Qingdao', 'zh-CN': '青岛' } } as typeof session & object;
    expect(await stack.publish({ ...file, sessions: [renamed] })).toMatchObject({ outcome: 'published' });

    const isRenamed = async () => (await page(host)).html.includes('Answers: Qingdao');
    await expect.poll(isRenamed, { timeout: 10_000 }).toBe(true);
    expect((await page(host)).status).toBe(200);
  });

  it('has its key stored as a hash, in no log and under no other session', async () => {
    await stack.publish(anOpenProgramme('STORED'));
    await stack.publish(anOpenProgramme('OTHER'));
    const { host } = await kitOf('STORED');
    await kitOf('OTHER');
    const key = host.split('/').at(-1) ?? '';
    await page(host);

    const kept = (await stack.items('programmes')).filter((item) => item.pk?.S === 'SESSION#STORED');
    expect(kept.map((item) => item.sk?.S).sort()).toEqual(['HOST', 'SESSION']);
    expect(JSON.stringify(await stack.items('programmes'))).not.toContain(key);
    expect(stack.lines.join('\n')).not.toContain(key);
    expect((await page(`${stack.url}/h/OTHER/${key}`)).status).toBe(404);
  });

  it('makes one of two keys, when two kits are made at the same moment, and says so', async () => {
    await stack.publish(anOpenProgramme('RACE'));
    const { hostKeys } = stack.target;
    const [first, second] = ['first', 'second'] as never[];

    const code = 'RACE' as never;
    const outcomes = await Promise.all([
      hostKeys.replace(code, undefined, first as never),
      hostKeys.replace(code, undefined, second as never),
    ]);
    const winner = outcomes[0] ? first : second;

    expect(outcomes.toSorted()).toEqual([false, true]);
    expect(await hostKeys.find(code)).toBe(winner);
    expect(await hostKeys.replace(code, winner as never, 'third' as never)).toBe(true);
    expect(await hostKeys.replace(code, winner as never, 'fourth' as never)).toBe(false);
    expect(await hostKeys.find(code)).toBe('third');
  });
});
