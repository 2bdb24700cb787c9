import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, type FunctionName, functionNames } from '../../../../infra/bundle/bundle.ts';
import { bundleClient } from '../../../../infra/bundle/bundle-client.ts';
import { templateFolder } from '../../../../infra/bundle/template-folder.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { paperFileNames } from '../../../../shared/paper/paper-file-names.ts';
import { filesOf } from '../../../bench/built.ts';

const _root = path.resolve(import.meta.dirname, '../../../..');

/** Where the run has bundled them before its first test. */
const built = path.resolve(import.meta.dirname, '../../../../.build/functions');

/** Whether a function says words to people. */
const speaks = (name: string) => !['bounce', 'gate', 'canary', 'backup'].includes(name);

let bundles: Pick<Bundles, 'folders' | 'metafile' | 'client'>;

const makesPaper = ['report', 'paper'] as const;

beforeAll(async () => {
  bundles = {
    folders: Object.fromEntries(functionNames.map((name) => [name, path.join(built, name)])) as Bundles['folders'],
    metafile: JSON.parse(readFileSync(path.join(built, 'metafile.json'), 'utf8')),
    client: await bundleClient(),
  };
});

describe('the bundle of', () => {
  it.each([
    ['submit', 300_000],
    ['form', 320_000],
  ] as const)('%s is at most %i bytes: what it weighs, its cold start waits for', (name, budget) => {
    const files = filesOf(bundles.metafile, name);

    expect(files.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(budget);
  });

  it('the desk’s script is at most 20 kB compressed, and of that size in the function that serves it', () => {
    const { path: address, brotli } = bundles.client.desk;

    expect(address).toMatch(/^\/d\/assets\/desk-\w{8,}\.js$/);
    expect(Buffer.from(brotli, 'base64').byteLength).toBeLessThanOrEqual(20_000);
    const files = readdirSync(bundles.folders.desk).filter((file) => file.endsWith('.mjs'));
    const texts = files.map((file) => readFileSync(path.join(bundles.folders.desk, file), 'utf8'));
    expect(texts.filter((text) => text.includes(brotli))).toHaveLength(1);
  });

  it.each(makesPaper)('%s has what papers are made with beside it', (name) => {
    const files = readdirSync(path.join(bundles.folders[name], 'paper'));

    expect(files.sort()).toEqual(paperFileNames.map((file) => path.basename(file)).sort());
    // Lambda takes 250 MB, and a start waits for each of them.
    expect(sizeOf(bundles.folders[name])).toBeLessThan(85_000_000);
  });

  it.each(functionNames.filter((name) => name !== 'submit'))(
    '%s is one file, with what it loads later and the words that it says beside it',
    (name) => {
      // What a function that is split loads later has a name with a hash.
      expect(readdirSync(bundles.folders[name]).filter((file) => !/-[0-9A-Z]{8}\.mjs$/.test(file))).toEqual([
        ...(speaks(name) ? ['compile-words.mjs'] : []),
        'index.mjs',
        ...(name === 'form' ? ['lazy-log.mjs', 'lazy-other-pages.mjs', 'lazy-scripts.mjs'] : []),
        ...(makesPaper.some((each) => each === name) ? ['paper'] : []),
        ...(name === 'desk' ? [templateFolder] : []),
        ...(speaks(name) ? ['words'] : []),
      ]);
    },
  );

  it.each([
    ['report', /node_modules\/(mjml|nodemailer|write-excel-file|csv-stringify)|zod\/v4\/classic/],
    ['results', /shared\/sheets\/(xlsx|csv|sav)|zod\/v4\/classic/],
    ['paper', /zod\/v4\/classic/],
    ['contact', /node_modules\/nodemailer/],
    [
      'desk',
      /zod\/v4\/classic|node_modules\/(mjml|nodemailer)|shared\/authoring\/edit|web\/pages\/desk\/(edit|running)/,
    ],
  ] as const)('%s leaves to later what only some of its calls need', (name, later) => {
    expect(inputsAtStart(name)).not.toMatch(later);
  });

  it.each(functionNames)('%s loads words by language, and those of its own readers only', (name) => {
    const inputs = Object.keys(bundles.metafile.outputs[`${name}/index.mjs`]?.inputs ?? {}).join('\n');
    // The desk checks programme files, and so the words that one brings, against the English ones.
    const checks =
      name === 'desk'
        ? /shared\/i18n\/(words|shipped-words)/
        : /shared\/i18n\/(en|words|compile-words|shipped-words)|icu-messageformat-parser/;
    expect(inputs).not.toMatch(checks);
    if (!speaks(name)) return;
    const readers = ['form', 'submit', 'contact'].includes(name) ? ['participants'] : ['participants', 'recipients'];
    const files = readers.flatMap((reader) => interfaceLanguages.map((language) => `${reader}.${language}.json`));
    const ofDesk = name === 'desk' ? deskLanguages.map((language) => `organisers.${language}.json`) : [];
    expect(readdirSync(path.join(bundles.folders[name], 'words')).sort()).toEqual([...files, ...ofDesk].sort());
  });

  it('submit leaves the words, pages and log lines of what is not kept to a file that is loaded when they are needed', () => {
    const inputsOf = (file: string) => Object.keys(bundles.metafile.outputs[file]?.inputs ?? {}).join('\n');
    const [atStart, whenNeeded] = [inputsOf('submit/index.mjs'), inputsOf('submit/lazy-replies.mjs')];

    expect(readdirSync(bundles.folders.submit)).toEqual([
      'compile-words.mjs',
      'index.mjs',
      'lazy-blind.mjs',
      'lazy-own-code.mjs',
      'lazy-replies.mjs',
      'lazy-secret.mjs',
      'words',
    ]);
    const later = [
      /shared\/i18n\/form-texts\.ts/,
      /preact/,
      /shared\/web\/.*\.tsx/,
      /web\/parts\/style\.ts/,
      /powertools\/logger/,
    ];
    for (const words of later) {
      expect(atStart).not.toMatch(words);
      expect(whenNeeded).toMatch(words);
    }
    expect(atStart).toMatch(/shared\/response\/parse\.ts/);
  });

  it.each(functionNames.filter((name) => name !== 'backup'))(
    '%s holds no credential source that Lambda never uses and no build tool',
    (name) => {
      const inputs = Object.keys(bundles.metafile.outputs[`${name}/index.mjs`]?.inputs ?? {}).join('\n');

      expect(inputs).not.toMatch(/credential-provider-(sso|ini|process|web-identity|login|http|imds)\//);
      expect(inputs).not.toMatch(/node_modules\/(typescript|uncss|prettier|undici|iconv-lite)\//);
    },
  );

  it.each(['form', 'submit'] as const)('%s holds no mail code', (name) => {
    const inputs = Object.keys(bundles.metafile.outputs[`${name}/index.mjs`]?.inputs ?? {});

    expect(inputs.join('\n')).not.toMatch(/node_modules\/(mjml|nodemailer|@aws-sdk\/client-ses)/);
  });
});

/** What is in the files that a function reads at its start. */
function inputsAtStart(name: FunctionName): string {
  const { outputs } = bundles.metafile;
  const read = new Set<string>();
  const next = [`${name}/index.mjs`];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (read.has(file)) continue;
    read.add(file);
    const imports = outputs[file]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
    next.push(...imports.filter(({ external }) => !external).map(({ path: to }) => to));
  }
  return [...read].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})).join('\n');
}

/** Bytes of all files of a folder, and of those in it. */
function sizeOf(path: string): number {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.reduce((total, file) => total + statSync(`${path}/${file}`).size, 0);
}
