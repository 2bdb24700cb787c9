import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { sampleSource } from '../../fixtures/programmes/programme-files.ts';

const sample = parse(sampleSource);
const read = (content: unknown) => readProgramme(stringify(content), 'p.yaml');

it('a name stands in each language of a programme, in that of the first one that has it', () => {
  const [lin, ...others] = sample.speakers;
  const [session, ...sessions] = sample.sessions;
  const file = read({
    ...sample,
    contact: { ...sample.contact, name: { en: 'Team' } },
    speakers: [{ ...lin, name: { en: 'Lin', 'zh-CN': '林' }, institution: { 'zh-CN': '生态环境局' } }, ...others],
    sessions: [{ ...session, place: { en: 'Weifang' } }, ...sessions],
  });
  expect(file.contact.name).toEqual({ en: 'Team', 'zh-CN': 'Team' });
  expect(file.speakers[0]).toMatchObject({
    name: { en: 'Lin', 'zh-CN': '林' },
    institution: { en: '生态环境局', 'zh-CN': '生态环境局' },
  });
  expect(file.sessions[0]?.place).toEqual({ en: 'Weifang', 'zh-CN': 'Weifang' });
});

it('a name in no language of the programme is a fault, and so is a sentence that a language lacks', () => {
  const [lin, ...others] = sample.speakers;
  const wrong = { ...sample, title: { en: 'ETS' }, speakers: [{ ...lin, name: { de: 'Lin' } }, ...others] };
  const faults = () => {
    try {
      return read(wrong).programme;
    } catch (cause) {
      return cause instanceof ProgrammeFileError ? cause.faults.map(({ path, key }) => [path.join('.'), key]) : cause;
    }
  };
  expect(faults()).toEqual([
    ['title', 'missingTranslation'],
    ['speakers.0.name', 'missingTranslation'],
    ['speakers.0.name', 'missingTranslation'],
    ['speakers.0.name.de', 'foreignText'],
  ]);
});
