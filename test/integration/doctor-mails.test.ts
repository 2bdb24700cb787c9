import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mailsCheck } from '../../infra/cli/operate/doctor/mails.ts';
import { putBackOrThrow } from '../../infra/cli/report/put-back.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Dispatch, DispatchState } from '../../shared/delivery/dispatch-states.ts';
import type { Topic } from '../../shared/programme/topic.ts';
import { seeded } from '../../shared/statistics/random.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { aPublication } from '../fixtures/publication/sealed.ts';
import { seed } from '../fixtures/seed.ts';
import { type EngineStores, engineStores } from '../fixtures/store/engine-stores.ts';

const at = '2026-11-24T08:00:00.000Z' as Instant;
const states = {
  PENDING: { name: 'PENDING', notBefore: at },
  SENDING: { name: 'SENDING', leaseUntil: at },
  SENT: { name: 'SENT', at, messageId: 'm' },
  FAILED: { name: 'FAILED', at, reason: 'refused' },
  UNKNOWN: { name: 'UNKNOWN', at, reason: 'no answer' },
} as const satisfies Record<DispatchState['name'], DispatchState>;

let stores: EngineStores;
beforeEach(async () => {
  stores = await engineStores();
});
afterEach(() => stores.close());

const session = (code: string): Topic => ({ kind: 'session', code: code as SessionCode });

/** Publishes something of a topic, with a mail in each of these states to a recipient of its own: `r0`, `r1`. */
async function released(topic: Topic, number: number, ...wanted: readonly DispatchState['name'][]): Promise<void> {
  const publication = { ...aPublication(aSession(), []), topic, number };
  await stores.reports.keepPublication(publication);
  const ids = wanted.map((_, each) => `r${each}`);
  await stores.reports.openDispatches(publication, ids, at);
  for (const opened of await stores.reports.dispatches(publication)) {
    const state = states[wanted[Number(opened.recipient.slice(1))] ?? 'PENDING'];
    expect(await stores.reports.advance(publication, opened, { ...opened, attempt: 1, state })).toBe(true);
  }
}

/** Lets the mail of a publication to `r0` go out again, as a person does. */
async function letAgain(topic: Topic, number: number): Promise<void> {
  const [first] = await stores.reports.dispatches({ topic, number });
  await putBackOrThrow({ topic, number }, first as Dispatch, stores as unknown as Parameters<typeof putBackOrThrow>[2]);
}

/** The same count by other means: every item as it is stored, page by page, without any of the code that reads items. */
async function counted(): Promise<{ pages: number; mails: number; FAILED: number; UNKNOWN: number }> {
  const { client, tables } = stores.database;
  const rows: { topic: string; words: readonly string[]; state: string }[] = [];
  let pages = 0;
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const command = new ScanCommand({ TableName: tables.reports, ExclusiveStartKey: from });
    const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await client.send(command);
    for (const { pk, sk, state } of Items) {
      rows.push({ topic: pk?.S ?? '', words: (sk?.S ?? '').split('#'), state: state?.M?.name?.S ?? '' });
    }
    [pages, from] = [pages + 1, LastEvaluatedKey];
  } while (from !== undefined);
  const isLatest = ({ topic, words: [, number = ''] }: (typeof rows)[number]) =>
    !rows.some(
      ({ topic: other, words: [kind, later = ''] }) => other === topic && kind === 'PUBLICATION' && later > number,
    );
  const mails = rows.filter(({ words: [kind] }) => kind === 'DISPATCH');
  const inState = (name: string) => mails.filter((mail) => mail.state === name && isLatest(mail)).length;
  return { pages, mails: mails.length, FAILED: inState('FAILED'), UNKNOWN: inState('UNKNOWN') };
}

it('the doctor counts the mails that need somebody, of all programmes, as they are stored', async () => {
  expect(await mailsCheck(stores)).toEqual({ name: 'mails', state: 'OK', found: expect.stringMatching(/^of 0, none/) });

  // A newer publication has taken the place of the first, whose mails nobody is helped with any more.
  await released(session('A'), 1, 'FAILED', 'UNKNOWN', 'UNKNOWN', 'SENT');
  await released(session('A'), 2, 'SENT', 'FAILED');
  // A person has let the first go out again: it is on its way, or failed anew.
  await released(session('B'), 1, 'UNKNOWN', 'UNKNOWN');
  await letAgain(session('B'), 1);
  await released(session('C'), 1, 'FAILED');
  await letAgain(session('C'), 1);
  const [again] = await stores.reports.dispatches({ topic: session('C'), number: 1 });
  const failed: Dispatch = { ...(again as Dispatch), attempt: 2, state: states.FAILED };
  await stores.reports.advance({ topic: session('C'), number: 1 }, again as Dispatch, failed);
  // Another programme, and one with a session's name.
  await released({ kind: 'programme', id: 'other' }, 1, 'SENT', 'PENDING', 'SENDING', 'FAILED');
  await released({ kind: 'programme', id: 'A' }, 1, 'UNKNOWN');
  // A session that was cancelled after interim results had been mailed: what was told of that is its latest.
  await released(session('OFF'), 1, 'FAILED');
  await released(session('OFF'), 2, 'SENT', 'UNKNOWN');
  // So many that numbers have two digits, and that the table has more than one page.
  for (let number = 1; number <= 11; number += 1) await released(session('LONG'), number, 'FAILED');
  const filler = { v: { N: '1' }, text: { S: 'x'.repeat(300_000) } };
  const keys = ['SESSION#0', 'SESSION#B', 'SESSION#M', 'SESSION#Z', 'PROGRAMME#B'].map((pk) => ({
    pk: { S: pk },
    sk: { S: 'SEAL' },
  }));
  await stores.put(keys.map((key) => ({ table: 'reports', item: { ...key, ...filler } })));

  const { pages, mails, FAILED, UNKNOWN } = await counted();
  const check = await mailsCheck(stores);

  expect(pages).toBeGreaterThan(1);
  expect([mails, FAILED, UNKNOWN]).toEqual([28, 4, 3]);
  expect(check).toMatchObject({
    state: 'WARN',
    found: expect.stringMatching(/^4 FAILED and 3 UNKNOWN of 28: .*; and 2 more$/),
  });
  expect(check.remedy).toContain('debrief report status');
});

it('the doctor’s count of mails is that of all stored items, whatever is stored', async () => {
  const random = seeded(seed);
  for (let number = 0; number < 20; number += 1) {
    const topic = session(`D${number % 7}`);
    const latest = (await stores.reports.latestPublication(topic))?.number ?? 0;
    const names = Object.keys(states) as DispatchState['name'][];
    await released(topic, latest + 1, ...Array.from({ length: 3 }, () => random.pick(names)));
  }

  const { mails, FAILED, UNKNOWN } = await counted();

  expect((await mailsCheck(stores)).found).toContain(`${FAILED} FAILED and ${UNKNOWN} UNKNOWN of ${mails}: `);
});
