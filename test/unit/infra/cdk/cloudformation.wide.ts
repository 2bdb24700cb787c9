import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { addStacks, newApp, type Stacks } from '../../../../infra/cdk/synthesize.ts';
import { bundlesIn } from '../../../fixtures/cdk/bundles.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const folder = scratchFolder('assembly');

const reportSchema = z.object({
  pluginReports: z.array(z.object({ violations: z.array(z.object({ ruleName: z.string() })) })),
});

// To make the engine of these rules takes six seconds of the processor's time, as long as all other tests of the stacks together.
it('the stacks meet CloudFormation’s own schemas and rules', () => {
  expect(rulesBroken('whole')).toEqual([]);
});

it('what does not meet them is found', () => {
  const breaking = ({ data }: Stacks) =>
    new CfnResource(data, 'Broken', { type: 'AWS::DynamoDB::Table', properties: { KeySchema: 'none' } });
  expect(rulesBroken('broken', breaking)).not.toEqual([]);
});

function rulesBroken(name: string, change: (stacks: Stacks) => unknown = () => undefined): string[] {
  const outdir = path.join(folder, name);
  const app = newApp({ outdir, validate: true });
  change(addStacks(app, 'prod', bundlesIn(folder)));
  try {
    app.synth();
  } catch {
    // What is broken is in the report.
  }
  const { pluginReports } = reportSchema.parse(
    JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')),
  );
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}
