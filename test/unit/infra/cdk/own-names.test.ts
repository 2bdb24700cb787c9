import { Duration, Stack } from 'aws-cdk-lib';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { DebriefFunction } from '../../../../infra/cdk/constructs/debrief-function.ts';
import { demandOwnNames } from '../../../../infra/cdk/constructs/own-names.ts';
import { environment } from '../../../../shared/environment/environment.ts';
import { text } from '../../../../shared/environment/variables.ts';
import { bundlesIn } from '../../../fixtures/cdk/bundles.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const folder = scratchFolder('names');

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, "Reserved environment variables". */
const reserved = [
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
];

describe('the names of a function’s settings', () => {
  it.each(reserved)('are not %s, which Lambda sets', (name) => {
    expect(() => demandOwnNames('Form', ['PUBLIC_URL', name])).toThrow(
      `Form: no name for a setting of its own: ${name} (reserved by Lambda).`,
    );
  });

  it.each(['TZ', 'PATH', 'LANG', 'NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'LD_LIBRARY_PATH'])(
    'are not %s, by which the runtime would change',
    (name) => expect(() => demandOwnNames('Form', [name])).toThrow(name),
  );

  it.each(['POWERTOOLS_SERVICE_NAME', 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_DEV', 'LOG_LEVEL'])(
    'are not %s, by which Powertools would change',
    (name) => expect(() => demandOwnNames('Form', [name])).toThrow(`${name} (read by Powertools)`),
  );

  it('are all told at once', () => {
    expect(() => demandOwnNames('Form', ['AWS_REGION', 'LANG', 'LANGUAGES'])).toThrow(
      'AWS_REGION (reserved by Lambda), LANG (read by the runtime). Give',
    );
  });

  it('fail at synth, with the function', () => {
    const stack = new Stack(undefined, 'Trial');
    const make = () =>
      new DebriefFunction(stack, 'Form', {
        description: '',
        bundle: bundlesIn(folder).form,
        schema: environment({ AWS_REGION: text }),
        environment: { AWS_REGION: 'eu-central-1' },
        timeout: Duration.seconds(1),
        memory: 256,
        systemLogLevel: SystemLogLevel.WARN,
        log: { retentionDays: 1, retain: false },
        service: 'debrief-trial',
        traced: false,
      });

    expect(make).toThrow(/Form: no name for a setting of its own: AWS_REGION/);
  });
});
