import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The key with which one-time codes are hashed before they are stored: who reads the tables, a backup or an export can't look for a code
 * without it. Nothing that is stored beside the codes opens it, and no template, log or variable of a function has it.
 */
export class CodeKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { retain }: { retain: boolean }) {
    super(scope, id);
    this.secret = new Secret(this, 'Key', {
      description: 'With it one-time codes are hashed. Without it all codes that are handed out are void.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      // A first deployment that fails takes it away again: no code was made with it, and it costs 0.40 dollars a month.
      removalPolicy: retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Another key would make void every code that participants hold in their hands.',
    });
  }
}
