import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { terminalLog } from '../../../../infra/cli/terminal/terminal-log.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const file = join(scratchFolder('terminal-log'), 'stack.log');

it('keeps what functions write in a file of this start, and shows of it one line for each error', () => {
  const lines = [
    '{"level":"INFO","message":"an answer was stored"}',
    '{"level":"WARN","message":"tried again"}',
    '{"level":"ERROR","message":"The tick failed","error":{"name":"Error","message":"no room\\nat all"}}',
    '{"level":"ERROR","message":{"errorType":"Error","errorMessage":"unhandled","stackTrace":["Error: unhandled"]}}',
    '{"level":"ERROR"}',
    '{"requestId":"1","status":"200"}',
    'The database stopped: no space left',
    '{no JSON',
  ];
  for (const _ of ['an earlier start', 'this one']) {
    const shown: string[] = [];
    const log = terminalLog(file, (line) => shown.push(line));
    for (const line of lines) log(line);
    expect(shown).toEqual([
      `The tick failed: no room (more in ${file})`,
      `unhandled (more in ${file})`,
      `An error (more in ${file})`,
      'The database stopped: no space left',
      '{no JSON',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(`${lines.join('\n')}\n`);
  }
});
