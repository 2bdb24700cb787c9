import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  byFile,
  circles,
  computedImports,
  filesIn,
  type Import,
  importsIn,
  read,
} from '../../fixtures/architecture/imports.ts';
import { againstArrows, arrowsIn, reachedFrom, registries, roomOf } from '../../fixtures/architecture/rooms.ts';

const root = join(import.meta.dirname, '../../..');
const files = ['shared', 'functions', 'infra', 'test'].flatMap(filesIn);
const imports = files.flatMap((file) => importsIn(read(file), file));
const isOwn = (path: string) => /^(shared|functions|infra|test)\//.test(path);

const arrows = arrowsIn('infra/decisions/12-rooms.md');
const rooms = [...arrows.keys()];

/** The packages that each room of the core may import; of Node's own, what only calculates. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'shared/access': ['node:crypto', 'node:url'],
  'shared/statistics': [],
  'shared/time': [],
  'shared/log': ['aws-lambda'],
  'shared/log/powertools': ['@aws-lambda-powertools/logger', '@aws-lambda-powertools/metrics'],
  'shared/environment': [],
  'shared/i18n': ['@schummar/icu-type-parser', 'icu-minify', 'node:async_hooks', 'node:fs', 'node:path', 'zod'],
  'shared/questionnaire': ['zod'],
  'shared/response': ['node:crypto'],
  'shared/blind': ['node:crypto'],
  'shared/roster': ['csv-parse', 'fflate', 'read-excel-file'],
  'shared/programme': ['node:crypto', 'yaml', 'zod'],
  'shared/programme/publishing': [],
  'shared/contact': ['node:crypto'],
  'shared/desk': ['node:crypto'],
  'shared/tally': ['node:crypto'],
  'shared/privacy': [],
  'shared/publication': ['node:crypto'],
  'shared/authoring/plan-words': [],
  'shared/delivery': [],
  'shared/invitation': ['node:crypto'],
  'shared/store': [],
  'shared/store/secrets': ['@aws-sdk/client-secrets-manager'],
  'shared/store/dynamodb': [
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/util-dynamodb',
    'node:crypto',
    'node:util',
    'node:zlib',
  ],
  'shared/report': ['get-east-asian-width'],
  'shared/authoring': ['node:fs', 'node:path', 'yaml', 'zod'],
  'shared/mail': [
    '@aws-sdk/client-ses',
    'mjml',
    'node:crypto',
    'node:stream',
    'nodemailer',
    'preact',
    'preact-render-to-string',
  ],
  'shared/paper': ['node:fs', 'node:module', 'node:path', 'node:url', 'node:worker_threads', 'node:zlib'],
  'shared/sheets': ['csv-stringify', 'node:crypto', 'write-excel-file', 'zod'],
  'shared/web/http': ['aws-lambda', 'node:crypto'],
  'shared/web/parts': ['lean-qr', 'preact', 'preact-render-to-string'],
  'shared/web/pages': ['preact'],
  'shared/tick': [],
};

/** What imports something that only running it tells. */
const computed = [
  'shared/paper/typst-thread.mjs',
  'infra/bundle/left-out.ts',
  'infra/cli/run.mjs',
  'infra/local/functions/worker.thread.ts',
];

/** `@aws-sdk/client-ses` of `@aws-sdk/client-ses/dist/x.js`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** All that a file imports, and what that imports in turn. */
function reached(file: string, next: ReadonlyMap<string, readonly Import[]>, seen = new Set<string>()): Set<string> {
  for (const { to } of next.get(file) ?? []) {
    if (seen.has(to)) continue;
    seen.add(to);
    reached(to, next, seen);
  }
  return seen;
}

describe('the rooms', () => {
  it('are those of the diagram: each is a folder, each file of the product has one, and no way leads back', () => {
    const homeless = files.filter((file) => !file.startsWith('test/') && roomOf(file, arrows) === undefined);

    expect(rooms.filter((room) => !existsSync(join(root, room)))).toEqual([]);
    expect(homeless).toEqual([]);
    expect(() => rooms.map((room) => reachedFrom(room, arrows))).not.toThrow();
  });

  it('import along its arrows only, types as well', () => {
    expect(againstArrows(imports, arrows)).toEqual([]);
  });

  it('need each of its arrows, and none is drawn that others imply', () => {
    const used = new Set(imports.map(({ from, to }) => `${roomOf(from, arrows)} --> ${roomOf(to, arrows)}`));
    const drawn = rooms.flatMap((room) => [...(arrows.get(room) ?? [])].map((target) => ({ room, target })));
    const implied = drawn.filter(({ room, target }) =>
      [...(arrows.get(room) ?? [])].some((other) => other !== target && reachedFrom(other, arrows).has(target)),
    );

    expect(drawn.filter(({ room, target }) => !used.has(`${room} --> ${target}`))).toEqual([]);
    expect(implied).toEqual([]);
  });

  it('of the core import just these packages', () => {
    const found = Object.fromEntries(
      rooms
        .filter((room) => room.startsWith('shared/'))
        .map((room) => {
          const own = imports.filter(({ from, to }) => roomOf(from, arrows) === room && !isOwn(to));
          return [room, [...new Set(own.map(({ to }) => packageOf(to)))].sort()];
        }),
    );

    expect(found).toEqual(packages);
  });

  it('of the domain reach no SDK, whatever they import', () => {
    // Words and templates are data that lie beside the code: their file is read where a module would be imported.
    const readsData = ['i18n/shipped-words.ts', 'i18n/bundled-words.ts', 'authoring/template-files.ts'];
    const next = byFile(imports.filter(({ from }) => !readsData.some((file) => from === `shared/${file}`)));
    const sdk = /^@aws-|^node:(?!crypto|zlib|stream|async_hooks|url)|^nodemailer/;
    const adapters = [
      'shared/store/dynamodb',
      'shared/store/secrets',
      'shared/log/powertools',
      'shared/mail',
      'shared/paper',
    ];
    const domain = files.filter((file) => file.startsWith('shared/') && !adapters.includes(roomOf(file, arrows) ?? ''));

    expect(domain.length).toBeGreaterThan(250);
    expect(domain.filter((file) => [...reached(file, next)].some((to) => sdk.test(to)))).toEqual([]);
  });

  it('are told apart: imports against the arrows are found', () => {
    const wrong = [
      ['shared/statistics/mean.ts', 'shared/time/instant.ts'],
      ['shared/publication/seal.ts', 'shared/delivery/send-dispatches.ts'],
      ['shared/question-types/one/answer.ts', 'shared/web/parts/choices.tsx'],
      ['shared/delivery/send-dispatches.ts', 'shared/log/powertools/log.ts'],
      ['infra/local/stack.ts', 'infra/cli/debrief.ts'],
    ].map(([from = '', to = '']) => ({ from, to, isTypeOnly: true }));

    expect(againstArrows(wrong, arrows)).toHaveLength(wrong.length);
  });
});

describe('a question type', () => {
  it('is in one folder with a file for each layer', () => {
    const folders = [...new Set(files.map((file) => /^shared\/question-types\/([^/]+)\//.exec(file)?.[1]))].filter(
      Boolean,
    );

    expect(folders.length).toBeGreaterThan(10);
    for (const folder of folders) {
      const layers = filesIn(`shared/question-types/${folder}`).map((file) => /(\w+)\.tsx?$/.exec(file)?.[1]);
      expect(layers.sort(), folder).toEqual(Object.keys(registries).sort());
    }
  });

  it('has each of its files imported by the registry of its layer alone; its own schema by the others, too', () => {
    const elsewhere = imports.filter(({ from, to }) => {
      const [, layer] = /^shared\/question-types\/[^/]+\/(\w+)\.tsx?$/.exec(to) ?? [];
      const isOwnSchema = layer === 'schema' && dirname(from) === dirname(to);
      return layer !== undefined && !isOwnSchema && from !== registries[layer as keyof typeof registries];
    });

    expect(elsewhere.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('draws its control without what is only for reports', () => {
    const next = byFile(imports.filter(({ isTypeOnly }) => !isTypeOnly));
    const reports = [...reached(registries.control, next)].filter((to) =>
      /^shared\/(report|privacy|statistics)\//.test(to),
    );

    expect(reports).toEqual([]);
  });
});

describe('imports', () => {
  it('are found, and lead to files that exist', () => {
    const own = imports.filter(({ from, to }) => isOwn(to) && !from.startsWith('test/unit/architecture'));

    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
  });

  it('are seen in every way of writing them', () => {
    const ways = [
      "import a from './x.ts';",
      "import type { A } from './x.ts';",
      "import {\n  a,\n} from './x.ts';",
      "import './x.ts';",
      'import "./x.ts";',
      "export * from './x.ts';",
      "export type { A } from './x.ts';",
      "const a = await import(\n  './x.ts'\n);",
      'const a = await import(`./x.ts`);',
      "type A = import('./x.ts').A;",
      "import a = require('./x.ts');",
      "const a = new URL('./x.ts', import.meta.url);",
      "const a = import.meta.resolve('./x.ts');",
      "const a = await import(/* later */ './x.ts', {});",
      "/* first */ import a from './x.ts';",
      "import {\n  // it's one\n  a,\n} from './x.ts';",
      "import type A = require('./x.ts');",
    ];

    for (const way of ways)
      expect(
        importsIn(way, 'shared/y.ts').map(({ to }) => to),
        way,
      ).toEqual(['shared/x.ts']);
    expect(importsIn("// import a from './x.ts';\n/* import './x.ts' */", 'shared/y.ts')).toEqual([]);
  });

  it('are computed nowhere but where a bundle or a shipped file is loaded, and where parts of packages are replaced', () => {
    const computing = files.filter((file) => !file.startsWith('test/') && computedImports(read(file)) > 0);

    expect(computing).toEqual(computed);
  });

  it('of the product lead to no test, and of one function not to another', () => {
    const functionOf = (path: string) => /^functions\/([^/]+)\//.exec(path)?.[1];
    const product = imports.filter(({ from }) => !from.startsWith('test/'));
    const across = product.filter(({ from, to }) => {
      const [one, other] = [functionOf(from), functionOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });

    expect(product.filter(({ to }) => to.startsWith('test/'))).toEqual([]);
    expect(across).toEqual([]);
  });

  it('of the core ask neither the machine for the time nor for chance', () => {
    const asking = filesIn('shared')
      .filter((file) => file !== 'shared/time/system-clock.ts')
      .filter((file) =>
        /Date\.now|new Date\b(?!\()|new Date\(\)|\bDate\(\)|performance\.now|Math\.random|getRandomValues|randomBytes|randomInt|randomUUID|process\.env|globalThis/.test(
          read(file),
        ),
      );

    expect(asking).toEqual([]);
  });

  it('are all modules: no file refers to another by a comment', () => {
    expect(files.filter((file) => /^\/\/\/\s*<reference/m.test(read(file)))).toEqual([]);
  });

  it('run in no circle', () => {
    expect(circles(imports.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([]);
  });
});
