import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formTexts } from '../../../../../shared/i18n/form-texts.ts';
import { interfaceLanguages } from '../../../../../shared/i18n/interface-languages.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import { inLanguage, itemsOf, wording } from '../../../../../shared/questionnaire/items.ts';
import { fieldNames } from '../../../../../shared/response/field-names.ts';
import type { SubmissionId } from '../../../../../shared/response/response.ts';
import type { Instant } from '../../../../../shared/time/instant.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { pageHeaders, renderPage } from '../../../../../shared/web/parts/document.tsx';
import {
  anAllTypesSession,
  aSession,
  blocksFile,
  sampleFile,
  sessionsOf,
} from '../../../../fixtures/programmes/programme-files.ts';
import { filledForm } from '../../../../fixtures/responses/filled-form.ts';

type Props = Parameters<typeof FormPage>[0];

const submission = 'AAAAAAAAAAAAAAAAAAAAAA' as SubmissionId;

const openedAt = '2020-12-04T10:00:00.000Z' as Instant;

function page(overrides: Partial<Omit<Props, 'openedAt'>> = {}): string {
  return renderPage(FormPage({ session: aSession(), language: 'en', submission, openedAt, ...overrides }));
}

/** Every `name=value` that can be chosen on a page, and every name of a text. */
function controls(html: string): string[] {
  const tags = html.match(/<(input|textarea)[^>]*>/g) ?? [];
  return (
    tags
      // Not what is for programs: hidden fields, and the trap that no person sees.
      .filter((tag) => !/ type="hidden"| name="_website"/.test(tag))
      .map((tag) => [/ name="([^"]*)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]].filter(Boolean).join('='))
  );
}

/** The same, from the questionnaire. */
function offered(session: Session): string[] {
  return itemsOf(session).flatMap((item) => {
    const { key, question } = item;
    const notApplicable = 'notApplicable' in question && question.notApplicable ? ['na'] : [];
    switch (question.type) {
      case 'text':
        return [key];
      case 'one':
      case 'several':
        return question.options.map(({ id }) => `${key}=${id}`);
      case 'zero-to-ten':
        return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...notApplicable].map((value) => `${key}=${value}`);
      default:
        return fieldNames(item).flatMap((name) => [5, 4, 3, 2, 1, ...notApplicable].map((value) => `${name}=${value}`));
    }
  });
}

/** A word for it, in each language that the product speaks. */
const anonymous = /anonym|an[oó]nim|anônim|аноним|匿名|익명|ẩn danh|गुमनाम|अनाम|مجهول/i;

describe('what the form says of those who read it', () => {
  it.each(interfaceLanguages)(
    'is not that it is anonymous where organisers may read single answers: %s',
    (language) => {
      const { trust } = formTexts(language);
      const about = { minutes: 3, closes: '', deleted: '' };
      const sentence = (text: string) => text.trim().split(/[:：.。।]/)[0] ?? '';
      const session = { ...aSession(), singleAnswers: 'entitled' } as const;

      const usual = page({ language });
      const entitled = page({ session, language });

      expect(usual).toContain(sentence(trust.text(about)));
      expect(usual).not.toContain(sentence(trust.entitled(about)));
      expect(entitled).toContain(sentence(trust.entitled(about)));
      expect(entitled).not.toContain(sentence(trust.text(about)));
      expect(usual).toMatch(anonymous);
      expect(entitled).not.toMatch(anonymous);
    },
  );
});

describe.each(interfaceLanguages)('who reads the results, in %s', (language) => {
  it('is told with the manager of a session that has one, and of no other', () => {
    const { trust } = formTexts(language);

    expect(page({ language })).not.toContain(trust.manager);
    expect(page({ session: { ...aSession(), hasManager: true }, language })).toContain(trust.manager);
  });
});

describe('what the programme says on the form', () => {
  it('has its paragraphs, lists and links: purpose, introduction, and what is agreed to', () => {
    const { programme, questionnaire } = anAllTypesSession();
    const [first, ...others] = questionnaire.pages;
    const en = (text: string) => ({ en: text });
    const session: Session = {
      ...anAllTypesSession(),
      programme: { ...programme, purpose: en('To learn.\n\nMore: https://a.org/why.') },
      questionnaire: {
        ...questionnaire,
        pages: [
          {
            ...(first as NonNullable<typeof first>),
            intro: en('Please:\n\n- be frank\n- be <brief>'),
            questions: [{ id: 'c_all', type: 'consent', required: true, text: en('I agree.\n\n- to a\n- to b') }],
          },
          ...others,
        ],
      },
    };

    const html = page({ session });

    expect(html).toContain('<p>To learn.</p><p>More: <a href="https://a.org/why"');
    expect(html).toContain('<p class="soft">Please:</p><ul class="soft"><li>be frank</li><li>be &lt;brief></li></ul>');
    expect(html).toMatch(/aria-describedby="c_all-more"\/><span>I agree\. /);
    expect(html).toContain('<div id="c_all-more"><ul class="soft"><li>to a</li><li>to b</li></ul></div>');
  });
});

describe('the form', () => {
  it('offers every item of the session with every option, and nothing preselected', () => {
    for (const session of [aSession(), ...sessionsOf(sampleFile())]) {
      const html = page({ session });
      expect(controls(html)).toEqual(offered(session));
      expect(html).not.toContain(' checked');
    }
  });

  it.each(['en', 'zh-CN'])('asks everything in the language it is shown in: %s', (language) => {
    const [session] = sessionsOf(sampleFile());

    const text = unescaped(page({ session, language }));

    expect(text).toContain(`<html lang="${language}" dir="ltr">`);
    const wordings = itemsOf(session).flatMap(({ question, subject }) => [
      wording(question.text, subject, language),
      ...('options' in question ? question.options.map((option) => inLanguage(option.text, language)) : []),
    ]);
    const steps = Object.values(session.questionnaire.scales).flat();
    const missing = [...wordings, ...steps.map((step) => inLanguage(step, language))].filter((w) => !text.includes(w));
    expect(missing).toEqual([]);
  });

  it('carries its submission id and its language, and posts to its session', () => {
    expect(filledForm(page())).toMatchObject({ _submission: [submission], _language: ['en'], _opened: ['1607076000'] });
    expect(filledForm(page({ session: aSession({ promise: 3 }), fields: { _promise: ['1'] } }))._promise).toEqual([
      '3',
    ]);
    expect(page()).toContain('<form method="post" action="/f/ONE"');
  });

  it('says first who asks, until when with the zone, and when answers are deleted', () => {
    const html = page();
    for (const words of [
      'Your answers improve the next training.',
      '4 December 2020 at 20:00 (China Standard Time)',
      '3 January 2021',
      'mailto:team@example.org',
    ]) {
      expect(html).toContain(words);
      expect(html.indexOf(words)).toBeLessThan(html.indexOf('q_overall'));
    }
  });

  it('has no code and no style but its own, and its policy allows no other', () => {
    const html = page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');

    expect(style.length).toBeGreaterThan(1000);
    expect(pageHeaders['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(pageHeaders['content-security-policy']).toContain("default-src 'none'");
    expect(pageHeaders['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script>|<iframe|<link rel="stylesheet| on\w+="| style="/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe('the form after a mistake', () => {
  const fields = {
    q_overall: ['4'],
    q_barrier: ['time', 'nothing'],
    q_nps: ['11'],
    q_keep: ['</textarea><script>alert(1)</script>\n\n "quoted" & more'],
    'k.policy.now': ['3'],
    's_comment.lin': ['clear'],
    'x"><script>': ['1'],
  };
  const html = page({
    fields,
    problems: [
      { field: 'q_nps', problem: { code: 'not-an-option' } },
      { field: 'q_barrier', problem: { code: 'excludes-others' } },
      { field: 'q_keep', problem: { code: 'too-long', limit: 200, length: 201 } },
      { field: 'k.finance', problem: { code: 'not-an-option' } },
      { field: 'x"><script>', problem: { code: 'unknown-field' } },
    ],
  });

  it('keeps what was answered', () => {
    const { _submission: _, _language: __, ...kept } = filledForm(html);
    const { q_nps: _n, 'x"><script>': _x, ...good } = fields;

    const blank = Object.values(kept).every((values) => values.length > 0);
    expect(blank).toBe(true);
    expect(kept).toMatchObject(good);
    expect(kept).not.toHaveProperty('q_nps');
  });

  it('links each mistake to its place, with the same words there', () => {
    const links = [...html.matchAll(/<a href="#([^"]+)">[^<]+<\/a>([^<]+)/g)];
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

    expect(links.map(([, target]) => target)).toEqual(['q_nps', 'q_barrier', 'q_keep', 'k.finance']);
    for (const [, target, words] of links) {
      expect(ids).toContain(target);
      const note = new RegExp(`id="${target}-error">([^<]*)<`).exec(html)?.[1];
      expect(note).toContain(words?.trim());
      expect(html).toMatch(new RegExp(`aria-describedby="[^"]*\\b${target}-error"`));
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names a row of a matrix with what all rows are asked', () => {
    const [session] = sessionsOf(blocksFile());
    const again = page({ session, problems: [{ field: 'm_room', problem: { code: 'required' } }] });

    expect(again).toContain('<a href="#m_room">How satisfied are you with … the room</a>');
  });

  it('puts the summary first, says "Error" in the title, and names an unknown field harmlessly', () => {
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<fieldset'));
    expect(html).toMatch(/<title>Error: /);
    // Our own script tags have attributes.
    expect(html).not.toContain('<script>');
    expect(unescaped(html)).toContain('x"><script>');
  });

  it('opens the folded parts in which something was answered or is wrong, and no other', () => {
    const folded = [...html.matchAll(/<details( open)?>.*?<h3>(.*?)<\/h3>/gs)].map(([, open, name]) => [name, !!open]);

    expect(folded).toEqual([
      ['Mei Yun', false],
      ['Lin Tao', true],
      ['climate policy', true],
      ['green finance', true],
    ]);
  });
});

describe('texts of a programme', () => {
  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "</style>'&lt;", '</textarea></title>'])(
    'are text, whatever they say: %s',
    (words) => {
      expect(tagsOf(page({ session: renamed(words) }))).toEqual(tagsOf(page({ session: renamed('harmless') })));
    },
  );
});

/** The compact session in which every text is the same words. */
function renamed(words: string): Session {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    if ('en' in value) return { en: words, 'zh-CN': words };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rename(each)]));
  };
  return rename(aSession()) as Session;
}

/** The tags of a page in order, without the values of their attributes. */
function tagsOf(html: string): string[] {
  return html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
