import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readProgramme } from '../../shared/programme/read.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { draftIn } from '../fixtures/desk/page-fields.ts';
import { sendFile } from '../fixtures/desk/send-file.ts';
import { draftText } from '../fixtures/desk/stored-draft.ts';
import { adas, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { typedTraining } from '../fixtures/desk/typed-training.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// The programme file itself goes to the desk and comes back from it, with the files that it names.

const { desk, ada, bo } = twoOrganisers();

describe('a file that is sent', () => {
  it('is refused with all that is wrong with its writing, line and character, as who sends it reads', async () => {
    const broken = `${adas}also: [never closed\nand: "neither\n`;
    for (const target of ['/d/new', '/d/p/ets-2020/file']) {
      await desk.publish(readProgramme(adas, 'ets.yaml'));
      const english = await sendFile(ada, target, broken);
      expect([english.statusCode, linesIn(english)]).toEqual([422, expect.any(Array)]);
      expect(linesIn(english)[0]).toMatch(/^Line \d{3}, character \d+: /);
      await ada.post('/d/me/language', { language: 'fr' });
      expect(linesIn(await sendFile(ada, target, broken))[0]).toMatch(/^Ligne \d{3}, caractère \d+\u00a0: /);
      await ada.post('/d/me/language', { language: 'en' });
    }
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  });

  it('is kept with its faults, and shows each with its line', async () => {
    const faulty = adas
      .replace('retentionDays: 365', 'retentionDays: 100000')
      .replace('speaker: jiang', 'speaker: nobody');
    const sent = await sendFile(ada, '/d/new', faulty);
    expect(sent.headers).toMatchObject({ location: '/d/p/ets-2020/edit/source' });
    expect(await draftText(desk)).toBe(faulty);
    const { body = '' } = await ada.get('/d/p/ets-2020/edit/source');
    const line = faulty.split('\n').findIndex((each) => each.includes('retentionDays')) + 1;
    expect(body).toContain(`<li>Line ${line}: retentionDays: `);
  });

  it('is led to the place of the programme that has its id, and elsewhere that is only taken', async () => {
    await desk.publish(readProgramme(adas, 'ets.yaml'));
    const own = await sendFile(ada, '/d/new', adas);
    expect([own.statusCode, own.body]).toEqual([422, expect.stringContaining('"/d/p/ets-2020?replace#file"')]);
    expect((await ada.get('/d/p/ets-2020?replace')).body).toContain('<details open>');
    await bo.post('/d/new', { ...typedTraining, id: 'bos' });
    const others = await sendFile(ada, '/d/new', adas.replace('programme: ets-2020', 'programme: bos'));
    expect([others.statusCode, others.body]).toEqual([422, expect.stringContaining('This short name is taken.')]);
    expect(others.body).not.toMatch(/bo@example|\/d\/p\/bos/);
  });

  it('takes no draft by the name under which the stage’s own session is taken away', async () => {
    const sent = await sendFile(ada, '/d/new', adas.replace('programme: ets-2020', 'programme: debrief-canary'));
    expect([sent.statusCode, sent.body]).toEqual([422, expect.stringContaining('This short name is taken.')]);
    const titled = await ada.post('/d/new', { ...typedTraining, id: '', title: 'Debrief canary' });
    expect(titled.headers?.location).toBe('/d/p/debrief-canary-2');
  });
});

describe('the file of a programme', () => {
  beforeEach(() => desk.publish(readProgramme(adas, 'ets.yaml')));

  it('gives the file byte for byte, and takes it back', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/source');
    await ada.post('/d/p/ets-2020/edit/source', { draft: draftIn(page), text: adas });
    const { body = '', headers } = await ada.get('/d/p/ets-2020/file.yaml');
    expect(Buffer.from(body, 'base64').toString()).toBe(adas);
    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="ets-2020.yaml"' });
    const other = await sendFile(ada, '/d/p/ets-2020/file', adas.replace('programme: ets-2020', 'programme: other'));
    expect([other.statusCode, other.body]).toEqual([
      422,
      expect.stringContaining('its short name is other, and this one’s is ets-2020'),
    ]);
    expect(other.body).toMatch(/its short name is other[\s\S]*?<a href="\/d\/new">/);
    const workbook = await sendFile(ada, '/d/p/ets-2020/file', 'PK\u0003\u0004[Content_Types].xml');
    expect([workbook.statusCode, bodyText(workbook.body ?? '')]).toEqual([
      422,
      expect.stringContaining(
        'This is a workbook or an archive. Unpack an archive, and choose the programme file in it.',
      ),
    ]);
    const taken = await sendFile(ada, '/d/p/ets-2020/file', `${adas}# by hand\n`);
    expect(taken.statusCode).toBe(303);
    expect(await draftText(desk)).toBe(`${adas}# by hand\n`);
  });

  it('gives the files that it names along with it, in an archive, and takes all of them back', async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>';
    const text = adas.replace('graceMinutes: 15', 'graceMinutes: 15\nlook: { logo: images/logo.svg }');
    await sendFile(ada, '/d/p/ets-2020/file', text, { 'logo.svg': logo });
    const { body = '', headers } = await ada.get('/d/p/ets-2020/file.yaml');
    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="ets-2020.zip"' });
    const files = Object.entries(unzipSync(Buffer.from(body, 'base64')));
    expect(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['ets-2020.yaml', text],
      ['images/logo.svg', logo],
    ]);
  });

  it('gives nothing that is unpacked elsewhere, or in the place of the programme file', async () => {
    for (const name of ['../../logo.svg', '/etc/logo.svg', 'a/../../logo.svg', 'C:\\logo.svg', 'ets-2020.yaml']) {
      const { drafts, clock } = desk.deps;
      const before = await drafts.find('ets-2020');
      const source = { text: adas, beside: { [name]: 'eA==' } };
      const by = 'ada@example.org';
      const draft = { programme: 'ets-2020', number: 1, source, at: clock.now(), by, createdBy: by };
      await (before === undefined ? drafts.create(draft) : drafts.save(draft, before.number));
      const { body = '' } = await ada.get('/d/p/ets-2020/file.yaml');
      const { 'ets-2020.yaml': text, ...others } = unzipSync(Buffer.from(body, 'base64'));
      expect(Buffer.from(text ?? '').toString()).toBe(adas);
      for (const other of Object.keys(others)) expect(other, name).toMatch(/^logo\.svg$/);
    }
  });

  it('throws a draft away only if that is meant, and the one that was seen', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/source');
    await ada.post('/d/p/ets-2020/edit/source', { draft: draftIn(page), text: `${adas}# more\n` });
    const draft = draftIn(await ada.get('/d/p/ets-2020'));
    expect((await ada.post('/d/p/ets-2020/discard', { draft })).statusCode).toBe(422);
    expect((await ada.post('/d/p/ets-2020/discard', { draft: '1', sure: 'yes' })).statusCode).toBe(409);
    expect((await ada.post('/d/p/ets-2020/discard', { draft, sure: 'yes' })).statusCode).toBe(303);
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  });
});

/** What is wrong with a file, line by line. */
function linesIn({ body = '' }: HttpResponse): string[] {
  const [, list = ''] = /id="file-error".*?<ul>(.*?)<\/ul>/.exec(body) ?? [];
  return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, text = '']) => text);
}
