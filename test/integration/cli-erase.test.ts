import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { eraseCommand } from '../../infra/cli/operate/erase.ts';
import { retentionCommand } from '../../infra/cli/operate/retention.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { inviteeId } from '../../shared/invitation/invitee.ts';
import { unwantedId } from '../../shared/invitation/unwanted.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();
const data = announced(stack);
const yes = { data, yes: true } as const;

async function answered() {
  const { code, form } = await stack.openSession();
  const answers = aFilledForm({ _language: 'en', q_keep: 'what must be gone' });
  await postForm(form, answers);
  return { code, form, answers, id: answers._submission, link: `${form}/thanks?r=${answers._submission}&lang=en` };
}

describe('debrief erase', () => {
  it.each(['link', 'id'] as const)('deletes an answer by the %s of its receipt, once, and for good', async (by) => {
    const { code, form, answers, ...receipt } = await answered();

    const first = await eraseCommand(code, receipt[by], yes);
    const again = await eraseCommand(code, receipt[by], yes);
    const repeated = await postForm(form, answers);

    expect(first).toMatchObject({ json: { outcome: 'erased' } });
    expect(first.text).toMatch(/is deleted\.\nIts mark stays in Responses until \d{4}-\d\d-\d\d/);
    expect(first.text).toContain('after a restore from one, erase it again');
    expect(again).toMatchObject({ json: { outcome: 'erased-before' } });
    expect(again.isFailure).toBeUndefined();
    expect(await repeated.text()).toContain('Your answers have been deleted');
    expect(await stack.target.responses.count(code)).toBe(0);
    expect(JSON.stringify(await stack.responsesTo(code))).not.toContain('what must be gone');
  });

  it('says what is no receipt, and changes nothing', async () => {
    const { code, link } = await answered();
    const other = await answered();

    await expect(eraseCommand(code, 'KTM-402', yes)).rejects.toThrow('KTM-402 is a reference');
    await expect(eraseCommand(code, other.link, yes)).rejects.toThrow(`a receipt of session ${other.code}`);
    await expect(eraseCommand(code, `${code}/x`, yes)).rejects.toThrow('is no receipt: give its link');
    await expect(eraseCommand(code, undefined, yes)).rejects.toThrow('name the session and the link');
    await expect(eraseCommand('NONE', link, yes)).rejects.toThrow('no session NONE');
    await expect(eraseCommand(code, link, { ...yes, address: 'a@example.org' })).rejects.toThrow('one after the other');
    expect(await eraseCommand(code, freshId(), yes)).toMatchObject({ isFailure: true, json: { outcome: 'absent' } });
    expect((await debrief('erase', code, link, '--data', data)).stderr).toContain('this asks first');
    expect(await stack.target.responses.count(code)).toBe(1);
  });

  it('deletes an address from where it is invited and signed in, and says what is kept', async () => {
    const { code } = await answered();
    const { client, tables } = stack.target.database;
    const invitations = dynamoInvitations(client, tables.programmes);
    const key = await stack.target.codeKey();
    const address = 'Lin.Wei@example.net';
    const session = await stack.target.programmes.findSession(code);
    const expire = session?.answersExpireAt ?? systemClock.now();
    const both = [address, 'bo@example.net'].map((each) => ({
      id: inviteeId(key, code, each),
      address: each,
      language: 'en',
    }));
    await invitations.invite(code, both, expire);
    await stack.target.unwanted.stop(unwantedId(key, address), 'stopped');
    const now = systemClock.now();
    const organiser = organiserHash('lin.wei@example.net');
    const hash = keyHash('desk', newKey(Buffer.alloc(16, 3)));
    const signIn = { organiser, hash, address: 'lin.wei@example.net', language: 'en', browser: 'Firefox' };
    await stack.target.signIns.keep({ ...signIn, madeAt: now, seenAt: now });

    const erased = await eraseCommand(undefined, undefined, { ...yes, address: 'lin.wei@EXAMPLE.net' });
    const again = await eraseCommand(undefined, undefined, { ...yes, address });

    expect(erased).toMatchObject({ json: { invitedTo: [code], signIns: 1, namedBy: [], unwanted: 'stopped' } });
    expect(erased.text).toContain(`A hash of it stays with ${code}`);
    for (const { text } of [erased, again]) {
      expect(text).toContain('A hash of it stays without an end, as its owner has stopped letters');
    }
    expect(again.text).toContain('Nothing of lin.wei@example.net is stored that could be erased.\nA hash of it stays');
    const none = await eraseCommand(undefined, undefined, { ...yes, address: 'nobody@example.net' });
    expect(none.text).toContain('Nothing of nobody@example.net is stored that could be erased.');
    expect(none.text).not.toContain('A hash of it');
    expect(JSON.stringify(await stack.items('programmes'))).not.toMatch(/lin\.wei/i);
    expect((await invitations.invitees(code)).map((each) => each.address).toSorted()).toEqual([
      'bo@example.net',
      undefined,
    ]);
  });

  it('erases no address while a programme can’t be read, and names it', async () => {
    const { client, tables } = stack.target.database;
    const Key = { pk: { S: 'PROGRAMME#of-later' }, sk: { S: 'PROGRAMME' } };
    const later = { ...Key, v: { N: '99' } };
    await client.send(new PutItemCommand({ TableName: tables.programmes, Item: later }));

    const erased = eraseCommand(undefined, undefined, { ...yes, address: 'lin.wei@example.net' });

    await expect(erased).rejects.toThrow(/^nothing is erased: .*PROGRAMME#of-later/);
    await client.send(new DeleteItemCommand({ TableName: tables.programmes, Key }));
  });

  it('names the programmes that name an address, and leaves them as they are', async () => {
    const { code } = await answered();
    const session = await stack.target.programmes.findSession(code);
    const programme = await stack.target.programmes.findProgramme(session?.programme.id ?? '');
    const [{ id, address } = { id: '', address: '' }] = programme?.recipients ?? [];

    const { text, json } = await eraseCommand(undefined, undefined, { ...yes, address });

    expect(json).toMatchObject({ namedBy: expect.arrayContaining([{ programme: programme?.id, recipient: id }]) });
    expect(text).toContain(`names it as its recipient "${id}": take it out of the file`);
  });
});

describe('debrief retention', () => {
  it('finds nothing where all is in order, and what is left behind by table, kind and session', async () => {
    const { code } = await answered();

    const before = await retentionCommand({ data });
    const late = { N: String(Math.floor(Date.now() / 1000) - 5 * 24 * 60 * 60) };
    await stack.target.database.client.send(
      new PutItemCommand({
        TableName: stack.tables.programmes,
        Item: { pk: { S: `CODES#${code}#1` }, sk: { S: 'hash' }, v: { N: '1' }, expires: late },
      }),
    );
    const [answer] = await stack.responsesTo(code);
    await stack.target.database.client.send(
      new UpdateItemCommand({
        TableName: stack.tables.responses,
        Key: { pk: answer?.pk ?? { S: '' }, sk: answer?.sk ?? { S: '' } },
        UpdateExpression: 'SET expires = :late',
        ExpressionAttributeValues: { ':late': { N: String(Math.floor(Date.now() / 1000) - 60) } },
      }),
    );
    const after = await debrief('retention', '--json', '--data', data);

    expect(before).toMatchObject({ isFailure: false, json: { overdue: 0, past: [] } });
    expect(before.text).toMatch(/^Nothing is stored past its date\.\nCopies are not looked at/);
    expect(after.code).toBe(1);
    expect(JSON.parse(after.stdout)).toMatchObject({
      overdue: 1,
      past: [
        { table: 'programmes', kind: 'one-time codes', of: code, items: 1, isOverdue: true },
        { table: 'responses', kind: 'answers', of: code, items: 1, isOverdue: false },
      ],
    });
  });
});
