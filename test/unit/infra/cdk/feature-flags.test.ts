import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const flags = z.record(z.string(), z.unknown());
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('the feature flags of the CDK', () => {
  it('are the recommended ones of the installed version, but for what is decided here', () => {
    const recommended = flags.parse(readJson('node_modules/aws-cdk-lib/recommended-feature-flags.json'));
    const { context } = z.object({ context: flags }).parse(readJson('cdk.json'));

    expect(context).toEqual({
      ...recommended,
      // A table that the service stack still reads can't be taken away.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      // Nothing is sent home from anybody's machine.
      'cli-telemetry': false,
    });
  });
});
