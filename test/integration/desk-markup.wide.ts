import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { routes } from '../../functions/desk/routes.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

// A programme of which every text is markup: its pages show it, and none of it becomes markup.

const markup = `</title></textarea></style><script>zq7x</script>"'><img src=x onerror=zq7x>`;

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  desk = await aDesk();
  const file = aProgrammeFile();
  const hostile = withMarkup({
    ...file,
    programme: 'hostile',
    sessions: file.sessions.map((session, at) => ({ ...session, code: at === 0 ? 'EVIL' : 'EVIL2' })),
  });
  await desk.publish(hostile);
  const source = { text: stringify(hostile), beside: { [markup]: '' } };
  const at = desk.clock.now();
  const own = { programme: 'hostile', source, at, by: markup };
  await desk.deps.drafts.create({ ...own, number: 1, createdBy: 'ada@example.org' });
  await desk.deps.versions.keep({ ...own, number: 1 });
  browser = aBrowser(desk, `${markup} Firefox`);
  await browser.signIn('ada@example.org');
});
afterAll(() => desk.close());

/** Texts have languages as their keys; so has nothing else. */
function withMarkup(file: ProgrammeFile): ProgrammeFile {
  const texts = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        /^(?:en|zh-CN|name)$/.test(key) && typeof each === 'string' ? `${each}${markup}` : texts(each),
      ]),
    );
  };
  return texts(file) as ProgrammeFile;
}

const params: Readonly<Record<string, readonly string[]>> = {
  id: ['hostile'],
  code: ['EVIL'],
  part: ['basics', 'languages', 'sessions', 'people', 'recipients', 'questions'],
  n: ['1'],
};

const targets = routes
  .filter(({ method }) => method === 'GET')
  .flatMap(({ path }) =>
    (path.includes('{part}') ? (params.part ?? []) : ['']).map((part) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'part' ? part : (params[name]?.[0] ?? 'x'))),
    ),
  );

it.each(targets)('shows markup as what it is: %s', async (target) => {
  for (const query of ['', `?lang=zh-CN&from=${encodeURIComponent(markup)}`]) {
    const { statusCode, headers = {}, body = '' } = await browser.get(`/d${target}${query}`);

    expect(statusCode).toBeLessThan(500);
    // What is downloaded, and what leads elsewhere, is no page.
    if (!String(headers['content-type'] ?? '').startsWith('text/html')) continue;
    expect(body).not.toMatch(/<script>|<img src=x|<\/title><\/textarea>/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toMatch(/frame-ancestors '(?:none|self)'/);
  }
});

it('has some of it on its pages', async () => {
  const bodies = await Promise.all(targets.map(async (target) => (await browser.get(`/d${target}`)).body ?? ''));
  expect(bodies.filter((body) => body.includes('&lt;script>zq7x')).length).toBeGreaterThan(5);
});
