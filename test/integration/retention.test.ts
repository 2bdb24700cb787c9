import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dynamoExpiry } from '../../shared/store/dynamodb/expiry.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { broughtForward } from '../fixtures/local/brought-forward.ts';
import { announced } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();
const data = announced(stack);

/** A session of so many answers whose day was brought forward and has come: each item would stay for a month. */
async function expiredSession(answers: number) {
  const { code, form } = await stack.openSession({ ...aProgrammeFile(), singleAnswers: 'entitled' });
  const ids = Array.from({ length: answers }, freshId);
  for (const _submission of ids) expect((await postForm(form, aFilledForm({ _submission }))).status).toBe(303);
  await broughtForward(stack, code);
  return { code, form, ids };
}

describe('from the day on which answers are deleted, brought forward,', () => {
  it('nothing reads an answer that is stored still, and its sender can delete it', async () => {
    const { code, form, ids } = await expiredSession(6);
    const { programmes, responses } = stack.target;

    const out = join(data, 'single.csv');
    const exported = await debrief(
      'report',
      'export',
      code,
      '--answers',
      '--format',
      'csv',
      '--out',
      out,
      '--data',
      data,
    );
    expect([exported.code, exported.stderr]).toEqual([1, expect.stringContaining('as was promised')]);
    const receipt = await fetch(`${form}/thanks?r=${ids[0]}`);
    expect(await receipt.text()).toContain(`action="/f/${code}/delete"`);
    expect((await postForm(`${form}/delete`, { _submission: ids[0] ?? '' })).status).toBe(200);
    expect(await responses.count(code)).toBe(5);
    expect(await programmes.findSession(code)).not.toHaveProperty('sealedAt');
  });

  it('the tick deletes what is stored, whatever date an item has', async () => {
    const { code } = await expiredSession(6);

    await stack.tick();

    expect(await stack.responsesTo(code)).toEqual([]);
    // It was not sealed in time: what had to be gone is in no report.
    expect((await stack.target.reports.findSeal(code))?.tally.responses).toBe(0);
  });

  it('it goes on where it had to stop', async () => {
    const { code } = await expiredSession(9);
    const { programmes, responses } = stack.target;
    const session = await programmes.findSession(code);
    if (session === undefined) throw new Error('it is published');
    const { deleteExpired } = dynamoExpiry(stack.target.database.client, stack.tables.responses);
    let left = 4;

    const isDone = await deleteExpired(session, 'longer-lived', () => {
      left -= 1;
      return left < 0;
    });

    expect([isDone, await responses.count(code)]).toEqual([false, 5]);
    expect(await deleteExpired(session, 'longer-lived', () => false)).toBe(true);
    expect(await stack.responsesTo(code)).toEqual([]);
  });
});
