import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromTemplate } from '../../../../shared/authoring/from-template.ts';
import { readSource } from '../../../../shared/authoring/read-source.ts';
import { templateNames } from '../../../../shared/authoring/templates.ts';
import { instant } from '../../../../shared/time/instant.ts';
import type { EditFault } from '../../../../shared/web/pages/desk/edit/edit-fault.ts';
import { countOf, type LeftToDo, leftToDo } from '../../../../shared/web/pages/desk/edit/left-to-do.ts';
import { taskLines } from '../../../../shared/web/pages/desk/edit/task-lines.ts';

const now = instant(Date.parse('2026-11-01T12:00:00Z'));

const session = {
  code: 'WF-1',
  title: { en: 'First day', fr: 'Premier jour' },
  zone: 'Europe/Paris',
  opens: '2026-12-01 16:00',
  closes: '2026-12-01 20:00',
  headcount: 30,
  talks: [{ speaker: 'ada', title: { en: 'Engines', fr: 'Machines' } }],
};
const whole = {
  languages: ['en', 'fr'],
  title: { en: 'Training', fr: 'Formation' },
  speakers: [{ id: 'ada', name: { en: 'Ada Lovelace', fr: 'Ada Lovelace' } }],
  sessions: [session],
};

interface Looking {
  readonly faults?: readonly EditFault[];
  readonly done?: readonly string[];
}

function left(content: { readonly languages: readonly string[] }, { faults = [], done = [] }: Looking = {}): LeftToDo {
  return leftToDo({ written: { content, languages: content.languages }, faults, done, now });
}

/** What is said of it, in English, with where it leads to. */
function said(content: typeof whole, looking?: Looking) {
  const { needed, advised } = left(content, looking);
  const written = { content, languages: content.languages };
  return taskLines([...needed, ...advised], { written, language: 'en', base: '' }).map(({ href, text }) => [
    text,
    href,
  ]);
}

describe('what is left to do', () => {
  it('is nothing where all is there and makes sense', () => {
    expect(left(whole)).toEqual({ needed: [], advised: [] });
  });

  it('is to look at a form that opens days before the training, or closes before it ends', () => {
    const held = (times: object) => ({ ...whole, sessions: [{ ...session, ...times }] });
    expect(said(held({ begins: '2026-12-02', closes: '2026-12-02 20:00' }))).toEqual([]);
    expect(said(held({ begins: '2026-12-14' }))).toEqual([
      ['First day: the form opens days before the training begins', '/edit/session/WF-1#sessions.0.opens'],
      ['First day: the form closes before the last day of the training', '/edit/session/WF-1#sessions.0.closes'],
    ]);
    expect(said(held({ begins: '2026-11-30', ends: '2026-12-01' }))).toEqual([]);
    expect(said(held({ begins: 'soon' }))).toEqual([]);
  });

  it('is to write texts that a language lacks, all in one line, in the language that lacks them', () => {
    const lacking = { ...whole, title: { en: 'Training' }, sessions: [{ ...session, title: { en: 'First day' } }] };
    const faults = [{ path: 'title.fr', text: 'This text is missing', lacks: 'fr' }];
    expect(said(lacking as typeof whole, { faults })).toEqual([
      ['2 texts are missing in French', '/edit/languages?show=missing#texts'],
    ]);
    expect(countOf(left(lacking, { faults }))).toBe(1);
  });

  it('is what is wrong, by the part in which it is mended, at the first of its places', () => {
    const faults = ['contact.address', 'sessions.0.closes', 'sessions.0.opens'].map((path) => ({
      path,
      text: 'wrong',
    }));
    expect(said(whole, { faults })).toEqual([
      ['About: 1 thing to mend', '/edit/basics'],
      ['Sessions: 2 things to mend', '/edit/session/WF-1'],
    ]);
    expect(countOf(left(whole, { faults }))).toBe(3);
  });

  it.each([
    [
      'texts that are still those of another language, but for names',
      { ...whole, title: { en: 'Training', fr: 'Training' } },
      ['1 text is the same in French as in English: see whether that is meant', '/edit/languages?show=same#texts'],
    ],
    [
      'a session whose form closes in the past',
      { ...whole, sessions: [{ ...session, opens: '2026-10-01 16:00', closes: '2026-10-01 20:00' }] },
      ['First day: the form closes in the past, so nobody can answer', '/edit/session/WF-1'],
    ],
    [
      'a session without a headcount',
      { ...whole, sessions: [{ ...session, headcount: undefined }] },
      [
        'First day has no headcount: reports can’t say how many of those who were there have answered',
        '/edit/session/WF-1#sessions.0.headcount',
      ],
    ],
    [
      'speakers in no talk',
      { ...whole, speakers: [...whole.speakers, { id: 'bo', name: { en: 'Bo', fr: 'Bo' } }] },
      ['Bo is in no talk: nobody is asked about that', '/edit/people#speakers.1'],
    ],
  ])('and worth a look: %s', (_, content, line) => {
    expect(said(content as typeof whole)).toEqual([line]);
    expect(left(content).needed).toEqual([]);
  });

  it('is nothing to look at where each session is over', () => {
    const same = { ...whole, title: { en: 'Training', fr: 'Training' } };
    expect(left(same, { done: ['WF-1'] }).advised).toEqual([]);
  });

  it.each(templateNames)('lacks no text where a file can be published: %s', (template) => {
    const languages = ['en', 'zh-CN'] as const;
    const text = fromTemplate(template, languages, 'UTC');
    const read = readSource({ text, beside: {} });
    const lacking = read.ok ? [] : read.faults.filter(({ key }) => key === 'missingTranslation');
    const { needed } = leftToDo({ written: { content: parse(text), languages }, faults: [], done: [], now });
    expect(needed.flatMap((task) => (task.kind === 'missing' ? [task.count] : []))).toEqual(
      lacking.length === 0 ? [] : [lacking.length],
    );
  });

  it.each(templateNames)('says of no text of ours that it may lack a translation: %s', (template) => {
    for (const languages of [
      ['en', 'zh-CN'],
      ['zh-CN', 'en'],
      ['en', 'fr'],
      ['fr', 'en'],
      ['en', 'de'],
    ] as const) {
      const text = fromTemplate(template, languages, 'UTC');
      const { advised } = left({ ...parse(text), languages });
      expect(advised.filter(({ kind }) => kind === 'same')).toEqual([]);
    }
  });

  it('is no name in other letters, and none that a language has not', () => {
    const named = (name: object, institution: object) => ({
      ...whole,
      languages: ['en', 'zh-CN'],
      title: { en: 'Training', 'zh-CN': '培训' },
      contact: { name: { 'zh-CN': '会务组' }, address: 'team@example.org' },
      speakers: [{ id: 'ada', name, institution }],
      sessions: [
        {
          ...session,
          title: { en: 'First', 'zh-CN': '第一' },
          talks: [{ speaker: 'ada', title: { en: 'Engines', 'zh-CN': '机器' } }],
        },
      ],
    });
    const lovelace = { en: 'Ada Lovelace', 'zh-CN': 'Ada Lovelace' };
    expect(left(named(lovelace, { en: 'London' }))).toEqual({ needed: [], advised: [] });
    expect(left(named(lovelace, {})).needed).toMatchObject([{ language: 'en' }, { language: 'zh-CN' }]);
  });

  it('is a text once, however often it stands there', () => {
    const talks = [{ speaker: 'ada', title: { en: 'Engines' } }];
    const twice = [session, { ...session, code: 'WF-2', title: { en: 'Last', fr: 'Dernier' } }];
    const sessions = twice.map((each) => ({ ...each, talks }));
    expect(left({ ...whole, sessions } as never).needed).toMatchObject([{ language: 'fr', count: 1 }]);
  });

  it('is nothing of an abbreviation', () => {
    const talks = [{ speaker: 'ada', title: { en: 'CCER', fr: 'CCER' } }];
    expect(left({ ...whole, sessions: [{ ...session, talks }] } as typeof whole).advised).toEqual([]);
  });
});
