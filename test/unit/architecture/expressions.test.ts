import { describe, expect, it } from 'vitest';
import { type Expression, expressionsIn } from '../../fixtures/architecture/expressions.ts';
import { filesIn } from '../../fixtures/architecture/imports.ts';
import { judged, type Verdict } from '../../fixtures/architecture/judged-expressions.ts';
import listed from '../../fixtures/architecture/linear-expressions.json' with { type: 'json' };
import { isNightly } from '../../fixtures/size.ts';

/** Where texts come from outside: people, programme files, mails, what functions answer. The build reads only ours. */
const folders = ['functions', 'shared', 'infra/local', 'infra/cli'];

/** Those that take longer than their text is long, each with why it may. */
const excepted: Readonly<Record<string, string>> = {
  '/Stack .*does not exist|Stack:.* does not exist/': 'what AWS says of a stack, to who runs the command',
  '/stream\\n([\\s\\S]*)(<\\/rdf:RDF>[\\s\\S]*)\\nendstream/': 'one object of a PDF that Typst has just written',
  '/stream\\n([\\s\\S]*)\\nendstream/': 'one object of a PDF that Typst has just written',
  '/^xref\\n0 \\d+\\n([\\s\\S]*?)trailer\\n([\\s\\S]*)startxref/': 'the table of a PDF that Typst has just written',
};

/** Files whose expressions are put together while the program runs, and of what. */
const composed: Readonly<Record<string, string>> = {
  'infra/local/policy/evaluate.ts': 'an action or an address of the template’s policies, with its asterisks',
  'shared/i18n/direction.ts': 'a class of letters',
  'shared/i18n/isolate.ts': 'a class of letters, alone and beside one sign',
  'shared/i18n/language-by-script.ts': 'a class of letters',
  'shared/i18n/plural-texts.ts': 'a number as our own texts write it, between digits',
  'shared/i18n/runs-by-script.ts': 'a class of letters, at the start',
  'shared/paper/named-glyphs.ts': 'a name of ours before digits, in a PDF that Typst has just written',
  'shared/programme/publishing/mended.ts': 'blanks beside a class of letters: a run of blanks is begun once',
};

const all = folders.flatMap(filesIn).flatMap(expressionsIn);
const written = all.filter(({ source }) => source !== undefined);
const key = ({ source, flags }: Expression) => `/${source}/${flags}`;
const keys = [...new Set(written.map(key))];

describe('the regular expressions of the code', () => {
  it('are linear in the text that they look at, says recheck', { timeout: 30 * 60_000 }, async () => {
    const known = new Set<string>(isNightly ? [] : listed);
    const verdicts: Verdict[] = [];
    for (const each of keys.filter((one) => !known.has(one) && excepted[one] === undefined)) {
      const { source = '', flags } = written.find((one) => key(one) === each) ?? {};
      verdicts.push(await judged(source, flags ?? ''));
    }

    const slow = verdicts.filter(({ isLinear }) => !isLinear);

    expect(slow, 'Take a loop, or `withoutEnd`').toEqual([]);
  });

  it('are excepted only where they are', () => {
    expect(Object.keys(excepted).filter((each) => !keys.includes(each))).toEqual([]);
    expect(
      listed.filter((each) => !keys.includes(each)),
      'Take them out of linear-expressions.json',
    ).toEqual([]);
  });

  it('are literals, that the tool can read, but for these', () => {
    const files = all.filter(({ source }) => source === undefined).map(({ file }) => file);

    expect([...new Set(files)].sort()).toEqual(Object.keys(composed).sort());
  });

  it.each([
    ['blanks at the end', String.raw`\s+$`, ''],
    ['blanks around a line end', String.raw`\s*\n\s*`, 'g'],
    ['nested repetition', '^(a+)+$', ''],
    ['what may follow one of many', String.raw`[;\n](?=\s*=)`, 'g'],
  ])('would be found: %s', async (_, source, flags) => {
    expect((await judged(source, flags)).isLinear).toBe(false);
  });
});
