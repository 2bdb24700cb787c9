import { describe, expect, it } from 'vitest';
import { guessLimit } from '../../../functions/submit/guess-limit.ts';
import { codeSpender } from '../../../functions/submit/spend-code.ts';
import { takeAnswers } from '../../../functions/submit/take-answers.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { codeHash } from '../../../shared/response/code-hashes.ts';
import { isProof } from '../../../shared/response/proof.ts';
import { type Response, reference, responseId, type SubmissionId } from '../../../shared/response/response.ts';
import { type Instant, after as later } from '../../../shared/time/instant.ts';
import type { HttpRequest } from '../../../shared/web/http/http.ts';
import { aClock } from '../../fixtures/clock.ts';
import { noBlindCodes } from '../../fixtures/codes/no-blind-codes.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { filledForm } from '../../fixtures/responses/filled-form.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';
import { aFormPost, aJsonPost, aRequest } from '../../fixtures/web/requests.ts';

const session = aSession();
const submission = 'AAECAwQFBgcICQoLDA0ODw' as SubmissionId;
const ownReference = reference(responseId(session.code, submission));
const good = { _submission: submission, _language: 'en', q_overall: '5' };
const codeKey = Buffer.alloc(32, 7);
const open = '2020-12-04T10:00:00.000Z';

/** The submit function with a store of its own. `known`: the session as it was read some seconds ago; `followUp`: which asks its people again. */
function aFunction(published: StoredSession = session, known: StoredSession = published, followUp?: StoredSession) {
  const { responses, programmes } = memoryStores();
  const codes = memoryCodes();
  const clock = aClock(open as Instant);
  const spendCode = codeSpender(codes, async () => codeKey, guessLimit(clock));
  let looks = 0;
  let reads = 0;
  return {
    codes,
    /** How often the session was read again. */
    reads: () => reads,
    /** How often a session was made due. */
    looks: () => looks,
    due: async (until: string) => (await programmes.due(until as Instant)).map(({ topic }) => topic),
    stored: () => responses.count(session.code),
    async all() {
      const found: Response[] = [];
      for (const pages of responses.shards(session.code)) for await (const page of pages) found.push(...page.responses);
      return found;
    },
    async post(request: HttpRequest, now = open) {
      clock.set(now as Instant);
      const { statusCode, headers, body } = await takeAnswers(request, {
        sessions: {
          find: async (code) => [known, followUp].find((each) => each?.code === code),
          async findAgain() {
            reads += 1;
            return published;
          },
        },
        responses,
        programmes: {
          async makeSessionDue(code, at) {
            looks += 1;
            await programmes.makeSessionDue(code, at);
          },
        },
        spendCode,
        makeOwnCode: async () => undefined,
        blind: noBlindCodes,
        clock,
        languages: ['fr', 'zh-CN'],
      });
      return { statusCode, headers, body: body ?? '', json: () => JSON.parse(body ?? '') as unknown };
    },
  };
}

describe('a form post', () => {
  it('is kept, and answered with the way to the thanks', async () => {
    const { post, stored } = aFunction();

    const { statusCode, headers } = await post(aFormPost('one', { ...good, _language: 'zh-CN' }));

    expect(statusCode).toBe(303);
    expect(headers).toMatchObject({ location: `/f/ONE/thanks?r=${submission}&lang=zh-CN` });
    expect(await stored()).toBe(1);
  });

  it('that comes again gets the same receipt, and with other answers a refusal', async () => {
    const { post, stored } = aFunction();
    const first = await post(aFormPost('ONE', good));

    expect(await post(aFormPost('ONE', good))).toMatchObject({ statusCode: 303, headers: first.headers });
    const other = await post(aFormPost('ONE', { ...good, q_overall: '1' }));

    expect(other.statusCode).toBe(409);
    expect(other.body).toContain('href="/f/ONE?another=1&amp;lang=en"');
    expect(await stored()).toBe(1);
  });

  it('with a mistake gets the form again, with the answers and the same submission id', async () => {
    const { post, stored } = aFunction();

    const { statusCode, body } = await post(aFormPost('ONE', { ...good, q_nps: '12', q_keep: 'kept' }));

    expect(statusCode).toBe(422);
    expect(filledForm(body)).toMatchObject({ _submission: [submission], q_overall: ['5'], q_keep: ['kept'] });
    expect(body).toContain('href="#q_nps"');
    expect(await stored()).toBe(0);
  });

  it('of the language switch gets the same form with the answers in the other language', async () => {
    const { post, stored } = aFunction();

    const { statusCode, body } = await post(aFormPost('ONE', { ...good, q_nps: 'x', _switch: 'zh-CN' }));

    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="zh-CN"');
    expect(filledForm(body)).toMatchObject({ _submission: [submission], _language: ['zh-CN'], q_overall: ['5'] });
    expect(await stored()).toBe(0);
  });

  it('is kept with the promise that was shown, as long as that binds who read it', async () => {
    const mended = { ...session, promise: 4, oldestPromise: 2 };
    const { post, all } = aFunction(mended);
    const sent = async (promise: string | undefined) => {
      const _submission = Buffer.from(`promise ${promise ?? ''}`.padEnd(16))
        .toString('base64url')
        .slice(0, 22);
      const shown = promise === undefined ? {} : { _promise: promise };
      return (await post(aFormPost('ONE', { ...good, _submission, ...shown }))).statusCode;
    };

    expect(await Promise.all(['2', '3', '4'].map(sent))).toEqual([303, 303, 303]);
    // Before what binds, of no form of ours, of a form from before promises were counted.
    expect(await Promise.all(['1', '5', '0', '2.5', 'two', '', undefined].map(sent))).toEqual(Array(7).fill(422));
    expect((await all()).map(({ promise }) => promise).sort()).toEqual([2, 3, 4]);
  });

  it('names its promise by digits, once: what is none comes from no form', async () => {
    const { post, all } = aFunction();
    let count = 0;
    const sent = async (promise: object) => {
      count += 1;
      const _submission = Buffer.from(`nth ${count}`.padEnd(16)).toString('base64url').slice(0, 22);
      return (await post(aJsonPost('ONE', { _submission, q_overall: 5, ...promise }))).statusCode;
    };

    const odd = ['1e0', ' 1', '1 ', '+1', '01', '1.0', '0x1', '', [], [1, 1], ['1', '2']];
    for (const _promise of odd) expect(await sent({ _promise }), JSON.stringify(_promise)).toBe(422);
    expect(await all()).toEqual([]);
    for (const own of [{}, { _promise: '1' }, { _promise: 1 }, { _promise: [1] }]) expect(await sent(own)).toBe(201);
  });

  it('that was shown before a change comes back with the answers and the words of now, and says so alone', async () => {
    const changed = { ...session, promise: 2, oldestPromise: 2 };
    const { post, stored } = aFunction(changed);

    const { statusCode, body } = await post(aFormPost('ONE', { ...good, _promise: '1', q_gone: 'x', q_keep: 'mine' }));

    expect([statusCode, await stored()]).toEqual([422, 0]);
    expect(filledForm(body)).toMatchObject({ _promise: ['2'], q_keep: ['mine'] });
    expect(body).toContain('This form has changed since it was opened');
    expect(body).not.toContain('q_gone');
  });

  it('looks at the session again when it knows another promise than was shown', async () => {
    const changed = { ...session, promise: 2, oldestPromise: 2 };
    const { post, all } = aFunction(changed, session);

    expect((await post(aFormPost('ONE', { ...good, _promise: '2' }))).statusCode).toBe(303);
    expect((await all()).map(({ promise }) => promise)).toEqual([2]);
  });

  it.each([
    ['closed', { closesAt: later(session.closesAt, 172_800_000) }, later(session.closesAt, 86_400_000)],
    ['not open yet', { opensAt: later(session.opensAt, -120_000) }, later(session.opensAt, -60_000)],
  ])('looks at the session again when the one that it knows is %s', async (_, since, now) => {
    const { post, stored, reads } = aFunction({ ...session, ...since }, session);

    expect((await post(aFormPost('ONE', good), now)).statusCode).toBe(303);
    expect([await stored(), reads()]).toEqual([1, 1]);
  });

  it('is not kept while the questions are being changed, and is once the mark of that has run out', async () => {
    const changing = { ...session, changingUntil: later(open as Instant, 60_000) };
    const { post, stored, reads } = aFunction(changing);

    const { statusCode, body } = await post(aFormPost('ONE', good));
    expect([statusCode, await stored(), reads()]).toEqual([422, 0, 1]);
    expect(body).toContain('is being changed now');
    expect(body).not.toContain('has changed');
    expect((await post(aFormPost('ONE', good), later(open as Instant, 60_000))).statusCode).toBe(303);
    // A mark that has run out is no reason to read the session again.
    expect(reads()).toBe(1);
  });

  it('reads the session again only when what is known of it does not take what was shown', async () => {
    const { post, reads } = aFunction({ ...session, promise: 4, oldestPromise: 2 });
    const sent = async (promise: number) => {
      await post(aFormPost('ONE', { ...good, _promise: String(promise) }));
      return reads();
    };

    expect([await sent(2), await sent(3), await sent(4), await sent(5), await sent(1)]).toEqual([0, 0, 0, 1, 2]);
  });

  it('to a session that was cancelled leads to the page that says so, but for a repetition', async () => {
    const { post, stored } = aFunction({ ...session, cancelledAt: open as Instant });

    const { statusCode, headers } = await post(aFormPost('ONE', good));

    const machine = await post(aJsonPost('ONE', { _submission: submission, q_overall: 5 }));

    expect([statusCode, headers?.location, await stored()]).toEqual([303, '/f/ONE?lang=en', 0]);
    expect(machine.json()).toMatchObject({ error: { code: 'cancelled', message: 'This session does not take place' } });
  });

  it('is taken during the grace and not a moment longer', async () => {
    const { post, stored } = aFunction();

    expect((await post(aFormPost('ONE', good), '2020-12-04T12:15:00.000Z')).statusCode).toBe(410);
    expect((await post(aFormPost('ONE', good), '2020-12-03T07:59:59.999Z')).statusCode).toBe(403);
    expect(await stored()).toBe(0);
    expect((await post(aFormPost('ONE', good), '2020-12-04T12:14:59.999Z')).statusCode).toBe(303);
  });
});

describe('a program that fills in forms', () => {
  it('falls into the trap, and a person who does learns how to get out', async () => {
    const { post, stored } = aFunction();

    const { statusCode, body } = await post(aFormPost('ONE', { ...good, _website: 'https://spam.example' }));

    expect(statusCode).toBe(422);
    expect(filledForm(body)).toMatchObject({ q_overall: ['5'] });
    expect(await stored()).toBe(0);
    expect((await post(aFormPost('ONE', { ...good, _website: '' }))).statusCode).toBe(303);
  });

  it('must work for each answer where the session asks for it', async () => {
    const { post, stored } = aFunction({ ...session, proofBits: 8 });
    const proofs = Array.from({ length: 4096 }, (_, n) => n.toString(36));
    const right = proofs.find((proof) => isProof(submission, proof, 8)) ?? '';
    const wrong = proofs.find((proof) => !isProof(submission, proof, 1)) ?? '';

    expect((await post(aFormPost('ONE', good))).statusCode).toBe(422);
    expect((await post(aFormPost('ONE', { ...good, _proof: wrong }))).statusCode).toBe(422);
    expect(await stored()).toBe(0);
    expect((await post(aFormPost('ONE', { ...good, _proof: right }))).statusCode).toBe(303);
  });

  it.each([
    ['of 3 seconds ago', '1607076000', 'quick'],
    ['of 29 seconds ago', '1607075974', 'quick'],
    ['of 30 seconds ago', '1607075973', 'neither'],
    ['of the moment of opening', '1606982400', 'neither'],
    ['from before the opening', '1606982399', 'not from the form'],
    ['from the future', '1607076004', 'not from the form'],
    ['that is no number', 'soon', 'not from the form'],
    ['that is no second', '1607075000.5', 'not from the form'],
    ['that is empty', '', 'not from the form'],
    ['that is not there', undefined, 'not from the form'],
  ])('with an opening mark %s is marked as it must be', async (_, mark, as) => {
    const { post, all } = aFunction();

    await post(
      aFormPost('ONE', { ...good, ...(mark === undefined ? {} : { _opened: mark }) }),
      '2020-12-04T10:00:03.000Z',
    );

    expect((await all()).map(({ isQuick = false, isNotFromForm = false }) => [isQuick, isNotFromForm])).toEqual([
      [as === 'quick', as === 'not from the form'],
    ]);
  });
});

describe('a deletion', () => {
  const request = { ...aFormPost('ONE', { _submission: submission, _language: 'en' }), path: '/f/ONE/delete' };

  it('takes the answers of a receipt out, for good', async () => {
    const { post, stored } = aFunction();
    expect((await post(request)).statusCode).toBe(404);
    await post(aFormPost('ONE', good));

    expect((await post(request)).statusCode).toBe(200);
    expect(await stored()).toBe(0);
    // A late repetition does not bring them back.
    expect((await post(aFormPost('ONE', good))).statusCode).toBe(200);
    expect(await stored()).toBe(0);
  });

  it('is possible as long as answers are kept, and after the end lets the report be looked at again', async () => {
    const { post, stored, due } = aFunction();
    await post(aFormPost('ONE', good));
    await post(request);
    expect(await due('2020-12-31T00:00:00.000Z')).toEqual([]);

    const after = '2020-12-20T12:00:00.000Z';
    const other = { ...good, _submission: 'AAECAwQFBgcICQoLDA0ODg' };
    await post(aFormPost('ONE', other));
    const later = { ...aFormPost('ONE', { _submission: other._submission, _language: 'en' }), path: request.path };
    expect((await post(later, after)).statusCode).toBe(200);
    expect(await stored()).toBe(0);
    expect(await due('2020-12-20T12:00:01.000Z')).toEqual([{ kind: 'session', code: 'ONE' }]);
  });

  it('that is repeated gets the same answer, and lets nothing be looked at again', async () => {
    const { post, looks } = aFunction();
    await post(aFormPost('ONE', good));
    const after = '2020-12-20T12:00:00.000Z';
    const first = await post(request, after);
    const before = looks();

    const again = [await post(request, after), await post(request, '2020-12-21T12:00:00.000Z')];

    expect(again.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [200, first.body],
      [200, first.body],
    ]);
    expect([before > 0, looks() - before]).toEqual([true, 0]);
  });

  it('by JSON says that it worked, and is no rejection; a repetition is one', async () => {
    const { post, stored } = aFunction();
    await post(aJsonPost('ONE', { _submission: submission, q_overall: 5 }));

    const deletion = await post({ ...aJsonPost('ONE', { _submission: submission }), path: request.path });
    const repeated = await post(aJsonPost('ONE', { _submission: submission, q_overall: 5 }));

    expect([deletion.statusCode, deletion.json()]).toEqual([200, { session: 'ONE', deleted: true }]);
    expect([repeated.statusCode, repeated.json()]).toMatchObject([410, { error: { code: 'deleted' } }]);
    expect(await stored()).toBe(0);
  });

  it('is possible as long as they are there, also after the day that deletes them', async () => {
    const { post, stored } = aFunction();
    await post(aFormPost('ONE', good));

    expect((await post(request, session.answersExpireAt)).statusCode).toBe(200);
    expect(await stored()).toBe(0);
  });
});

describe('a JSON post', () => {
  it('is kept like a form, and answered in JSON', async () => {
    const { post, stored } = aFunction();
    const answers = { _submission: submission, q_overall: 5, q_barrier: ['time'] };

    const first = await post(aJsonPost('ONE', answers));
    const again = await post(aJsonPost('ONE', answers));

    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(first.json()).toMatchObject({ session: 'ONE', reference: ownReference });
    expect(again.json()).toEqual(first.json());
    expect(await stored()).toBe(1);
  });

  it('is told when its people are asked again, as long as somebody can answer there, and a shared device is not', async () => {
    const followUp = { ...session, code: 'AGAIN' as SessionCode, opensAt: '2021-03-01T01:00:00.000Z' as Instant };
    const asking = { ...session, followUp: followUp.code };
    const told = async (closesAt: string, more: object = {}) => {
      const { post } = aFunction(asking, asking, { ...followUp, closesAt: closesAt as Instant });
      return (await post(aJsonPost('ONE', { _submission: submission, q_overall: 5, ...more }))).json();
    };

    expect(await told('2021-03-15T01:00:00.000Z')).toMatchObject({ askedAgainAt: followUp.opensAt });
    expect(await told('2021-03-15T01:00:00.000Z', { _kiosk: '1' })).not.toHaveProperty('askedAgainAt');
    expect(await told(open)).not.toHaveProperty('askedAgainAt');
  });

  it('names each field that is wrong, with a code and words', async () => {
    const { post, stored } = aFunction();

    const { statusCode, json } = await post(aJsonPost('ONE', { _submission: submission, q_nps: 12, q_nothing: [] }));

    expect(statusCode).toBe(422);
    expect(json()).toMatchObject({
      error: {
        code: 'answers',
        fields: [
          { field: 'q_overall', code: 'required' },
          { field: 'q_nps', code: 'not-an-option' },
          { field: 'q_nothing', code: 'unknown-field' },
        ],
      },
    });
    expect(await stored()).toBe(0);
  });
});

describe('an answer to a session with one-time codes', () => {
  const guarded = { ...session, access: 'codes' } as const;
  const [mine, other] = ['CDFGHJKMNPRC', 'HHHHHHHHHHH9'];
  const second = 'EBESExQVFhcYGRobHB0eHw';

  async function withCodes(published: StoredSession = guarded, typed = [mine]) {
    const made = aFunction(published);
    const hashes = typed.map((each) => codeHash(codeKey, session.code, each));
    await made.codes.issue(session.code, hashes, session.answersExpireAt);
    return made;
  }

  it('is kept with a code, which is used then, and says that it has one', async () => {
    const { post, codes, all } = await withCodes();

    expect(await post(aFormPost('ONE', { ...good, _code: 'cdfg hjkm-nprc' }))).toMatchObject({ statusCode: 303 });

    expect(await codes.count(session.code)).toEqual({ issued: 1, spent: 1 });
    expect(await all()).toMatchObject([{ hasCode: true }]);
  });

  it('that comes again gets the same receipt, though its code is used', async () => {
    const { post, stored } = await withCodes();
    const first = await post(aFormPost('ONE', { ...good, _code: mine }));

    expect(await post(aFormPost('ONE', { ...good, _code: mine }))).toMatchObject({ headers: first.headers });
    expect(await stored()).toBe(1);
  });

  it('gets the same page, with what was filled in, for every code that is none', async () => {
    const { post, stored, codes } = await withCodes();
    await codes.issue('TWO' as SessionCode, [codeHash(codeKey, 'TWO' as SessionCode, other)], session.answersExpireAt);
    await post(aFormPost('ONE', { ...good, _code: mine }));
    const pages = [];
    for (const _code of [mine, other, 'CDFGHJKMNPRD', 'nothing', '<b>', '\u0000']) {
      const { statusCode, body } = await post(
        aFormPost('ONE', { ...good, _submission: second, q_keep: 'kept', _code }),
      );
      expect(statusCode).toBe(422);
      expect(filledForm(body)).toMatchObject({ _submission: [second], q_overall: ['5'], q_keep: ['kept'] });
      // What was typed stands in it again, and nothing else differs.
      pages.push(body.replace(/(name="_code"[^>]*?) value(?:="[^"]*")?/, '$1'));
    }
    expect(new Set(pages).size).toBe(1);
    expect(await stored()).toBe(1);
  });

  it('is asked for where the field is empty, and nothing is looked up', async () => {
    const { post, stored } = await withCodes();

    for (const typed of [{}, { _code: ' ' }]) {
      const { statusCode, body } = await post(aFormPost('ONE', { ...good, ...typed }));
      expect(statusCode).toBe(422);
      expect(body).toContain('Please type your code');
      expect(body).not.toContain('can’t be used');
    }
    expect(await stored()).toBe(0);
  });

  it('spends no code while something else is wrong with it', async () => {
    const { post, codes } = await withCodes();

    expect(await post(aFormPost('ONE', { ...good, q_nps: '12', _code: mine }))).toMatchObject({ statusCode: 422 });

    expect(await codes.count(session.code)).toEqual({ issued: 1, spent: 0 });
  });

  it('without a code is kept where the session is open as well, and says that it has none', async () => {
    const { post, all } = await withCodes({ ...session, access: 'codes-or-open' });

    expect(await post(aFormPost('ONE', good))).toMatchObject({ statusCode: 303 });
    expect(await post(aFormPost('ONE', { ...good, _submission: second, _code: other }))).toMatchObject({
      statusCode: 422,
    });
    expect(await post(aFormPost('ONE', { ...good, _submission: second, _code: mine }))).toMatchObject({
      statusCode: 303,
    });

    expect((await all()).map(({ hasCode = false }) => hasCode).toSorted()).toEqual([false, true]);
  });

  it('needs none where the session has none', async () => {
    const { post, all } = aFunction();

    expect(await post(aFormPost('ONE', { ...good, _code: mine }))).toMatchObject({ statusCode: 303 });

    expect((await all())[0]).not.toHaveProperty('hasCode');
  });

  it('gets the same page for one more of too many codes that are none, asked to come later, and is kept at once with its own', async () => {
    const { post, codes } = await withCodes();
    const guess = (_code: string, now?: string) => post(aFormPost('ONE', { ...good, _submission: second, _code }), now);
    const first = await guess(other);
    for (let tried = 1; tried < 100; tried += 1) {
      const { statusCode, body } = await guess(other);
      expect([statusCode, body]).toEqual([422, first.body]);
    }
    const many = await guess(other);

    expect(many).toMatchObject({
      statusCode: 429,
      headers: { ...first.headers, 'retry-after': '1' },
      body: first.body,
    });
    // What is used by another, or can't be one, is told from it by nothing.
    expect(await post(aJsonPost('ONE', { ...good, _code: mine }))).toMatchObject({ statusCode: 201 });
    for (const none of [mine, 'nothing']) expect(await guess(none)).toMatchObject({ statusCode: 429 });
    expect((await post(aJsonPost('ONE', { ...good, _submission: second, _code: other }))).json()).toMatchObject({
      error: { code: 'answers', fields: [{ field: '_code', code: 'code' }] },
    });
    const aSecondLater = '2020-12-04T10:00:01.000Z';
    const statuses = [await guess(other, aSecondLater), await guess(other, aSecondLater)];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([422, 429]);
    expect(await codes.count(session.code)).toEqual({ issued: 1, spent: 1 });
  });
});

const form = 'application/x-www-form-urlencoded';
const json = 'application/json; charset=utf-8';
const encoded = (type: string, body: string | Uint8Array, code = 'ONE') =>
  aRequest({ code, headers: { 'content-type': type }, body });
const padded = (length: number) => `${new URLSearchParams(good)}&q_keep=`.padEnd(length, 'x');

describe('a request that no form of ours sends', () => {
  it.each([
    ['an unknown code', aFormPost('NONE', good), 404],
    ['no code', aFormPost('<script>', good), 404],
    ['a body over 64 kB', encoded(form, padded(65_537)), 413],
    ['JSON over 64 kB', encoded(json, `{"a":"${'x'.repeat(65_536)}"}`), 413],
    ['no content type', aRequest({ code: 'ONE', body: 'q_overall=5' }), 415],
    ['another content type', encoded('multipart/form-data; boundary=x', '--x--'), 415],
    ['a content type that only looks right', encoded('text/json', '{}'), 415],
    ['bytes that are not UTF-8', encoded(form, new Uint8Array([0x61, 0x3d, 0xff])), 400],
    ['a broken percent sign', encoded(form, `${new URLSearchParams(good)}&q_keep=%E6%BD`), 400],
    ['broken JSON', encoded(json, '{"q_overall":5'), 400],
    ['JSON that is no object', encoded(json, '[1]'), 400],
    ['nested JSON', encoded(json, '{"q_overall":{"a":1}}'), 400],
    ['no submission id', aFormPost('ONE', { q_overall: '5' }), 400],
    ['a forged submission id', aFormPost('ONE', { ...good, _submission: '../../x' }), 400],
    ['two submission ids', encoded(form, `${new URLSearchParams(good)}&_submission=${submission}`), 400],
    ['an unknown field', aFormPost('ONE', { ...good, q_other: '1' }), 422],
    ['a prototype for a field', encoded(json, `{"_submission":"${submission}","q_overall":5,"__proto__":"1"}`), 422],
    ['a text over its limit', aFormPost('ONE', { ...good, q_keep: 'x'.repeat(201) }), 422],
    ['a body of exactly 64 kB with a text over its limit', encoded(form, padded(65_536)), 422],
  ])('with %s is refused, and nothing is stored', async (_, request, status) => {
    const { post, stored } = aFunction();

    const { statusCode, headers, body } = await post(request);

    expect(statusCode).toBe(status);
    expect(await stored()).toBe(0);
    const isJson = request.headers['content-type'] === json;
    expect(headers?.['content-type']).toBe(isJson ? 'application/json' : 'text/html; charset=utf-8');
    // Without a form to show again, a page is in a language of the stage.
    if (!isJson && status < 422) expect(body).toContain('<html lang="fr"');
    // Our own script tags have attributes.
    expect(body).not.toContain('<script>');
  });
});
