import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { ownStack } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, postJson } from '../fixtures/local/posts.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';

const cards = 160;
const tries = 1000;
const connections = 64;
const [stored, same] = [201, 200];
const slowly = 5 * 60_000;

const stack = ownStack();
let room: Awaited<ReturnType<typeof stack.openSession>>;
let codes: ReturnType<typeof drawnCodes>;
beforeAll(async () => {
  room = await stack.openSession(withSessions(aProgrammeFile(), { access: 'codes' }));
  const session = await stack.target.programmes.findSession(room.code);
  if (session === undefined) throw new Error('the session is not stored');
  codes = drawnCodes(cards, randomBytes);
  await issueCodes(session, codes, stack.target);
});

/** Each code six times or more, and every tenth post a repetition of one that was sent. */
it(
  'a thousand answers at once with 160 codes are 160 answers, one for each',
  async () => {
    const random = seeded(seed);
    const sent: { code: string; id: string }[] = [];
    for (let at = 0; at < tries; at += 1) {
      const before = random.chance(0.1) ? sent[at - cards] : undefined;
      sent.push(before ?? { code: codes[at % cards] ?? '', id: freshId() });
    }
    const winners = new Map<string, Set<string>>(codes.map((code) => [code, new Set<string>()]));
    const statuses = new Set<number>();
    const post = async ({ code, id }: (typeof sent)[number]) => {
      const { status } = await postJson(room.form, aFilledForm({ _language: 'en', _submission: id, _code: code }));
      statuses.add(status);
      if (status === stored || status === same) winners.get(code)?.add(id);
    };
    const queue = sent.values();
    const phone = async () => {
      for (const each of queue) await post(each);
    };

    await Promise.all(Array.from({ length: connections }, phone));
    // Where so many were refused some were told to wait, or the machine was too slow: they come again.
    for (const each of sent) while (winners.get(each.code)?.size === 0) await post(each);

    expect([...statuses].filter((status) => ![stored, same, 422, 429, 503].includes(status))).toEqual([]);
    expect([...winners.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(await stack.target.responses.count(room.code)).toBe(cards);
    expect(await stack.target.codes.count(room.code)).toEqual({ issued: cards, spent: cards });
    proven('codes', {
      what: 'answers at once with one-time codes, to the whole stack over HTTP',
      tried: `${tries.toLocaleString('en')} with ${cards} codes`,
      found: 'one answer for each code',
    });
  },
  slowly,
);
