import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsciiAddress } from '../../shared/access/mail-address.ts';
import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { rosterFaultText } from '../../shared/roster/fault-text.ts';
import { headingNames } from '../../shared/roster/heading-names.ts';
import { readRoster } from '../../shared/roster/read-roster.ts';
import type { RosterOf } from '../../shared/roster/roster.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { encodings } from '../fixtures/roster/encodings.ts';
import { workbookWith } from '../fixtures/roster/workbooks.ts';

const of: RosterOf = {
  languages: ['zh-CN', 'en', 'fr'],
  kinds: {
    id: 'd_org',
    text: { en: 'I work in', 'zh-CN': '您所在单位' },
    options: [
      { id: 'government', text: { en: 'Government bureau', 'zh-CN': '政府部门', fr: 'Administration' } },
      { id: 'enterprise', text: { en: 'Enterprise', 'zh-CN': '企业', fr: 'Entreprise' } },
    ],
  },
};

/** Each way to write one, with what it means. */
const languages = { '': undefined, zh: 'zh-CN', 中文: 'zh-CN', English: 'en', 法语: 'fr', fr: 'fr' } as const;
const kinds = { '': undefined, 政府部门: 'government', Enterprise: 'enterprise', GOVERNMENT: 'government' } as const;

const keysOf = <T extends object>(all: T) => Object.keys(all) as (keyof T)[];

/** What is noted of people besides, with all that a file of columns has to be careful with. */
const someNote = fc
  .array(fc.constantFrom('王', '芳', 'Li', ' ', ',', ';', '\t', '"', "'", '\n', '：', '1'), { maxLength: 8 })
  .map((letters) => letters.join(''));

const somePerson = fc.record({
  note: someNote,
  language: fc.constantFrom(...keysOf(languages)),
  kind: fc.constantFrom(...keysOf(kinds)),
});

const somePeople = fc
  .array(somePerson, { minLength: 1, maxLength: 12 })
  .map((people) => people.map((person, at) => ({ ...person, address: `person.${at}@example.org` })));

const columns = ['note', 'address', 'language', 'kind'] as const;
const someOrder = fc.shuffledSubarray([...columns], { minLength: columns.length });
const someHeadings = fc.record({
  note: fc.constantFrom('Name', '姓名', 'name, first'),
  // What GB18030 writes with two bytes.
  address: fc.constantFrom(...headingNames.address.filter((name) => /^[\w\s-]+$|^[一-鿿]+$/u.test(name))),
  language: fc.constantFrom('Language', '语言', 'LANG'),
  kind: fc.constantFrom('d_org', '单位类型', 'I work in', 'Type'),
});

type People = typeof somePeople extends fc.Arbitrary<infer All> ? All : never;

/** What has to be read of them. */
function meant(people: People) {
  return people.map(({ address, language, kind }) => ({ address, language: languages[language], kind: kinds[kind] }));
}

async function readBack(bytes: Uint8Array) {
  const { rows, faults } = await readRoster(bytes, of);
  expect(faults).toEqual([]);
  return rows.map(({ address, language, kind }) => ({ address, language, kind }));
}

describe('a roster', () => {
  it('is read back from any columns, whatever divides them, in every encoding', async () => {
    await holdsAsync(
      fc.asyncProperty(
        fc.record({
          people: somePeople,
          order: someOrder,
          headings: someHeadings,
          delimiter: fc.constantFrom(',', ';', '\t'),
          recordDelimiter: fc.constantFrom('\n', '\r\n', '\r'),
          encoding: fc.constantFrom(...keysOf(encodings)),
        }),
        async ({ people, order, headings, delimiter, recordDelimiter, encoding }) => {
          const rows = [
            order.map((column) => headings[column]),
            ...people.map((one) => order.map((each) => one[each])),
          ];
          const text = stringify(rows, { delimiter, record_delimiter: recordDelimiter, quoted_string: true });

          expect(await readBack(encodings[encoding](text))).toEqual(meant(people));
        },
      ),
      100,
    );
  });

  it('is read back from a workbook', async () => {
    await holdsAsync(
      fc.asyncProperty(somePeople, someOrder, someHeadings, async (people, order, headings) => {
        const rows = [order.map((column) => headings[column]), ...people.map((one) => order.map((each) => one[each]))];

        expect(await readBack(await workbookWith({ People: rows }))).toEqual(meant(people));
      }),
      10,
    );
  });

  it('invites everybody in it once, or says in which line somebody has a fault', async () => {
    const someCell = fc.oneof(
      fc.constantFrom(
        'a@example.org',
        'A@example.org',
        'b@例え.jp',
        'ü@example.org',
        'x@y',
        '',
        '=1',
        'zh',
        'xx',
        '企业',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    await holdsAsync(
      fc.asyncProperty(
        fc.array(fc.array(someCell, { minLength: 3, maxLength: 4 }), { minLength: 1 }),
        async (cells) => {
          const text = stringify([['email', 'language', 'kind'], ...cells], { quoted_string: true });
          const { rows, faults } = await readRoster(Buffer.from(text), of);
          const keys = rows.map(({ address }) => address.toLowerCase());

          expect(rows.every(({ address }) => isAsciiAddress(address))).toBe(true);
          expect(new Set(keys).size).toBe(keys.length);
          expect(rows.filter(({ line }) => faults.some((fault) => fault.line === line))).toEqual([]);
          // Every line that says something is one or the other.
          if (faults.every(({ line }) => line !== undefined))
            expect(new Set([...rows, ...faults].map(({ line }) => line)).size).toBe(
              cells.filter((row) => row.some((cell) => plain(cell) !== '')).length,
            );
        },
      ),
    );
  });

  it('never breaks, and says of every fault what it is in each language', async () => {
    const workbook = await workbookWith({ People: [['email'], ['li@example.org'], ['wang@example.org']] });
    const someBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // A workbook of which some bytes are others, or that ends before its end.
      fc
        .tuple(fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(workbook.length))
        .map(([changes, end]) => {
          const changed = Buffer.from(workbook);
          for (const [at, byte] of changes) changed[at] = byte;
          return changes.length > 0 ? changed : changed.subarray(0, end);
        }),
      fc
        .array(fc.constantFrom('email', '@', 'a@b.org', ',', ';', '\t', '\n', '"', 'sep=;', '\ufeff', '<', '>', '邮箱'))
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await holdsAsync(
      fc.asyncProperty(someBytes, async (bytes) => {
        const { rows, faults } = await readRoster(bytes, of);

        expect(rows.length + faults.length).toBeGreaterThan(0);
        for (const fault of faults) {
          for (const language of deskLanguages)
            expect(rosterFaultText(fault, language)).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      100,
    );
  });
});

/** Without what nobody sees. */
function plain(cell: string): string {
  return cell.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '').trim();
}
