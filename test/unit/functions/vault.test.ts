import { expect, it } from 'vitest';
import { endOf, folderOf, vaultAt } from '../../../functions/backup/vault.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aBucketServer } from '../../fixtures/backup/bucket-server.ts';

const key = 'arn:aws:kms:eu-west-1:222222222222:key/0-a';
const madeAt = '2026-11-30T03:00:12.345Z' as Instant;
const folder = 'prod/2026-11-30T030012Z/';
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };

const rule = (days: number, filter = '<Filter><Prefix></Prefix></Filter>', status = 'Enabled') =>
  `<Rule>${filter}<Status>${status}</Status><Expiration><Days>${days}</Days></Expiration></Rule>`;

async function aVault(rules = rule(14)) {
  const server = await aBucketServer(rules);
  const target = { endpoint: server.endpoint, credentials };
  return { ...server, vault: vaultAt({ bucket: 'backups', key, stage: 'prod' }, target) };
}

it('puts each backup into a folder of its own, encrypted by the other account’s key, in a bucket of that account only', async () => {
  const { vault, files, asked } = await aVault();
  await vault.folder(madeAt).put('backup.json', Buffer.from('{}'));

  expect([...files]).toEqual([[`/backups/${folder}backup.json`, Buffer.from('{}')]]);
  expect(asked[0]?.headers).toMatchObject({
    'x-amz-expected-bucket-owner': '222222222222',
    'x-amz-server-side-encryption': 'aws:kms',
    'x-amz-server-side-encryption-aws-kms-key-id': key,
    authorization: expect.stringContaining('/eu-west-1/s3/aws4_request'),
  });
});

it('writes over nothing', async () => {
  const { vault, files } = await aVault();
  const { put } = vault.folder(madeAt);
  await put('backup.json', Buffer.from('first'));

  await expect(put('backup.json', Buffer.from('second'))).rejects.toThrow('It is there.');
  expect([...files.values()].map(String)).toEqual(['first']);
});

it.each([
  ['no rule', '', 'for good'],
  ['a longer one', rule(15), 'for 15 days'],
  ['one that is switched off', rule(14, undefined, 'Disabled'), 'for good'],
  ['one for another folder', rule(14, '<Filter><Prefix>other/</Prefix></Filter>'), 'for good'],
  [
    'one for some files',
    rule(14, '<Filter><And><Prefix></Prefix><Tag><Key>a</Key><Value>b</Value></Tag></And></Filter>'),
    'for good',
  ],
])('makes no backup for a bucket that would keep it longer than the stage says: %s', async (_, rules, found) => {
  const { vault } = await aVault(rules);

  await expect(vault.demandEnd(14)).rejects.toThrow(
    `bucket backups keeps backups ${found}, and the stage says 14 days: deploy the vault again`,
  );
});

it('is content with a rule that ends them, for all of the bucket or for the folder of the stage, in time or before', async () => {
  const { vault } = await aVault(rule(90) + rule(14, '<Filter><Prefix>prod/</Prefix></Filter>'));

  await expect(vault.demandEnd(14)).resolves.toBeUndefined();
  await expect(vault.demandEnd(35)).resolves.toBeUndefined();
  expect(endOf([{ Status: 'Enabled', Prefix: '', Expiration: { Days: 3 } }], 'prod/')).toBe(3);
  expect(endOf([{ Status: 'Enabled', Expiration: { ExpiredObjectDeleteMarker: true } }], 'prod/')).toBeUndefined();
});

it('names folders so that their order is that of time, on every system', () => {
  expect(folderOf('prod', madeAt)).toBe(folder);
});
