import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseStageConfig } from '../../../../infra/cdk/stage/read-stage.ts';
import { dkimCommand } from '../../../../infra/cli/operate/dkim.ts';
import { readStageFile } from '../../../../infra/cli/target/stage-file.ts';
import { dkimPrivateKey, dkimRecord } from '../../../../shared/mail/dkim.ts';
import { type LoopbackServer, loopbackServer } from '../../../fixtures/local/loopback-server.ts';
import { stubAws } from '../../../fixtures/local/stub-aws.ts';
import { key } from '../../../fixtures/mail/signed-domain.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

/** Secrets by their names: all that Secrets Manager holds. */
const kept = new Map<string, string>();
const name = 'debrief-prod-dkim-debrief-2026';
const ARN = `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}-AbCdEf`;
const folder = scratchFolder('dkim');
const pem = key.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
let secrets: LoopbackServer;

beforeAll(async () => {
  secrets = await loopbackServer(async (request, response) => {
    const body = (await json(request)) as { Name?: string; SecretId?: string; SecretString?: string };
    if (request.headers['x-amz-target'] === 'secretsmanager.CreateSecret')
      kept.set(body.Name ?? '', body.SecretString ?? '');
    const SecretString = kept.get(body.SecretId ?? body.Name ?? '');
    response.writeHead(SecretString === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(SecretString === undefined ? { __type: 'ResourceNotFoundException' } : { ARN, SecretString }),
    );
  });
  stubAws({ AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await secrets.close();
});
beforeEach(() => kept.clear());

const prod = { stage: 'prod', data: '', yes: true } as const;
/** The file of production, with a mail server of its own. */
const server = `mail: { transport: smtp, host: smtp.example.org, port: 465, security: tls, user: u, secret: "${ARN}"`;
const fileWith = (mail: string) => `${readFileSync('infra/stages/prod.yaml', 'utf8')}\n${mail}`;
const made = (selector: string, options: Parameters<typeof dkimCommand>[1]) =>
  dkimCommand(selector, options, (stage) =>
    stage === 'prod' ? parseStageConfig(fileWith(`${server} }`), 'prod.yaml') : readStageFile(stage),
  );

describe('the key that signs mails', () => {
  it('is made and kept, and what the DNS and the stage file need is printed; run again, the same', async () => {
    const { text, json } = await made('debrief-2026', prod);

    const record = dkimRecord(dkimPrivateKey(kept.get(name) ?? ''));
    expect(json).toEqual({
      arn: ARN,
      selector: 'debrief-2026',
      record: { name: 'debrief-2026._domainkey.example.org', value: record },
      setting: `dkim: { selector: "debrief-2026", secret: "${ARN}" }`,
      isNew: true,
    });
    const quoted = [...text.matchAll(/^ {3}"(.+)"$/gm)].map(([, piece = '']) => piece);
    expect(quoted.join('')).toBe(record);
    expect(quoted.every(({ length }) => length <= 255)).toBe(true);
    expect(text).not.toContain('PRIVATE');
    const again = await made('debrief-2026', prod);
    expect(again.json).toEqual({ ...(json as object), isNew: false });
  });

  it.each(['20261129', '1e3', 'true', 'null', 'S1.Mail'])(
    'can be pasted into the stage file under selector %s',
    async (selector) => {
      const { json } = await made(selector, prod);

      const { setting } = json as { setting: string };
      expect(parseStageConfig(fileWith(`${server}, ${setting} }`), 'prod.yaml').mail?.dkim).toEqual({
        selector,
        secret: ARN,
      });
    },
  );

  it('can be one that the mail server has already', async () => {
    const file = path.join(folder, 'key.pem');
    writeFileSync(file, pem);

    const { json } = await made('debrief-2026', { ...prod, key: file });

    expect(json).toMatchObject({ record: { value: dkimRecord(key.privateKey) } });
    await expect(made('debrief-2026', { ...prod, key: file })).rejects.toThrow('a new key gets a new selector');
  });

  it.each([
    ['de_brief', {}, '"de_brief" is no selector: letters, digits, hyphens and dots between them, at most 63'],
    ['a..b', {}, '"a..b" is no selector'],
    ['-a', {}, '"-a" is no selector'],
    ['d1', { stage: undefined }, 'the local stack signs nothing: name a --stage'],
    ['d1', { stage: 'nowhere' }, /nowhere.yaml: no such stage/],
    ['d1', { stage: 'local' }, 'stage local sends through SES, which signs by the identity of the sender'],
    ['d1', { key: '/nowhere' }, "--key /nowhere: can't be read (ENOENT)"],
    ['d1', { key: 'package.json' }, '--key package.json: the DKIM key is no private RSA key of 2048 to'],
  ])('is not made for selector %s with %o', async (selector, more, message) => {
    await expect(made(selector, { ...prod, ...more } as typeof prod)).rejects.toThrow(message);
    expect(kept.size).toBe(0);
  });
});
