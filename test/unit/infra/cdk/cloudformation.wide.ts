import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { addStacks, newApp } from '../../../../infra/cdk/synthesize.ts';
import { bundlesIn } from '../../../fixtures/cdk/bundles.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const folder = scratchFolder('assembly');

// To make the engine of these rules takes six seconds of the processor's time, as long as all other tests of the stacks together.
it('the stacks meet CloudFormation’s own schemas and rules', () => {
  const outdir = path.join(folder, 'prod');
  const app = newApp({ outdir, validate: true });
  addStacks(app, 'prod', bundlesIn(folder));
  app.synth();

  const report = readFileSync(path.join(outdir, 'validation-report.json'), 'utf8');
  const { pluginReports } = z
    .object({ pluginReports: z.array(z.object({ violations: z.array(z.object({ ruleName: z.string() })) })) })
    .parse(JSON.parse(report));
  expect(pluginReports.length).toBeGreaterThan(0);
  expect(pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))).toEqual([]);
});
