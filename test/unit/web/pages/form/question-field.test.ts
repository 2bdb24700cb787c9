import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../../shared/programme/session.ts';
import { itemsOf } from '../../../../../shared/questionnaire/items.ts';
import { fieldNames } from '../../../../../shared/response/field-names.ts';
import { parseAnswers } from '../../../../../shared/response/parse.ts';
import type { SubmissionId } from '../../../../../shared/response/response.ts';
import type { Instant } from '../../../../../shared/time/instant.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { formPageWords } from '../../../../../shared/web/pages/form/form-words.ts';
import { renderPage } from '../../../../../shared/web/parts/document.tsx';
import { anAllTypesSession } from '../../../../fixtures/programmes/programme-files.ts';

const session = anAllTypesSession();
const submission = 'AAAAAAAAAAAAAAAAAAAAAA' as SubmissionId;
const openedAt = '2026-05-20T10:00:00.000Z' as Instant;

/** The form as it is served, or after a post of these fields. */
function page(fields?: Readonly<Record<string, readonly string[]>>, of: Session = session, language = 'en'): string {
  const parsed = fields && parseAnswers(itemsOf(of), fields);
  const problems = parsed === undefined || parsed.ok ? [] : parsed.problems;
  const html = renderPage(FormPage({ session: of, language, submission, openedAt, fields: fields ?? {}, problems }));
  return html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The HTML of one item: up to where the next one begins. */
function itemIn(html: string, key: string): string {
  const start = html.indexOf(`data-item="${key}"`);
  if (start < 0) throw new Error(`the form has no ${key}`);
  const end = html.indexOf('data-item=', start + 1);
  return html.slice(start, end < 0 ? undefined : end);
}

describe('every item of the form', () => {
  const html = page();

  it('is there once, with every field that is read, and a first control to link to', () => {
    expect([...html.matchAll(/data-item="([^"]+)"/g)].map(([, key]) => key)).toEqual(
      itemsOf(session).map(({ key }) => key),
    );
    for (const item of itemsOf(session)) {
      const own = itemIn(html, item.key);
      const names = new Set(
        [...own.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name),
      );
      expect([...names]).toEqual(fieldNames(item));
      expect(new RegExp(`<(input|select|textarea)[^>]* id="${item.key}"`).test(own), item.key).toBe(true);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes its controls by notes that are there', () => {
    for (const after of [html, page({ q_overall: ['2'], q_years: ['x'] })]) {
      const ids = [...after.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      for (const [, described = ''] of after.matchAll(/aria-describedby="([^"]+)"/g)) {
        expect(ids).toEqual(expect.arrayContaining(described.split(' ')));
      }
    }
  });
});

describe('a number', () => {
  it('is typed into a labelled text field with a keyboard of digits, its range and its unit beside it', () => {
    const item = itemIn(page(), 'q_years');
    expect(item).toContain('<label class="ask" for="q_years">');
    expect(item).toMatch(/<input type="text"[^>]* id="q_years"[^>]* inputmode="numeric"/);
    expect(item).toContain('aria-describedby="q_years-hint q_years-unit"');
    expect(item).toContain('id="q_years-hint">A number from 0 to 50<');
    expect(item).toContain('id="q_years-unit">years<');
    expect(item).toContain('type="checkbox" name="q_years.na" value="na"');
    expect(item).not.toContain('placeholder');
    // Keyboards of digits have no minus sign.
    expect(itemIn(page(), 'q_change')).not.toContain('inputmode');
    expect(itemIn(page(), 'q_change')).toContain('A number from −10 to 10');
  });

  it('is there again with what is wrong about it', () => {
    const item = itemIn(page({ q_years: ['60'], 'q_years.na': [] }), 'q_years');
    expect(item).toContain('value="60"');
    expect(item).toContain('aria-describedby="q_years-hint q_years-unit q_years-error"');
    expect(item).toContain('aria-invalid="true"');
    expect(item).toContain('id="q_years-error">Error: Please give an answer from 0 to 50.<');
    expect(itemIn(page({ q_change: ['-11'] }), 'q_change')).toContain('Please give an answer from −10 to 10.');
  });
});

describe('a date', () => {
  it('is a field for text, which posts all that it shows; the script gives it the calendar of the device', () => {
    const item = itemIn(page({ q_start: ['2026-07-01'] }), 'q_start');
    expect(item).toMatch(/<input type="text"[^>]* id="q_start"/);
    expect(item).toContain('value="2026-07-01"');
    expect(item).toContain('A day from 1 June 2026 to 31 December 2026');
    expect(itemIn(page(undefined, session, 'zh-CN'), 'q_start')).toContain(
      '请选择2026年6月1日至2026年12月31日之间的日期',
    );
  });
});

describe('a text', () => {
  it('has one line or several, and is never cut off', () => {
    expect(itemIn(page(), 'q_whom')).toMatch(/<input type="text"[^>]* id="q_whom"/);
    expect(itemIn(page(), 'q_reason')).toMatch(/<textarea[^>]* id="q_reason"/);
    // A browser would cut a longer paste off, and say nothing.
    expect(page()).not.toContain('maxlength');
  });
});

describe('a ranking', () => {
  it('has a list of places for each option, without dragging', () => {
    const item = itemIn(page({ 'q_topics.trading': ['2'] }), 'q_topics');
    const lists = [
      ...item.matchAll(/<label class="ranked"><span>(.*?)<\/span><select name="(.*?)".*?<\/select><\/label>/g),
    ];
    expect(lists.map(([, words, name]) => [words, name])).toEqual([
      ['Monitoring, reporting and verification', 'q_topics.mrv'],
      ['Trading', 'q_topics.trading'],
      ['Allowance allocation', 'q_topics.allocation'],
    ]);
    for (const [list] of lists) {
      expect([...list.matchAll(/<option[^>]*? value(?:="(\d)")?/g)].map(([, value]) => value)).toEqual([
        undefined,
        '1',
        '2',
        '3',
      ]);
    }
    expect(item.match(/<option selected[^>]*value="\d"|<option value="\d" selected/g)).toEqual([
      '<option value="2" selected',
    ]);
    expect(item).toContain('name="q_topics.na"');
  });
});

describe('several', () => {
  it('says how many can be chosen', () => {
    expect(itemIn(page(), 'q_need')).toContain('Choose up to 2');
    expect(itemIn(page(), 'q_need').match(/type="checkbox" name="q_need"/g)).toHaveLength(5);
  });
});

describe('a consent', () => {
  it('is a box with its text as the label, which keeps being ticked', () => {
    const item = itemIn(page({ c_quote: ['yes'] }), 'c_quote');
    expect(item).toMatch(
      /<label><input type="checkbox" id="c_quote" name="c_quote" value="yes" checked[^>]*\/><span>My comments may/,
    );
    expect(itemIn(page({}), 'c_terms')).toContain('id="c_terms-error">Error: Please tick this box');
    expect(itemIn(page(), 'c_terms')).not.toContain('checked');
  });
});

describe('a consent to be quoted', () => {
  it.each([
    [
      'en',
      'reports may mark what you write to “What disappointed you?” and “Whom would you ask?” as quotable, with the name that you give.',
    ],
    ['zh-CN', '报告可能将您对“哪些方面令您失望？”和“您希望向谁请教？”的意见标为可引用，并附您填写的署名。'],
  ])('says which comments that is about, and that the name stands with them: %s', (language, words) => {
    const item = itemIn(page(undefined, session, language), 'c_quote');

    expect(item).toContain('id="c_quote-hint"');
    expect(item).toContain('aria-describedby="c_quote-hint"');
    expect(item).toContain(words);
    expect(itemIn(page(undefined, session, language), 'c_terms')).not.toContain('c_terms-hint');
  });
});

describe('a knowledge check', () => {
  it('looks like any choice, and nothing in the page says which answer is right', () => {
    const turned = {
      ...session,
      questionnaire: {
        ...session.questionnaire,
        pages: session.questionnaire.pages.map((each) => ({
          ...each,
          questions: each.questions.map((question) =>
            question.type === 'check'
              ? {
                  ...question,
                  options: question.options.map((option) => ({ ...option, right: option.id === 'price' })),
                }
              : question,
          ),
        })),
      },
    };
    expect(itemIn(page(), 'q_cap').match(/<label><input type="radio" name="q_cap" value="\w+"/g)).toHaveLength(3);
    for (const fields of [undefined, { q_cap: ['price'] }, { q_cap: ['total'] }, { q_cap: ['x'] }]) {
      expect(page(fields, turned)).toBe(page(fields));
    }
  });
});

describe('a question with a condition', () => {
  it('says whom it is for, in words and for the script', () => {
    const item = itemIn(page(), 'q_need');
    expect(item).toContain(
      'id="q_need-if">Only if you answered “Nothing yet” or “Use it with support” to “What can you do with what was taught?”<',
    );
    expect(itemIn(page(undefined, session, 'zh-CN'), 'q_reason')).toContain(
      '仅当您在“总体而言，您对本期研讨班是否满意？”中选择“不太满意”或“非常不满意”时填写',
    );
    const { conditions } = formPageWords(session, 'en').form ?? expect.fail();
    expect(conditions.q_need).toEqual({ on: 'q_able', is: ['not_yet', 'helped'] });
    expect(conditions['s_content.mei']).toEqual({ on: 's_there.mei', is: ['all', 'part'] });
    expect(conditions.q_credit).toEqual({ on: 'c_quote', is: ['yes'] });
    expect(conditions).not.toHaveProperty('q_able');
    expect(itemIn(page(), 'q_able')).not.toContain('only-if');
  });
});

describe('a page with a condition', () => {
  it('says once whom it is for, and its questions what else they ask for', () => {
    const only = '<p class="soft only-if">Only if you answered “Use it with support” or “Use it on my own” to';
    expect(page()).toContain(`<h2>What you will use</h2>${only}`);
    expect(itemIn(page(), 'q_use')).not.toContain('only-if');
    expect(itemIn(page(), 'q_alone').match(/Only if/g)).toHaveLength(1);
    expect(itemIn(page(), 'q_alone')).toContain('Only if at least one of these is true: ');
    const { conditions } = formPageWords(session, 'en').form ?? expect.fail();
    expect(conditions.q_use).toEqual({ on: 'q_able', is: ['helped', 'own'] });
  });
});

describe('a page with a break', () => {
  it('begins a step, once also where it is repeated', () => {
    const sections = [...page().matchAll(/<section( data-step)?>(?:<h2>(.*?)<\/h2>)?/g)];
    expect(sections.map(([, step, heading]) => [heading, step !== undefined])).toEqual([
      [undefined, false],
      ['You and your work', true],
      ['Speakers', true],
      [undefined, false],
      ['Topics', false],
      [undefined, false],
      ['What you will use', false],
      ['What is open', false],
      ['Organisation', false],
      ['Parts of the day', false],
      [undefined, false],
    ]);
  });
});
