import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The code below a folder by its path, without comments and types; elements of JSX as calls with their texts. */
function codeBelow(...folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file));
  return new Map(code.map((file) => [file.split(sep).join('/'), codeOf(file, readFileSync(join(root, file), 'utf8'))]));
}

function codeOf(file: string, source: string): string {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  return transformSync(source, { loader, jsx: 'automatic', target: 'es2022', charset: 'utf8' }).code;
}

/** What is found in no file but the named ones, and in all of those, each for the reason that stands beside it. */
function expectOnlyIn(found: ReadonlyMap<string, readonly string[]>, exceptions: Readonly<Record<string, string>>) {
  const faults = [...found].filter(([file, places]) => places.length > 0 && exceptions[file] === undefined);
  expect(faults).toEqual([]);
  expect(Object.keys(exceptions).filter((file) => (found.get(file) ?? []).length === 0)).toEqual([]);
}

function found(code: ReadonlyMap<string, string>, patterns: readonly RegExp[]): Map<string, string[]> {
  return new Map(
    [...code].map(([file, text]) => [
      file,
      patterns.flatMap((each) => [...text.matchAll(each)].map(([place]) => place)),
    ]),
  );
}

describe('numbers, dates and lists are written by shared/i18n alone', () => {
  const code = codeBelow('shared', 'functions', 'infra');
  const written = [/\.toFixed\(|\.toPrecision\(|\.toLocale\w*\(|\bIntl\./g];

  it('since anything else writes them in no language, or in one of its own', () => {
    const outside = new Map([...code].filter(([file]) => !file.startsWith('shared/i18n/')));
    expect(outside.size).toBeGreaterThan(500);
    expectOnlyIn(found(outside, written), {
      'shared/web/pages/results/chart.tsx': 'the width of a bar in CSS',
      'shared/mail/parts/question-row.tsx': 'the width of a bar in HTML',
      'shared/programme/number-classes.ts': 'the name of a class of numbers, which is stored',
      'shared/time/wall-clock.ts': 'asks what clocks show in a time zone',
      'shared/time/zones.ts': 'asks which time zones exist, and how far they are from Greenwich',
      'shared/time/zone-changes.ts': 'asks what the time zone data say',
      'functions/form/client/words.ts': 'the script of the form, which has no room for the catalogue: by `locale`',
      'functions/desk/client/keep-saved.ts': 'the script of the desk, which has no room for the catalogue: by `lang`',
      'functions/desk/client/own-zone.ts': 'asks in which time zone this device is',
      'functions/form/client/notices.ts': 'the script of the form, which has no room for the catalogue: by `locale`',
      'shared/sheets/cut-to-fit.ts': 'cuts a name between two letters',
      'shared/paper/printable.ts': 'breaks a word between two letters',
      'shared/report/display-width.ts': 'tells letters apart',
      'shared/report/subject-line.ts': 'cuts between two words',
      'shared/paper/locale-parts.ts': 'language and region of a tag, for the typesetter',
      'shared/mail/parts/fonts.ts': 'the script of a language, by which a font is chosen',
      'shared/response/typed-number.ts': 'a number as it is stored',
      'infra/cli/foreign-forms/xlsform/bounds.ts': 'a number without the errors of its sum',
      'functions/form/client/checks.ts': 'the script of the form, which has no room for the catalogue: by `locale`',
      'infra/cli/cost/bill-text.ts': 'prices, on the English command line',
      'infra/cli/cost/markdown.ts': 'prices, in English documentation',
      'shared/programme/size-limits.ts': 'a table of the command line is English',
      'infra/cli/programme/validate.ts': 'messages of the command line are English',
      'infra/cli/foreign-forms/xlsform/write-xlsform.ts': 'a language by its English name, as the format asks',
      'infra/cli/programme/import.ts': 'asks in which time zone this machine is',
      'infra/cli/programme/new.ts': 'asks in which time zone this machine is',
      'infra/local/functions/worker.ts': 'the words of Lambda, which it imitates',
    });
  });

  it.each(['n.toFixed(1)', "new Date().toLocaleString('en')", "new Intl.NumberFormat('en').format(n)"])(
    'and would be found: %s',
    (source) => {
      expect(found(new Map([['a.ts', codeOf('a.ts', source)]]), written).get('a.ts')).toHaveLength(1);
    },
  );
});

describe('signs between texts are words of the catalogue', () => {
  const sign = ':;,·–—()（）“”„‘‚«»、，；：。؛،';
  const signs = `[\\s${sign}]*[${sign}][\\s${sign}]*`;
  const joining = [
    // `${one}: ${other}`, `${one} (${other})`; not `${one}:${other}`, which is data
    new RegExp(`\\}(?=[^$\`]*[\\s()\\u0080-\\uffff])${signs}(?:\\$\\{|\`)`, 'gu'),
    new RegExp(`\`${signs}\\$\\{`, 'gu'),
    // ': ' and ' · ', by themselves or as a text of JSX; not ','
    new RegExp(`(?<=[([{,=?:]\\s*)(["'])(?=[^"'\\n]*[\\s\\u0080-\\uffff])${signs}\\1(?=\\s*[)\\]},;:?+])`, 'gu'),
    // those of one language, anywhere
    /[（）“”„«»、，；：。؛،]/gu,
  ];

  it('since Chinese, French and Arabic set them otherwise', () => {
    const code = codeBelow(
      'shared/report',
      'shared/question-types',
      'shared/sheets',
      'shared/web',
      'shared/mail',
      'shared/paper',
    );
    expect(code.size).toBeGreaterThan(140);
    expectOnlyIn(found(code, joining), {
      'shared/web/http/content-security-policy.ts': 'a header',
      'shared/web/pages/results/definitions/definitions-page.tsx': 'numbers as programs print them',
      'shared/web/parts/moment.tsx': 'looks for a bracket, and writes none',
      'shared/web/pages/desk/edit/fields/checks-field.tsx': 'a dash that all languages know, where nothing is chosen',
      'shared/sheets/single-answers.ts': 'a dash that all languages know, in a label of at most 256 bytes',
      'shared/mail/message-headers.ts': 'headers',
      'shared/mail/report-text.ts': 'the empty part of a bar',
      'shared/mail/wrapped.ts': 'looks for signs that begin no line',
      'shared/mail/parts/links.tsx': 'a dot between two links',
      'shared/mail/parts/question-row.tsx': 'brackets around a percentage alone',
      'shared/sheets/tables.ts': 'a dash that all languages know, in the title of a document',
    });
  });

  it.each([
    `const a = \`\${one}: \${other}\``,
    `const a = \`\${one} (\${other})\``,
    `const a = \`“\${one}”\``,
    "const a = list.join(' · ')",
    "const a = list.join('；')",
    'const a = <p>{one}: {other}</p>',
    'const a = <footer>— {one}</footer>',
  ])('and would be found: %s', (source) => {
    expect(found(new Map([['a.tsx', codeOf('a.tsx', source)]]), joining).get('a.tsx')).not.toEqual([]);
  });
});
