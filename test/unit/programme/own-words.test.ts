import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { wordsToFillIn } from '../../../infra/cli/programme/words.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { checkOwnWords } from '../../../shared/programme/check-own-words.ts';
import { published } from '../../../shared/programme/published.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { inOwnLanguage, pseudoWords } from '../../fixtures/i18n/pseudo-words.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';

const file = inOwnLanguage(aProgrammeFile(), 'sw');
const { recipients: _, ...forParticipants } = pseudoWords('Kiswahili');

/** The faults of a programme file with changes, one line each. */
const faults = (change: object) =>
  inTerminal(checkOwnWords({ ...file, ...change })).map(({ path, problem }) => `${path.join('.')}: ${problem}`);

describe('words that a programme brings', () => {
  it('make a language of it that the product does not speak', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ words: undefined })).toEqual([expect.stringContaining("the form's own words are not there in sw")]);
  });

  it('may be those of participants alone, as long as nobody gets reports in the language', () => {
    const recipients = file.recipients.map((each) => ({ ...each, language: 'en' }));
    expect(faults({ words: { sw: forParticipants }, recipients })).toEqual([]);
    expect(faults({ words: { sw: forParticipants } })).toEqual([
      expect.stringContaining('somebody gets reports in sw'),
    ]);
  });

  it('are of a language of the programme, complete, and with the values of the English ones', () => {
    const participants = { ...forParticipants.participants, thanks: { title: 'Asante {name}' } };
    expect(faults({ words: { ...file.words, th: forParticipants } })).toEqual([
      'words.th: th is not a language of this programme',
    ]);
    const found = faults({ words: { sw: { ...pseudoWords('Kiswahili'), participants } } });
    expect(found).toContain('words.sw.participants.thanks.title: there is no value {name}');
    expect(found).toContainEqual(
      expect.stringMatching(/^words\.sw\.participants\.thanks\.\w+: \d+ texts are missing, this one first/),
    );
  });

  it('lie with the sessions for who answers, and with the programme for who gets reports', () => {
    const { programme, sessions } = published(file);
    expect(Object.keys(programme.words?.sw ?? {})).toEqual(['name', 'recipients']);
    expect(Object.keys(sessions[0]?.programme.words?.sw ?? {})).toEqual(['name', 'participants']);
  });
});

describe('of words that a programme brings is said', () => {
  /** All that is said of them, whole. */
  const lines = (change: object) =>
    inTerminal(checkOwnWords({ ...file, ...change })).map(
      ({ path, problem, remedy }) => `${path.join('.')}: ${problem}; ${remedy}`,
    );
  const { participants } = forParticipants;
  const without = (...keys: string[]) => {
    const thanks = Object.fromEntries(Object.entries(participants.thanks ?? {}).filter(([key]) => !keys.includes(key)));
    return { sw: { ...pseudoWords('Kiswahili'), participants: { ...participants, thanks } } };
  };
  const some = Object.keys(participants.thanks ?? {});
  const noWords = `languages.2: the form's own words are not there in sw; use ${interfaceLanguages.join(', ')}, or bring them: \`npm run debrief -- words sw\` writes a file to fill in, which "words" names`;

  it.each<[string, object, string[]]>([
    ['that there are none', { words: undefined }, [noWords]],
    ['that there are none where a name stands without them', { words: { sw: undefined } }, [noWords]],
    [
      'that their file was not read',
      { words: { sw: 'words-sw.yaml' } },
      ['words.sw: the file words-sw.yaml was not read; write its words here instead'],
    ],
    [
      'that nobody speaks their language',
      { words: { ...file.words, th: forParticipants } },
      ['words.th: th is not a language of this programme; add th to "languages", or take its words out'],
    ],
    [
      'that somebody reads reports in it',
      { words: { sw: forParticipants } },
      [
        'words.sw: somebody gets reports in sw, and there are no words for "recipients"; add them: `npm run debrief -- words sw` lists them; or send the reports in another language',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(lines(change)).toEqual(expected);
  });

  it('each text that is missing, or of many the first one', () => {
    expect(some.length).toBeGreaterThan(5);
    const [first] = some;
    const each = lines({ words: without(...some.slice(0, 5)) });
    const all = lines({ words: without(...some.slice(0, 6)) });

    expect(each).toHaveLength(5);
    expect(each[0]).toMatch(
      new RegExp(`^words.sw.participants.thanks.${first}: this text is missing; translate the English one: `),
    );
    expect(all).toEqual([
      `words.sw.participants.thanks.${first}: 6 texts are missing, this one first; translate them; \`npm run debrief -- words sw --out FILE\` writes each English text above its place`,
    ]);
  });

  it('what is wrong, once, before what is missing', () => {
    const { sw } = without(...some.slice(0, 2));
    const form = { ...(participants.form as object), surplus: 'A word' };

    expect(lines({ words: { sw: { ...sw, participants: { ...sw.participants, form } } } })).toEqual([
      'words.sw.participants.form.surplus: there is no such text; take it out',
      ...some
        .slice(0, 2)
        .map((key) => expect.stringMatching(new RegExp(`^words.sw.participants.thanks.${key}: this text is missing`))),
    ]);
  });
});

describe('a file of words', () => {
  const source = (words: unknown) => stringify({ ...file, words });

  const reading = (words: unknown, text?: string) =>
    readProgramme(source(words), 'p.yaml', undefined, undefined, (name) =>
      name === 'words-sw.yaml' && text !== undefined ? Buffer.from(text) : undefined,
    );
  const said = (words: unknown, text?: string) => thrown(() => reading(words, text)).lines;
  /** The line of the programme file on which the words of Swahili are named. */
  const at = (words: unknown) =>
    `p.yaml:${
      source(words)
        .split('\n')
        .findIndex((line) => /^ {2}sw: words-sw/.test(line)) + 1
    } words.sw`;
  const named = { sw: 'words-sw.yaml' };

  it('is read beside the programme file that names it, and words that stand in it are read there', () => {
    expect(reading(named, stringify(pseudoWords('Kiswahili'))).words?.sw).toMatchObject({ name: 'Kiswahili' });
    expect(reading({ sw: pseudoWords('Kiswahili') }).words?.sw).toEqual(pseudoWords('Kiswahili'));
  });

  it.each([
    [
      'that is not there',
      undefined,
      'there is no file words-sw.yaml beside this one; correct its name, or put it there.',
    ],
    [
      'that is no YAML',
      'name: K\nparticipants: [',
      'words-sw.yaml is no YAML: words-sw.yaml:2: Flow sequence in block collection must be sufficiently indented and end with a ]; mend it there.',
    ],
    [
      'with an alias of nothing',
      'a: *b',
      'words-sw.yaml is no YAML: Unresolved alias (the anchor must be set before the alias): b; mend it there.',
    ],
    ['that is empty', '', 'there are no words in words-sw.yaml; begin with `npm run debrief -- words sw`.'],
    [
      'that is another text, which stays untold',
      'a secret',
      'there are no words in words-sw.yaml; begin with `npm run debrief -- words sw`.',
    ],
  ])('%s is a fault with its place', (_, text, problem) => {
    expect(said(named, text)).toEqual([`${at(named)}: ${problem}`]);
  });

  it('without words is told by its own lines, and by the line that names it where it is of no use', () => {
    const words = { ...named, th: 'words-sw.yaml' };
    const [, ...others] = said(words, stringify(pseudoWords('Kiswahili')));

    expect(said(named, 'name: Kiswahili')).toEqual([
      'words-sw.yaml:1 participants: this is missing; add it: keys with their values, such as a text for each language: { en: ..., fr: ... }.',
    ]);
    expect(said(words, stringify(pseudoWords('Kiswahili')))).toEqual([
      `${at(words)
        .replace(/\d+/, (line) => String(Number(line) + 1))
        .replace('sw', 'th')}: th is not a language of this programme; add th to "languages", or take its words out.`,
    ]);
    expect(others).toEqual([]);
  });

  it('is told at the nearest line, where all of a group is missing', () => {
    const { thanks: _, ...others } = forParticipants.participants;

    expect(said(named, stringify({ ...pseudoWords('K'), participants: others }))).toEqual([
      expect.stringMatching(/^words-sw\.yaml:2 participants\.thanks\.\w+: \d+ texts are missing, this one first/),
    ]);
  });

  it('has words and no other values, wherever they are written', () => {
    const { participants } = forParticipants;
    const form = { ...(participants.form as object), send: 7 };

    expect(said(named, stringify({ name: 'K', participants: { ...participants, form } }))).toEqual([
      expect.stringMatching(
        /^words-sw\.yaml:\d+ participants\.form\.send: here belongs a text, or several by their keys; change the value\.$/,
      ),
    ]);
    expect(said(named, stringify({ ...forParticipants, name: '', surplus: {} }))).toEqual([
      'words-sw.yaml:1 name: this must have at least 1 character; change the value.',
      expect.stringMatching(/^words-sw\.yaml:\d+ surplus: this key is not known here; check its spelling/),
    ]);
    expect(said({ sw: 7 })).toEqual([
      expect.stringMatching(
        /^p\.yaml:\d+ words\.sw: here belongs a text, or several by their keys; change the value\.$/,
      ),
    ]);
  });

  it('is looked for only where words are named', () => {
    expect(said(null)).toEqual([
      expect.stringMatching(
        /^p\.yaml:\d+ words: this must be keys with their values, such as a text for each language: \{ en: \.\.\., fr: \.\.\. \}; change the value\.$/,
      ),
    ]);
  });

  it('to fill in has each English text, and all that is missing is said', () => {
    const text = wordsToFillIn('ru');
    expect(text).toContain('# A plural needs these forms: few, many, one, other.');
    expect(text).toMatch(/# Send my answers\n +send: ""/);
    const empty = {
      ...file,
      languages: [...file.languages, 'th'],
      words: { ...file.words, th: parse(wordsToFillIn('th')) },
    };
    const missing = inTerminal(checkOwnWords(empty)).map(({ problem }) =>
      Number(/^(\d+) texts are missing/.exec(problem)?.[1]),
    );
    expect(missing).toHaveLength(2);
    expect(missing.reduce((sum, each) => sum + each, 0)).toBe(text.match(/: ""$/gm)?.length);
  });

  it('that is half filled in has its mistakes told first, then what is left, by its own lines', () => {
    const half = wordsToFillIn('sw')
      .replace('otherLanguages: ""', 'otherLanguages: Lugha')
      .replace('formTitle: ""', 'formTitle: Maoni');
    const lineOf = (text: string) => half.slice(0, half.indexOf(text)).split('\n').length;
    const read = () =>
      readProgramme(source({ sw: 'words-sw.yaml' }), 'p.yaml', undefined, undefined, () => Buffer.from(half));
    const [wrong, left, ...others] = thrown(read).lines;
    expect(wrong).toBe(
      `words-sw.yaml:${lineOf('formTitle')} participants.form.formTitle: {place} is missing; put {place} where it belongs.`,
    );
    expect(left).toMatch(
      new RegExp(`^words-sw.yaml:${lineOf('momentInZone')} participants.form.momentInZone: \\d+ texts are missing`),
    );
    expect(others).toHaveLength(1);
  });
});

function thrown(read: () => unknown): ProgrammeFileError {
  try {
    read();
  } catch (error) {
    if (error instanceof ProgrammeFileError) return error;
  }
  throw new Error('the file was read without a fault');
}
