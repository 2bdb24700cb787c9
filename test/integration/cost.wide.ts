import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { readTemplates } from '../../infra/cli/cost/provisioned.ts';
import { sessionSize } from '../../infra/cli/cost/scenario.ts';
import { usage, visitLogBytes } from '../../infra/cli/cost/usage.ts';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { makeKeys } from '../../shared/blind/blind-keys.ts';
import { inviteesOf } from '../../shared/invitation/invitees-of.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { acceptsUntil } from '../../shared/programme/session.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoExpiry } from '../../shared/store/dynamodb/expiry.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { encodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';
import { day, type Instant, after as later, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type Call, type CountingProxy, countingProxy, readUnits, writeUnits } from '../bench/counting-proxy.ts';
import { functionEnvironment } from '../bench/environment.ts';
import { inProcess } from '../bench/in-process.ts';
import { itemSize } from '../bench/item-size.ts';
import type { Steps, UnitsInput } from '../bench/units.process.ts';
import { onWire } from '../bench/wire.ts';
import { readSample } from '../demo/sample.ts';
import { aClock } from '../fixtures/clock.ts';
import { aBlindPage, askingAt, tokenOf } from '../fixtures/codes/blind-phone.ts';
import { stageKey, tickLetters } from '../fixtures/invitation/tick-letters.ts';
import { openUnder, ownStack } from '../fixtures/local/local-stack.ts';
import { postJson } from '../fixtures/local/posts.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { sampled } from '../fixtures/property.ts';
import { filledForm } from '../fixtures/responses/filled-form.ts';
import { aResponse, someAnswers } from '../fixtures/responses/responses.ts';
import { early, publishTo, tickDeps } from '../fixtures/store/published-stores.ts';
import { tick } from '../fixtures/tick/tick.ts';

const stack = ownStack();
let proxy: CountingProxy;
/** What a tick wrote of a stage in which nothing had been published. */
let idleLines: readonly string[];
beforeAll(async () => {
  await stack.tick();
  idleLines = [...stack.lines];
  proxy = await countingProxy(stack.dynamodb);
});
afterAll(() => proxy.close());

/** What the bill assumes holds what was counted, and is not more than a fifth above it. */
function expectAssumed(assumed: number, counted: number): void {
  expect(assumed).toBeGreaterThanOrEqual(counted);
  expect(assumed).toBeLessThanOrEqual(counted * 1.2);
}

it('a tick that finds nothing writes nothing: no line, and no metric that would be billed for the hour', () => {
  expect(idleLines).toEqual([]);
});

describe('what the bill assumes of a session', () => {
  /** The sample at its own dates; its recipients have chosen what is usual, which is the final report. */
  const file: ProgrammeFile = {
    ...readSample(),
    recipients: readSample().recipients.map((recipient) => ({ ...recipient, frequency: 'final' })),
  };
  const count = file.sessions.length;
  const counted = { look: [] as Call[], others: [] as Call[], mails: 0, bytes: 0 };
  /** What is stored of all that was done on the stack. */
  const storedBytes = async () => {
    const items = [...(await stack.items('reports')), ...(await stack.items('programmes'))];
    return items.reduce((total, item) => total + itemSize(item) + 100, 0);
  };

  beforeAll(async () => {
    const before = await storedBytes();
    const { tables } = stack;
    const client = dynamoClient({ endpoint: proxy.url, region: localRegion.region, ...localCredentials });
    const programmes = dynamoProgrammes(client, tables.programmes);
    const links = dynamoLinks(client, tables.reports);
    const clock = aClock(early);
    const stores = {
      programmes,
      responses: { ...dynamoResponses(client, tables.responses), ...dynamoExpiry(client, tables.responses) },
      reports: dynamoReports(client, tables.reports),
      preferences: dynamoPreferences(client, tables.reports),
      clock,
    };
    const aTick = async () => {
      await tick(
        tickDeps(stores, {
          settleSeconds: 70,
          // Once an hour, whatever waits: less than a hundredth of a cent for each session and month.
          isToSweep: () => false,
          // As functions/report/mail-report.ts, without the work of writing the mail.
          async mail({ programme, recipient }) {
            counted.mails += 1;
            const hash = keyHash('results', newKey(randomBytes(16)));
            await links.keep({ programme: programme.id, recipient: recipient.id, hash, madeAt: clock.now() });
            return { outcome: 'sent', messageId: 'm' };
          },
        }),
      );
      return proxy.taken();
    };

    proxy.taken();
    await publishProgramme(file, publishTo(stores, clock));
    counted.others.push(...proxy.taken());
    for (const { code } of file.sessions) {
      const session = await programmes.findSession(code as SessionCode);
      if (session === undefined) throw new Error(`${code} is not published`);
      const some = sampled(someAnswers(session), 40);
      const items = Array.from({ length: sessionSize }, (_, at) =>
        encodeResponse(aResponse(session, at, { answers: some[at % some.length] ?? {} }), session),
      );
      for (let at = 0; at < items.length; at += 25) {
        const requests = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tables.responses]: requests } }));
      }
      // One look of the hourly ones, then its end and the comparison a day later.
      clock.set(later(session.opensAt, day / 2));
      proxy.taken();
      counted.look = await aTick();
      for (const at of [later(acceptsUntil(session), 70_000), later(acceptsUntil(session), day + 70_000)]) {
        clock.set(at);
        counted.others.push(...(await aTick()));
      }
    }
    counted.bytes = (await storedBytes()) - before;
    client.destroy();
  });

  it('are the units of a look, with two for its place in the index, which the engine does not count', () => {
    expect(usage.session.look).toEqual({
      readUnits: readUnits(counted.look.filter(({ operation }) => operation === 'GetItem')) + 0.5,
      writeUnits: writeUnits(counted.look) + 2,
    });
  });

  it('are the mails and the units of its reports', () => {
    const { session, visit } = usage;
    const perShard = Math.ceil((sessionSize * visit.storedBytes) / session.shards / 4096);
    const folds = session.folds * session.shards * perShard;

    expect(counted.mails / count).toBe(session.mails);
    expectAssumed(session.readUnits + folds, readUnits(counted.others) / count);
    expectAssumed(session.roundTrips, counted.others.length / count + session.looks * (counted.look.length - 2));
    expectAssumed(session.writeUnits, writeUnits(counted.others) / count);
  });

  it('are the bytes that stay', () => {
    expectAssumed(usage.session.storedBytes, counted.bytes / count);
  });
});

describe('what the bill assumes of a letter', () => {
  /** The calls of their letters: `invited`, from the list to the day on which addresses are forgotten. */
  const people = 40;
  const file = withSessions(aProgrammeFile(), { access: 'codes' });
  const counted: Record<'invited' | 'looked' | 'reminded', Call[]> = { invited: [], looked: [], reminded: [] };
  let bytes = 0;

  beforeAll(async () => {
    const { tables } = stack;
    const client = dynamoClient({ endpoint: proxy.url, region: localRegion.region, ...localCredentials });
    const programmes = dynamoProgrammes(client, tables.programmes);
    const invitations = dynamoInvitations(client, tables.programmes);
    const clock = aClock(early);
    const stores = {
      programmes,
      invitations,
      responses: { ...dynamoResponses(client, tables.responses), ...dynamoExpiry(client, tables.responses) },
      reports: dynamoReports(client, tables.reports),
      preferences: dynamoPreferences(client, tables.reports),
      clock,
    };
    // As functions/report/handler.ts, without the work of writing the mail.
    const letters = tickLetters({
      codes: dynamoOneTimeCodes(client, tables.programmes),
      unwanted: dynamoUnwanted(client, tables.programmes),
    });
    const mail = async () => ({ outcome: 'sent', messageId: 'm' }) as const;
    const tickAt = async (at: Instant) => {
      clock.set(at);
      await tick(tickDeps(stores, { letters, mail, isToSweep: () => false }));
      return proxy.taken();
    };
    const stored = async () => {
      const items = [...(await stack.items('reports')), ...(await stack.items('programmes'))];
      return items.reduce((total, item) => total + itemSize(item) + 100, 0);
    };
    await publishProgramme(file, publishTo(stores, clock));
    const session = await programmes.findSession(file.sessions[0]?.code as SessionCode);
    if (session === undefined) throw new Error('it is not stored');
    await tickAt(later(session.opensAt, -minute));
    const before = await stored();
    const listed = Array.from({ length: people }, (_, at) => ({ address: `person-${at}@ministry.example.org` }));
    const reminder = later(session.opensAt, 13 * 60 * minute);
    const invitees = inviteesOf(listed, session.code, stageKey, 'en');
    await invitations.invite(session.code, invitees, session.answersExpireAt);
    const dates = { lookAt: clock.now(), expire: session.answersExpireAt };
    await invitations.plan(session.code, { reminders: [reminder] }, dates);
    counted.invited.push(...proxy.taken(), ...(await tickAt(session.opensAt)));
    bytes = (await stored()) - before;
    counted.looked = await tickAt(later(session.opensAt, 60 * minute));
    counted.reminded = await tickAt(reminder);
    counted.invited.push(...(await tickAt(later(acceptsUntil(session), 15_000))));
    client.destroy();
  });

  it('are its units and calls, with the hourly looks at it', () => {
    const { letter, session } = usage;
    const looked = (session.looks * readUnits(counted.looked)) / people;

    expectAssumed(letter.writeUnits, writeUnits(counted.invited) / people);
    expectAssumed(letter.readUnits, readUnits(counted.invited) / people + looked);
    expectAssumed(letter.tableCalls, counted.invited.length / people);
  });

  it('are more than a reminder takes', () => {
    const { letter } = usage;

    expect(writeUnits(counted.reminded) / people).toBeLessThan(letter.writeUnits);
    expect(readUnits(counted.reminded) / people).toBeLessThan(letter.readUnits);
    expect(counted.reminded.length / people).toBeLessThan(letter.tableCalls);
  });

  it('are the bytes that stay', () => {
    expectAssumed(usage.letter.storedBytes, bytes / people);
  });
});

describe('what the bill assumes of a visit', () => {
  const code = 'NOW-WF';

  beforeAll(async () => {
    await stack.publish(openUnder(code, readSample()));
  });

  it('are its units and calls, and those of a tick that finds nothing', async () => {
    const input: UnitsInput = { modules: bundles(), dynamodb: stack.dynamodb, code, people: 2 };
    const { result } = await inProcess<Steps>('units.process.ts', input, {
      environment: functionEnvironment(stack),
    });
    const { visit, tick: idle } = usage;

    expect(result.submissions.map(({ calls }) => [calls.length, writeUnits(calls)])).toEqual([
      [1, visit.writeUnits],
      [1, visit.writeUnits],
    ]);
    expect(result.forms.map(({ calls }) => calls.length)).toEqual([0, 0]);
    expect(readUnits(result.firstForm.calls)).toBe(visit.sessionReadUnits);
    expect(visit.requests.map(({ roundTrips }) => roundTrips)).toEqual([0, 0, 1]);
    expect(result.idleTick.calls.map(({ operation }) => operation)).toEqual(['Query']);
    expect(idle).toMatchObject({ calls: 1, readUnits: 0.5 });
  });

  it('are one write unit more with a one-time code, and no read', async () => {
    const { codes } = await withCodes('NOW-CO', 'codes');
    const input: UnitsInput = { modules: bundles(), dynamodb: stack.dynamodb, code: 'NOW-CO', people: 2, codes };
    const { result } = await inProcess<Steps>('units.process.ts', input, {
      environment: functionEnvironment(stack),
    });

    expect(result.submissions.map(({ calls }) => [calls.length, writeUnits(calls), readUnits(calls)])).toEqual([
      [2, usage.visit.writeUnits + 1, 0],
      [2, usage.visit.writeUnits + 1, 0],
    ]);
  });

  it('are a script and a token more with a blind code, and the code is spent by buying', async () => {
    const { codes, blindKey } = await withCodes('NOW-BC', 'blind-codes');
    const input = { modules: bundles(), dynamodb: stack.dynamodb, code: 'NOW-BC', people: 2, codes, blindKey };
    const { result } = await inProcess<Steps>('units.process.ts', input, {
      environment: functionEnvironment(stack),
    });
    const { code: more, writeUnits: written } = usage.visit;
    const [first, ...purchases] = result.purchases;
    expect([purchases.length, readUnits(first?.calls ?? [])]).toEqual([
      2,
      more.readUnits + usage.visit.sessionReadUnits,
    ]);
    for (const { calls } of purchases) expect([calls.length, writeUnits(calls), readUnits(calls)]).toEqual([1, 1, 0]);
    for (const { calls } of result.submissions) expect([calls.length, writeUnits(calls)]).toEqual([1, written]);
  });

  it('are the bytes of these two, and a line each of the API', async () => {
    const { codes, blindKey } = await withCodes('NOW-BW', 'blind-codes');
    if (blindKey === undefined) throw new Error('it has no key');
    const page = await (await fetch(`${stack.url}/f/NOW-BW?lang=en`)).text();
    const before = { functions: stack.lines.length, api: stack.accessLines.length };
    const scripts = [...page.matchAll(/src="([^"]*blind[^"]*\.js)"/g)].map(([, address]) => address);
    let reply = 0;
    const phone = aBlindPage({
      session: 'NOW-BW',
      key: blindKey,
      async ask(ware, blinded) {
        const answer = await askingAt(stack.url)(ware, blinded);
        reply = JSON.stringify(answer.body).length;
        return answer;
      },
    });
    tokenOf(await phone.buy(codes[0] ?? ''));
    const script = await onWire(`${stack.url}${scripts[0]}`, 'br');
    // The reply's head is as long as the script's, or shorter.
    expectAssumed(usage.visit.code.outBytes, script.head + script.body + script.head + reply);
    const lines = [...stack.lines.slice(before.functions), ...stack.accessLines.slice(before.api)];
    expect(lines).toHaveLength(usage.visit.code.requests.length);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(usage.visit.logBytes);
  });

  it('are its answers, in bytes, and its lines in the logs, the API’s among them', async () => {
    const before = { functions: stack.lines.length, api: stack.accessLines.length };
    const base = `${stack.url}/f/${code}`;
    const page = await (await fetch(`${base}?lang=en`)).text();
    const script = /data-src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
    const { _submission, _language, _opened } = filledForm(page);
    const sent = await postJson(base, { _submission, _language, _opened, q_overall: '4' });
    expect(sent.status).toBe(201);
    const reply = [...sent.headers].reduce((total, part) => total + part.join(': ').length + 2, 17);
    const replyBytes = reply + Buffer.byteLength(await sent.text());
    const answers = await Promise.all([`${base}?lang=en`, `${stack.url}${script}`].map((url) => onWire(url, 'br')));

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expectAssumed(usage.visit.outBytes, replyBytes + answers.reduce((total, { head, body }) => total + head + body, 0));
    // The form was asked for twice.
    const lines = [...stack.lines.slice(before.functions), ...stack.accessLines.slice(before.api + 1)];
    expect(lines).toHaveLength(usage.visit.requests.length);
    expectAssumed(
      visitLogBytes({ hasCodes: false }),
      lines.reduce((total, line) => total + Buffer.byteLength(line), 0),
    );
  });
});

/** A session that asks for codes, and three of them. */
async function withCodes(code: string, access: 'codes' | 'blind-codes') {
  if (access === 'blind-codes') await makeKeys([code as SessionCode], stack.target, systemClock.now());
  await stack.publish(withSessions(openUnder(code, readSample()), { access }));
  const session = await stack.target.programmes.findSession(code as SessionCode);
  if (session === undefined) throw new Error(`${code} is not stored`);
  const codes = drawnCodes(3, randomBytes);
  await issueCodes(session, codes, stack.target);
  return { codes, blindKey: session.blindKey };
}

/** The deployed modules of the three functions. */
function bundles(): UnitsInput['modules'] {
  const functions = readTemplates(inject('assembly')).filter(
    ({ Properties }) => Properties?.Handler === 'index.handler',
  );
  const module = (name: string) => {
    const { Metadata } = z
      .object({ Metadata: z.object({ 'aws:asset:path': z.string() }) })
      .parse(functions.find(({ id }) => id.startsWith(`${name}Function`)));
    return join(inject('assembly'), Metadata['aws:asset:path'], 'index.mjs');
  };
  return { form: module('Form'), submit: module('Submit'), report: module('Report') };
}
