import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { mailEnv } from '../../../shared/mail/mail-env.ts';
import type { EnvironmentOf } from '../constructs/debrief-function.ts';
import { mailPermission } from '../constructs/mail-permission.ts';
import type { StageConfig } from '../stage/stage-schema.ts';

/** What a function needs to send mails: its environment, and its right to it. */
export interface MailSettings {
  environment: EnvironmentOf<typeof mailEnv>;
  permission: PolicyStatement;
}

/** Where links in mails lead, and by what mails go. */
interface MailProps {
  /** The address of all pages, without a slash at its end. */
  readonly publicUrl: string;
  /** The SES configuration set, for a stage that uses SES. */
  readonly configurationSet?: string | undefined;
}

/**
 * How a stage sends mail: through SES, or through an SMTP server whose password is in a secret, and the key that signs in another.
 */
export function mailSettings(
  scope: Construct,
  config: StageConfig,
  { publicUrl, configurationSet }: MailProps,
): MailSettings {
  const { mail, sender, replyTo } = config;
  const common = {
    MAIL_FROM: `${sender.name} <${sender.address}>`,
    ...(sender.names !== undefined && { MAIL_NAMES: JSON.stringify(sender.names) }),
    ...(replyTo !== undefined && { REPLY_TO: replyTo }),
    PUBLIC_URL: publicUrl,
  };
  if (mail?.transport !== 'smtp') {
    return {
      environment: {
        ...common,
        MAIL_TRANSPORT: 'ses',
        ...(configurationSet && { CONFIGURATION_SET: configurationSet }),
      },
      permission: mailPermission(Stack.of(scope), config.sender.address, configurationSet ?? ''),
    };
  }
  const { host = '', port, security = 'tls', user = '', secret = '', dkim, perSecond } = mail;
  return {
    environment: {
      ...common,
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: host,
      SMTP_PORT: String(port),
      SMTP_SECURITY: security,
      SMTP_USER: user,
      SMTP_SECRET: secret,
      ...(perSecond !== undefined && { MAILS_PER_SECOND: String(perSecond) }),
      ...(dkim && { DKIM_SELECTOR: dkim.selector, DKIM_SECRET: dkim.secret }),
    },
    permission: new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret, ...(dkim === undefined ? [] : [dkim.secret])],
    }),
  };
}
