import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answeringZones } from '../../functions/results/answering-zones.ts';
import type { ZoneAnswer } from '../../functions/results/zone-answer.ts';
import { backupCommand } from '../../infra/cli/operate/backup.ts';
import { pointInTimeCommand } from '../../infra/cli/operate/point-in-time.ts';
import { restoreCommand } from '../../infra/cli/operate/restore.ts';
import { closeCommand } from '../../infra/cli/programme/close.ts';
import { publishCommand } from '../../infra/cli/programme/publish.ts';
import { localRegion } from '../../infra/local/assembly/region.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { day, after as later, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { type LoopbackServer, loopbackServer } from '../fixtures/local/loopback-server.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { stubAws } from '../fixtures/local/stub-aws.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const code = 'STAGE' as SessionCode;
const stage = 'prod';
const onStage = { stage, data: '.local' };

/** A local stack that a CloudFormation of our own gives out as a deployed stage. */
const stack = sharedStack();
let cloudFormation: LoopbackServer;
/** A Lambda with the results function, whose clocks may be off, and which may refuse who calls. */
let lambda: LoopbackServer;
let minutesOff = 0;
let refusal: string | undefined;
const answering = answeringZones(async () => ({ statusCode: 404 }));
beforeAll(async () => {
  const { tables } = stack;
  const outputs = {
    FormUrl: stack.url,
    ProgrammesTable: tables.programmes,
    ResponsesTable: tables.responses,
    ReportsTable: tables.reports,
    ResultsFunction: 'results',
    Languages: interfaceLanguages.join(','),
    HasCodes: 'false',
    MaxRetentionDays: '400',
  };
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  cloudFormation = await loopbackServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><Outputs>${members.join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
      );
    });
  });
  lambda = await loopbackServer(async (request, response) => {
    const event = (await json(request)) as APIGatewayProxyEventV2;
    const answer = (await answering(event, {} as Context)) as ZoneAnswer;
    response.writeHead(refusal === undefined ? 200 : 403, refusal === undefined ? {} : { 'x-amzn-errortype': refusal });
    response.end(JSON.stringify({ ...answer, offsets: answer.offsets.map((offset) => (offset ?? 0) + minutesOff) }));
  });
  await stack.publish(anOpenProgramme(code));
});
afterAll(() => Promise.all([cloudFormation.close(), lambda.close()]));

beforeEach(() => {
  stubAws({
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.url,
    AWS_ENDPOINT_URL_DYNAMODB: stack.dynamodb,
    AWS_ENDPOINT_URL_LAMBDA: lambda.url,
    AWS_REGION: localRegion.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});
afterEach(() => vi.unstubAllEnvs());

describe('debrief on a deployed stage', () => {
  it('asks before it closes a session, and closes it at a yes', async () => {
    const { programmes } = stack.target;
    const before = await programmes.findSession(code);

    await expect(closeCommand('stage', onStage, { withoutGrace: true })).rejects.toThrow(
      'this asks first: "On stage prod: STAGE of stage is going to be closed without its grace: answers under way are not taken. Once',
    );
    expect(await programmes.findSession(code)).toEqual(before);
    // About a session that there isn't, there is nothing to ask.
    await expect(closeCommand('nope', onStage, { withoutGrace: false })).rejects.toThrow('no session has this code');

    const closed = await closeCommand('stage', { ...onStage, yes: true }, { withoutGrace: true });

    expect(closed.text).toBe(
      'STAGE is closed. No answer is taken any more; a tick mails its report some minutes later.',
    );
    expect((await programmes.findSession(code))?.closesAt).not.toBe(before?.closesAt);
  });

  it('restores into no table that holds something, and speaks of the stage then', async () => {
    const folder = scratchFolder('backup');
    await backupCommand({ ...onStage, out: folder });

    await expect(restoreCommand(folder, { ...onStage, yes: true })).rejects.toThrow(
      /^the table of programmes of stage prod is not empty; say --missing to write only what it lacks$/,
    );
  });

  it('tells how to go back to a moment of the last 35 days', async () => {
    const now = systemClock.now();
    for (const at of [later(now, -35 * day), later(now, -minute), now]) {
      expect((await pointInTimeCommand(stage, at, now)).text).toContain(`--restore-date-time ${at}`);
    }
  });

  it('says whether the functions show the times that it publishes', async () => {
    const file = join(scratchFolder('zones'), 'zones.json');
    const publish = async (session: string) => {
      await writeFile(file, JSON.stringify(anOpenProgramme(session)));
      return publishCommand(file, { ...onStage, yes: true });
    };
    const here = `${process.versions.tz} of Node ${process.version}`;

    const first = await publish('ZONES');
    expect(first.text).toMatch(/Times are by time zone data \S+ of Node \S+; the functions agree \(.+\)\.$/);
    expect(first.json).toMatchObject({ functionsTimeZoneData: here });

    minutesOff = 60;
    const second = await publish('ZONE2');
    expect(second.text).toMatch(
      /Mind: the functions \(time zone data .+\) show another time: ZONE2 in \S+ opens at .+ here and at .+ there\./,
    );

    refusal = 'AccessDeniedException';
    const third = await publish('ZONE3');
    expect(third.text).toContain('Mind: whether the functions show the same times is not known (');
    expect(third.text).toMatch(/Published\. Times are by time zone data \S+ of Node \S+\.$/);
    expect(third.json).not.toHaveProperty('functionsTimeZoneData');
  });
});
