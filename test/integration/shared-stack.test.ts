import { describe, expect, it } from 'vitest';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

// Each of these stands for a file: whichever is the second finds what the first has left.
describe.each(['one file', 'another file'])('the stack of this process, in %s,', () => {
  const stack = sharedStack();

  it('has nothing in its tables, mailbox and logs, whatever was done before', async () => {
    const tables = await Promise.all((['programmes', 'responses', 'reports'] as const).map(stack.items));
    expect([...tables, await mailsIn(stack.mail), stack.lines, stack.accessLines]).toEqual([[], [], [], [], [], []]);

    const { code, form } = await stack.openSession();
    expect((await postForm(form, aFilledForm())).status).toBe(303);
    await closedBefore(stack, code);
    await stack.tick();

    expect(await stack.items('reports')).not.toEqual([]);
    expect(await mailsIn(stack.mail)).not.toEqual([]);
    expect(stack.accessLines).toHaveLength(1);
  });
});
