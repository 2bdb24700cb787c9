import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { decodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { instant, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, knownAsClosed, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { withSessions } from '../fixtures/programmes/programme-files.ts';
import { filledForm } from '../fixtures/responses/filled-form.ts';

const stack = sharedStack();

async function storedAnswers(code: SessionCode) {
  return (await stack.responsesTo(code)).map((item) => decodeResponse(item)?.answers);
}

describe('a form post', () => {
  it('leads to a page with a reference and is stored as one item that knows no person and no time', async () => {
    const { code, form } = await stack.openSession();
    const served = filledForm(await (await fetch(`${form}?lang=en`)).text());

    const sent = await postForm(form, {
      ...served,
      q_overall: '4',
      q_nps: '10',
      q_able: 'own',
      q_barrier: ['budget', 'time'],
      q_keep: ' The pilots.\r\nAnd the lunch. ',
      's_content.lin': 'na',
      's_comment.mei': '谢谢！',
      'k.policy.before': '2',
      'k.policy.now': '4',
      'k.finance.now': '3',
    });

    expect(sent.status).toBe(303);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    // Whatever a cookie says, it says the same of everybody.
    expect(sent.headers.getSetCookie().join()).not.toContain(String(served._submission));
    const location = sent.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^/f/${code}/thanks\\?\\w+=[\\w-]+&lang=en$`));
    const thanks = await fetch(`${stack.url}${location}`);
    expect(thanks.status).toBe(200);
    const page = await thanks.text();
    expect(page).toContain('Thank you. Your answers have arrived.');
    expect(page).toMatch(/<p class="reference">[A-Z]{3}-\d{3}<\/p>/);
    const [item, ...others] = await stack.responsesTo(code);
    expect(others).toEqual([]);
    // `quick`: at most whether it took less than half a minute. No `form`: it came from there.
    expect(['a', 'expires', 'lang', 'pk', 'q', 'quick', 'sk', 'v']).toEqual(
      expect.arrayContaining(Object.keys(item ?? {})),
    );
    expect(JSON.stringify(item)).not.toContain(String(served._submission));
    expect(await storedAnswers(code)).toEqual([
      {
        q_overall: 4,
        q_nps: 10,
        q_able: 'own',
        q_barrier: ['time', 'budget'],
        q_keep: 'The pilots.\nAnd the lunch.',
        's_content.lin': 'na',
        's_comment.mei': '谢谢！',
        'k.policy': '2/4',
        'k.finance': '-/3',
      },
    ]);
  });

  it('is not taken for one that a program made without the form, nor is its repetition in another language', async () => {
    const { code, form } = await stack.openSession();
    const served = filledForm(await (await fetch(`${form}?lang=en`)).text());
    const switched = await postForm(form, { ...served, q_overall: '4', _switch: 'zh-CN' });
    const page = filledForm(await switched.text());

    const sent = await Promise.all([
      postForm(form, { ...page, q_overall: '4' }),
      postForm(form, aFilledForm()),
      postForm(form, aFilledForm({ _opened: '4102444800' })),
      postJson(form, { _submission: freshId(), q_overall: 3 }),
    ]);

    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 201]);
    const stored = (await stack.responsesTo(code)).map((item) => decodeResponse(item));
    expect(
      stored
        .filter((response) => response?.isNotFromForm)
        .map((response) => response?.answers.q_overall)
        .sort(),
    ).toEqual([3, 5, 5]);
    expect(
      stored.filter((response) => !response?.isNotFromForm).map((response) => response?.answers.q_overall),
    ).toEqual([4]);
  });

  it('sent again gets the same receipt and is stored once', async () => {
    const { code, form } = await stack.openSession();
    const answers = aFilledForm({ _language: 'zh-CN', q_barrier: ['time', 'budget'] });

    const first = await postForm(form, answers);
    // The same answers in another order and with blanks, as a reloaded page may send them.
    const again = await postForm(form, { ...answers, q_barrier: ['budget', 'time'], q_keep: '' });

    expect([first.status, again.status]).toEqual([303, 303]);
    expect(first.headers.get('location')).toMatch(/&lang=zh-CN$/);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });

  it('sent ten times at once gets one receipt and is stored once', async () => {
    const { code, form } = await stack.openSession();
    const answers = aFilledForm({ q_keep: 'once' });

    const sent = await Promise.all(Array.from({ length: 10 }, () => postForm(form, answers)));

    expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(303));
    expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await storedAnswers(code)).toEqual([{ q_overall: 5, q_keep: 'once' }]);
  });

  it('with the same id and other answers is refused, and what is stored stays', async () => {
    const { code, form } = await stack.openSession();
    const id = freshId();
    await postForm(form, { _submission: id, q_overall: '5', q_keep: 'first' });
    const before = await stack.responsesTo(code);

    const english = await postForm(form, { _submission: id, _language: 'en', q_overall: '1', q_keep: 'second' });
    const chinese = await postForm(form, { _submission: id, _language: 'zh-CN', q_overall: '5' });

    expect([english.status, chinese.status]).toEqual([409, 409]);
    const page = await english.text();
    expect(page).toContain('Your first answers have already arrived');
    expect(page).toMatch(new RegExp(`<a class="send" href="/f/${code}\\?[^"]*lang=en">`));
    expect(await chinese.text()).toContain('您先前提交的答卷已收到');
    expect(await stack.responsesTo(code)).toEqual(before);
  });

  it('of ten people at once with one id keeps one of them and tells the others', async () => {
    const { code, form } = await stack.openSession();
    const id = freshId();

    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, n) => postForm(form, { _submission: id, q_overall: '5', q_nps: String(n) })),
    );

    expect(sent.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(409)]);
    const kept = sent.findIndex(({ status }) => status === 303);
    expect(await storedAnswers(code)).toEqual([{ q_overall: 5, q_nps: kept }]);
  });

  it('is another one under the same id in another session', async () => {
    const [one, other] = [await stack.openSession(), await stack.openSession()];
    const answers = aFilledForm();

    await postForm(one.form, answers);
    await postForm(other.form, { ...answers, q_overall: '1' });

    expect(await storedAnswers(one.code)).toEqual([{ q_overall: 5 }]);
    expect(await storedAnswers(other.code)).toEqual([{ q_overall: 1 }]);
  });
});

describe('a form post with a mistake', () => {
  it('comes back with the answers kept and the words at the field, and can be sent once it is mended', async () => {
    const { code, form } = await stack.openSession();
    const filled = {
      _submission: [freshId()],
      _language: ['en'],
      q_nps: ['0'],
      q_able: ['helped'],
      q_barrier: ['time', 'nothing'],
      q_keep: [`"Quotes" & <b>tags</b>, ${'x'.repeat(200)}`],
      's_content.mei': ['na'],
      's_comment.mei': ['\nTwo\nlines'],
      'k.finance.before': ['1'],
    };

    const refused = await postForm(form, filled);

    expect(refused.status).toBe(422);
    expect(refused.headers.get('cache-control')).toContain('no-store');
    const page = await refused.text();
    expect(page).toContain('<title>Error: Feedback: Weifang</title>');
    expect(page).toContain('Nothing was sent: 3 answers need a change');
    for (const [field, words] of [
      ['q_overall', 'Please answer this question.'],
      ['q_barrier', 'Please choose either “none” or the others, not both.'],
      ['q_keep', 'Please shorten this: 224 characters, 200 are allowed.'],
    ]) {
      expect(page).toMatch(new RegExp(`<li><a href="#${field}">[^/]*(</a> )?${words}`));
      expect(page).toContain(`<p class="error" id="${field}-error">Error: ${words}</p>`);
      expect(page).toContain(`id="${field}"`);
    }
    const kept = filledForm(page);
    expect(kept).toMatchObject({ ...filled, 's_comment.mei': [expect.stringMatching(/Two\nlines$/)] });
    expect(await stack.responsesTo(code)).toEqual([]);
    const sent = await postForm(form, { ...kept, q_overall: '3', q_barrier: 'time', q_keep: 'Shorter' });
    expect(sent.status).toBe(303);
    expect(await storedAnswers(code)).toEqual([
      expect.objectContaining({ q_overall: 3, q_nps: 0, q_barrier: ['time'], 's_comment.mei': 'Two\nlines' }),
    ]);
  });

  it('is told in the language of the form', async () => {
    const { form } = await stack.openSession();

    const page = await (await postForm(form, { _submission: freshId(), _language: 'zh-CN', q_nps: '11' })).text();

    expect(page).toContain('<html lang="zh-CN"');
    expect(page).toContain('尚未提交：有 2 处需要修改');
    expect(page).toContain('<p class="error" id="q_nps-error">错误：请从所列选项中选择。</p>');
  });

  it('opens the folded part that it is in', async () => {
    const { form } = await stack.openSession();

    const page = await (await postForm(form, aFilledForm({ 's_content.mei': '6' }))).text();

    const opened = [...page.matchAll(/<details open[^>]*>.*?<\/details>/gs)].map(([part]) => part);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toContain('id="s_content.mei-error"');
  });
});

describe('switching the language', () => {
  it('shows the same form with the same id and the answers kept, and stores nothing', async () => {
    const { code, form } = await stack.openSession();
    const filled = {
      _submission: [freshId()],
      _language: ['en'],
      q_nps: ['7'],
      q_barrier: ['time', 'budget'],
      q_keep: ['half a sent'],
      'k.policy.before': ['5'],
    };

    const switched = await postForm(form, { ...filled, _switch: 'zh-CN' });

    expect(switched.status).toBe(200);
    const page = await switched.text();
    expect(page).toContain('<h1>培训反馈：潍坊</h1>');
    expect(page).not.toContain('class="error');
    expect(filledForm(page)).toMatchObject({ ...filled, _language: ['zh-CN'] });
    const back = await postForm(form, { ...filledForm(page), _switch: 'en' });
    expect(filledForm(await back.text())).toMatchObject(filled);
    expect(await stack.responsesTo(code)).toEqual([]);
  });
});

describe('JSON', () => {
  it('is taken with 201, and with 200 when it comes again', async () => {
    const { code, form } = await stack.openSession();
    const answers = { _submission: freshId(), q_overall: 5, q_nps: '9', q_barrier: ['time'], q_keep: 'Über 中文' };

    const first = await postJson(form, answers);
    const again = await postJson(form, answers);
    const other = await postJson(form, { ...answers, q_overall: 4 });

    expect([first.status, again.status, other.status]).toEqual([201, 200, 409]);
    const receipt = await first.json();
    expect(receipt).toMatchObject({ session: code, reference: expect.stringMatching(/^[A-Z]{3}-\d{3}$/) });
    expect(await again.json()).toEqual(receipt);
    expect(await other.json()).toEqual({ error: { code: 'conflict', message: expect.stringContaining('first ones') } });
    for (const { headers } of [first, again, other]) {
      expect(headers.get('content-type')).toBe('application/json');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.getSetCookie().join()).not.toContain(answers._submission);
    }
    expect(await storedAnswers(code)).toEqual([{ q_overall: 5, q_nps: 9, q_barrier: ['time'], q_keep: 'Über 中文' }]);
  });

  it('at once ten times is stored by exactly one of them', async () => {
    const { code, form } = await stack.openSession();
    const answers = { _submission: freshId(), q_overall: 5 };

    const sent = await Promise.all(Array.from({ length: 10 }, () => postJson(form, answers)));

    expect(sent.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });

  it('is the same response as the form post with the same id and answers', async () => {
    const { code, form } = await stack.openSession();
    const id = freshId();

    await postForm(form, { _submission: id, q_overall: '5', 'k.policy.before': '1', 'k.policy.now': '2' });
    const again = await postJson(form, { _submission: id, q_overall: 5, 'k.policy.before': 1, 'k.policy.now': 2 });

    expect(again.status).toBe(200);
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });

  it('with mistakes is answered with each field, a code and the words of the form', async () => {
    const { code, form } = await stack.openSession();

    const refused = await postJson(`${form}?lang=en`, { _submission: freshId(), q_nps: 11, q_able: ['own', 'helped'] });

    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({
      error: {
        code: 'answers',
        message: 'Nothing was sent: 3 answers need a change',
        fields: [
          { field: 'q_overall', code: 'required', message: 'Please answer this question.' },
          { field: 'q_nps', code: 'not-an-option', message: 'Please choose one of the options.' },
          { field: 'q_able', code: 'more-than-one', message: 'Please give one answer only.' },
        ],
      },
    });
    expect(await stack.responsesTo(code)).toEqual([]);
  });
});

describe('text', () => {
  it.each([
    ['simplified and traditional Chinese', '很好，讲得清楚。體驗、學習與交流'],
    ['beyond the basic plane', '𠮷野家 𪚥 𝒜 🂡'],
    ['emoji with joiners and skin tones', '👩🏽‍🔬👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇪🇺'],
    ['Arabic, Hebrew, Persian with a non-joiner', 'شكرا جزيلا · תודה רבה · می‌خواهم'],
    ['Thai, Devanagari, Tibetan', 'ขอบคุณ · प्रशिक्षण अच्छा था · བཀྲ་ཤིས'],
    ['Vietnamese, Greek, Cyrillic', 'Cảm ơn nhiều · Ευχαριστώ · Дякую'],
    ['what looks like code', `<script>alert(1)</script> "><img src=x> {{7*7}} \${7} =1+1 '; DROP TABLE x; -- \\u0000`],
    ['form syntax', 'a=b&c=d;e+f%20g%zz 100%'],
    ['lines and tabs', 'one\n\n  two\tthree'],
  ])('is kept exactly: %s', async (_, text) => {
    const { code, form } = await stack.openSession();

    const posted = await postForm(form, aFilledForm({ q_keep: text }));
    const json = await postJson(form, { _submission: freshId(), q_overall: 5, q_keep: text });

    expect([posted.status, json.status]).toEqual([303, 201]);
    expect(await storedAnswers(code)).toEqual(Array(2).fill({ q_overall: 5, q_keep: text }));
  });

  it('is kept composed (NFC), with line feeds, without space around it', async () => {
    const { code, form } = await stack.openSession();

    const decomposed = 'Cafe\u0301 \u1112\u1161\u11ab';
    const sent = await postForm(form, aFilledForm({ q_keep: ` \u3000${decomposed}\r\nx\ry\n` }));

    expect(sent.status).toBe(303);
    expect(await storedAnswers(code)).toEqual([{ q_overall: 5, q_keep: 'Café 한\nx\ny' }]);
  });

  it('is taken up to its limit and not a character more', async () => {
    const { code, form } = await stack.openSession();

    const full = await postForm(form, aFilledForm({ q_keep: '字'.repeat(200) }));
    const over = await postForm(form, aFilledForm({ q_keep: '字'.repeat(201) }));

    expect([full.status, over.status]).toEqual([303, 422]);
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });
});

describe('outside of its time', () => {
  it.each([
    ['UPCOMING', 24 * 60, 48 * 60, 403, 'upcoming', 'This form is not open yet'],
    ['OVER', -48 * 60, -24 * 60, 410, 'closed', 'This form has closed'],
  ])('a session takes nothing: %s', async (typed, opens, closes, status, error, title) => {
    const code = typed as SessionCode;
    await publishAt(code, opens, closes);
    const form = `${stack.url}/f/${code}`;

    const page = await postForm(form, aFilledForm({ _language: 'en' }));
    const json = await postJson(`${form}?lang=en`, { _submission: freshId(), q_overall: '5' });

    expect([page.status, json.status]).toEqual([status, status]);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(await page.text()).toContain(`<h1>${title}</h1>`);
    expect(await json.json()).toEqual({ error: { code: error, message: title } });
    expect(await stack.responsesTo(code)).toEqual([]);
  });

  it('answers begun in time are taken during the grace, and refused after it', async () => {
    const code = 'GRACE' as SessionCode;
    // Closed three minutes ago, with a grace of 15.
    await publishAt(code, -60, -3);
    const form = `${stack.url}/f/${code}`;
    const late = aFilledForm({ _language: 'en' });

    const closed = await fetch(form);
    const taken = await postForm(form, late);
    expect([closed.status, taken.status]).toEqual([410, 303]);
    expect(await stack.responsesTo(code)).toHaveLength(1);

    const { programmes } = stack.target;
    const closing = await closeSession(code, programmes, systemClock.now(), { withoutGrace: true });
    expect(closing.outcome).toBe('closed');
    await knownAsClosed(form);
    const refused = await postForm(form, { ...late, _submission: freshId() });
    expect(refused.status).toBe(410);
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });

  async function publishAt(code: SessionCode, opens: number, closes: number) {
    const now = Date.parse(systemClock.now());
    const local = (minutes: number) => chinaTime(now + minutes * minute);
    await stack.publish(withSessions(anOpenProgramme(code), { opens: local(opens), closes: local(closes) }));
  }

  /** Wall-clock time in China, which has been eight hours ahead of UTC since 1992. */
  function chinaTime(at: number): string {
    return instant(at + 8 * 60 * minute)
      .slice(0, 16)
      .replace('T', ' ');
  }
});

describe('an unknown code', () => {
  it('is told as a page and as JSON', async () => {
    const page = await postForm(`${stack.url}/f/NOPE?lang=en`, aFilledForm());
    const json = await postJson(`${stack.url}/f/NOPE?lang=en`, { _submission: freshId(), q_overall: 5 });

    expect([page.status, json.status]).toEqual([404, 404]);
    expect(await page.text()).toContain('There is no form at this address');
    expect(await json.json()).toEqual({
      error: { code: 'not-found', message: 'There is no form at this address' },
    });
  });
});

describe('what the functions log', () => {
  it('has no error, no answer and no submission id in it', async () => {
    const { form } = await stack.openSession();
    const id = freshId();
    await postForm(form, { _submission: id, q_overall: '5', q_keep: 'only between us' });
    await postForm(form, { _submission: id, q_overall: '1', q_keep: 'only between us' });

    await expect.poll(() => stack.lines.join('\n')).toContain('"status":409');
    const log = stack.lines.join('\n');
    expect(log).not.toMatch(/"level":"(ERROR|FATAL)"|Invoke Error/);
    expect(log).not.toContain('only between us');
    expect(log).not.toContain(id);
  });

  it('comes after one line of the API for each request, which knows the route and not the address', async () => {
    const { form } = await stack.openSession();
    const before = stack.accessLines.length;
    const page = await fetch(form);
    await postForm(form, aFilledForm());
    await fetch(`${stack.url}/nowhere/at/all`, { method: 'POST' });

    const lines = stack.accessLines.slice(before).map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines.map(({ route, status, fault }) => [route, status, fault])).toEqual([
      ['GET /f/{code}', '200', '-'],
      ['POST /f/{code}', '303', '-'],
      ['-', '404', '-'],
    ]);
    expect(lines[0]?.bytes).toBe(page.headers.get('content-length'));
    expect(stack.accessLines.join('\n')).not.toMatch(/127\.0\.0\.1|\/f\/[A-Z]/);
  });
});
