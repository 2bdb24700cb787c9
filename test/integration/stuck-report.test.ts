import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import { keyOf } from '../../shared/store/dynamodb/item.ts';
import { sessionKey } from '../../shared/store/dynamodb/sessions.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();
const data = announced(stack);

async function aClosedSession(name: string): Promise<SessionCode> {
  const code = name as SessionCode;
  await stack.publish(anOpenProgramme(code));
  const session = await stack.target.programmes.findSession(code);
  if (session === undefined) throw new Error('not published');
  const closesAt = after(systemClock.now(), -30 * minute);
  await moveClosing(session, { closesAt, graceMinutes: 0 }, stack.target.programmes);
  return code;
}

function change(code: SessionCode, expression: string, value: { N: string } | { S: string }) {
  const { client, tables } = stack.target.database;
  const Key = keyOf(sessionKey(code));
  const ExpressionAttributeValues = { ':value': value };
  return client.send(
    new UpdateItemCommand({
      TableName: tables.programmes,
      Key,
      UpdateExpression: expression,
      ExpressionAttributeValues,
    }),
  );
}

it('a session that can’t be read is told of once, shown by commands, and stops no other; mended, its report goes out', async () => {
  const [sick, well] = [await aClosedSession('SICK'), await aClosedSession('WELL')];
  await change(sick, 'SET v = :value', { N: '99' });
  const alarms = () => stack.lines.filter((line) => line.includes('"ReportsStuck":1')).length;

  await stack.tick();
  await change(sick, 'SET dueAt = :value', { S: after(systemClock.now(), -minute) });
  await stack.tick();

  expect(await mailsIn(stack.mail)).toHaveLength(2);
  expect((await stack.target.reports.latestPublication({ kind: 'session', code: well }))?.number).toBe(1);
  expect(alarms()).toBe(1);
  const { stdout } = await debrief('doctor', '--data', data);
  expect(stdout).toMatch(/stuck report: SICK: UnreadableItem: item SESSION#SICK .* schema version 99.*2 tries/);
  expect(stdout).toContain('"Report stuck" in infra/RUNBOOK.md');
  const verified = await debrief('verify', '--data', data);
  expect(verified.stdout).toMatch(/^WELL {2}same: .*\nitem SESSION#SICK .* schema version 99/m);

  await change(sick, 'SET v = :value', { N: '1' });
  await change(sick, 'SET dueAt = :value', { S: after(systemClock.now(), -minute) });
  await stack.tick();

  expect(await mailsIn(stack.mail)).toHaveLength(4);
  expect(await stack.target.programmes.troubles()).toEqual([]);
});
