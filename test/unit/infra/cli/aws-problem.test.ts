import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { doctorCommand } from '../../../../infra/cli/operate/doctor/doctor.ts';
import { redriveCommand } from '../../../../infra/cli/operate/redrive.ts';
import { sessionsCommand } from '../../../../infra/cli/programme/sessions.ts';
import { awsProblem } from '../../../../infra/cli/terminal/aws-problem.ts';
import { run } from '../../../../infra/cli/terminal/run.ts';
import { type LoopbackServer, loopbackServer } from '../../../fixtures/local/loopback-server.ts';
import { stubAws } from '../../../fixtures/local/stub-aws.ts';

const options = { stage: 'prod', data: '.local' };

/** Answers every request as AWS answers one that it refuses. */
let server: LoopbackServer;
let refusal = '';
beforeAll(async () => {
  server = await loopbackServer((request, response) => {
    request.resume().on('end', () => {
      const [, code, message] = /^(\w+): (.*)$/.exec(refusal) ?? [];
      response.writeHead(400, { 'content-type': 'text/xml' });
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      );
    });
  });
});
afterAll(() => server.close());

beforeEach(() => {
  stubAws({ AWS_ENDPOINT_URL: server.url });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const problem = async () => awsProblem(await sessionsCommand(options).catch((cause: unknown) => cause));

describe('a command on a deployed stage', () => {
  it.each([
    [
      'ValidationError: Stack with id Debrief-prod-Service does not exist',
      /npx cdk deploy --all -c stage=NAME".* name of the stage/,
    ],
    [
      'InvalidClientTokenId: The security token included in the request is invalid',
      /does not accept these credentials/,
    ],
    ['ExpiredToken: The security token included in the request is expired', /log in again/],
    ['SignatureDoesNotMatch: Signature expired', /clock/],
    ['AccessDenied: User: x is not authorized to perform: cloudformation:DescribeStacks', /Your role may not/],
    ['InvalidAction: Could not find operation DescribeStacks', /does not know the request/],
    ['Throttling: Rate exceeded', /try again in a minute/],
    ['InternalFailure: We are sorry', /debrief doctor/],
  ])('passes on what AWS says, and what to do: %s', async (said, remedy) => {
    refusal = said;

    const found = await problem();

    expect(found?.what).toBe(said);
    expect(found?.remedy).toMatch(remedy);
  });

  it('has no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);

    expect(await problem()).toEqual({
      what: 'no AWS credentials were found',
      remedy: 'Log in ("aws sso login"), or set AWS_PROFILE.',
    });
  });

  it('has no credentials of a profile, and says of which', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    vi.stubEnv('AWS_PROFILE', 'nosuch');

    expect(await problem()).toEqual({
      what: 'no AWS credentials were found for the profile "nosuch" (AWS_PROFILE)',
      remedy: expect.stringContaining('aws sso login --profile nosuch'),
    });
  });

  it('has no region in its profile, and says in which', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    vi.stubEnv('AWS_PROFILE', 'nosuch');

    expect(await problem()).toEqual({
      what: 'no region is set',
      remedy: expect.stringContaining('the profile "nosuch"'),
    });
  });

  it('has no region', async () => {
    vi.stubEnv('AWS_REGION', undefined);

    expect(await problem()).toMatchObject({ what: 'no region is set', remedy: expect.stringContaining('AWS_REGION') });
  });

  it.each([
    ['where nothing listens', 'http://127.0.0.1:9', 'connect ECONNREFUSED 127.0.0.1:9'],
    ['of a name that nobody knows', 'http://nowhere.invalid', /^getaddrinfo (ENOTFOUND|EAI_AGAIN) nowhere\.invalid$/],
  ])('reaches nobody: an address %s', async (_, endpoint, what) => {
    vi.stubEnv('AWS_ENDPOINT_URL', endpoint);

    expect(await problem()).toEqual({
      what: typeof what === 'string' ? what : expect.stringMatching(what),
      remedy: expect.stringContaining('can’t be reached'),
    });
  });

  it('says it in one line on standard error, and ends with 1', async () => {
    refusal = 'AccessDenied: not you';
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

    await run(options, () => redriveCommand('show', options));

    expect(written.mock.calls.map(([line]) => line)).toEqual([
      'debrief: AccessDenied: not you. Your role may not do this: ask for the right to it, or run it as who deploys the stage.\n',
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('leaves a fault of the command itself as it is', () => {
    expect(awsProblem(new TypeError('x is not a function'))).toBeUndefined();
  });
});

describe('the doctor', () => {
  it('ends at the credentials, if nothing can be asked with them', async () => {
    refusal = 'InvalidClientTokenId: unknown';

    expect(await doctorCommand(options)).toMatchObject({
      isFailure: true,
      json: { checks: [{ name: 'credentials', state: 'FAIL', found: 'InvalidClientTokenId: unknown' }] },
    });
  });
});
