import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from './account.ts';
import { type DeployedStage, kept, walled } from './debrief.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs the runbook's commands in bash as they stand there, entry by entry, on a deployed stage (behind a firewall: those on
 * firewalls and on the canary; with a vault: that on backups): what a shell, the AWS CLI or AWS itself has against one shows on standard error. The `debrief` commands run elsewhere in this test.
 *
 * @returns how many entries were run; undefined where there is no AWS CLI
 */
export async function runbookHolds(on: DeployedStage): Promise<number | undefined> {
  if (!(await hasCli())) return undefined;
  const [head = '', ...entries] = readFileSync(join(root, 'infra', 'RUNBOOK.md'), 'utf8').split(/^## /m);
  const names = [namesOf(head, on.name), 'debrief() { :; }'].join('\n');
  const own = entries.filter((entry) => aboutOf(entry) === (about.get(on) ?? 'all'));
  const runs = own.map((entry) => `echo '== ${entry.split('\n')[0]}' >&2\n${snippets(entry).join('\n')}`);
  const { stderr } = await ended('bash', ['-c', `${once}\n${names}\n{\n${runs.join('\n')}\n} >/dev/null`], on.env);
  const faults = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('== '));
  assert.deepEqual(faults, [], stderr);
  return own.length;
}

/** The stages that have more than others, and the entries about that. */
const about = new Map<DeployedStage, string>([
  [walled, 'waf'],
  [kept, 'backup'],
]);

function aboutOf(entry: string): string {
  if (/With `(?:waf: true|canary)`[a-z ]* only/.test(entry)) return 'waf';
  return entry.includes('Only with `backup`') ? 'backup' : 'all';
}

/** Whether the AWS CLI is here, in which the runbook speaks. */
export async function hasCli(): Promise<boolean> {
  const cli = await ended('aws', ['--version']).catch(() => undefined);
  return cli?.code === 0;
}

/**
 * The runbook's commands for a stage whose stacks are gone, as a script.
 *
 * @param folder where its tables are copied to on the way
 */
export function lostCommands(stage: string, folder: string): string {
  return entryCommands(stage, 'lost', folder);
}

/**
 * The runbook's commands for a stage whose account is gone, as a script.
 *
 * @param folder where the backup is copied to on the way
 * @param bucket in which it is
 * @param before when the account was lost, as folders of backups are named
 * @param env names the account with the bucket, in the place of a profile
 */
export function lostAccountCommands(
  stage: string,
  { folder, bucket, before, env }: Record<'folder' | 'bucket' | 'before', string> & { env: NodeJS.ProcessEnv },
): string {
  const own = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return entryCommands(stage, 'lost-account', folder)
    .replace(/^ *BUCKET=.*$/m, `BUCKET=${bucket}`)
    .replace(/^ *BEFORE=.*$/m, `BEFORE=${before}`)
    .replaceAll('AWS_PROFILE=vault', own.join(' '));
}

/** The commands of an entry between the alarms. In them, what it is called stands for a folder. */
function entryCommands(stage: string, anchor: string, folder: string): string {
  const [head = ''] = readFileSync(join(root, 'infra', 'RUNBOOK.md'), 'utf8').split(/^## /m);
  const entry =
    head.match(new RegExp(`<a id="${anchor}">[\\s\\S]*?(?=^\\*\\*|^<a id=)`, 'm'))?.[0] ??
    assert.fail(`the runbook has no entry ${anchor}`);
  const steps = entry.match(/(?:^ {7}.*\n)+/gm) ?? [];
  return [namesOf(head, stage), ...steps.map((each) => each.replaceAll(/\blost\b/g, `'${folder}'`))].join('\n');
}

/** A command of `aws` that stands in several entries runs once: each takes most of a second. So time stands still too. */
const once = `
memo=$(mktemp -d)
trap 'rm -r "$memo"' EXIT
now=$(date +%s)
date() { echo "$now"; }
aws() {
  local kept
  kept="$memo/$(printf %s "$*" | cksum | tr ' ' -)"
  [ -f "$kept" ] || command aws "$@" >"$kept"
  cat "$kept"
}`;

/** The names with which the runbook begins, for a stage. */
function namesOf(head: string, stage: string): string {
  const preamble = snippets(head)[0] ?? assert.fail('the runbook begins without its names');
  return preamble.replace(/^STAGE=.*$/m, `STAGE=${stage}`);
}

/** What of a part of the runbook is meant to be typed: its indented lines, and commands within a sentence. */
function snippets(part: string): string[] {
  const blocks = part.match(/(?:^ {4}.*\n)+/gm) ?? [];
  const inline = [...part.matchAll(/`((?:aws|logs|metric) [^`]*)`/g)].map(([, command = '']) => command);
  const typed = blocks.map((block) => block.replaceAll(/^ {4}/gm, ''));
  return [...typed, ...inline.filter((command) => !/^aws [a-z]+$/.test(command))];
}
