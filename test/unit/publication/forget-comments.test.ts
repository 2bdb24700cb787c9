import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { forgetComments } from '../../../shared/publication/forget-comments.ts';
import { dynamoReports } from '../../../shared/store/dynamodb/reports.ts';
import { watched } from '../../fixtures/at-once.ts';
import { aBarePublication, aResultsProgramme } from '../../fixtures/publication/publications.ts';
import { type EngineStores, engineStores } from '../../fixtures/store/engine-stores.ts';

let stores: EngineStores;
beforeAll(async () => {
  stores = await engineStores();
});
afterAll(() => stores.close());

const codes = ['A', 'B', 'C'] as readonly string[] as readonly SessionCode[];

/** A programme of which three sessions and the joint report each show a comment of each. */
async function published(id: string) {
  const comments = codes.map((code) => ({ order: `${id} ${code}`, text: `what was written in ${code}` }));
  for (const [at, code] of codes.entries()) {
    const comment = comments[at];
    if (comment === undefined) throw new Error('a session without its comment');
    const topic = { kind: 'session', code: named(id, code) } as const;
    await stores.reports.keepPublication(aBarePublication({ topic, comments: { q_best: [comment] } }));
  }
  const topic = { kind: 'programme', id } as const;
  await stores.reports.keepPublication(aBarePublication({ topic, comments: { q_best: comments } }));
  return aResultsProgramme({ id, sessions: codes.map((code) => named(id, code)) });
}

function named(id: string, code: SessionCode): SessionCode {
  return `${id}-${code}`.toUpperCase() as SessionCode;
}

async function shownOf(id: string): Promise<string[]> {
  const publication = await stores.reports.findPublication({ kind: 'programme', id }, 1);
  return (publication?.comments.q_best ?? []).map(({ text }) => text);
}

/** The store of a worker of which what it writes of the programme is held up, until it is let go. */
function heldUp(id: string) {
  const letGo = aSignal();
  const reached = aSignal();
  const { client, tables } = stores.database;
  const held = {
    async send(command: unknown) {
      if (command instanceof UpdateItemCommand && command.input.Key?.pk?.S === `PROGRAMME#${id}`) {
        reached.give();
        await letGo.given;
      }
      return client.send(command as UpdateItemCommand);
    },
  } as unknown as DynamoDBClient;
  return { reports: dynamoReports(held, tables.reports), reached: reached.given, letGo: letGo.give };
}

/** A promise that is kept when somebody says so. */
function aSignal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

it('what is forgotten of one session leaves what the others wrote', async () => {
  const programme = await published('one');

  await forgetComments(named('one', codes[0] as SessionCode), programme, stores.reports);

  expect(await shownOf('one')).toEqual(['what was written in B', 'what was written in C']);
});

it('who looked before another session was forgotten, and writes after it, brings nothing back', async () => {
  const programme = await published('two');
  const slow = heldUp('two');
  const first = forgetComments(named('two', codes[0] as SessionCode), programme, slow.reports);
  await slow.reached;
  await forgetComments(named('two', codes[1] as SessionCode), programme, stores.reports);
  expect(await shownOf('two')).toEqual(['what was written in C']);

  slow.letGo();
  await first;

  expect(await shownOf('two')).toEqual(['what was written in C']);
});

it('where it is not noted whose comments are, those of the others are read some at once', async () => {
  const programme = await published('many');
  const more = Array.from({ length: 40 }, (_, at) => named('many', `M${at}` as SessionCode));
  const read = watched(stores.reports.latestPublication);
  const reports = { ...stores.reports, latestPublication: read.call };

  await forgetComments(
    named('many', codes[0] as SessionCode),
    { ...programme, sessions: [...programme.sessions, ...more] },
    reports,
  );

  expect(await shownOf('many')).toEqual(['what was written in B', 'what was written in C']);
  // Once to know them, and once more after the writing.
  expect(read.seen()).toEqual({ calls: 2 * 43, most: 8 });
});
