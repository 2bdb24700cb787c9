import { devNull } from 'node:os';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';

/** The environment of all functions at once, with no wait for what may still be on its way. */
export function functionEnvironment(
  stack?: Pick<LocalStack, 'dynamodb' | 'ses' | 'tables' | 'url'> &
    Partial<Pick<LocalStack, 'secrets' | 'codesSecret'>>,
) {
  const { accessKeyId, secretAccessKey } = localCredentials.credentials;
  return {
    AWS_REGION: localRegion.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: stack?.dynamodb ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: stack?.secrets ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_SES: stack?.ses ?? 'http://127.0.0.1:9',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_LAMBDA_FUNCTION_NAME: 'bench',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    PROGRAMMES_TABLE: stack?.tables.programmes ?? 'programmes',
    RESPONSES_TABLE: stack?.tables.responses ?? 'responses',
    REPORTS_TABLE: stack?.tables.reports ?? 'reports',
    SESSION_CACHE_SECONDS: '3600',
    LANGUAGES: interfaceLanguages.join(),
    ORGANISERS: '@example.org',
    OPERATORS: '',
    MAX_RETENTION_DAYS: '400',
    AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:9',
    WORK_QUEUE: 'http://127.0.0.1:9/000000000000/work',
    WORKERS: '5',
    SETTLE_SECONDS: '0',
    TICK_MINUTES: '5',
    LETTERS_SECONDS: '225',
    MAIL_FROM: 'Training feedback <feedback@example.org>',
    MAIL_TRANSPORT: 'ses',
    GATE_SECRET: 'gate',
    RECIPIENT: 'success@simulator.amazonses.com',
    CODES_SECRET: stack?.codesSecret ?? 'codes',
    PUBLIC_URL: stack?.url ?? 'https://feedback.example.org',
  };
}
