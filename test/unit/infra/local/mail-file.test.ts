import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMailFile } from '../../../../infra/local/mailbox/mail-file.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

interface Mail {
  readonly subject: string;
  readonly raw?: string;
}

const folder = scratchFolder('mail-file');
const mails: Mail[] = [{ subject: 'One', raw: 'UmF3' }, { subject: '第二' }, { subject: 'Three\n"quoted"' }];
const text = Buffer.from(mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
const [next, nextAfter]: [Mail, Mail] = [{ subject: 'Next' }, { subject: 'And the next' }];

let files = 0;
function file(content: Buffer | string): string {
  files += 1;
  const path = join(folder, `${files}.ndjson`);
  writeFileSync(path, content);
  return path;
}

/** What is in the file when it is opened once more. */
function reopened(path: string): readonly Mail[] {
  const opened = openMailFile<Mail>(path);
  opened.close();
  return opened.mails;
}

describe('the file of mails', () => {
  it('torn anywhere, has all whole mails and those that come after it', () => {
    for (let length = 0; length <= text.length; length += 1) {
      const path = file(text.subarray(0, length));
      const whole = mails.filter((_, at) => wholeLength(at + 1) <= length);

      const opened = openMailFile<Mail>(path);
      expect([length, opened.mails]).toEqual([length, whole]);
      const isWhole = length === 0 || mails.some((_, at) => [0, 1].includes(length - wholeLength(at + 1)));
      expect([length, opened.lost]).toEqual([length, isWhole ? undefined : expect.stringMatching(/: 1 of \d lines/)]);
      opened.append(next);
      opened.append(nextAfter);
      opened.close();

      expect([length, reopened(path)]).toEqual([length, [...whole, next, nextAfter]]);
      // Nothing of the torn line is left.
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(whole.length + 2);
    }
  });

  it('torn, and opened without a new mail, keeps what is whole', () => {
    for (const length of [text.length - 1, text.length - 2]) {
      const path = file(text.subarray(0, length));
      const first = reopened(path);
      expect(reopened(path)).toEqual(first);
      expect(first).toHaveLength(length === text.length - 1 ? 3 : 2);
    }
  });

  it('leaves a line in its middle that can’t be read, and says so', () => {
    const path = file('{"subject":"One"}\n{"subj{"subject":"Two"}\n{"subject":"Three"}\n');

    const opened = openMailFile<Mail>(path);
    opened.append(next);
    opened.close();

    expect(opened.lost).toBe(`${path}: 1 of 3 lines could not be read and are no mails any more.`);
    expect(reopened(path)).toEqual([{ subject: 'One' }, { subject: 'Three' }, next]);
  });

  it('takes no line for a mail that is JSON and nothing more', () => {
    const path = file('null\n42\n"Two"\n[]\n{"subject":"One"}\ntrue');

    expect(openMailFile<Mail>(path)).toMatchObject({
      mails: [{ subject: 'One' }],
      lost: `${path}: 5 of 6 lines could not be read and are no mails any more.`,
    });
    expect(reopened(path)).toEqual([{ subject: 'One' }]);
  });

  it('takes no mail while it is not in its place, and those after it is back', () => {
    const path = file('');
    const opened = openMailFile<Mail>(path);
    opened.append(next);
    renameSync(path, `${path}.away`);
    expect(() => opened.append(nextAfter)).toThrow(`${path} was deleted or moved.`);
    writeFileSync(path, '');
    expect(() => opened.append(nextAfter)).toThrow(`${path} was deleted or moved.`);
    renameSync(`${path}.away`, path);
    opened.append(nextAfter);
    opened.close();

    expect(reopened(path)).toEqual([next, nextAfter]);
  });

  it('forgets its mails when asked to', () => {
    const path = file(text.subarray(0, text.length - 3));
    const opened = openMailFile<Mail>(path);
    opened.clear();
    opened.append(next);
    opened.close();

    expect(reopened(path)).toEqual([next]);
  });
});

/** How long the file is with so many whole mails, without the end of the last line. */
function wholeLength(count: number): number {
  return Buffer.byteLength(
    mails
      .slice(0, count)
      .map((mail) => JSON.stringify(mail))
      .join('\n'),
  );
}
