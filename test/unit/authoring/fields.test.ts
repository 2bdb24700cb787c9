import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied, isMap, type Path, valueAt } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import { editsFrom, fieldsOf } from '../../../shared/authoring/form/fields.ts';
import { anyText } from '../../fixtures/any-text.ts';
import {
  allTypesSource,
  blocksSource,
  compactSource,
  sampleSource,
} from '../../fixtures/programmes/programme-files.ts';
import { holds } from '../../fixtures/property.ts';
import { sized } from '../../fixtures/size.ts';

const compact = parse(compactSource) as Record<string, unknown>;
const after = (fields: Readonly<Record<string, readonly string[]>>, value: unknown = compact) =>
  editsFrom(fields, value).reduce<unknown>(applied, value);

describe('the fields of a programme file', () => {
  it.each([
    ['every type', allTypesSource],
    ['matrices', blocksSource],
    ['little', compactSource],
    ['the sample', sampleSource],
  ])('sent back as they were, change nothing: %s', (_, text) => {
    const value = parse(text);

    expect(Object.keys(fieldsOf(value)).length).toBeGreaterThan(50);
    expect(editsFrom(fieldsOf(value), value)).toEqual([]);
  });

  it('say of what can only be so that it is, and nothing where it is not', () => {
    const value = parse(
      'questionnaire: { pages: [{ questions: [{ type: one, options: [{ id: a }, { id: b, tried: true }] }] }] }',
    );
    const path = ['questionnaire', 'pages', 0, 'questions', 0, 'options'];
    const ticked = (nth: number, so: string) =>
      editsFrom({ [[...path, nth, 'tried'].join('.')]: ['false', so] }, value);

    expect(ticked(0, 'false')).toEqual([]);
    expect(ticked(0, 'true')).toEqual([{ set: [...path, 0, 'tried'], value: true }]);
    expect(ticked(1, 'true')).toEqual([]);
    expect(ticked(1, 'false')).toEqual([{ remove: [...path, 1, 'tried'] }]);
  });

  it('have a list of words as one, a time as a browser has it, and texts by language', () => {
    expect(fieldsOf(compact)).toMatchObject({
      languages: (compact.languages as string[]).map(String),
      'sessions.0.opens': [expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)],
      'title.en': [expect.any(String)],
    });
  });
});

describe('a form that was sent', () => {
  it.each<[string, Record<string, string[]>, Path, unknown]>([
    ['a text', { 'title.en': ['  Other\r\nwords '] }, ['title', 'en'], 'Other\nwords'],
    ['a number', { 'sessions.0.headcount': ['31'] }, ['sessions', 0, 'headcount'], 31],
    ['a number that is none, to be told of', { graceMinutes: ['ten'] }, ['graceMinutes'], 'ten'],
    ['a time of a browser', { 'sessions.0.opens': ['2026-12-03T16:30'] }, ['sessions', 0, 'opens'], '2026-12-03 16:30'],
    [
      'the same with seconds',
      { 'sessions.0.opens': ['2026-12-03T16:30:00'] },
      ['sessions', 0, 'opens'],
      '2026-12-03 16:30',
    ],
    ['a day', { 'sessions.0.begins': ['2026-12-03'] }, ['sessions', 0, 'begins'], '2026-12-03'],
    ['a ticked box', { populationCorrection: ['false', 'true'] }, ['populationCorrection'], true],
    ['a list', { languages: ['', 'fr', 'en', 'fr'] }, ['languages'], ['fr', 'en']],
    ['nothing for what may be left out', { 'sessions.0.headcount': [''] }, ['sessions', 0, 'headcount'], undefined],
    ['nothing for what has to be there', { 'sessions.0.code': [''] }, ['sessions', 0, 'code'], ''],
    ['a language more', { 'contact.name.fr': ['Équipe'] }, ['contact', 'name', 'fr'], 'Équipe'],
    ['markup, which is a text', { 'title.en': ['<b>*a</b>'] }, ['title', 'en'], '<b>*a</b>'],
  ])('sets %s', (_, fields, path, value) => {
    expect(valueAt(after(fields), path)).toEqual(value);
  });

  it.each<[string, Record<string, string[]>]>([
    ['an unticked box', { populationCorrection: ['false'] }],
    ['what is so anyway', { 'recipients.0.frequency': ['final'] }],
    ['an empty field of nothing', { 'look.accent': [''], 'sessions.0.title.en': [''] }],
    [
      'a name without a place',
      { csrf: ['x'], 'sessions.0.nothing': ['x'], 'title.EN': ['x'], '': ['x'], 'a.b': ['x'] },
    ],
    [
      'a name of every object',
      { __proto__x: ['x'], constructor: ['x'], 'title.constructor': ['x'], 'sessions.length': ['1'] },
    ],
    ['a part far behind the last', { 'sessions.7.code': ['X'] }],
    ['a list in the place of one', { sessions: ['x'], 'questionnaire.pages': ['x'] }],
    ['nothing', {}],
  ])('changes nothing by %s', (_, fields) => {
    expect(editsFrom(fields, compact)).toEqual([]);
  });

  it('puts a new part of a list there at once, its keys in the order of the form, after those before it', () => {
    const fields = {
      'speakers.1.id': ['b'],
      'speakers.0.name.en': ['A'],
      'speakers.0.id': ['a'],
      'speakers.1.name.en': ['B'],
    };

    expect(editsFrom(fields, { speakers: [] })).toEqual([
      { set: ['speakers', 0], value: { name: { en: 'A' }, id: 'a' } },
      { set: ['speakers', 1], value: { id: 'b', name: { en: 'B' } } },
    ]);
  });

  it('of any kind makes a file that can be read, and leaves what it does not name', () => {
    const names = Object.keys(fieldsOf(compact));
    const part = fc.oneof(
      fc.constantFrom('sessions', 'title', 'en', '0', '1', 'code', '__proto__', 'type', ''),
      fc.string(),
    );
    const name = fc.oneof(
      fc.constantFrom(...names),
      fc.tuple(fc.constantFrom(...names), part).map((parts) => parts.join('.')),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('.')),
    );
    const text = fc.oneof(anyText(), fc.constantFrom('no', '*a', '- x', 'a: b', '\u0000', '\r\n', 'é'.repeat(99)));
    holds(
      fc.property(fc.dictionary(name, fc.array(text, { maxLength: 3 }), { maxKeys: 6 }), (fields) => {
        const edits = editsFrom(fields, compact);
        const said = parse(edited({ text: compactSource, beside: {} }, edits).text) as Record<string, unknown>;

        expect(said).toEqual(edits.reduce<unknown>(applied, compact));
        const touched = new Set(Object.keys(fields).map((each) => each.split('.')[0]));
        for (const key of Object.keys(compact)) if (!touched.has(key)) expect(said[key]).toEqual(compact[key]);
        expect(isMap(said)).toBe(true);
      }),
      sized({ each: 60, nightly: 20_000 }),
    );
  });
});
