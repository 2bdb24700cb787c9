import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isScalar, parse, parseDocument, Scalar, visit } from 'yaml';
import { everyType } from '../../../../infra/cli/programme/every-type.ts';
import { templateFor } from '../../../../infra/cli/programme/new.ts';
import { templateLanguages, templateWords } from '../../../../shared/authoring/template-words.ts';
import { defaultTemplate, templateNames } from '../../../../shared/authoring/templates.ts';
import { readProgramme } from '../../../../shared/programme/read.ts';
import { writtenTypes } from '../../../../shared/questionnaire/written-question.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { allTypesFile, sampleFile } from '../../../fixtures/programmes/programme-files.ts';

const folder = join(import.meta.dirname, '../../../../shared/authoring/templates');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const where = { now: '2026-11-30T20:00:00.000Z' as Instant, zone: 'Asia/Shanghai' };

function written(template: string, languages?: string): string {
  return templateFor('/somewhere/autumn.yaml', { template, ...(languages && { languages }) }, where);
}

/** All texts of all templates, in English. */
const texts = new Set(
  sources.flatMap(([, source]) => {
    const found: string[] = [];
    visit(parseDocument(source), {
      Scalar(_, { type, value }) {
        if (type === Scalar.QUOTE_DOUBLE && value !== '') found.push(String(value));
      },
    });
    return found;
  }),
);

describe('the words of the templates', () => {
  const others = templateLanguages.filter((language) => language !== 'en');

  it.each(others)('in %s are those of every text, and of nothing else', (language) => {
    const words = Object.entries(templateWords(language));
    const general = words.filter(([, word]) => typeof word === 'string').map(([english]) => english);
    const special = words.flatMap(([, word]) => (typeof word === 'string' ? [] : Object.keys(word)));

    expect(new Set(general)).toEqual(texts);
    expect(special.filter((english) => !texts.has(english))).toEqual([]);
  });

  it.each(others)('in %s name the same speakers, talks and topics', (language) => {
    const named = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const wrong = Object.entries(templateWords(language)).filter(
      ([english, word]) => typeof word === 'string' && named(word).join() !== named(english).join(),
    );

    expect(wrong).toEqual([]);
  });

  it('are nowhere left in English', () => {
    const same = others.flatMap((language) =>
      Object.entries(templateWords(language)).filter(([english, word]) => word === english && english.includes(' ')),
    );
    expect(same).toEqual([]);
  });
});

describe.each(templateNames)('the template %s', (template) => {
  it.each(templateLanguages)('is complete and good in %s alone', (language) => {
    const file = readProgramme(written(template, language), 'autumn.yaml');

    expect(file.languages).toEqual([language]);
    expect(file.recipients.map((recipient) => recipient.language)).toEqual([language]);
    for (const { questions } of file.questionnaire.pages) {
      for (const question of questions) {
        const options = 'options' in question ? question.options.map(({ text }) => text[language]) : [];
        expect(new Set(options).size, question.id).toBe(options.length);
      }
    }
    for (const [scale, steps] of Object.entries(file.questionnaire.scales)) {
      expect(new Set(steps.map((step) => step[language])).size, scale).toBe(5);
    }
  });

  it('has its comments, and says where to fill in', () => {
    const source = sources.find(([name]) => name === `${template}.yaml`)?.[1] ?? '';
    const comments = source.match(/^ *# .*$/gm)?.map((line) => line.trim()) ?? [];
    const lines = written(template)
      .split('\n')
      .map((line) => line.trim());

    expect(comments.filter((comment) => !lines.includes(comment))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('# FILL IN')).length).toBeGreaterThanOrEqual(4);
    expect(lines).not.toContain('- #');
  });

  it('names programme and sessions after the file, and opens a week from now', () => {
    const { programme, sessions } = readProgramme(written(template), 'autumn.yaml');

    expect(programme).toBe('autumn');
    expect(sessions).toMatchObject([
      { code: 'AUTUMN-1', zone: 'Asia/Shanghai', opens: '2026-12-07 16:00', closes: '2026-12-08 20:00' },
    ]);
  });
});

describe('the templates', () => {
  it('begin with the questions of the sample', () => {
    const { questionnaire } = readProgramme(written(defaultTemplate), 'autumn.yaml');

    expect(questionnaire).toEqual(sampleFile().questionnaire);
  });

  it('show every type of question as the tests know them, each with a comment', () => {
    const text = written(everyType);
    const { questionnaire, programme, sessions } = readProgramme(text, 'autumn.yaml');
    const lines = text.split('\n').map((line) => line.trim());
    const begun = lines.flatMap((line, at) =>
      lines[at + 1]?.startsWith('type: ') ? [{ line, above: lines[at - 1] }] : [],
    );

    expect(questionnaire).toEqual(allTypesFile().questionnaire);
    expect([programme, ...sessions.map(({ code }) => code)]).toEqual(['autumn', 'AUTUMN-1']);
    expect(writtenTypes.filter((type) => !lines.includes(`type: ${type}`))).toEqual([]);
    expect(begun.filter(({ above }) => !above?.startsWith('# '))).toEqual([]);
  });

  it('are written for readers of YAML 1.1, too', () => {
    for (const template of templateNames) {
      const text = written(template, templateLanguages.join(','));
      expect(parse(text, { version: '1.1' })).toEqual(parse(text));
    }
  });

  it('have in quotation marks what people read, and nothing else', () => {
    const plain = sources.flatMap(([, source]) => {
      const found: string[] = [];
      visit(parseDocument(source), {
        Pair(_, { key, value }) {
          const isText =
            isScalar(key) && ['text', 'title', 'intro', 'low', 'high', 'short'].includes(String(key.value));
          if (isText && isScalar(value) && value.value !== null && value.type !== Scalar.QUOTE_DOUBLE)
            found.push(String(value.value));
        },
      });
      return found;
    });
    expect(plain).toEqual([]);
  });
});
