import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { programmeSchema } from '../../../shared/programme/schema.ts';
import { messageText } from '../../fixtures/programmes/faults.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

type Path = readonly (string | number)[];
type Node = Record<string | number, unknown>;

const compact = parse(compactSource) as Node;

/** What a programme file says, with another value at one place; undefined takes the key out. */
function withValue(at: string, value: unknown): unknown {
  const content = structuredClone(compact);
  const path = at.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = path.at(-1) as string | number;
  const holder = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, content);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return content;
}

/** What is said against a value at its place or below it, and what it is read as. */
function readAt(at: string, value: unknown) {
  const result = programmeSchema.safeParse(withValue(at, value));
  const issues: z.core.$ZodIssue[] = result.error?.issues ?? [];
  return {
    messages: issues.filter(({ path }) => path.join('.').startsWith(at)).map(({ message }) => messageText(message)),
    others: issues.filter(({ path }) => !path.join('.').startsWith(at)),
    read: result.success
      ? at.split('.').reduce<Node>((node, key) => node[key] as Node, result.data as Node)
      : undefined,
  };
}

const long = (length: number) => 'a'.repeat(length);
const idWords = '1 to 24 of a-z, 0-9 and -, a letter first';
const codeWords = '2 to 16 of A-Z, 0-9 and -, a letter or digit first';
const timeWords = 'a local time such as 2020-12-03 16:30, without a zone';
const dayTimeWords = 'a time of day such as 18:00';
const mail = (length: number) => `${long(64)}@${`${long(60)}.`.repeat(4).slice(0, length - 65 - 4)}.org`;

describe('a value in a programme file', () => {
  it.each<[at: string, values: readonly unknown[]]>([
    ['programme', ['a', long(24), 'a-9']],
    ['follows', ['earlier']],
    ['$schema', ['./programme.schema.json']],
    ['recipients.0.name', ['A', long(120)]],
    ['recipients.0.address', ['a@b.org', mail(254)]],
    ['recipients.0.frequency', ['final', 'daily', 'every-25']],
    ['recipients.0.singleAnswers', [true, false]],
    ['recipients.0.pdf', ['none', 'a4', 'letter']],
    ['speakers.0.address', ['a@b.org']],
    ['speakers.0.language', ['en']],
    ['sessions.0.code', ['A1', long(16).toUpperCase(), '9-']],
    ['sessions.0.opens', ['2020-12-03 16:30']],
    ['sessions.0.headcount', [1, 1_000_000]],
    ['sessions.0.attendance', [{}, { own: 0, helped: 1_000_000 }]],
    ['sessions.0.proofOfWork', [8, 18]],
    ['graceMinutes', [0, 1440]],
    ['retentionDays', [1, 3650]],
    ['digestAt', ['00:00', '09:59', '19:30', '20:00', '23:59']],
    ['populationCorrection', [true, false]],
    ['singleAnswers', ['nobody', 'entitled']],
    [
      'words',
      [
        {},
        { sw: 'words-sw.yaml' },
        {
          sw: {
            language: 'sw',
            name: long(60),
            reviewed: true,
            participants: { a: { b: long(4000) } },
            recipients: {},
          },
        },
        { sw: { name: 'K', participants: {} } },
      ],
    ],
  ])('%s may be written', (at, values) => {
    for (const value of values)
      expect(readAt(at, value), JSON.stringify(value)).toEqual({ messages: [], others: [], read: value });
  });

  it.each<[at: string, left: unknown, right: unknown]>([
    ['recipients.0.name', ' Ada ', 'Ada'],
    ['recipients.0.frequency', undefined, 'final'],
    ['recipients.0.singleAnswers', undefined, false],
    ['graceMinutes', undefined, 15],
    ['retentionDays', undefined, 365],
    ['digestAt', undefined, '18:00'],
    ['populationCorrection', undefined, false],
    ['singleAnswers', undefined, 'nobody'],
    ['words', { sw: ' words-sw.yaml ' }, { sw: 'words-sw.yaml' }],
    ['words', { sw: { name: ' K ', participants: {} } }, { sw: { name: 'K', participants: {} } }],
  ])('%s is read without blanks around it, or as it is where nothing is written', (at, written, read) => {
    expect(readAt(at, written)).toEqual({ messages: [], others: [], read });
  });

  it.each<[at: string, values: readonly unknown[], message: RegExp | string]>([
    ['programme', ['', long(25), '9a', '-a', 'A', 'a_b', ' a', 'a '], idWords],
    ['follows', ['', 'A'], idWords],
    ['recipients.0.name', ['', '  '], />=1 characters/],
    ['recipients.0.name', [long(121)], /<=120 characters/],
    ['recipients.0.address', ['nobody', '@b.org'], /^a mail address such as name@example.org/],
    ['recipients.0.address', [mail(255)], 'a mail address has 254 characters at most'],
    ['recipients.0.frequency', ['weekly', ''], /^Invalid option/],
    ['recipients.0.pdf', ['a5', ''], /^Invalid option/],
    ['sessions.0.code', ['A', long(17).toUpperCase(), '-A', 'a1', 'A B', ' AB', 'AB '], codeWords],
    [
      'sessions.0.opens',
      [
        '2020-12-03',
        '2020-12-03T16:30',
        'x2020-12-03 16:30',
        '2020-12-03 16:30:00',
        '202-12-03 16:30',
        'yyyy-12-03 16:30',
        '2020-mm-03 16:30',
        '2020-12-dd 16:30',
        '2020-12-03 hh:30',
        '2020-12-03 16:mm',
        '2020-1x-03 16:30',
        '2020-x1-03 16:30',
        '2020-12-0x 16:30',
        '2020-12-x3 16:30',
        '2020-12-03 1x:30',
        '2020-12-03 x6:30',
        '2020-12-03 16:3x',
        '2020-12-03 16:x0',
      ],
      timeWords,
    ],
    ['sessions.0.headcount', [0, 1_000_001], /expected number to be/],
    ['sessions.0.attendance', [{ own: -1 }, { own: 1_000_001 }], /expected number to be/],
    ['sessions.0.proofOfWork', [7, 19], /expected number to be/],
    ['graceMinutes', [-1, 1441], /expected number to be/],
    ['retentionDays', [0, 3651], /expected number to be/],
    [
      'digestAt',
      ['24:00', '1:00', '09:60', '18:5', '30:00', '1a:00', '18:0a', 'x18:00', '18:00x', 'aa:00', '2a:00', '18:a0'],
      dayTimeWords,
    ],
    ['singleAnswers', ['all', ''], /^Invalid option/],
    ['words', [{ sw: '' }, { sw: ' ' }], />=1 characters/],
    [
      'words',
      [
        { sw: { name: '', participants: {} } },
        { sw: { name: long(61), participants: {} } },
        { sw: { participants: {} } },
        { sw: { name: 'K', participants: { a: long(4001) } } },
        { sw: { name: 'K', participants: {}, other: {} } },
      ],
      /^(Too (small|big)|Invalid input|Unrecognized key)/,
    ],
    ['languages', [[]], />=1 items/],
    ['recipients', [[]], />=1 items/],
    ['sessions', [[]], />=1 items/],
  ])('%s may not be written', (at, values, message) => {
    for (const value of values) {
      const { messages } = readAt(at, value);
      expect(messages, JSON.stringify(value)).toHaveLength(1);
      expect(messages[0], JSON.stringify(value)).toMatch(message);
    }
  });

  it.each<[path: Path]>([
    [[]],
    [['contact']],
    [['recipients', 0]],
    [['speakers', 0]],
    [['topics', 0]],
    [['sessions', 0]],
    [['sessions', 0, 'talks', 0]],
  ])('is refused where nothing of its name is known, as in %j', (path) => {
    const result = programmeSchema.safeParse(withValue([...path, 'surplus'].join('.'), 1));
    expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['surplus'], path }]);
  });
});
