import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle/bundle.ts';
import { loadStageConfig } from '../../infra/cdk/stage/read-stage.ts';
import { addStacks, newApp } from '../../infra/cdk/synthesize.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { canaryProgramme, isCanaryCode } from '../../shared/programme/canary.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { storedItems } from '../../shared/store/dynamodb/stored-items.ts';
import { tableKinds } from '../../shared/store/tables.ts';
import { minute, after as shifted } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { nowhere } from '../fixtures/canary/canary-world.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { announced, ownStack } from '../fixtures/local/local-stack.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

/** The stage `local` with a canary, by its own template and bundles. */
async function withCanary(): Promise<string> {
  const outdir = scratchFolder('canary');
  const app = newApp({ outdir, validate: false });
  const { folders } = await bundleFunctions();
  addStacks(app, 'local', folders, { ...loadStageConfig('local'), canary: nowhere });
  app.synth();
  return outdir;
}

const stack = ownStack(withCanary);
const data = announced(stack);

const code = async () => (await stack.target.programmes.findProgramme(canaryProgramme))?.sessions[0] as SessionCode;

/** What its function has said, and what it has counted. */
const said = () =>
  stack.lines.flatMap((line) => {
    const { message, CanaryPassed } = (line.startsWith('{') ? JSON.parse(line) : {}) as Record<string, unknown>;
    return [message, CanaryPassed].filter((each) => each === 1 || String(each).startsWith('canary'));
  });

let first: SessionCode;

// By the schedules of the template alone, over HTTP, with the rights that the template gives.
beforeAll(async () => {
  await stack.tick();
  first = await code();
});

describe('the canary of a stage', () => {
  it('opens and answers a session, has it reported and mailed, looks at it, and opens the next', async () => {
    expect(isCanaryCode(first)).toBe(true);
    expect(await stack.responsesTo(first)).toHaveLength(5);
    await expect.poll(said).toEqual(['canary passed', 1]);

    await closedBefore(stack, first);
    await stack.tick();
    await stack.tick();

    // Lines of a function come a moment after its answer.
    await expect.poll(() => said().filter((each) => each === 1)).toHaveLength(2);
    expect(said().filter((each) => each !== 'canary waits')).toEqual(['canary passed', 1, 'canary passed', 1]);
    expect((await mailsIn(stack.mail)).map(({ destination }) => destination.to)).toEqual([[nowhere]]);
    for (const kind of tableKinds) {
      expect((await stack.items(kind)).filter(({ pk }) => pk?.S?.includes(first))).toEqual([]);
    }
    expect(await stack.responsesTo(await code())).toHaveLength(5);
    // Each right was used.
    const own = stack.grants().filter(({ key }) => key.includes('Canary'));
    expect(own.filter(({ isUsed }) => !isUsed)).toEqual([]);
    // Nobody counts it.
    expect(stack.lines.filter((line) => /"(?:ReportsDue|OverdueMinutes|MailsSent)"/.test(line))).toEqual([]);
  }, 60_000);

  it('is in no list of a command, nor in what commands copy and look through', async () => {
    const { client } = stack.target.database;
    const all = dynamoProgrammes(client, stack.tables.programmes);
    const { programmes } = stack.target;
    const later = shifted(systemClock.now(), 7 * 24 * 60 * minute);
    expect((await all.listProgrammes()).map(({ id }) => id)).toContain(canaryProgramme);
    expect(await all.due(later)).not.toEqual([]);

    expect(await programmes.listProgrammes()).toEqual([]);
    expect(await programmes.due(later)).toEqual([]);
    expect(await programmes.waiting(shifted(systemClock.now(), -60 * minute))).toEqual([]);
    // By these the desk lists programmes: to operators, and to whom they name.
    expect((await stack.target.memberships.all(undefined, 100)).ids).toEqual([]);
    for (const kind of tableKinds) {
      for await (const item of storedItems(client, stack.tables[kind])) expect(item).toEqual({});
    }
    const out = scratchFolder('copied');
    const commands = [
      ['sessions'],
      ['report', 'status'],
      ['retention'],
      ['verify'],
      ['doctor'],
      ['backup', '--out', out],
      ['migrate'],
    ];
    for (const command of commands) {
      const { stdout, stderr } = await debrief(...command, '--data', data);
      expect(stdout, stderr).not.toBe('');
      expect(`${stdout}${stderr}`, command.join(' ')).not.toMatch(/canary/i);
    }
  }, 120_000);
});
