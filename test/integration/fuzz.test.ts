import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { linearRegression } from 'simple-statistics';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { kitCommand } from '../../infra/cli/programme/kit.ts';
import { previewCommand } from '../../infra/cli/programme/preview.ts';
import { readAssembly, resourcesOf } from '../../infra/local/assembly/cloud-assembly.ts';
import { resourceTypes } from '../../infra/local/assembly/local-resources.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { type StopKey, stopKey, unwantedId } from '../../shared/invitation/unwanted.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type Expected, expectedOf, questionsOf } from '../fixtures/fuzz/answers-model.ts';
import { type Attempt, attemptsAt, type Known } from '../fixtures/fuzz/attempts.ts';
import { inTurn } from '../fixtures/fuzz/in-turn.ts';
import { marker } from '../fixtures/fuzz/naughty.ts';
import { hangUp, type Reply, replyTo } from '../fixtures/fuzz/reply.ts';
import { faultsOf } from '../fixtures/fuzz/reply-faults.ts';
import { heldHeap } from '../fixtures/heap.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { announced, openUnder, ownStack } from '../fixtures/local/local-stack.ts';
import { secretsIn, withoutCallId } from '../fixtures/log/log-secrets.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { sampled } from '../fixtures/property.ts';
import { isNightly, sized } from '../fixtures/size.ts';

const wanted = sized({ each: 400, nightly: 100_000 });
const open = 'FUZZ';
const stack = ownStack();
const data = announced(stack);
/** Sessions whose form is there and takes nothing: not open yet, closed, cancelled. */
const shut = ['SOON', 'PAST', 'GONE'];
/** Bytes of heap for each request by which a run of a night may grow at most. */
const leak = 1000;
const routes: string[] = [];
let known: Known;

beforeAll(async () => {
  const assembly = await readAssembly(inject('assembly'));
  routes.push(...resourcesOf(assembly, resourceTypes.route).map(({ properties }) => String(properties.RouteKey)));
  const file = openUnder(open, allTypesFile());
  const at = (code: string, opens: string, closes: string) => ({
    ...file,
    programme: code.toLowerCase(),
    sessions: file.sessions.map((session) => ({ ...session, code, opens, closes })),
  });
  await stack.publish(file);
  await stack.publish(at('SOON', '2190-05-20 16:00', '2190-05-21 20:00'));
  await stack.publish(openUnder('GONE', allTypesFile()));
  await stack.publish(openUnder('PAST', allTypesFile()));
  await closedBefore(stack, 'PAST' as SessionCode);
  await cancelSession('GONE' as SessionCode, stack.target.programmes, systemClock.now());
  const { host } = (await kitCommand(open, { data, out: join(data, 'kit') })).json as { host: string };
  const { links } = (await previewCommand(open, { data })).json as { links: { link: string }[] };
  const results = newKey(new Uint8Array(16).fill(7));
  const link = { programme: 'fuzz', recipient: 'ada', hash: keyHash('results', results), madeAt: systemClock.now() };
  await stack.target.links.keep(link);
  const html = await (await fetch(`${stack.url}/f/${open}`)).text();
  known = {
    codes: [open, open, open, ...shut, 'NONE'],
    programme: 'fuzz',
    keys: { h: keyIn(host), i: await stopped(), p: keyIn(links[0]?.link ?? ''), r: results },
    assets: [...html.matchAll(/\/f\/assets\/([\w.-]+)/g)].map(([, name = '']) => name),
    questions: questionsOf(file),
  };
});

afterAll(hangUp);

/** What the stop link of somebody's letters holds. */
async function stopped(): Promise<StopKey> {
  const key = await stack.target.codeKey();
  return stopKey(key, unwantedId(key, 'ada@example.org'));
}

function keyIn(link: string): string {
  return new URL(link).pathname.split('/')[3] ?? '';
}

/** What is stored of the session, by the id that a submission gets. */
async function stored(): Promise<Map<string, { readonly a: unknown }>> {
  const found = new Map<string, { readonly a: unknown }>();
  let from: Record<string, never> | undefined;
  do {
    const command = new ScanCommand({ TableName: stack.tables.responses, ExclusiveStartKey: from });
    const { Items = [], LastEvaluatedKey } = await stack.target.database.client.send(command);
    for (const item of Items) found.set(String(item.sk?.S), unmarshall(item) as { a: unknown });
    from = LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return found;
}

/** The id under which a submission is stored: written anew here, so that a change of what is stored is seen. */
function idOf({ sent }: Attempt): string {
  const submission = sent?.get('_submission')?.[0] ?? '';
  return createHash('sha256')
    .update(`debrief response ${open} ${submission}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

/** Answers in few bytes: what the test notes of each request must not look like a leak. */
function digestOf(answers: unknown): string {
  const sorted = Object.entries(answers as object).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}

/** The slope of the line through these points that has the least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  return points.length < 2 ? 0 : linearRegression(points.map(([x, y]) => [x, y])).m;
}

/** What is longer is not read, in bytes: a full answer is shorter. */
const largestBody = 65_536;

function expectedOfPost({ body, sent = new Map() }: Attempt): Expected<Record<string, unknown>> {
  return (body?.byteLength ?? 0) > largestBody ? { is: 'refused' } : expectedOf(known.questions, sent);
}

/** The code of a link may have blanks around it, as it comes out of other programs. */
const isPostToForm = ({ method, target }: Attempt) => method === 'POST' && formOf(target) === open;

/** The code in the address of a form; undefined where it has broken escapes, or more behind it. */
function formOf(target: string): string | undefined {
  const [, escaped = ''] = /^\/f\/([^/?]*)(?:\?|$)/.exec(target) ?? [];
  try {
    return decodeURIComponent(escaped).trim().toUpperCase();
  } catch {
    return undefined;
  }
}

it('answers whatever is asked of it, and stores what is valid and nothing else', {
  timeout: 3 * 60 * 60_000,
}, async () => {
  expect(routes.length).toBeGreaterThan(20);
  const anywhere = fc.oneof(
    { weight: 18, arbitrary: attemptsAt('POST /f/{code}', { ...known, codes: [open] }) },
    { weight: 3, arbitrary: attemptsAt('POST /f/{code}', { ...known, codes: shut }) },
    ...routes.map((route) => attemptsAt(route, known)),
  );
  const accepted = new Map<string, string>();
  /** Nobody heard what became of them: the connection broke, as it was meant to. */
  const unheard = new Set<string>();
  const [statuses, outcomes] = [new Map<string, number>(), new Map<string, number>()];
  const faults: string[] = [];
  let tried = 0;

  async function tryOne(attempt: Attempt): Promise<void> {
    const reply = await answerTo(attempt);
    tried += 1;
    count(statuses, typeof reply === 'string' ? 'no answer' : String(reply?.status ?? 'cut off'));
    for (const fault of faultsIn(attempt, reply)) faults.push(`${fault}\n${described(attempt, reply)}`);
  }

  /** On a machine with much else to do a function may not be in time: what hangs one does so again, all else is answered. */
  async function answerTo(attempt: Attempt, left = 10): Promise<Reply | string | undefined> {
    const reply = await replyTo(stack.url, attempt).catch((error: Error) => error.message);
    if (left === 0 || typeof reply !== 'object' || reply.status !== 503) return reply;
    count(statuses, 'asked again');
    return answerTo(attempt, left - 1);
  }

  function faultsIn(attempt: Attempt, reply: Reply | string | undefined): string[] {
    if (reply === undefined) {
      unheard.add(idOf(attempt));
      return [];
    }
    return typeof reply === 'string' ? [reply] : [...faultsOf(attempt, reply), ...misjudged(attempt, reply)];
  }

  /** Notes what is stored by the answer to a post to the open form, and tells if it should be otherwise. */
  function misjudged(attempt: Attempt, { status, body }: Reply): string[] {
    if (!isPostToForm(attempt)) return [];
    const expected = expectedOfPost(attempt);
    // A repetition of what was stored before its answer got lost leads to the receipt too, but made nothing; so does a page
    // that tells what was right.
    const isStored = [201, 303].includes(status) || (status === 200 && body.includes('/thanks?'));
    if (isStored) accepted.set(idOf(attempt), expected.is === 'kept' ? digestOf(expected.value) : 'open');
    count(outcomes, expected.is);
    const isRight = expected.is === 'open' || isStored === (expected.is === 'kept');
    return isRight ? [] : [`should be ${expected.is}`];
  }

  const held: { readonly tried: number; readonly heap: number }[] = [];
  for (let part = 0; tried < wanted && faults.length < 20; part += 1) {
    await inTurn(sampled(anywhere, Math.min(250, wanted - tried), part), 8, tryOne);
    const lines = stack.takeLines();
    const telling = lines.filter((line) => withoutCallId(line).includes(marker));
    faults.push(...[...telling, ...secretsIn(lines)].map((line) => `in a log: ${line.slice(0, 1000)}`));
    if (part % 2 === 0) held.push({ tried, heap: heldHeap() });
  }
  expect(faults).toEqual([]);

  const kept = await stored();
  const heardOf = [...kept.keys()].filter((id) => accepted.has(id) || !unheard.has(id));
  expect(heardOf.sort()).toEqual([...accepted.keys()].sort());
  for (const [id, digest] of accepted) if (digest !== 'open') expect(digestOf(kept.get(id)?.a), id).toBe(digest);
  // A few hundred need not have one of which it is open what becomes of it.
  expect([...outcomes.keys()]).toEqual(
    expect.arrayContaining(isNightly ? ['kept', 'open', 'refused'] : ['kept', 'refused']),
  );
  // A night is long enough to see a leak; a thousand requests only warm up.
  const warm = held.slice(Math.floor(held.length / 3));
  const slope = slopeOf(warm.map(({ tried: at, heap }) => [at, heap]));
  if (isNightly) expect(slope).toBeLessThan(leak);
  const grown = isNightly
    ? `; the heap grew by ${Math.round(slope)} bytes a request, the test's own notes included`
    : '';
  proven('fuzz', {
    what: 'requests of every kind to every public address',
    tried: `${tried} requests (${listed(statuses)}), ${kept.size} of them stored; posts to the open form: ${listed(outcomes)}`,
    found: `no fault of the server, none unanswered, stored as a second reading of the form says and nothing else, nothing of them in a log${grown}`,
  });
});

function count(counts: Map<string, number>, of: string): void {
  counts.set(of, (counts.get(of) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([of, times]) => `${of}: ${times}`)
    .join(', ');
}

/** What to ask again to see a fault, and what came back. */
function described({ method, target, headers, framing, body, sent }: Attempt, reply?: Reply | string): string {
  const asked = JSON.stringify({
    method,
    target,
    headers,
    framing,
    body: body?.toString('utf8').slice(0, 400),
    sent: sent && [...sent],
  });
  const answer = typeof reply === 'object' && `${reply.status} ${reply.body.toString('utf8').slice(0, 300)}`;
  return `${asked}\n${answer || ''}`;
}
