import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { parseStageConfig } from '../../../../infra/cdk/stage/read-stage.ts';
import { backupDays, backupFaults } from '../../../../infra/cdk/stage/stage-backup.ts';
import { addVault, newApp } from '../../../../infra/cdk/synthesize.ts';
import { aStage, synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { statementsOf } from '../../../fixtures/cdk/promises.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const account = 'account: "123456789012"';
const key = 'arn:aws:kms:eu-west-1:222222222222:key/0-a';
const backup = `backup: { bucket: backups-of-trial, key: "${key}", days: 7 }`;

const config = (...settings: string[]) => parseStageConfig(aStage('trial', settings), 'trial.yaml');

describe('a stage that names a vault', () => {
  const stage = synthesized([account, 'region: eu-central-1', backup]);
  const roleOf = (name: string) =>
    stage.ofType('AWS::IAM::Policy').find(({ Properties }) => JSON.stringify(Properties?.Roles).includes(name));

  it('may read its tables whole, add files to its own folder of the bucket, see when they end, and nothing else', () => {
    const role = roleOf('BackupRole');
    const rights = (role === undefined ? [] : statementsOf(role))
      .map(({ Action, Resource, Condition }) => [Action, Condition, JSON.stringify(Resource)] as const)
      .filter(([action]) => !/logs:|xray:|sqs:/.test(JSON.stringify(action)));

    expect(rights).toEqual([
      ['dynamodb:Scan', undefined, expect.stringMatching(/^\[[^[]*Programmes[^[]*Reports[^[]*Responses[^[]*\]$/)],
      ['s3:PutObject', undefined, '"arn:aws:s3:::backups-of-trial/trial/*"'],
      ['s3:GetLifecycleConfiguration', undefined, '"arn:aws:s3:::backups-of-trial"'],
      ['kms:GenerateDataKey', { StringLike: { 'kms:ViaService': 's3.eu-west-1.*' } }, `"${key}"`],
    ]);
  });

  it('makes a backup a day; a call that failed for good is kept, and a day without one rings', () => {
    expect(stage.ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties?.ScheduleExpression)).toContain(
      'rate(1 day)',
    );
    const alarm = stage
      .ofType('AWS::CloudWatch::Alarm')
      .find(({ Properties }) => Properties?.MetricName === 'BackupsMade');
    expect(alarm?.Properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      Period: 21_600,
      EvaluationPeriods: 5,
      AlarmDescription: expect.stringContaining('infra/RUNBOOK.md#no-backup'),
    });
    const kept = stage.ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => JSON.stringify(Properties));
    expect(kept.filter((each) => each.includes('"Ref":"BackupFunction') && each.includes('FailedCalls'))).toHaveLength(
      1,
    );
  });

  it('has nothing of it where the file names none', () => {
    expect(/Backup(Role|Function|Daily|sMade)|NoBackup|s3:/.test(synthesized([account]).text)).toBe(false);
  });
});

describe('a vault', () => {
  const app = newApp({ outdir: mkdtempSync(path.join(scratchFolder('vault'), 'a-')), validate: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = addVault(app, 'trial', config(account, backup));
  // Throws at a finding of these rules that is not acknowledged with a reason.
  app.synth();
  const template = Template.fromStack(stack);
  const found = (type: string) => Object.values(template.findResources(type));
  const isStage = { ArnLike: { 'aws:PrincipalArn': expect.anything() } };

  it('lets the role of the stage add files that are not there yet, under its key and over TLS, and do nothing else', () => {
    const [policy] = found('AWS::S3::BucketPolicy');
    const statements = policy === undefined ? [] : statementsOf(policy as never);
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

    expect(allowed.map(({ Action }) => Action)).toEqual(['s3:PutObject', 's3:GetLifecycleConfiguration']);
    expect(allowed[0]?.Condition).toEqual({
      ...isStage,
      Null: { 's3:if-none-match': 'false' },
      StringEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': { 'Fn::GetAtt': [expect.any(String), 'Arn'] } },
    });
    expect(allowed[1]?.Condition).toEqual(isStage);
    expect(JSON.stringify(allowed[0]?.Resource)).toContain('/trial/*');
    for (const { Principal, Condition } of allowed) {
      expect(JSON.stringify(Principal)).toContain(':iam::123456789012:root');
      expect(JSON.stringify(Condition)).toContain(':iam::123456789012:role/Debrief-trial-Service-BackupRole*');
    }
    const denied = statements
      .filter(({ Effect }) => Effect === 'Deny')
      .map(({ Condition }) => JSON.stringify(Condition));
    expect(denied.join()).toContain('"aws:SecureTransport":"false"');
    expect(denied.join()).toContain('"s3:TlsVersion":1.2');
  });

  it('lets that role encrypt, through S3, and decrypt nothing', () => {
    const policies = found('AWS::KMS::Key').map(({ Properties }) => Properties.KeyPolicy.Statement);
    const ofStage = policies.flat().filter(({ Condition }) => Condition !== undefined);

    expect(ofStage).toMatchObject([{ Action: 'kms:GenerateDataKey', Condition: isStage, Effect: 'Allow' }]);
    expect(JSON.stringify(ofStage[0].Condition)).toContain('kms:ViaService');
  });

  it('shows nothing to the public, ends each file after the days of the stage, and outlives its stack', () => {
    const [bucket, ...others] = found('AWS::S3::Bucket');

    expect(others).toEqual([]);
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      },
    });
    // With a bucket key, S3 may ask of who writes the right to decrypt.
    expect(JSON.stringify(bucket?.Properties.BucketEncryption)).not.toContain('BucketKeyEnabled');
    // A version that is no longer current would stay beyond its day.
    expect(bucket?.Properties).not.toHaveProperty('VersioningConfiguration');
    expect(found('AWS::KMS::Key')).toMatchObject([
      { DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } },
    ]);
  });

  it('prints what is to be written into the stage file, and that is good', () => {
    const line = JSON.stringify(template.toJSON().Outputs.StageFile.Value['Fn::Join'][1]);
    const written = (JSON.parse(line) as unknown[])
      .map((part) => (typeof part === 'string' ? part : JSON.stringify(part).includes('Arn') ? key : 'a-bucket'))
      .join('');

    expect(config(account, written).backup).toEqual({ bucket: 'a-bucket', key, days: 7 });
  });

  it('needs to know the account of the stage', () => {
    const other = newApp({ outdir: scratchFolder('no-vault'), validate: false });

    expect(() => addVault(other, 'trial', config())).toThrow('infra/stages/trial.yaml: account: is missing; allowed:');
  });
});

describe('the days of backups', () => {
  it('are two weeks, or as long as the stage keeps answers, if that is shorter', () => {
    expect(backupDays({})).toBe(14);
    expect(backupDays({ maxRetentionDays: 10 })).toBe(10);
    expect(backupDays(config(account, backup))).toBe(7);
  });

  it.each([
    [
      [account, `backup: { bucket: b-b, key: "${key}", days: 31 }`],
      'backup.days: 31 is not allowed; allowed: a whole number from 1 to 30',
    ],
    [
      [account, 'maxRetentionDays: 5', backup],
      'backup.days: 7 is longer than maxRetentionDays; allowed: at most 5. A backup may not outlive what it holds.',
    ],
    [
      ['account: "222222222222"', backup],
      'backup.key: is of account 222222222222, in which the stage is; allowed: one of another account.',
    ],
    [
      [account, 'backup: { bucket: "No Bucket", key: a }'],
      'backup.bucket: "No Bucket" is not allowed; allowed: the name',
    ],
    [[account, `backup: { bucket: a..b, key: "${key}" }`], 'backup.bucket: "a..b" is not allowed; allowed: the name'],
    [
      [account, 'region: eu-central-1', backup.replace('arn:aws:', 'arn:aws-us-gov:')],
      'backup.key: is in the partition aws-us-gov; allowed: one in aws, as eu-central-1 is. No account reaches',
    ],
    [
      [account, 'backup: { bucket: b-b, key: alias/a }'],
      'backup.key: "alias/a" is not allowed; allowed: the ARN of a KMS',
    ],
  ] as const)('refuse %j', (settings, fault) => {
    expect(() => config(...settings)).toThrow(`trial.yaml: ${fault}`);
  });

  it('are none where the vault could not know the role of the stage by its name', () => {
    const asked = config(account, backup);

    expect(backupFaults({ ...asked, stage: 'a-stage-of-15-xx'.slice(0, 15) })).toEqual([]);
    expect(backupFaults({ ...asked, stage: 'a-stage-of-16-xx' })).toEqual([
      expect.stringMatching(/^stage: a-stage-of-16-xx has 16 letters; allowed with backup: at most 15\./),
    ]);
  });
});
