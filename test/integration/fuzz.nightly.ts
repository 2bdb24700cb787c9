import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { kitCommand } from '../../infra/cli/programme/kit.ts';
import { previewCommand } from '../../infra/cli/programme/preview.ts';
import { readAssembly, resourcesOf } from '../../infra/local/assembly/cloud-assembly.ts';
import { resourceTypes } from '../../infra/local/assembly/local-resources.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { expectedOf, questionsOf } from '../fixtures/fuzz/answers-model.ts';
import { type Attempt, attemptsAt, type Known } from '../fixtures/fuzz/attempts.ts';
import { marker } from '../fixtures/fuzz/naughty.ts';
import { hangUp, type Reply, replyTo } from '../fixtures/fuzz/reply.ts';
import { faultsOf } from '../fixtures/fuzz/reply-faults.ts';
import { announced, openUnder, sharedStack } from '../fixtures/local/local-stack.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { holdsAsync } from '../fixtures/property.ts';

const wanted = 100_000;
const open = 'FUZZ';
const stack = sharedStack();
const data = announced(stack);
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
  await cancelSession('GONE' as SessionCode, stack.target.programmes, systemClock.now());
  const { host } = (await kitCommand(open, { data, out: join(data, 'kit') })).json as { host: string };
  const { links } = (await previewCommand(open, { data })).json as { links: { link: string }[] };
  const results = newKey(new Uint8Array(16).fill(7));
  const link = { programme: 'fuzz', recipient: 'ada', hash: keyHash('results', results), madeAt: systemClock.now() };
  await stack.target.links.keep(link);
  const html = await (await fetch(`${stack.url}/f/${open}`)).text();
  known = {
    codes: [open, open, open, 'SOON', 'GONE', 'NONE'],
    programme: 'fuzz',
    keys: { h: keyIn(host), p: keyIn(links[0]?.link ?? ''), r: results },
    assets: [...html.matchAll(/\/f\/assets\/([\w.-]+)/g)].map(([, name = '']) => name),
    questions: questionsOf(file),
  };
});

afterAll(hangUp);

function keyIn(link: string): string {
  return new URL(link).pathname.split('/')[3] ?? '';
}

/** What is stored of the session, by the id that a submission gets: computed as SECURITY.md says it. */
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

function idOf(submission: string): string {
  return createHash('sha256').update(`response ${open} ${submission}`).digest().subarray(0, 16).toString('base64url');
}

const isPostToForm = ({ method, target }: Attempt) => method === 'POST' && /^\/f\/fuzz(\?|$)/i.test(target);

it('answers whatever is asked of it, and stores what is valid and nothing else', {
  timeout: 3 * 60 * 60_000,
}, async () => {
  expect(routes.length).toBeGreaterThan(20);
  const anywhere = fc.oneof(
    { weight: 12, arbitrary: attemptsAt('POST /f/{code}', { ...known, codes: [open] }) },
    ...routes.map((route) => attemptsAt(route, known)),
  );
  const accepted = new Map<string, unknown>();
  const [statuses, reached] = [new Map<number, number>(), new Set<string>()];
  let tried = 0;

  async function tryOne(attempt: Attempt): Promise<void> {
    const reply = await replyTo(stack.url, attempt);
    tried += 1;
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    expect(faultsOf(attempt, reply), described(attempt, reply)).toEqual([]);
    const isStored = isPostToForm(attempt) && [201, 303].includes(reply.status);
    if (!isPostToForm(attempt)) return;
    const expected = expectedOf(known.questions, attempt.sent ?? new Map());
    const submission = attempt.sent?.get('_submission')?.[0] ?? '';
    // A repetition of what fast-check has drawn before, or shrinks.
    if (accepted.has(idOf(submission))) return;
    if (isStored) accepted.set(idOf(submission), expected.is === 'kept' ? expected.value : 'open');
    reached.add(expected.is);
    if (expected.is !== 'open') expect(isStored, described(attempt, reply)).toBe(expected.is === 'kept');
  }

  const together = fc.array(anywhere, { minLength: 1, maxLength: 16, size: 'max' });
  const property = fc.asyncProperty(together, async (attempts) => {
    await Promise.all(attempts.map(tryOne));
  });
  await holdsAsync(property, Math.ceil(wanted / 8));

  const kept = await stored();
  expect([...kept.keys()].sort()).toEqual([...accepted.keys()].sort());
  for (const [id, answers] of accepted) if (answers !== 'open') expect(kept.get(id)?.a).toEqual(answers);
  expect([...reached].sort()).toEqual(['kept', 'open', 'refused']);
  const told = [...stack.lines, ...stack.accessLines].filter((line) => line.includes(marker));
  expect(told).toEqual([]);
  const counts = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${status}: ${count}`);
  proven('fuzz', {
    what: 'requests of every kind to every public address',
    tried: `${tried} requests, ${kept.size} of them stored (${counts.join(', ')})`,
    found:
      'each answered, no fault of the server, stored as a second reading of the form says and nothing else, nothing of them in a log',
  });
});

function described({ method, target, headers, body, sent }: Attempt, reply: Reply): string {
  const asked = JSON.stringify({
    method,
    target,
    headers,
    body: body?.toString('utf8').slice(0, 400),
    sent: sent && [...sent],
  });
  return `${asked}\n${reply.status} ${reply.body.toString('utf8').slice(0, 300)}`;
}
