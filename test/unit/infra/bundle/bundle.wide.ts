import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Bundles, bundleFunctions, bundleShape, functionNames } from '../../../../infra/bundle/bundle.ts';
import { templateFiles, templateFolder } from '../../../../infra/bundle/template-folder.ts';
import { fromTemplate } from '../../../../shared/authoring/from-template.ts';
import { templateLanguages } from '../../../../shared/authoring/template-words.ts';
import { templateNames } from '../../../../shared/authoring/templates.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Where the run has bundled them before its first test. */
const built = path.resolve(import.meta.dirname, '../../../../.build/functions');

let folder: string;
let writtenAt: Readonly<Record<'before' | 'after', Record<string, number>>>;
let bundles: Bundles;

beforeAll(async () => {
  folder = scratchFolder('bundles');
  cpSync(built, folder, { recursive: true, preserveTimestamps: true });
  const before = timesIn(folder);
  bundles = await bundleFunctions(folder);
  writtenAt = { before, after: timesIn(folder) };
});

describe('the bundle of', () => {
  it.each([
    ['the page', `import { jsx } from 'preact/jsx-runtime'; import { render } from 'preact-render-to-string';`],
    ['what renders it', `import { render } from 'preact-render-to-string'; import { jsx } from 'preact/jsx-runtime';`],
  ])('a page is rendered, whichever is imported first: %s', async (first, imports) => {
    const outfile = path.join(folder, `${first}.mjs`);
    const contents = `${imports} export const page = render(jsx('p', { children: ['It is ', jsx('b', { children: 'here' })] }));`;
    await build({ ...bundleShape(), outfile, stdin: { contents, resolveDir: import.meta.dirname } });
    const { page } = await import(pathToFileURL(outfile).href);
    rmSync(outfile);

    expect(page).toBe('<p>It is <b>here</b></p>');
  });

  it('what makes programme files finds the templates beside it, in each language', async () => {
    const own = path.join(scratchFolder('templates'), 'code', 'index.mjs');
    const contents = `import { fromTemplate } from '${root}/shared/authoring/from-template.ts';
      import { templateLanguages } from '${root}/shared/authoring/template-words.ts';
      import { templateNames } from '${root}/shared/authoring/templates.ts';
      export const written = templateNames.map((name) => fromTemplate(name, templateLanguages, 'UTC'));`;
    const define = { DEBRIEF_TEMPLATES: JSON.stringify(templateFolder) };
    await build({ ...bundleShape(), define, outfile: own, stdin: { contents, resolveDir: import.meta.dirname } });
    for (const file of templateFiles()) {
      mkdirSync(path.dirname(path.join(path.dirname(own), file.path)), { recursive: true });
      writeFileSync(path.join(path.dirname(own), file.path), file.contents);
    }
    const { written } = await import(pathToFileURL(own).href);

    expect(written).toEqual(templateNames.map((name) => fromTemplate(name, templateLanguages, 'UTC')));
  });

  it('a client takes credentials from the environment, and says so when there are none', async () => {
    const outfile = path.join(folder, 'client.mjs');
    const contents = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
      export const credentials = () => new DynamoDBClient({ region: 'eu-central-1' }).config.credentials();`;
    await build({ ...bundleShape(), outfile, stdin: { contents, resolveDir: import.meta.dirname } });
    const script = `import(${JSON.stringify(outfile)}).then(({ credentials }) => credentials())
      .then((found) => found.accessKeyId, ({ message }) => message).then((said) => process.stdout.write(said));`;
    const said = (env: NodeJS.ProcessEnv) =>
      execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const [given, missing] = [{ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' }, {}].map(said);
    rmSync(outfile);

    expect(given).toBe('AKIDEXAMPLE');
    expect(missing).toBe('Unable to find environment variable credentials.');
  });

  it.each(functionNames)('%s loads on its own, out of reach of any package, and exports its handler', (name) => {
    const environment = {
      AWS_REGION: 'eu-central-1',
      PROGRAMMES_TABLE: 'programmes',
      RESPONSES_TABLE: 'responses',
      REPORTS_TABLE: 'reports',
      SESSION_CACHE_SECONDS: '60',
      LANGUAGES: interfaceLanguages.join(),
      MAIL_FROM: 'Training feedback <feedback@example.org>',
      WORK_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/123456789012/work',
      WORKERS: '5',
      SETTLE_SECONDS: '70',
      TICK_MINUTES: '5',
      LETTERS_SECONDS: '225',
      PUBLIC_URL: 'https://feedback.example.org',
      MAIL_TRANSPORT: 'ses',
      ORGANISERS: '@example.org',
      OPERATORS: '',
      MAX_RETENTION_DAYS: '400',
      CODES_SECRET: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:codes-AbCdEf',
      GATE_SECRET: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:gate-AbCdEf',
      RECIPIENT: 'success@simulator.amazonses.com',
      STAGE: 'prod',
      BUCKET: 'backups',
      BUCKET_KEY: 'arn:aws:kms:eu-west-1:210987654321:key/0-a',
      DAYS: '14',
    };
    const script = `import(${JSON.stringify(path.join(bundles.folders[name], 'index.mjs'))})
      .then((bundle) => { process.stdout.write(typeof bundle.handler); process.exit(); });`;

    const kind = execFileSync(process.execPath, ['-e', script], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });

    expect(kind.toString()).toBe('function');
  });

  it('a function is not written again when nothing changed', () => {
    expect(writtenAt.after).toEqual(writtenAt.before);
    expect(readdirSync(folder).sort()).toEqual([...functionNames, 'metafile.json'].sort());
  });

  it('a function stands alone in its folder, which is deployed whole: nothing is left of an earlier version', async () => {
    writeFileSync(path.join(folder, 'form', 'of-before.mjs'), '');
    await bundleFunctions(path.relative('.', folder));

    expect(readdirSync(path.join(folder, 'form'))).toEqual([
      'compile-words.mjs',
      'index.mjs',
      'lazy-log.mjs',
      'lazy-other-pages.mjs',
      'lazy-scripts.mjs',
      'words',
    ]);
  });
});

/** When each file of a folder, and of those in it, was last written. */
function timesIn(path: string): Record<string, number> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(files.map((file) => [file, statSync(`${path}/${file}`).mtimeMs]));
}

/** What a reader of CycloneDX finds of each part: what it is and where it is from, its content and its licence where they are known. */
const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.\d$/),
  serialNumber: z.string().startsWith('urn:uuid:'),
  metadata: z.object({ component: z.object({ type: z.literal('application') }) }),
  components: z.array(
    z.object({
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]+$/) })).optional(),
      licenses: z.array(z.unknown()).optional(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});

/** The packages whose code is in the bundles, each as `name@version`. */
function bundledPackages(): string[] {
  const folders = Object.keys(bundles.metafile.inputs).flatMap(
    (file) => /^(?:late:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)].map((each) => {
    const { name, version } = JSON.parse(readFileSync(path.join(root, each, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  });
}

describe('the bill of materials', () => {
  it('is CycloneDX, and names every package whose code is deployed', () => {
    const text = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' });
    const bill = billSchema.parse(JSON.parse(text));
    // By its name a package may be another one, which stands in its place.
    const idsOf = (components: typeof bill.components) =>
      components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', ''))).sort();
    const ofDevelopment = bill.components.filter(({ properties }) =>
      properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true'),
    );
    const deployable = bill.components.filter((each) => !ofDevelopment.includes(each));
    const described = idsOf(deployable.filter(({ hashes, licenses }) => hashes?.length && licenses?.length));
    const bundled = bundledPackages();

    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter((each) => !described.includes(each))).toEqual([]);
    expect(bundled.filter((each) => each.startsWith('caniuse-lite@'))).toEqual([]);
    expect(idsOf(ofDevelopment)).toEqual(expect.arrayContaining([expect.stringMatching(/^vitest@/)]));
  });
});
