import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** What a key for codes needs. */
export interface CodeKeyProps {
  /** Keep it when the stack goes. */
  retain: boolean;
  /** The customer's key, which encrypts it; absent: Secrets Manager's own. */
  encryptionKey: IKey | undefined;
}

/**
 * The key with which one-time codes are hashed before they are stored: who reads the tables, a backup or an export can't look for a code
 * without it. Nothing that is stored beside the codes opens it, and no template, log or variable of a function has it.
 */
export class CodeKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { retain, encryptionKey }: CodeKeyProps) {
    super(scope, id);
    this.secret = new Secret(this, 'Key', {
      description: 'With it one-time codes are hashed. Without it all codes that are handed out are void.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      ...(encryptionKey && { encryptionKey }),
      // A first deployment that fails takes it away again: no code was made with it, and it costs 0.40 dollars a month.
      removalPolicy: retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Another key would make void every code that participants hold in their hands.',
    });
  }
}
