import {
  BootstraplessSynthesizer,
  CfnOutput,
  Duration,
  Fn,
  type IStackSynthesizer,
  RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Whose backups a vault takes. */
export interface VaultStackProps {
  readonly stage: string;
  /** The account in which the stage is. */
  readonly account: string;
  /** How long each is kept. */
  readonly days: number;
}

/**
 * What another account has for the backups of a stage: a bucket and the key that encrypts what is in it. The stage's role can add files to
 * it, and see when the bucket deletes them; it can read, change or delete none. Reading is the other account's own matter.
 *
 * Not versioned and without an object lock, on purpose: a file can't be written over, and what has to be erased can be, and ends on its day.
 * Both stay when the stack goes, and it needs nothing in its account that a bootstrap of the CDK would bring.
 */
export class VaultStack extends Stack {
  constructor(scope: Construct, id: string, { stage, account, days }: VaultStackProps) {
    super(scope, id, {
      description: `Debrief (${stage}): backups of account ${account}`,
      tags: { application: 'debrief', stage },
      synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
      terminationProtection: true,
    });
    const key = new Key(this, 'BackupKey', {
      description: `Encrypts the backups of the Debrief stage ${stage} in account ${account}`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const bucket = new Bucket(this, 'Backups', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      // Without a bucket key: to use one again, S3 may ask of who writes the right to decrypt.
      lifecycleRules: [{ id: 'EndOfBackups', expiration: Duration.days(days) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'A log of accesses needs a second bucket; CloudTrail tells who has read what, where data events are on.',
    });
    // By the account and the name: a role by its ARN would be gone with the stage, and another one of this name would not be let in.
    const stageRole = new AccountPrincipal(account).withConditions({
      ArnLike: {
        'aws:PrincipalArn': `arn:${this.partition}:iam::${account}:role/Debrief-${stage}-Service-BackupRole*`,
      },
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AddsFilesThatAreNotThere',
        principals: [stageRole],
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`${stage}/*`)],
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
        conditions: {
          Null: { 's3:if-none-match': 'false' },
          StringEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': key.keyArn },
        },
      }),
    );
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'SeesWhenFilesEnd',
        principals: [stageRole],
        actions: ['s3:GetLifecycleConfiguration'],
        resources: [bucket.bucketArn],
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'EncryptsAndCanNotDecrypt',
        principals: [stageRole],
        actions: ['kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringLike: { 'kms:ViaService': `s3.${this.region}.*` } },
      }),
    );
    new CfnOutput(this, 'Bucket', { value: bucket.bucketName });
    new CfnOutput(this, 'Key', { value: key.keyArn });
    new CfnOutput(this, 'StageFile', {
      description: `To be written into the file of stage ${stage}`,
      value: Fn.join('', ['backup: { bucket: ', bucket.bucketName, ', key: "', key.keyArn, `", days: ${days} }`]),
    });
  }
}
