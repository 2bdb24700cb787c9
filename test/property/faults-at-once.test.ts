import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ProgrammeFileError, readProgramme } from '../../shared/programme/read.ts';
import { compactSource } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';

type Content = Record<string, unknown> & {
  title: Record<string, string>;
  sessions: Record<string, unknown>[];
  recipients: Record<string, unknown>[];
  speakers: Record<string, unknown>[];
  topics: { name: Record<string, string> }[];
};

/** Ways to break a programme, none of which has to do with another. */
const breaks: readonly ((content: Content) => void)[] = [
  ({ sessions: [session] }) => Object.assign(session ?? {}, { code: 'wei fang' }),
  ({ sessions: [session] }) => Object.assign(session ?? {}, { headcount: 'many' }),
  ({ sessions: [session] }) => Object.assign(session ?? {}, { zone: 'Atlantis' }),
  ({ sessions: [session] }) => Object.assign(session ?? {}, { closes: '2020-12-01 08:00' }),
  ({ sessions: [session] }) => Object.assign(session ?? {}, { begins: '2020-12-03', ends: '2020-12-02' }),
  ({ sessions: [, session] }) => Object.assign(session ?? {}, { opens: 'soon' }),
  ({ recipients: [recipient] }) => Object.assign(recipient ?? {}, { address: 'nobody' }),
  ({ recipients: [, recipient] }) => Object.assign(recipient ?? {}, { language: 'fi' }),
  ({ title }) => Object.assign(title, { en: 'a\u0007b' }),
  ({ topics: [topic] }) => {
    delete topic?.name.en;
  },
  (content) => Object.assign(content, { retentionDays: 'a year' }),
];

it('whoever mends a programme is told at once what each part has wrong by itself, however many there are', () => {
  const alone = breaks.map((each) => faultsWith([each]));
  for (const faults of alone) expect(faults.length).toBeGreaterThan(0);
  holds(
    fc.property(fc.subarray([...breaks.keys()], { minLength: 2 }), (chosen) => {
      const together = faultsWith(chosen.flatMap((at) => breaks[at] ?? []));
      expect(together).toEqual([...new Set(chosen.flatMap((at) => alone[at] ?? []))].sort());
    }),
    20,
  );
});

function faultsWith(chosen: readonly ((content: Content) => void)[]): string[] {
  const content = parse(compactSource) as Content;
  for (const each of chosen) each(content);
  try {
    readProgramme(stringify(content), 'x.yaml');
    return [];
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    return cause.faults.map(({ key, path }) => `${path.join('.')} ${key}`).sort();
  }
}
