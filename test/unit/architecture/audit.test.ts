import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'debrief-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What npm says of weaknesses and of signatures, as a registry makes it: its words and its exit code. */
const answers = {
  none: ['found 0 vulnerabilities', 0],
  weak: ['lodash  <=4.17.20  Severity: high', 1],
  mute: ['npm warn audit 404\nnpm error audit endpoint returned an error', 1],
  signed: ['340 packages have verified registry signatures', 0],
  forged: ['1 package has an invalid registry signature:', 1],
  unsigned: ['1 package has missing registry signatures but the registry is providing signing keys', 1],
  cutOff: ['npm error code ENOTFOUND', 1],
  failing: ['npm error code E503', 1],
  keyless: ['npm error found no dependencies to audit that were installed from a supported registry', 1],
  broken: ['npm error code EUNKNOWNKEY\nnpm error what nobody has seen before', 1],
  killed: ['', 137],
} as const satisfies Record<string, readonly [string, number]>;

/** Runs the script with an npm that answers so. */
function audited(weaknesses: keyof typeof answers, signatures: keyof typeof answers) {
  const npm = join(folder, 'npm');
  const say = ([words, code]: readonly [string, number]) => `printf '%s\\n' '${words}'; exit ${code}`;
  const script = `#!/bin/sh\nif [ "$2" = signatures ]; then ${say(answers[signatures])}; fi\n${say(answers[weaknesses])}\n`;
  writeFileSync(npm, script);
  chmodSync(npm, 0o755);
  const { PATH = '' } = process.env;
  const env = { ...process.env, PATH: `${folder}${delimiter}${PATH}` };
  const { status, stdout } = spawnSync('bash', ['.ci/audit'], { env, encoding: 'utf8' });
  return { status, warnings: stdout.split('\n').filter((line) => line.startsWith('WARNING')).length };
}

it.each([
  ['none', 'signed', 0, 0],
  ['weak', 'signed', 1, 0],
  ['mute', 'signed', 0, 1],
  ['none', 'forged', 1, 0],
  ['none', 'unsigned', 1, 0],
  ['none', 'cutOff', 0, 1],
  ['none', 'failing', 0, 1],
  ['none', 'keyless', 0, 1],
  ['none', 'broken', 1, 0],
  ['none', 'killed', 1, 0],
  ['mute', 'cutOff', 0, 2],
  ['mute', 'forged', 1, 1],
] as const)('weaknesses %s, signatures %s: it ends with %d, and warns %d times', (weak, signed, status, warnings) => {
  expect(audited(weak, signed)).toEqual({ status, warnings });
});
