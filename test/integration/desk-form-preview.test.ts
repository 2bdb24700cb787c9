import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../fixtures/desk/a-browser.ts';
import { type Desk, deskUrl } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { startedDesk } from '../fixtures/desk/started-desk.ts';
import { allTypesSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  ({ desk, ada } = await startedDesk());
  await draft('mended', allTypesSource.replace(/^programme: .*$/m, 'programme: mended'));
  await draft(
    'broken',
    allTypesSource.replace(/^programme: .*$/m, 'programme: broken').replace('code: KIT', 'code: K'),
  );
});
afterAll(() => desk.close());

/** A draft of a programme that was never published, begun by Ada. */
async function draft(id: string, text: string): Promise<void> {
  const [at, by] = [desk.clock.now(), 'ada@example.org'];
  await desk.deps.drafts.create({ programme: id, number: 1, source: { text, beside: {} }, at, by, createdBy: by });
}

const published = '/d/p/compact/preview/ONE';

async function shown(target: string): Promise<string> {
  return (await ada.get(target)).body ?? '';
}

/** Sends the form as it is, with no other token than its own. */
function sendForm(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  return ada.post(`${published}/form`, {}, { body: new URLSearchParams(fields).toString(), headers });
}

describe('the preview of a form', () => {
  it('shows it for a phone and for a computer, with a way to each session and language', async () => {
    const html = await shown(`${published}?lang=zh-CN`);

    expect(html.match(/<iframe src="([^"]*)"/g)).toEqual(
      Array(2).fill('<iframe src="/d/p/compact/preview/ONE/form?lang=zh-CN"'),
    );
    expect(html).toContain('href="/d/p/compact/preview/TWO?lang=zh-CN"');
    expect(html).toContain('href="/d/p/compact/preview/ONE?lang=en"');
  });

  it('may be framed by the desk, and only the form itself', async () => {
    const policy = async (target: string) => String((await ada.get(target)).headers?.['content-security-policy']);

    expect(await policy(`${published}/form`)).toContain("frame-ancestors 'self'");
    expect(await policy(published)).toContain("frame-ancestors 'none'");
  });

  it('is answered as if it were sent, in either language, and nothing is stored', async () => {
    const before = await desk.stored();
    const fields = hiddenFields(await ada.get(`${published}/form?lang=en`));
    const send = (more: Record<string, string>) => sendForm({ ...fields, ...more });

    const switched = await send({ _switch: 'zh-CN' });
    expect(switched.statusCode).toBe(200);
    expect(switched.body).toContain('<html lang="zh-CN"');
    const refused = await send({ q_overall: '7' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('role="alert"');
    const sent = await send({ q_overall: '5' });
    expect(sent.statusCode).toBe(200);
    expect(sent.body).toContain(`href="${published}/form?lang=en"`);
    expect(await desk.stored()).toEqual(before);
  });

  it('shows its errors without anything being sent', async () => {
    const html = await shown(`${published}/form?lang=en&sent=empty`);

    expect(bodyText(html)).toContain('Please answer this question.');
    expect(await shown(`${published}?sent=empty`)).toContain('/form?lang=en&amp;sent=empty"');
  });

  it('takes nothing without its token, from elsewhere, or that is too large for a form', async () => {
    const fields = hiddenFields(await ada.get(`${published}/form`));
    const { _csrf: _, ...others } = fields;

    expect((await sendForm(others)).statusCode).toBe(403);
    expect((await sendForm(fields, { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    expect((await sendForm({ ...fields, q_keep: 'x'.repeat(70_000) })).statusCode).toBe(413);
  });

  it('is of the draft, before anything was published', async () => {
    const html = await shown('/d/p/mended/preview/KIT');

    expect(bodyText(html)).toContain('This is the draft. Nothing of it is published yet.');
    expect(await shown('/d/p/mended/preview/KIT/form')).toContain('action="/d/p/mended/preview/KIT/form"');
    expect((await ada.get('/d/p/mended/preview/NONE')).statusCode).toBe(404);
  });

  it.each(['preview/KIT', 'preview/KIT/form', 'preview-report'])(
    'of a draft with faults says what to mend and where: %s',
    async (page) => {
      const html = await shown(`/d/p/broken/${page}`);

      expect(bodyText(html)).toContain('The draft has faults');
      expect(html).toMatch(/href="\/d\/p\/broken\/edit\/session[^"]*#sessions\.0\.code"/);
    },
  );

  it('is where every page of the desk leads that speaks of it', async () => {
    const [first] = (await shown('/d/p/mended')).match(/\/d\/p\/mended\/preview\/[^"]*/) ?? [];
    const [second] = (await shown('/d/p/mended/edit/questions')).match(/\/d\/p\/mended\/preview\/[^"]*/) ?? [];

    for (const link of [first, second]) expect((await ada.get(link ?? deskUrl)).body).toContain('<iframe');
  });
});
