import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, type Filled, freshId, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const formType = 'application/x-www-form-urlencoded';
const overLimit = 64 * 1024 + 1;

const stack = sharedStack();
let form: string;
beforeAll(async () => {
  await stack.publish(anOpenProgramme('BAD'));
  form = `${stack.url}/f/BAD`;
});

let storedBefore: unknown;
beforeEach(async () => {
  storedBefore = await stack.items('responses');
});

async function nothingIsStored(): Promise<void> {
  expect(await stack.items('responses')).toEqual(storedBefore);
}

/** Sends a body as it is, byte for byte. */
function post(type: string | undefined, body: string | Buffer, language = 'en'): Promise<Response> {
  const headers = type === undefined ? {} : { 'content-type': type };
  return fetch(`${form}?lang=${language}`, { method: 'POST', headers, body: Buffer.from(body), redirect: 'manual' });
}

/** What the answer to JSON says is wrong: its code, and the field where there is one. */
async function errorIn(response: Response) {
  const { error } = (await response.json()) as {
    error: { code: string; field?: string; fields?: { field: string; code: string; message: string }[] };
  };
  return error;
}

describe('a body that can not be read', () => {
  it.each<[what: string, type: string | undefined, body: () => string | Buffer, status: number, title: string]>([
    ['over 64 kB', formType, () => `_submission=${freshId()}&q_keep=`.padEnd(overLimit, 'x'), 413, 'larger than 64 kB'],
    ['over 64 kB in few characters', formType, () => '字'.repeat(22_000), 413, 'larger than 64 kB'],
    ['of a megabyte', formType, () => 'x'.repeat(1024 * 1024), 413, 'larger than 64 kB'],
    ['over 64 kB of no known type', 'text/plain', () => 'x'.repeat(overLimit), 413, 'larger than 64 kB'],
    ['of text', 'text/plain', () => `_submission=${freshId()}&q_overall=5`, 415, 'Only the form of this page, or JSON'],
    ['of HTML', 'text/html', () => '<script>alert(1)</script>', 415, 'Only the form of this page, or JSON'],
    ['of several parts', 'multipart/form-data; boundary=x', () => '--x--', 415, 'Only the form of this page, or JSON'],
    ['of XML', 'application/xml', () => '<a/>', 415, 'Only the form of this page, or JSON'],
    [
      'of bytes',
      'application/octet-stream',
      () => Buffer.from([0, 1, 255]),
      415,
      'Only the form of this page, or JSON',
    ],
    ['of a type that is none', 'application/json+x, <script>', () => '{}', 415, 'Only the form of this page, or JSON'],
    ['without a type', undefined, () => `_submission=${freshId()}&q_overall=5`, 415, 'Only the form of this page'],
    ['with bytes that are no UTF-8', formType, () => Buffer.from('q_keep=\xff\xfe', 'latin1'), 400, 'not valid UTF-8'],
    ['in GBK', formType, () => Buffer.from([0x71, 0x3d, 0xd6, 0xd0, 0xce, 0xc4]), 400, 'not valid UTF-8'],
    ['with an overlong encoding', formType, () => Buffer.from([0x61, 0x3d, 0xc0, 0xaf]), 400, 'not valid UTF-8'],
    ['with an encoded surrogate', formType, () => 'q_keep=%ED%A0%80', 400, 'not valid UTF-8'],
    ['with escaped bytes that are no UTF-8', formType, () => 'q_keep=%FF', 400, 'not valid UTF-8'],
    ['with half an escape', formType, () => `_submission=${freshId()}&q_overall=5&q_keep=100%`, 400, 'not valid UTF-8'],
    ['with a broken escape in a name', formType, () => '%zz=1', 400, 'not valid UTF-8'],
  ])('%s', async (_, type, body, status, words) => {
    const english = await post(type, body());
    const chinese = await post(type, body(), 'zh-CN');

    expect([english.status, chinese.status]).toEqual([status, status]);
    expect(english.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(english.headers.get('cache-control')).toContain('no-store');
    const page = await english.text();
    expect(page).toContain(words);
    expect(page).toContain('Nothing was stored.');
    expect(await chinese.text()).toContain('未保存任何内容。');
    await nothingIsStored();
  });

  it('of 64 kB sharp is read', async () => {
    const body = `_submission=${freshId()}&q_overall=5&q_keep=`.padEnd(64 * 1024, 'x');

    const response = await post(formType, body);

    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/Please shorten this: \d\d,\d{3} characters, 200 are allowed\./);
    await nothingIsStored();
  });

  it('over 10 MB meets the limit of API Gateway', async () => {
    expect((await post(formType, Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('JSON that is not a flat object of texts, numbers and lists of texts', () => {
  const id = freshId();
  it.each([
    ['nothing', '', 'malformed-json', undefined],
    ['half an object', '{"q_overall":5', 'malformed-json', undefined],
    ['two objects', '{}{}', 'malformed-json', undefined],
    ['no JSON', 'q_overall=5', 'malformed-json', undefined],
    ['NaN', '{"q_overall":NaN}', 'malformed-json', undefined],
    ['a list', '[{"q_overall":5}]', 'malformed-json', undefined],
    ['a text', '"q_overall"', 'malformed-json', undefined],
    ['a number', '5', 'malformed-json', undefined],
    ['null', 'null', 'malformed-json', undefined],
    ['a value of null', `{"_submission":"${id}","q_overall":null}`, 'malformed-value', 'q_overall'],
    ['a value of true', `{"_submission":"${id}","q_overall":true}`, 'malformed-value', 'q_overall'],
    ['an object as value', `{"_submission":"${id}","q_overall":{"$ne":1}}`, 'malformed-value', 'q_overall'],
    ['a list of lists', `{"_submission":"${id}","q_barrier":[["time"]]}`, 'malformed-value', 'q_barrier'],
    ['a list with null', `{"_submission":"${id}","q_barrier":["time",null]}`, 'malformed-value', 'q_barrier'],
    ['an object as __proto__', `{"_submission":"${id}","__proto__":{"q_overall":5}}`, 'malformed-value', '__proto__'],
    [
      '20,000 lists in each other',
      `{"q_keep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      'malformed-value',
      'q_keep',
    ],
    ['20,000 objects', `{"q_keep":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'malformed-value', 'q_keep'],
  ])('%s', async (_, body, code, field) => {
    const response = await postJson(form, body);

    expect(response.status).toBe(400);
    expect(await errorIn(response)).toMatchObject({ code, message: expect.any(String), ...(field && { field }) });
    await nothingIsStored();
  });

  it('with bytes that are no UTF-8', async () => {
    const text = `{"_submission":"${freshId()}","q_overall":5,"q_keep":"Caf\xe9"}`;

    const response = await post('application/json', Buffer.from(text, 'latin1'));

    expect(response.status).toBe(400);
    expect(await errorIn(response)).toMatchObject({ code: 'malformed-text' });
    await nothingIsStored();
  });

  it('over 64 kB', async () => {
    const response = await postJson(form, { _submission: freshId(), q_keep: 'x'.repeat(overLimit) });

    expect(response.status).toBe(413);
    expect(await errorIn(response)).toMatchObject({ code: 'too-large' });
    await nothingIsStored();
  });
});

describe('a submission id', () => {
  const good = freshId();
  it.each<[what: string, id: string | readonly string[] | undefined]>([
    ['that is missing', undefined],
    ['that is empty', ''],
    ['that is too short', good.slice(1)],
    ['that is too long', `${good}A`],
    ['that is very long', 'A'.repeat(5_000)],
    ['with characters of another alphabet', `${good.slice(2)}+/`],
    ['with space around it', ` ${good.slice(2)} `],
    ['with a line feed at its end', `${good}\n`],
    ['that is markup', '<script>alert(1)</script>'],
    ['that is there twice', [good, good]],
  ])('%s is refused', async (_, id) => {
    const answers: Filled = { q_overall: '5', ...(id === undefined ? {} : { _submission: id }) };

    const page = await postForm(`${form}?lang=en`, answers);
    const json = await postJson(`${form}?lang=en`, answers);

    expect([page.status, json.status]).toEqual([400, 400]);
    expect(await page.text()).toContain('The form has lost its number. Please open the form anew and send it again.');
    expect(await errorIn(json)).toMatchObject({ code: 'missing-submission-id', field: '_submission' });
    await nothingIsStored();
  });
});

describe('an answer that this questionnaire does not have', () => {
  it.each<[what: string, field: string, value: string | readonly string[], code: string]>([
    ['a step over the scale', 'q_overall', '6', 'not-an-option'],
    ['a step under the scale', 'q_overall', '0', 'not-an-option'],
    ['a negative number', 'q_nps', '-1', 'not-an-option'],
    ['a number over ten', 'q_nps', '11', 'not-an-option'],
    ['a number written in another way', 'q_nps', '05', 'not-an-option'],
    ['a fraction', 'q_nps', '5.0', 'not-an-option'],
    ['an exponent', 'q_nps', '1e1', 'not-an-option'],
    ['a hexadecimal number', 'q_nps', '0xA', 'not-an-option'],
    ['a number with space', 'q_nps', ' 5', 'not-an-option'],
    ['digits of another script', 'q_nps', '５', 'not-an-option'],
    ['not applicable where it can not be', 'q_overall', 'na', 'not-an-option'],
    ['an unknown option', 'q_able', 'expert', 'not-an-option'],
    ['a property of every object', 'q_able', 'constructor', 'not-an-option'],
    ['__proto__ as an option', 'q_able', '__proto__', 'not-an-option'],
    ['an unknown option among known ones', 'q_barrier', ['time', 'weather'], 'not-an-option'],
    ['none and another', 'q_barrier', ['nothing', 'time'], 'excludes-others'],
    ['a step of a pair', 'k.policy', '9', 'unknown-field'],
    ['two answers to one question', 'q_nps', ['5', '6'], 'more-than-one'],
    ['the same answer twice', 'q_overall', ['5', '5'], 'more-than-one'],
    ['two texts', 'q_keep', ['one', 'other'], 'more-than-one'],
    ['a text over its limit', 'q_keep', 'x'.repeat(201), 'too-long'],
    ['a text far over its limit', 'q_keep', 'x'.repeat(60_000), 'too-long'],
    ['an unknown field', 'q_salary', '5', 'unknown-field'],
    ['an unknown field that is empty', 'q_salary', '', 'unknown-field'],
    ['a field without a name', '', '5', 'unknown-field'],
    ['another case', 'Q_OVERALL', '5', 'unknown-field'],
    ['the repeat of another session', 's_content.peng', '5', 'unknown-field'],
    ['a question that is only asked in repeats', 's_content', '5', 'unknown-field'],
    ['a field that is in every object', 'constructor', 'x', 'unknown-field'],
    ['a field that is a method', 'toString', 'x', 'unknown-field'],
    ['the prototype', '__proto__', 'x', 'unknown-field'],
    ['brackets', 'q_barrier[]', 'time', 'unknown-field'],
    ['the name of a stored attribute', 'pk', 'x', 'unknown-field'],
    ['a name in the reserved form', '_other', 'x', 'unknown-field'],
  ])('%s', async (_, field, value, code) => {
    const pairs: [string, string | readonly string[]][] = [
      ['_submission', freshId()],
      ['q_overall', '5'],
      [field, value],
    ];

    const page = await postForm(`${form}?lang=en`, Object.fromEntries(pairs));
    // Written out, because an object literal can not hold `__proto__`.
    const json = `{${pairs.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`;
    const told = await postJson(`${form}?lang=en`, json);

    expect([page.status, told.status]).toEqual([422, 422]);
    const { fields = [] } = await errorIn(told);
    expect(fields).toEqual([{ field, code, message: expect.any(String) }]);
    const html = await page.text();
    expect(html).toContain('Nothing was sent: one answer needs a change');
    expect(html).toContain(fields[0]?.message);
    if (code !== 'unknown-field') expect(html).toContain(`id="${field}-error"`);
    await nothingIsStored();
  });

  it('a step of a pair that is not on the scale', async () => {
    const answers = aFilledForm({ 'k.policy.before': '2', 'k.policy.now': 'x' });
    const response = await postJson(form, answers);

    expect((await errorIn(response)).fields).toMatchObject([{ field: 'k.policy', code: 'not-an-option' }]);
    await nothingIsStored();
  });

  it('no answer to the question that needs one', async () => {
    const response = await postForm(`${form}?lang=en`, { _submission: freshId(), q_overall: '', q_nps: '5' });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('id="q_overall-error"');
    await nothingIsStored();
  });

  it('10,000 fields, of which the answer names only some', async () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `f${n.toString(36)}`);
    const body = `_submission=${freshId()}&q_overall=5&${names.join('&')}`;
    expect(body.length).toBeLessThan(64 * 1024);

    const page = await post(formType, body);
    const fields = Object.fromEntries(names.slice(0, 6_000).map((name) => [name, 1]));
    const json = await postJson(form, { _submission: freshId(), q_overall: 5, ...fields });

    expect(page.status).toBe(422);
    const html = await page.text();
    expect(html).toContain('a field that this questionnaire does not have: f0.');
    expect(html.length).toBeLessThan(64 * 1024);
    expect(json.status).toBe(422);
    expect((await errorIn(json)).fields).toHaveLength(20);
    await nothingIsStored();
  });

  it('thousands of values of one field', async () => {
    const values = Array.from({ length: 8_000 }, () => 'q_nps=1');

    const response = await post(
      formType,
      [`_submission=${freshId()}`, 'q_overall=5', ...values].slice(0, 8_000).join('&'),
    );

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('id="q_nps-error"');
    await nothingIsStored();
  });
});

describe('markup', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '</textarea><script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    'javascript:alert(1)',
  ];
  /** Tags that our pages never have, or an attribute that carries script: what must not come back unescaped. */
  const unescaped =
    /<(script(?! (?:defer |data-)src="\/f\/| type="application\/json")|img|svg|\/textarea><s|\/title><s)|<[^>]*\son\w+\s*=|href="javascript|\\?"><img/i;
  const positions: [where: string, send: (markup: string) => Promise<Response>][] = [
    ['a text', (markup) => postForm(form, { _submission: freshId(), q_keep: markup })],
    ['a choice', (markup) => postForm(form, { _submission: freshId(), q_overall: markup })],
    ['one of several choices', (markup) => postForm(form, { _submission: freshId(), q_barrier: [markup, 'time'] })],
    ['a step of a pair', (markup) => postForm(form, { _submission: freshId(), 'k.policy.now': markup })],
    ['the name of a field', (markup) => postForm(form, { _submission: freshId(), [markup]: 'x' })],
    ['the submission id', (markup) => postForm(form, { _submission: markup, q_overall: '5' })],
    ['the language', (markup) => postForm(form, { _submission: freshId(), _language: markup, q_keep: markup })],
    ['the other language', (markup) => postForm(form, { _submission: freshId(), _switch: markup, q_keep: markup })],
    [
      'the query',
      (markup) => postForm(`${form}?lang=${encodeURIComponent(markup)}&x=${encodeURIComponent(markup)}`, {}),
    ],
    ['the code', (markup) => postForm(`${stack.url}/f/${encodeURIComponent(markup)}`, { _submission: freshId() })],
    ['the type', (markup) => post(`text/plain; x="${encodeURIComponent(markup)}" ${markup}`, markup)],
    ['a value in JSON', (markup) => postJson(form, { _submission: freshId(), q_keep: [markup, markup] })],
    ['a name in JSON', (markup) => postJson(form, { _submission: freshId(), [markup]: 'x' })],
    ['a name of a bad value in JSON', (markup) => postJson(form, { _submission: freshId(), [markup]: null })],
    ['broken JSON', (markup) => postJson(form, markup)],
  ];
  it.each(positions)('in %s never comes back unescaped', async (_, send) => {
    for (const markup of hostile) {
      const response = await send(markup);

      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await response.text();
      expect(text.replace(/<textarea[^>]*>[^<]*<\/textarea>/g, '')).not.toMatch(unescaped);
      expect(text).not.toMatch(unescaped);
    }
    await nothingIsStored();
  });

  it('in a text is stored as it was typed and shown as text', async () => {
    const refused = await postForm(form, { _submission: freshId(), q_keep: '</textarea><script>alert(1)</script>' });

    expect(await refused.text()).toContain('&lt;/textarea>&lt;script>alert(1)&lt;/script></textarea>');
  });
});

describe('after all of this', () => {
  it('nothing went wrong in a function, no log names what was sent, and a good answer is taken', async () => {
    const log = stack.lines.join('\n');
    expect(log).not.toMatch(/"level":"(WARN|ERROR|FATAL)"|Invoke Error|The gateway failed/);
    expect(log).not.toMatch(/alert\(1\)|q_salary|weather|gpj\.exe/);

    const response = await postForm(form, aFilledForm());

    expect(response.status).toBe(303);
    expect(await stack.items('responses')).toHaveLength(1);
  });
});
