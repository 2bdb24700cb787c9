import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { confirmed } from '../../../../infra/cli/terminal/confirm.ts';

/** A terminal at which a person presses a key. */
function aTerminal(key?: 'y' | 'n') {
  const stdin = Object.assign(new PassThrough(), { isTTY: key !== undefined, setRawMode: () => {} });
  const stdout = new PassThrough();
  if (key !== undefined) stdin.write(key);
  return { stdin, stdout, shown: () => String(stdout.read() ?? '') };
}

describe('what asks first', () => {
  it.each([
    ['stage prod', { data: '.local', stage: 'prod' }],
    ['the local stack', { data: '.local' }],
  ])('names where it is done: %s', async (where, options) => {
    const terminal = aTerminal('y');

    await confirmed('A link ends.', options, terminal);

    expect(terminal.shown()).toContain(`On ${where}: A link ends.`);
    await expect(confirmed('A link ends.', options, aTerminal())).rejects.toThrow(
      `this asks first: "On ${where}: A link ends." Say --yes to do it without a terminal`,
    );
  });

  it('leaves the columns of a table below each other, and ends with what to do', async () => {
    const asked = confirmed('at     function\ntoday  report', { data: '.local', stage: 'prod' }, aTerminal());

    await expect(asked).rejects.toThrow(
      /^On stage prod:\nat {5}function\ntoday {2}report\nThis asks first, so nothing was done\. Say --yes to do it without a terminal$/,
    );
  });

  it('is not done at a no, and not asked where it was answered beforehand', async () => {
    const terminal = aTerminal();

    await expect(confirmed('A link ends.', { data: '.local' }, aTerminal('n'))).rejects.toThrow('nothing was changed');
    await confirmed('A link ends.', { data: '.local', yes: true }, terminal);

    expect(terminal.shown()).toBe('');
  });
});
