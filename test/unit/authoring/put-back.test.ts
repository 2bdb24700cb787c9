import { describe, expect, it } from 'vitest';
import { putBack } from '../../../shared/authoring/put-back.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

const published = { text: compactSource, beside: {} };
const as = (text: string) => ({ text, beside: {} });

/** A small file, since places are what matters here. */
const small = as(`languages: [en, fr]
title: { en: Ours, fr: Le nôtre } # as agreed
questionnaire:
  pages:
    - id: one
      questions:
        - { id: q_a, text: { en: A, fr: A } }
        - { id: block, rows: [{ id: q_b, text: { en: B, fr: B } }] }
        - { id: q_c, text: { en: C, fr: C }, options: [{ id: x }, { id: y }] }
`);
const page = 'questionnaire.pages.one.questions';

function content(change: (text: string) => string, places: readonly string[], wider?: number) {
  return contentOf(putBack(as(change(small.text)), small, places, wider));
}

describe('what a draft has changed and is put back', () => {
  const was = contentOf(small);

  it('is as it was, and nothing else is', () => {
    const text = small.text.replace('Ours', 'Theirs').replace('en: A,', 'en: Other,');
    const made = putBack(as(text), small, [`${page}.q_a.text.en`]);
    expect(made.text).toBe(small.text.replace('Ours', 'Theirs'));
  });

  it.each<[string, (text: string) => string, string]>([
    ['a text', (text) => text.replace('Ours', 'Theirs'), 'title.en'],
    ['a question that was taken out', (text) => text.replace(/.*id: q_a.*\n/, ''), `${page}.q_a`],
    ['a question that was added', (text) => `${text}        - { id: q_new }\n`, `${page}.q_new`],
    ['an option that was taken out', (text) => text.replace('{ id: x }, ', ''), `${page}.q_c.options.x`],
    [
      'the order of options',
      (text) => text.replace('{ id: x }, { id: y }', '{ id: y }, { id: x }'),
      `${page}.q_c.options`,
    ],
    [
      'a row of a block, which a plan knows as a question',
      (text) => text.replace('en: B,', 'en: Other,'),
      `${page}.q_b.text.en`,
    ],
    ['a key that is new', (text) => text.replace('id: q_a,', 'id: q_a, required: true,'), `${page}.q_a.required`],
    [
      'a language with all of its texts',
      (text) => text.replace(', fr]', ']').replaceAll(/, fr: [^}]*(?= \})/g, ''),
      'languages.fr',
    ],
  ])('%s', (_what, change, place) => {
    expect(change(small.text)).not.toBe(small.text);
    expect(content(change, [place])).toEqual(was);
  });

  it('is put back with what it is in, where that is asked for', () => {
    const change = (text: string) => text.replace('en: A,', 'en: Other,').replace('id: y', 'id: z');
    expect(content(change, [`${page}.q_a.text.en`], 3)).toEqual(was);
  });

  it('leaves the comments of a file alone', () => {
    const draft = as(`# Mine.\n${compactSource.replace('How satisfied are you?', 'What did you learn?')}`);
    expect(putBack(draft, published, ['questionnaire.pages.course.questions.q_overall.text.en']).text).toContain(
      '# Mine.',
    );
  });
});
