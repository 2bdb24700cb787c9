import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { mailPermission } from '../constructs/mail-permission.ts';
import type { StageConfig } from '../stage/stage-schema.ts';

/** What the report function needs to send: its environment, and its right to it. */
export interface MailSettings {
  environment: { MAIL_TRANSPORT: 'ses' | 'smtp' } & Partial<
    Record<
      | 'CONFIGURATION_SET'
      | 'SMTP_HOST'
      | 'SMTP_PORT'
      | 'SMTP_SECURITY'
      | 'SMTP_USER'
      | 'SMTP_SECRET'
      | 'DKIM_SELECTOR'
      | 'DKIM_SECRET',
      string
    >
  >;
  permission: PolicyStatement;
}

/**
 * How a stage sends mail: through SES, or through an SMTP server whose password is in a secret, and the key that signs in another.
 *
 * @param configurationSet the SES configuration set, for a stage that uses SES
 */
export function mailSettings(scope: Construct, config: StageConfig, configurationSet?: string): MailSettings {
  const { mail } = config;
  if (mail?.transport !== 'smtp') {
    return {
      environment: { MAIL_TRANSPORT: 'ses', ...(configurationSet && { CONFIGURATION_SET: configurationSet }) },
      permission: mailPermission(Stack.of(scope), config.sender.address, configurationSet ?? ''),
    };
  }
  const { host = '', port, security = 'tls', user = '', secret = '', dkim } = mail;
  return {
    environment: {
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: host,
      SMTP_PORT: String(port),
      SMTP_SECURITY: security,
      SMTP_USER: user,
      SMTP_SECRET: secret,
      ...(dkim && { DKIM_SELECTOR: dkim.selector, DKIM_SECRET: dkim.secret }),
    },
    permission: new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret, ...(dkim === undefined ? [] : [dkim.secret])],
    }),
  };
}
