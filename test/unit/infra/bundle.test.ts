import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, bundleFunctions, functionNames } from '../../../infra/bundle.ts';

let folder: string;
let bundles: Bundles;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'debrief-bundles-'));
  bundles = await bundleFunctions(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle of', () => {
  it.each([
    ['submit', 300_000],
    ['form', 320_000],
  ])('%s is at most %i bytes: what it weighs, its cold start waits for', (name, budget) => {
    expect(bundles.metafile.outputs[`${name}/index.mjs`]?.bytes).toBeLessThanOrEqual(budget);
  });

  it.each(functionNames)('%s is one file', (name) => {
    expect(readdirSync(bundles.folders[name])).toEqual(['index.mjs']);
  });

  it.each(functionNames)('%s holds no credential source that Lambda never uses and no build tool', (name) => {
    const inputs = Object.keys(bundles.metafile.outputs[`${name}/index.mjs`]?.inputs ?? {});
    const packages = inputs.filter((input) => !/^(unused-credential-provider|absent-build-tool):/.test(input));

    expect(packages.join('\n')).not.toMatch(/credential-provider-(sso|ini|process|web-identity|login|http|imds)\//);
    expect(packages.join('\n')).not.toMatch(/node_modules\/(typescript|uncss|prettier)\//);
  });

  it.each(['form', 'submit'] as const)('%s holds no mail code', (name) => {
    const inputs = Object.keys(bundles.metafile.outputs[`${name}/index.mjs`]?.inputs ?? {});

    expect(inputs.join('\n')).not.toMatch(/node_modules\/(mjml|nodemailer|@aws-sdk\/client-ses)/);
  });

  it.each(functionNames)('%s loads on its own, out of reach of any package, and exports its handler', (name) => {
    const environment = {
      AWS_REGION: 'eu-central-1',
      PROGRAMMES_TABLE: 'programmes',
      RESPONSES_TABLE: 'responses',
      REPORTS_TABLE: 'reports',
      SESSION_CACHE_SECONDS: '60',
      MAIL_FROM: 'Training feedback <feedback@example.org>',
      SETTLE_SECONDS: '70',
      PUBLIC_URL: 'https://feedback.example.org',
      MAIL_TRANSPORT: 'ses',
    };
    const script = `import(${JSON.stringify(path.join(bundles.folders[name], 'index.mjs'))})
      .then((bundle) => { process.stdout.write(typeof bundle.handler); process.exit(); });`;

    const kind = execFileSync(process.execPath, ['-e', script], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });

    expect(kind.toString()).toBe('function');
  });

  it('a function is not written again when nothing changed', async () => {
    const again = await bundleFunctions(folder);

    expect(again.metafile).toEqual(bundles.metafile);
    expect(readdirSync(folder).sort()).toEqual([...functionNames, 'metafile.json'].sort());
  });
});
