import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../functions/form/client/blind/blinding.ts';
import type { Bought } from '../../functions/form/client/blind/buyer.ts';
import type { OneTimeCode } from '../../shared/access/one-time-code.ts';
import { publicKeyOf } from '../../shared/blind/blind-signature.ts';
import { fingerprintOf } from '../../shared/blind/fingerprint-of.ts';
import { type BlindKeyPair, newBlindKey } from '../../shared/blind/new-blind-key.ts';
import { codeHash } from '../../shared/response/code-hashes.ts';
import { responseId, submissionId } from '../../shared/response/response.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { aBlindPage, tokenOf } from '../fixtures/codes/blind-phone.ts';
import { aCodedRoom, type CodedRoom, codeKey, type Item } from '../fixtures/codes/coded-room.ts';
import { seed } from '../fixtures/seed.ts';
import { type EngineInProcess, engineInProcess } from '../fixtures/store/engine-in-process.ts';
import { newTables } from '../fixtures/store/new-tables.ts';

// Who runs the service records every request and every write in its order, has the session's private key, the stage's key and the list of
// who got which code, and tries to find out which answer came with which code. What can't be prevented is here too, and succeeds: SECURITY.md
// names it.

const people = 10;

/** All that is recorded of who buys, and of who answers. */
interface Sale {
  readonly code: OneTimeCode;
  readonly blinded: string;
  readonly signature: string;
}
interface Answer {
  readonly submission: string;
  readonly token: string;
  readonly comment: string;
}

let engine: EngineInProcess;
let pair: BlindKeyPair;
let room: CodedRoom;
/** In the order in which they came. */
const sales: Sale[] = [];
const answers: Answer[] = [];
/** The truth: by the submission, the code that it came with. */
const truth = new Map<string, OneTimeCode>();

beforeAll(async () => {
  engine = await engineInProcess();
  pair = await newBlindKey();
  const tables = await newTables(engine.client, 'blind');
  room = await aCodedRoom(engine, tables, { name: 'BLIND', count: people, seed, pair, access: 'blind-codes' });
  const random = seeded(seed + 2);
  const bought: { readonly answer: Answer; readonly order: number }[] = [];
  for (const code of room.codes) {
    const page = aBlindPage({ session: room.session.code, key: pair.publicKey, ask: recorded });
    const token = tokenOf(await page.buy(code));
    const { id } = page.begun(code);
    truth.set(id, code);
    bought.push({ answer: { submission: id, token, comment: `the words of ${id}` }, order: random.next() });
  }
  for (const { answer } of bought.toSorted((one, other) => one.order - other.order)) {
    if ((await room.post({ ...answer, submission: answer.submission as never })) !== 201) throw new Error('not stored');
    answers.push(answer);
  }
});
afterAll(() => engine.close());

/** Sells as the function does, and writes it down. */
const recorded: Parameters<typeof aBlindPage>[0]['ask'] = async ({ code }, blinded) => {
  const sold = await room.buy({ code, blinded });
  if (sold?.signature !== undefined) sales.push({ code: code as OneTimeCode, blinded, signature: sold.signature });
  return { status: sold?.status ?? 500, body: { signature: sold?.signature } };
};

const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
const signatureIn = ({ token }: Answer) => Buffer.from(token, 'base64url').subarray(32).toString('base64url');

/** How many of some joined pairs are right. */
const right = (pairs: readonly (readonly [Sale | undefined, Answer | undefined])[]) =>
  pairs.filter(
    ([sale, answer]) => sale !== undefined && answer !== undefined && truth.get(answer.submission) === sale.code,
  ).length;

/** Of ten in an order that has nothing to do with the other's, one is right on average, and more than six are once in 80,000 times. */
const byChance = 6;

describe('who records everything and has every key', () => {
  it('finds nothing of a purchase in an answer, as it was sent or as a hash', () => {
    const parts = (values: readonly string[]) =>
      values.flatMap((value) => {
        const bytes = Buffer.from(value, 'base64url');
        return [value, ...['sha256', 'sha384', 'sha512'].map((name) => createHash(name).update(bytes).digest('hex'))];
      });
    const sold = new Set(sales.flatMap(({ code, blinded, signature }) => parts([code, blinded, signature])));
    const sent = answers.flatMap((answer) => parts([answer.submission, answer.token, signatureIn(answer)]));

    expect([sales.length, answers.length]).toEqual([people, people]);
    expect(sent.filter((value) => sold.has(value))).toEqual([]);
    for (const { token, submission } of answers) {
      expect(sales.some(({ blinded, signature }) => `${blinded}${signature}`.includes(token.slice(0, 20)))).toBe(false);
      expect(JSON.stringify(sales)).not.toContain(submission);
    }
  });

  it('can explain every answer by every purchase: each pair has its own covering that fits, so that none is likelier', () => {
    const { n = '', e = '' } = publicKeyOf(pair.publicKey).export({ format: 'jwk' });
    const [modulus, exponent] = [number(n), number(e)];
    const factors = new Set<bigint>();
    for (const answer of answers) {
      const signature = number(signatureIn(answer));
      const message = power(signature, exponent, modulus);
      for (const sale of sales) {
        // The number that the phone would have drawn, had this answer come with this code.
        const drawn = (number(sale.signature) * inverse(signature, modulus)) % modulus;
        expect((message * power(drawn, exponent, modulus)) % modulus).toBe(number(sale.blinded));
        factors.add(drawn);
      }
    }
    // Each from the whole range: a factor that is the same each time, or small, would be known again.
    expect(factors.size).toBe(people * people);
    for (const drawn of factors) expect(drawn.toString(2).length).toBeGreaterThan(modulus.toString(2).length - 64);
  });

  it('joins no more than chance by the order of requests, of writes or of what is stored', async () => {
    const [spent, stored] = await Promise.all([room.dump('programmes'), room.dump('responses')]);
    const saleOf = ({ sk }: Item) => sales.find(({ code }) => codeHash(codeKey, room.session.code, code) === sk?.S);
    const answerOf = ({ sk }: Item) =>
      answers.find(({ submission }) => responseId(room.session.code, submissionId(submission) as never) === sk?.S);
    const claims = spent.filter(({ claim }) => claim !== undefined);

    expect([claims.length, stored.length]).toEqual([people, people]);
    for (const [some, others] of [
      [sales, answers],
      [sales.toReversed(), answers],
      [claims.map(saleOf), stored.map(answerOf)],
      [claims.map(saleOf), stored.map(answerOf).toReversed()],
    ] as const) {
      expect(right(some.map((sale, at) => [sale, others[at]]))).toBeLessThanOrEqual(byChance);
    }
  });

  it('finds the same marks on every answer, and no more of a claim than that it is one', async () => {
    const stored = await room.dump('responses');
    const marks = stored.map(({ sk: _sk, pk: _pk, a: _a, ...rest }) => JSON.stringify(rest));
    const claims = (await room.dump('programmes')).flatMap(({ claim }) => claim?.S ?? []);

    expect(new Set(marks).size).toBe(1);
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(claims.map((each) => each.slice(0, 10)).join('|')));
  });
});

describe('who does more than look (SECURITY.md)', () => {
  it('joins who buys and sends in the same moment, one after the other: the script buys as soon as it knows the code', async () => {
    // As if each had typed the code last, and nobody else had come in between.
    const tables = await newTables(engine.client, 'blind-at-once');
    const hall = await aCodedRoom(engine, tables, { name: 'ATONCE', count: 3, seed, pair, access: 'blind-codes' });
    const requests: { readonly code?: string; readonly submission?: string }[] = [];
    const came = new Map<string, OneTimeCode>();
    for (const code of hall.codes) {
      const page = aBlindPage({
        session: hall.session.code,
        key: pair.publicKey,
        async ask(purchase, blinded) {
          requests.push({ code: purchase.code });
          const sold = await hall.buy({ code: purchase.code, blinded });
          return { status: sold?.status ?? 500, body: { signature: sold?.signature } };
        },
      });
      const token = tokenOf(await page.buy(code));
      const { id } = page.begun(code);
      came.set(id, code);
      requests.push({ submission: id });
      expect(await hall.post({ submission: id as never, token, comment: 'at once' })).toBe(201);
    }
    const joined = requests.flatMap(({ submission }, at) =>
      submission === undefined ? [] : [[submission, requests[at - 1]?.code] as const],
    );

    expect(joined).toEqual([...came]);
  });

  it('joins whom it gives a key of their own; whose card has the fingerprint of another finds out before buying', async () => {
    const own = await newBlindKey();

    expect(fingerprintOf(own.publicKey)).not.toBe(fingerprintOf(pair.publicKey));
    // What the phone computes of the key on its page, and compares with its card.
    expect(await fingerprint(own.publicKey)).toBe(fingerprintOf(own.publicKey));
    expect(await fingerprint(pair.publicKey)).toBe(fingerprintOf(pair.publicKey));
  });

  it('sells nothing that is worth anything with another key than the page had, and the phone keeps nothing of it', async () => {
    const other = await newBlindKey();
    const page = aBlindPage({
      session: room.session.code,
      key: other.publicKey,
      ask: async () => ({ status: 200, body: { signature: sales[0]?.signature } }),
    });
    const bought: Bought = await page.buy(room.codes[0] ?? '');

    expect(bought).toEqual({ isVoid: true });
    expect(page.begun(room.codes[0] ?? '').token).toBeUndefined();
  });
});

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [base % modulus, exponent]; left > 0n; left >>= 1n, square = (square * square) % modulus) {
    if (left & 1n) result = (result * square) % modulus;
  }
  return result;
}

function inverse(of: bigint, modulus: bigint): bigint {
  let [before, now] = [modulus, of % modulus];
  let [x, y] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}
