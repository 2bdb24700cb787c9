import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate } from '../../../functions/gate/gate.ts';
import { instant } from '../../../shared/time/instant.ts';
import type { LoopbackServer } from '../../fixtures/local/loopback-server.ts';
import { type SecretCall, secretsManager } from '../../fixtures/local/secrets-manager.ts';
import { stubAws } from '../../fixtures/local/stub-aws.ts';
import { aContext } from '../../fixtures/log/context.ts';
import { loggedLines } from '../../fixtures/log/logged-lines.ts';

const begin = Date.UTC(2026, 0, 1);
const start = instant(begin);
const [old, current, next] = ['o', 'c', 'n'].map((letter) => letter.repeat(64)) as [string, string, string];

describe('the gate', () => {
  /** A gate whose keys and time can be moved; it counts how often it reads the keys. */
  function aGate(keys: string[]) {
    const world = { keys, now: start, readings: 0 };
    const read = async () => {
      world.readings += 1;
      return world.keys;
    };
    return { world, gate: createGate(read, { now: () => world.now }) };
  }

  it('opens to the key, and to the one before it', async () => {
    const { gate } = aGate([current, old]);

    expect([await gate(current), await gate(old)]).toEqual([true, true]);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another key', next],
    ['a part of the key', current.slice(0, 63)],
    ['more than the key', `${current}c`],
    ['two keys at once', `${current},${current}`],
  ])('stays closed to %s', async (_what, presented) => {
    expect(await aGate([current]).gate(presented)).toBe(false);
  });

  it('knows a new key ten seconds after it last looked, and then no longer the one that was taken away', async () => {
    const { world, gate } = aGate([current, old]);
    await gate(current);
    world.keys = [next, current];

    world.now = instant(begin + 9_999);
    expect(await gate(next)).toBe(false);
    world.now = instant(begin + 10_000);
    expect([await gate(next), await gate(current), await gate(old)]).toEqual([true, true, false]);
  });

  it('reads its keys once in ten seconds, however many keys are tried', async () => {
    const { world, gate } = aGate([current]);
    for (let tried = 0; tried < 100; tried += 1) await gate(`${tried}`);

    expect(world.readings).toBe(1);
  });

  it('decides nothing while the keys can’t be read, and asks again at the next call', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce([current]);
    const gate = createGate(read, { now: () => start });

    await expect(gate(current)).rejects.toThrow('no');
    expect(await gate(current)).toBe(true);
  });
});

describe('the handler of the gate', () => {
  let secrets: LoopbackServer;
  let handler: typeof import('../../../functions/gate/handler.ts').handler;
  /** What Secrets Manager holds, by the label of a version; nothing: it doesn't answer with a value. */
  let versions: Record<string, string> = {};
  const asked: SecretCall[] = [];
  const logged = loggedLines();
  const metrics = vi.spyOn(console, 'log');

  beforeAll(async () => {
    secrets = await secretsManager((call) => {
      asked.push(call);
      return versions[call.body.VersionStage ?? ''];
    });
    stubAws({
      GATE_SECRET: 'the-secret',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      POWERTOOLS_SERVICE_NAME: 'debrief-test',
      POWERTOOLS_METRICS_DISABLED: 'false',
    });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await secrets.close();
  });
  beforeEach(async () => {
    versions = { AWSCURRENT: current };
    asked.length = 0;
    metrics.mockReset().mockImplementation(() => {});
    // A container of its own for each test.
    vi.resetModules();
    ({ handler } = await import('../../../functions/gate/handler.ts'));
  });

  const ask = (...identitySource: string[]) => handler({ identitySource }, aContext());

  it('asks Secrets Manager for the value now and the one before, and answers as API Gateway wants it', async () => {
    versions.AWSPREVIOUS = old;

    expect([await ask(current), await ask(old)]).toEqual([{ isAuthorized: true }, { isAuthorized: true }]);
    expect(asked).toHaveLength(2);
    for (const VersionStage of ['AWSCURRENT', 'AWSPREVIOUS']) {
      expect(asked).toContainEqual({
        target: 'secretsmanager.GetSecretValue',
        body: { SecretId: 'the-secret', VersionStage },
      });
    }
  });

  it('refuses a wrong key, counts that, and writes the key nowhere', async () => {
    expect(await ask(next)).toEqual({ isAuthorized: false });

    const written = metrics.mock.calls.flat().join('\n');
    expect(written.replaceAll(/\s/g, '')).toContain('"GateRefusals":1');
    expect(written).not.toMatch(/n{64}|c{64}/);
  });

  it.each([
    ['is gone', {}],
    ['is empty', { AWSCURRENT: '' }],
    ['is too short to keep anybody out', { AWSCURRENT: 'c'.repeat(31) }],
  ])('fails, so that nobody remembers a refusal, and says what to do when the secret %s', async (_what, held) => {
    versions = held;

    await expect(ask(versions.AWSCURRENT ?? current)).rejects.toThrow();
    expect(logged[0]).toMatchObject({
      message: 'the gate is closed to all: its key can not be read',
      todo: expect.stringContaining('infra/RUNBOOK.md#gate-closed'),
    });
  });
});
