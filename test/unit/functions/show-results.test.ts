import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../functions/results/reader.ts';
import { showResults } from '../../../functions/results/show-results.ts';
import { type AccessKey, keyHash, newKey } from '../../../shared/access/key.ts';
import type { RecipientPreferences } from '../../../shared/delivery/preferences.ts';
import type { ResultLinks } from '../../../shared/delivery/result-links.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import {
  anOrganiser,
  aResultsProgramme,
  aSessionPublication,
  aSpeakerRecipient,
  aWholePublication,
} from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { memoryLinks, memoryPreferences } from '../../fixtures/store/memory-preferences.ts';
import { bodyText } from '../../fixtures/web/html-text.ts';
import { aRequest } from '../../fixtures/web/requests.ts';
import { resultsStores } from '../../fixtures/web/results-site.ts';

const [one, two] = sessionsOf(aProgrammeFile()) as [Session, Session];
const key = newKey(Uint8Array.from({ length: 16 }, (_, at) => at));
const speakerKey = newKey(Uint8Array.from({ length: 16 }, (_, at) => at + 1));
const hostile = '</blockquote><script>alert(1)</script><img src=x onerror=alert(2)>=cmd|‮';

const answered = (session: Session, n: number, comment: string) =>
  Array.from({ length: n }, (_, at) =>
    aResponse(session, at, {
      answers: { q_overall: 5, q_nps: 9, 's_content.lin': 5, 's_content.mei': 2, q_keep: `${comment} ${at}` },
    }),
  );

let programme: Programme;
let preferences: RecipientPreferences;
let links: ResultLinks;
let publications: Publication[];
let writes: unknown[];

beforeEach(async () => {
  programme = aResultsProgramme({ recipients: [anOrganiser(), aSpeakerRecipient('lin')] });
  preferences = memoryPreferences();
  links = memoryLinks();
  writes = [];
  const sessions = [
    aSessionPublication(one, answered(one, 40, hostile)),
    aSessionPublication(two, answered(two, 30, 'Ｃａｌｍ voice'), { asOf: '2020-12-21T13:00:00.000Z' as Instant }),
  ];
  publications = [...sessions, aWholePublication(programme.id, sessions)];
  const madeAt = '2020-12-20T13:00:00.000Z' as Instant;
  await links.keep({ programme: programme.id, recipient: 'office', hash: keyHash('results', key), madeAt });
  await links.keep({ programme: programme.id, recipient: 'speaker.lin', hash: keyHash('results', speakerKey), madeAt });
});

interface Asked {
  readonly of?: string;
  readonly key?: AccessKey | string;
  readonly page?: string;
  readonly query?: Record<string, string>;
  readonly post?: string;
}

async function shown({ of = programme.id, key: opened = key, page, query = {}, post }: Asked = {}) {
  const deps: Deps = {
    ...resultsStores(programme, [one, two], publications),
    preferences: {
      ...preferences,
      async change(...change) {
        writes.push(change);
        await preferences.change(...change);
      },
    },
    links,
    languages: ['fr', 'zh-CN'],
  };
  const pathParameters = { programme: of, key: opened, page };
  const request = { ...aRequest({ code: undefined, query, body: post ?? '' }), pathParameters };
  const response = await showResults({ ...request, method: post === undefined ? 'GET' : 'POST' }, deps);
  const body = response.body ?? '';
  return { status: response.statusCode, headers: response.headers ?? {}, body, text: bodyText(body) };
}

describe('the results page of an organiser', () => {
  it('shows the programme first, and each session by its link', async () => {
    const whole = await shown();
    const session = await shown({ query: { session: 'ONE' } });

    expect(whole).toMatchObject({ status: 200, text: expect.stringContaining('All sessions') });
    expect(whole.body).toMatch(/<a href="[^"]*session=all[^"]*" aria-current="page">/);
    expect(session.body).toMatch(
      /<a href="\/r\/compact\/[\w-]{22}\?session=ONE&amp;lang=en" aria-current="page">Weifang/,
    );
    expect(session.text).toContain('Weifang');
    expect(session.text).toContain('Lin Tao');
    expect(session.text).toContain('Mei Yun');
  });

  it('shows the youngest session while there is no report of the programme', async () => {
    publications = publications.slice(0, 2);

    expect((await shown()).body).toMatch(/session=TWO[^"]*" aria-current="page"/);
  });

  it('says so when there is nothing yet', async () => {
    publications = [];

    expect((await shown()).text).toContain('There is no report yet');
    expect((await shown({ query: { session: 'TWO' } })).text).toContain('There is no report yet');
  });

  it('draws each number that its table says', async () => {
    const { body } = await shown({ query: { session: 'ONE' } });
    const [, question = ''] = body.split('<h3>How satisfied are you?');

    expect(question).toMatch(/<rect x="0.00%" y="0" width="100.00%" height="100%" fill="#0b6b52"/);
    expect(question).toMatch(/Very satisfied<\/th><td>40<\/td><td>100%<\/td>/);
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('finds comments by all of their words, whatever the width and case of the letters', async () => {
    const found = await shown({ query: { session: 'TWO', q: 'VOICE calm' } });
    const none = await shown({ query: { session: 'TWO', q: '<b>"calm' } });

    expect(found.body.match(/<blockquote/g)).toHaveLength(30);
    expect(found.text).toContain('Comments with “VOICE calm”: 30');
    expect(none.body).not.toContain('<blockquote');
    expect(none.body).not.toContain('<b>');
    expect(none.body).toContain('value="&lt;b>&quot;calm"');
  });

  it('shows hostile comments as what was typed, and lets nothing run', async () => {
    const { body, headers } = await shown({ query: { session: 'ONE' } });

    expect(body).toContain('&lt;/blockquote>&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(2)>=cmd|‮');
    expect(body).not.toMatch(/<script|<img/);
    expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|script-src/);
  });

  it('is kept nowhere, found nowhere and told to nobody', async () => {
    const { headers, body } = await shown();

    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(body).toContain('<meta name="robots" content="noindex"');
    expect(body).not.toMatch(/(href|src|action)="(https?:)?\/\//);
  });

  it('speaks the language that is asked for, else the one that is chosen for mails', async () => {
    await preferences.change(programme.id, 'office', { language: 'zh-CN' });

    expect((await shown()).body).toContain('<html lang="zh-CN"');
    expect((await shown({ query: { lang: 'en' } })).body).toContain('<html lang="en"');
  });
});

describe('the results page of a speaker', () => {
  it.each(['ONE', 'TWO', undefined])('shows the own answers and no other speaker: %s', async (session) => {
    const { status, body, text } = await shown({ key: speakerKey, query: session === undefined ? {} : { session } });

    expect(status).toBe(200);
    expect(text).toMatch(/The plan|The market/);
    for (const name of ['Mei Yun', '梅云', 'Institute B', '乙院']) expect(body).not.toContain(name);
    expect(text).not.toContain('How satisfied are you?');
  });

  it('has none of the programme, nor of what is not final, nor of sessions where others speak', async () => {
    expect((await shown({ key: speakerKey, query: { session: 'all' } })).status).toBe(404);
    publications = publications.map((each) => ({ ...each, kind: 'interim' }));
    expect((await shown({ key: speakerKey, query: { session: 'ONE' } })).text).toContain('There is no report yet');
    programme = { ...programme, recipients: [aSpeakerRecipient('nobody', { id: 'speaker.lin' })] };
    expect((await shown({ key: speakerKey, query: { session: 'ONE' } })).status).toBe(404);
    expect((await shown({ key: speakerKey })).text).toContain('There is no report yet');
  });
});

describe('the page of definitions', () => {
  it.each([
    ['an organiser', key],
    ['a speaker', speakerKey],
  ])('is led to from the results of %s, and has none of them', async (_, opened) => {
    const results = await shown({ key: opened, query: { session: 'ONE', lang: 'zh-CN' } });
    const { status, body, headers, text } = await shown({ key: opened, page: 'definitions', query: { lang: 'zh-CN' } });

    expect(results.body).toMatch(/<a href="\/r\/compact\/[\w-]{22}\/definitions\?session=ONE&amp;lang=zh-CN">/);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="zh-CN"');
    expect(text).toContain('Wilson');
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' });
    for (const name of ['Lin Tao', 'Mei Yun', '林涛', 'onerror']) expect(body).not.toContain(name);
  });

  it.each([
    ['a session', { session: 'ONE' }, 'session=ONE&amp;'],
    ['the programme', { session: 'all' }, 'session=all&amp;'],
    ['the latest report', {}, ''],
  ])('leads back to %s, and says so in each language', async (_, query, asked) => {
    const { body } = await shown({ page: 'definitions', query: { ...query, lang: 'en' } });
    const links = [...body.matchAll(/href="\/r\/compact\/[\w-]{22}([^"]*)"/g)].map(([, address]) => address);

    expect(links).toContain(`?${asked}lang=en`);
    expect(links).toContain(`/definitions?${asked}lang=zh-CN`);
    expect(links.filter((address) => !address?.includes(`?${asked}lang=`))).toEqual([]);
  });

  it('is about no report that its reader has not', async () => {
    expect((await shown({ page: 'definitions', query: { session: 'NONE' } })).status).toBe(404);
    const ofAll = { key: speakerKey, page: 'definitions', query: { session: 'all' } };
    expect((await shown(ofAll)).status).toBe(404);
  });

  it('is only read', async () => {
    expect((await shown({ page: 'definitions', post: 'x=1' })).status).toBe(404);
    expect(writes).toEqual([]);
  });
});

describe('the files of a report', () => {
  const file = async (asked: Asked) => {
    const { body: raw, headers, status } = await shown(asked);
    return { status, headers, bytes: Buffer.from(raw, 'base64') };
  };

  it('hold the same numbers in three formats, each parsed back', async () => {
    const query = { session: 'ONE' };
    const csv = await file({ page: 'results.csv', query });
    const xlsx = await file({ page: 'results.xlsx', query });
    const json = await file({ page: 'results.json', query });

    const comments = await file({ page: 'results-comments.csv', query });
    const [, ...lines]: string[][] = parse(csv.bytes, { bom: true });
    expect(lines.filter((line) => line[2] === 'q_overall').map((line) => line[7])).toEqual(['40', '0', '0', '0', '0']);
    const written: string[][] = parse(comments.bytes, { bom: true });
    expect(written.flat().filter((cell) => cell.includes('onerror')).length).toBe(40);
    const sheets = await readXlsxFile(xlsx.bytes);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.flatMap(({ data }) => data.flat())).toContain(40);
    const { items, codebook } = JSON.parse(json.bytes.toString());
    expect(items.q_overall).toEqual({ 5: 40 });
    expect(codebook[0]).toMatchObject({ key: 'q_overall', question: 'How satisfied are you?' });
    expect(json.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="Weifang_2020-12-03_en.json"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('hold for a speaker the own part only', async () => {
    const asked = { key: speakerKey, query: { session: 'ONE' } };
    const csv = (await file({ ...asked, page: 'results.csv' })).bytes.toString();
    const json = (await file({ ...asked, page: 'results.json' })).bytes.toString();
    const xlsx = (await file({ ...asked, page: 'results.xlsx' })).bytes;
    const cells = (await readXlsxFile(xlsx)).flatMap(({ data }) => data.flat());

    for (const text of [csv, json, cells.join('\n')]) {
      expect(text).toContain('The plan');
      expect(text).not.toMatch(/Mei Yun|Institute B|s_content\.mei|Bonds|q_overall|q_nps|q_keep|onerror|quality/);
    }
  });

  it('hold one table where one is asked for, and there is none of another name', async () => {
    const query = { session: 'ONE' };
    const { headers, bytes } = await file({ page: 'results-comments.xlsx', query });

    expect((await readXlsxFile(bytes)).map(({ sheet }) => sheet)).toEqual(['Comments']);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="Weifang_2020-12-03_en_comments.xlsx"',
    });
    for (const page of ['results-nothing.csv', 'results-comments.json', 'results-.csv', 'results.xls']) {
      expect((await shown({ page, query })).status).toBe(404);
    }
  });

  it('are not there before a report is', async () => {
    publications = [];
    expect((await shown({ page: 'results.csv' })).status).toBe(404);
  });
});

describe('without a link that opens', () => {
  const unknown = newKey(new Uint8Array(16));

  it.each<[string, Asked]>([
    ['another key', { key: unknown }],
    ['half a key', { key: key.slice(0, 11) }],
    ['the stored hash', { key: keyHash('results', key) }],
    ['another programme', { of: 'other' }],
    ['no programme', { of: '../x' }],
    ['another session', { query: { session: 'NONE' } }],
    ['another page', { page: 'results.exe' }],
    ['preferences by another key', { key: unknown, page: 'wishes', post: 'mails=stopped' }],
    ['a stop by another key', { key: unknown, page: 'stop', post: 'List-Unsubscribe=One-Click' }],
  ])('there is nothing: %s', async (_, asked) => {
    const { status, text, body } = await shown(asked);

    expect(status).toBe(404);
    expect(body).toContain('<html lang="fr"');
    expect(text).not.toMatch(/Compact|Weifang/);
    expect(writes).toEqual([]);
  });

  it('nor is there when it was revoked, or its recipient is no longer in the programme', async () => {
    programme = { ...programme, recipients: [anOrganiser()] };
    expect((await shown({ key: speakerKey })).status).toBe(404);
    const link = await links.find(programme.id, keyHash('results', key));
    if (link !== undefined) await links.remove(link);
    for (const page of [undefined, 'wishes', 'stop', 'definitions', 'results.csv']) {
      expect((await shown(page === undefined ? {} : { page })).status).toBe(404);
    }
  });
});

describe('the preferences of a recipient', () => {
  it('are kept when they are sent, and then shown', async () => {
    const post = 'mails=wanted&frequency=daily&language=zh-CN';
    const { status, headers } = await shown({ page: 'wishes', post });

    expect(status).toBe(303);
    expect(headers.location).toBe(`/r/compact/${key}/wishes?lang=en&saved`);
    expect(await preferences.find('compact', 'office')).toEqual({
      frequency: 'daily',
      language: 'zh-CN',
      stopped: false,
    });
    const { body, text } = await shown({ page: 'wishes', query: { lang: 'en', saved: '' } });
    expect(text).toContain('Saved.');
    expect(body.match(/value="(\w|-)+" checked/g)).toEqual([
      'value="wanted" checked',
      'value="daily" checked',
      'value="zh-CN" checked',
      'value="none" checked',
    ]);
    await shown({ page: 'wishes', post: 'pdf=letter' });
    expect(await preferences.find('compact', 'office')).toMatchObject({ pdf: 'letter', frequency: 'daily' });
    expect((await shown({ page: 'wishes' })).body).toContain('value="letter" checked');
  });

  it('can be only what the page offers', async () => {
    await shown({ page: 'wishes', post: 'frequency=hourly&language=xx&pdf=a0&mails=maybe&undeliverable=x' });
    expect(writes).toEqual([]);
    await shown({ key: speakerKey, page: 'wishes', post: 'frequency=daily&mails=stopped' });
    expect(await preferences.find('compact', 'speaker.lin')).toEqual({ stopped: true });
    expect((await shown({ key: speakerKey, page: 'wishes' })).body).not.toContain('frequency');
  });

  it('say whom to tell another address when mails came back', async () => {
    const at = '2020-12-20T13:00:00.000Z' as Instant;
    await preferences.change('compact', 'office', {
      undeliverable: { address: 'OFFICE@example.org', reason: 'bounce', at },
    });
    expect((await shown({ page: 'wishes' })).text).toContain('team@example.org');
    await preferences.change('compact', 'office', {
      undeliverable: { address: 'old@example.org', reason: 'bounce', at },
    });
    expect((await shown({ page: 'wishes' })).text).not.toContain('team@example.org');
  });
});

describe('stopping the mails', () => {
  it('needs a post: looking at the page changes nothing', async () => {
    const { status, body } = await shown({ page: 'stop' });
    await shown({ page: 'wishes' });

    expect(status).toBe(200);
    expect(body).toMatch(/<form method="post" action="\/r\/compact\/[\w-]{22}\/stop\?lang=en">/);
    expect(body).toContain('<input type="hidden" name="List-Unsubscribe" value="One-Click"');
    expect(writes).toEqual([]);
  });

  it('is done by one post without cookies, and leads nowhere else', async () => {
    await preferences.change('compact', 'office', { frequency: 'daily' });
    const { status, headers, text } = await shown({ page: 'stop', post: 'List-Unsubscribe=One-Click' });

    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('location');
    expect(text).toContain('You get no more mails');
    expect(await preferences.find('compact', 'office')).toEqual({ frequency: 'daily', stopped: true });
    expect(await preferences.find('compact', 'speaker.lin')).toEqual({});
  });
});

describe('the results page of a recipient of some sessions', () => {
  const own = newKey(Uint8Array.from({ length: 16 }, (_, at) => at + 2));

  beforeEach(async () => {
    const some = anOrganiser({ id: 'some', sessions: [two.code] });
    programme = { ...programme, recipients: [...programme.recipients, some] };
    const madeAt = '2020-12-20T13:00:00.000Z' as Instant;
    await links.keep({ programme: programme.id, recipient: 'some', hash: keyHash('results', own), madeAt });
  });

  it('shows theirs, and offers no other and no joint one', async () => {
    const page = await shown({ key: own });

    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Brussels') });
    expect(page.body).toContain('session=TWO');
    expect(page.body).not.toMatch(/session=(ONE|all)/);
    // What is said of its mails stands in these.
    expect(page.text).not.toMatch(/You get (this|one) mail/);
  });

  it.each(['ONE', 'all'])('is of no use for %s, as a page or a file', async (session) => {
    for (const page of ['', 'results.csv', 'results.json', 'results.xlsx', 'definitions']) {
      expect((await shown({ key: own, ...(page !== '' && { page }), query: { session } })).status, page).toBe(404);
    }
  });

  it('gives of theirs what an organiser of all gets, so that together they know no more than one', async () => {
    for (const page of ['results.csv', 'results.json']) {
      const [theirs, all] = await Promise.all(
        [own, key].map((each) => shown({ key: each, page, query: { session: 'TWO' } })),
      );

      expect(theirs?.status).toBe(200);
      expect(theirs?.body).toBe(all?.body);
    }
    const pages = await Promise.all([own, key].map((each) => shown({ key: each, query: { session: 'TWO' } })));
    const [theirs, all] = pages.map(({ body }) =>
      bodyText(body.slice(body.indexOf('participants answered'), body.indexOf('mail because'))),
    );
    expect(theirs).toBe(all);
  });

  it('is that of the whole programme where all sessions that take place are theirs', async () => {
    const both = anOrganiser({ id: 'some', sessions: [one.code, two.code] });
    programme = { ...programme, recipients: [both] };

    expect((await shown({ key: own })).body).toMatch(/session=all[^"]*" aria-current="page"/);
  });

  it('shows a manager nothing whose session has named none', async () => {
    const manager = anOrganiser({ id: 'some', role: 'manager', sessions: [two.code] });
    programme = { ...programme, recipients: [manager] };

    expect((await shown({ key: own, query: { session: 'TWO' } })).status).toBe(404);
    expect((await shown({ key: own })).text).not.toContain('Brussels');
  });
});
