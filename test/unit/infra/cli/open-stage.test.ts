import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStageConfig, StageConfigError } from '../../../../infra/cdk/stage/read-stage.ts';
import { runDebrief } from '../../../../infra/cli/run-debrief.ts';
import { openStage } from '../../../../infra/cli/target/open-stage.ts';
import { type LoopbackServer, loopbackServer } from '../../../fixtures/local/loopback-server.ts';
import { stubAws } from '../../../fixtures/local/stub-aws.ts';

const mine = '111122223333';
const arn = `arn:aws:iam::${mine}:user/lin`;

/** An STS that counts how often it is asked whose credentials these are, and says one account's. */
let sts: LoopbackServer;
let asked = 0;
beforeAll(async () => {
  sts = await loopbackServer((request, response) => {
    request.resume().on('end', () => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${mine}</Account><Arn>${arn}</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>`,
      );
    });
  });
});
afterAll(() => sts.close());
beforeEach(() => {
  asked = 0;
  stubAws({ AWS_ENDPOINT_URL_STS: sts.url });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Opens a stage with such a file; gives the environment that is left. */
async function opened(file: object | Error, environment: Record<string, string> = {}) {
  const own = { ...environment };
  await openStage('mine', {
    environment: own,
    load: () => {
      if (file instanceof Error) throw file;
      return file;
    },
  });
  return own;
}

describe('a command on a deployed stage works in the region', () => {
  it.each([
    [{ region: 'eu-central-1' }, {}, { AWS_REGION: 'eu-central-1' }],
    [{ region: 'eu-central-1' }, { AWS_REGION: 'us-east-1' }, { AWS_REGION: 'us-east-1' }],
    [{ region: 'eu-central-1' }, { AWS_DEFAULT_REGION: 'us-east-1' }, { AWS_DEFAULT_REGION: 'us-east-1' }],
    [{}, {}, {}],
  ])('of the stage file %j, unless the environment %j names one', async (file, environment, left) => {
    expect(await opened(file, environment)).toEqual(left);
  });

  it('of nobody where the file of the stage is elsewhere', async () => {
    for (const stage of ['mine', 'No Stage']) {
      const environment = {};
      await openStage(stage, { environment, load: loadStageConfig });
      expect(environment).toEqual({});
    }
  });
});

describe('a command on a stage of an account', () => {
  it('goes on with credentials of that account, and asks once whose they are', async () => {
    await opened({ account: mine });

    expect(asked).toBe(1);
  });

  it('is refused with those of another, and says which is which and what to do', async () => {
    await expect(opened({ account: '444455556666' })).rejects.toThrow(
      `these credentials are of account ${mine} (${arn}), and stage mine is in 444455556666, as infra/stages/mine.yaml says; nothing was done. Set AWS_PROFILE`,
    );
    expect(asked).toBe(1);
  });

  it('asks nobody where the file names none', async () => {
    await opened({ region: 'eu-central-1' });

    expect(asked).toBe(0);
  });

  it('is refused where the file can’t be read: it may name one', async () => {
    await expect(opened(new StageConfigError('mine.yaml: account: 1 is not allowed'))).rejects.toThrow(
      /^mine\.yaml: account: 1 is not allowed$/,
    );
  });

  it('does nothing when it is refused, and says why as JSON, too', async () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);

    await runDebrief(['sessions', '--stage', 'mine', '--json'], async () => {
      await opened({ account: '444455556666' });
    });

    expect(printed.mock.calls).toEqual([
      [expect.stringContaining(`{"error":"these credentials are of account ${mine}`)],
    ]);
    expect(process.exitCode).toBe(1);
  });

  it.each([['cost --stage nosuch'], ['sessions --data nosuch']])('is not opened by debrief %s', async (typed) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const open = vi.fn();

    await runDebrief(typed.split(' '), open);

    expect(open).not.toHaveBeenCalled();
    expect(String(said.mock.calls[0])).toContain('nosuch');
  });
});
