import { Manifest } from 'aws-cdk-lib/cloud-assembly-schema';
import { describe, expect, it } from 'vitest';
import { cliFault } from '../../../../infra/cdk/cli-version.ts';

const made = Manifest.version();

describe('the command line that runs the app', () => {
  it('is told what to do when it can’t read what the library makes, whatever its number is', () => {
    // As aws-cdk 3.0.0 says it.
    expect(cliFault({ CDK_CLI_VERSION: '3.0.0', CDK_CLI_ASM_VERSION: '43.0.0' }, '55.0.0')).toBe(
      'This cdk (3.0.0) is older than the library of this project, whatever its number says: it reads assemblies up to version ' +
        '43.0.0, and this is 55.0.0. Run the one that npm has installed here: "npx cdk deploy" in this folder.',
    );
  });

  it.each([
    ['no cdk runs', {}],
    ['it does not say what it reads', { CDK_CLI_VERSION: '2.1148.1' }],
    ['it reads just that', { CDK_CLI_VERSION: '2.1148.1', CDK_CLI_ASM_VERSION: made }],
    ['it reads more', { CDK_CLI_VERSION: '2.2000.0', CDK_CLI_ASM_VERSION: '99.0.0' }],
  ])('goes on when %s', (_, environment) => {
    expect(cliFault(environment)).toBeUndefined();
  });
});
