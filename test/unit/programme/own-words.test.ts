import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { wordsToFillIn } from '../../../infra/cli/programme/words.ts';
import { checkOwnWords } from '../../../shared/programme/check-own-words.ts';
import { published } from '../../../shared/programme/published.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { inOwnLanguage, pseudoWords } from '../../fixtures/i18n/pseudo-words.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';

const file = inOwnLanguage(aProgrammeFile(), 'sw');
const { recipients: _, ...forParticipants } = pseudoWords('Kiswahili');

/** The faults of a programme file with changes, one line each. */
const faults = (change: object) =>
  checkOwnWords({ ...file, ...change }).map(({ path, problem }) => `${path.join('.')}: ${problem}`);

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

describe('a file of words', () => {
  const source = (words: unknown) => stringify({ ...file, words });

  it('is read beside the programme file that names it', () => {
    const beside: Record<string, string> = { 'words-sw.yaml': stringify(pseudoWords('Kiswahili')) };
    const read = readProgramme(source({ sw: 'words-sw.yaml' }), 'p.yaml', undefined, undefined, (name) => beside[name]);
    expect(read.words?.sw).toMatchObject({ name: 'Kiswahili' });
  });

  it.each([
    ['that is not there', undefined, 'p.yaml:\\d+ words.sw: there is no file words-sw.yaml beside this one'],
    ['that is no YAML', 'a: [', 'words.sw: words-sw.yaml is no YAML'],
    ['without words', 'name: Kiswahili', 'words.sw'],
    ['that is empty', '', 'words.sw: there are no words in words-sw.yaml'],
    ['that is another text, which stays untold', 'a secret', 'words.sw: there are no words in words-sw.yaml'],
  ])('%s is a fault with its place', (_, text, problem) => {
    const read = () => readProgramme(source({ sw: 'words-sw.yaml' }), 'p.yaml', undefined, undefined, () => text);
    expect(read).toThrow(new RegExp(problem));
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
    const missing = checkOwnWords(empty).map(({ problem }) => Number(/^(\d+) texts are missing/.exec(problem)?.[1]));
    expect(missing).toHaveLength(2);
    expect(missing.reduce((sum, each) => sum + each, 0)).toBe(text.match(/: ""$/gm)?.length);
  });

  it('that is half filled in has its mistakes told first, then what is left, by its own lines', () => {
    const half = wordsToFillIn('sw')
      .replace('otherLanguages: ""', 'otherLanguages: Lugha')
      .replace('formTitle: ""', 'formTitle: Maoni');
    const lineOf = (text: string) => half.slice(0, half.indexOf(text)).split('\n').length;
    const read = () => readProgramme(source({ sw: 'words-sw.yaml' }), 'p.yaml', undefined, undefined, () => half);
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
