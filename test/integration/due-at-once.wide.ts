import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publicationsOf } from '../../infra/cli/report/status.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Dispatch } from '../../shared/delivery/dispatch-states.ts';
import { closeSession } from '../../shared/programme/close.ts';
import type { Topic } from '../../shared/programme/topic.ts';
import { encodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { messageIdsIn } from '../demo/mailbox.ts';
import { type OwnStack, runningStack } from '../fixtures/local/local-stack.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';

/** Programmes of so many sessions each. */
const programmes = sized({ each: 1, nightly: 25 });
const sessionsEach = sized({ each: 16, nightly: 40 });
/** So many get the report of each session. */
const readers = ['r0', 'r1', 'r2', 'r3', 'r4'];
/** SES says that it takes so many mails a second: fewer than two cores make, so that it is the rate that binds. */
const mailsPerSecond = 2;
/** So many answered each session: enough for numbers. */
const people = 6;
/** A tick hands out what is due; what is left of it, the next one does. */
const mostTicks = sized({ each: 2, nightly: 20 });

type Publications = Awaited<ReturnType<typeof publicationsOf>>;

let stack: OwnStack;
beforeAll(async () => {
  stack = await runningStack(inject('assembly'), mailsPerSecond);
});
afterAll(() => stack.close());

describe('many sessions due in one minute', () => {
  it('are reported all, each once', { timeout: sized({ each: 4, nightly: 180 }) * minute }, async () => {
    const topics: Topic[] = [];
    for (let number = 0; number < programmes; number += 1) topics.push(...(await overProgramme(`DUE${number}`)));

    const spent = (await ticksUntilDone()).reduce((sum, each) => sum + each, 0);

    const reports: Publications[] = [];
    // One after the other: thousands of reads at once would wait for a socket for longer than the client allows.
    for (const topic of topics) reports.push(await publicationsOf(topic, stack.target));
    const ofSessions = reports.filter((_, at) => topics[at]?.kind === 'session');
    expect(ofSessions).toHaveLength(programmes * sessionsEach);
    expect(ofSessions.filter((all) => all.length !== 1 || all[0]?.dispatches.length !== readers.length)).toEqual([]);
    const sent = reports.flat().flatMap(({ dispatches }) => dispatches.map(({ state }) => messageIdOf(state)));
    const mails = await messageIdsIn(stack.mail);
    expect([...mails].sort()).toEqual(sent.sort());
    proven('due-at-once', {
      what: 'sessions due in the same minute',
      tried: `${ofSessions.length.toLocaleString('en')} sessions, ${mails.length.toLocaleString('en')} mails`,
      found: `all reported, each once, in ${Math.round(spent)} s: ${(spent / (mails.length / mailsPerSecond)).toFixed(2)} times what ${mailsPerSecond} mails a second need (at most 1.3 wanted)`,
    });
  });
});

/** Publishes a programme whose sessions were answered and are over, and names all that is reported of it. */
async function overProgramme(name: string): Promise<Topic[]> {
  const file = aProgrammeFile();
  const codes = Array.from({ length: sessionsEach }, (_, at) => `${name}X${at}` as SessionCode);
  const sessions = codes.flatMap((code) => file.sessions.slice(0, 1).map((session) => ({ ...session, code })));
  const programme = name.toLowerCase();
  const recipients = file.recipients
    .slice(0, 1)
    .flatMap((one) => readers.map((id) => ({ ...one, id, address: `${id}@${programme}.example.org` })));
  await stack.publish(openNow({ ...file, programme, recipients, sessions }, systemClock.now()));
  for (const code of codes) await answeredAndOver(code);
  return [...codes.map((code): Topic => ({ kind: 'session', code })), { kind: 'programme', id: programme }];
}

async function answeredAndOver(code: SessionCode): Promise<void> {
  const session = await stack.target.programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not published`);
  const requests = Array.from({ length: people }, (_, n) => ({
    PutRequest: { Item: encodeResponse(aResponse(session, n), session) },
  }));
  const RequestItems = { [stack.tables.responses]: requests };
  await stack.target.database.client.send(new BatchWriteItemCommand({ RequestItems }));
  // So long ago that no answer can be under way any more.
  const closedAt = after(systemClock.now(), -5 * minute);
  await closeSession(code, stack.target.programmes, closedAt, { withoutGrace: true });
}

/** Ticks until nothing is due any more. Returns what each tick took, in seconds. */
async function ticksUntilDone(): Promise<number[]> {
  const seconds: number[] = [];
  while ((await stack.target.programmes.due(systemClock.now())).length > 0) {
    if (seconds.length === mostTicks) throw new Error(`something is due after ${mostTicks} ticks`);
    const begun = performance.now();
    await stack.tick();
    seconds.push((performance.now() - begun) / 1000);
  }
  return seconds;
}

function messageIdOf(state: Dispatch['state']): string {
  return state.name === 'SENT' ? state.messageId : state.name;
}
