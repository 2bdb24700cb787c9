import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteBounce } from '../../functions/bounce/note-bounce.ts';
import { type AccessKey, keyHash, newKey } from '../../shared/access/key.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aLog } from '../fixtures/log/a-log.ts';
import { readPdf } from '../fixtures/paper/read-pdf.ts';
import { sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { aSessionPublication } from '../fixtures/publication/publications.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { memoryUnwanted } from '../fixtures/store/memory-unwanted.ts';

const programme = 'res';
/** Whose wishes are changed, by one test each: everybody else's stay as they were published. */
const changing = ['cem', 'dan', 'eva'].map((id) => ({
  id,
  name: id,
  address: `${id}@example.org`,
  language: 'en',
  frequency: 'final' as const,
  singleAnswers: false,
}));
const stack = sharedStack();
beforeAll(async () => {
  const file = anOpenProgramme('RES');
  const speakers = file.speakers.map((each) => (each.id === 'lin' ? { ...each, address: 'lin@example.org' } : each));
  await stack.publish({ ...file, speakers, recipients: [...file.recipients, ...changing] });
  const [session] = sessionsOf({ ...file, speakers });
  const responses = Array.from({ length: 20 }, (_, at) =>
    aResponse(session, at, { answers: { q_overall: 4, 's_content.lin': 5, 's_content.mei': 2, q_keep: `=1+${at}` } }),
  );
  await stack.target.reports.keepPublication(aSessionPublication(session, responses));
});

/** A fresh link, as a mail has it. */
async function aLink(recipient: string): Promise<{ url: string; key: AccessKey }> {
  const key = newKey(randomBytes(16));
  await stack.target.links.keep({ programme, recipient, hash: keyHash('results', key), madeAt: systemClock.now() });
  return { url: `${stack.url}/r/${programme}/${key}`, key };
}

const preferencesOf = (recipient: string) => stack.target.preferences.find(programme, recipient);

describe('a link in a mail', () => {
  it('opens the results, in pages that nobody keeps', async () => {
    const { url } = await aLink('ada');

    const response = await fetch(`${url}?lang=en`);
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(html).toContain('How satisfied are you?');
    expect(html).toContain('Mei Yun');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('leads to the page that says how the numbers are made', async () => {
    const { url } = await aLink('ada');
    const [address = ''] = /\/r\/[^"]*\/definitions[^"]*/.exec(await (await fetch(`${url}?lang=zh-CN`)).text()) ?? [];

    const response = await fetch(`${stack.url}${address.replaceAll('&amp;', '&')}`);
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain('<mfrac>');
    expect(html).not.toContain('Mei Yun');
  });

  it('opens a speaker’s own results only', async () => {
    const { url } = await aLink('speaker.lin');

    const html = await (await fetch(`${url}?session=RES`)).text();
    const file = await (await fetch(`${url}/results.csv?session=RES`)).text();

    for (const text of [html, file]) {
      expect(text).toContain('The plan');
      expect(text).not.toMatch(/Mei Yun|梅云|How satisfied/);
    }
  });

  it('gives files that keep formulas asleep', async () => {
    const { url } = await aLink('ada');

    const response = await fetch(`${url}/results-comments.csv?session=RES`);
    const cells: string[][] = parse(Buffer.from(await response.arrayBuffer()), { bom: true });

    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Weifang_\d{4}-\d\d-\d\d_en_comments\.csv"$/,
    );
    expect(cells.flat().filter((cell) => /^'=1\+\d+$/.test(cell))).toHaveLength(20);
    expect(cells.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
  });

  it('gives the report on paper, whole to an organiser and the own part to a speaker', async () => {
    for (const [recipient, isWhole] of [
      ['ada', true],
      ['speaker.lin', false],
    ] as const) {
      const { url } = await aLink(recipient);
      const response = await fetch(`${url}/results.pdf?session=RES&lang=en&paper=letter`);
      const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));

      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="Weifang_\d{4}-\d\d-\d\d_en\.pdf"$/,
      );
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(pdf.width).toBe(612);
      const read = pdf.pages.map(({ tree }) => tree.text).join(' ');
      expect(read.includes('How satisfied are you?')).toBe(isWhole);
      expect(read.includes('Mei Yun')).toBe(isWhole);
    }
    const { url } = await aLink('ada');
    expect((await fetch(`${url}/results.pdf?session=NONE`)).status).toBe(404);
    expect((await fetch(`${url.replace('/res/', '/other/')}/results.pdf`)).status).toBe(404);
  });

  it('opens nothing once it is revoked, and another programme never', async () => {
    const { url, key } = await aLink('ada');
    const link = await stack.target.links.find(programme, keyHash('results', key));
    expect((await fetch(url.replace('/res/', '/other/'))).status).toBe(404);

    if (link !== undefined) await stack.target.links.remove(link);

    for (const page of ['', '/wishes', '/stop', '/results.json', '/results.pdf'])
      expect((await fetch(url + page)).status).toBe(404);
  });
});

describe('stopping and choosing', () => {
  it('takes a post: following links changes nothing', async () => {
    const { url } = await aLink('bo');

    for (const page of ['', '/wishes', '/stop']) expect((await fetch(url + page)).status).toBe(200);

    expect(await preferencesOf('bo')).toEqual({});
  });

  it.each([
    ['application/x-www-form-urlencoded', 'cem', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['multipart/form-data', 'dan', Object.entries({ 'List-Unsubscribe': 'One-Click' })],
  ])('stops with one click as %s, and starts again on the page', async (type, recipient, body) => {
    const { url } = await aLink(recipient);
    const form = new FormData();
    if (Array.isArray(body)) for (const [name, value] of body) form.append(name, value);

    const stopped = await fetch(`${url}/stop`, { method: 'POST', body: Array.isArray(body) ? form : body });
    expect(stopped.status, type).toBe(200);
    expect(await preferencesOf(recipient)).toMatchObject({ stopped: true });

    const fields = { mails: 'wanted', frequency: 'every-25', language: 'zh-CN' };
    const saved = await fetch(`${url}/wishes`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    expect(saved.status).toBe(303);
    const wanted = { stopped: false, frequency: 'every-25', language: 'zh-CN' };
    expect(await preferencesOf(recipient)).toMatchObject(wanted);
    expect((await fetch(new URL(saved.headers.get('location') ?? '', stack.url))).status).toBe(200);
  });

  it('leaves what a bounce said alone, as a bounce leaves the preferences', async () => {
    await aLink('eva');
    await stack.target.preferences.change(programme, 'eva', { frequency: 'daily' });
    const { programmes, preferences } = stack.target;
    const message = JSON.stringify({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'EVA@example.org' }] },
      mail: { tags: { programme: [programme], recipient: ['eva'] } },
    });

    await noteBounce(message, { programmes, preferences, unwanted: memoryUnwanted(), clock: systemClock, ...aLog() });
    await stack.target.preferences.change(programme, 'eva', { stopped: true });

    expect(await preferencesOf('eva')).toMatchObject({
      frequency: 'daily',
      stopped: true,
      undeliverable: { address: 'eva@example.org', reason: 'bounce' },
    });
    expect(Object.keys(await preferences.list(programme))).toContain('eva');
    expect((await stack.target.links.list(programme)).length).toBeGreaterThan(0);
  });
});
