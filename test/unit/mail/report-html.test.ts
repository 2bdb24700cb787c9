import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { lookedAt } from '../../fixtures/languages.ts';
import { aSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aText, translated } from '../../fixtures/programmes/translated.ts';
import { sampled } from '../../fixtures/property.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse, someResponses } from '../../fixtures/responses/responses.ts';
import { unescaped } from '../../fixtures/web/html-text.ts';

const hostile = [
  '<script>alert(1)</script>',
  '</mj-text><mj-raw><script>alert(1)</script></mj-raw>',
  '</mj-table></mj-column><mj-image src="https://evil.example/x.png" />',
  '<mj-include path="/etc/passwd" />',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}} {% raw %} <%= 1 %>',
  '&lt;b&gt; &amp; &#60;i&#62; &nbsp;',
  '<!-- --> ]]> <![CDATA[ <![endif]-->',
  "'; }</style><style>*{display:none}",
];

/** A session whose names say something hostile, with comments that do. */
function hostileSession(words: string): Session {
  const text = aText(words);
  const session = aSession();
  return {
    ...session,
    place: text,
    programme: { ...session.programme, title: text },
    speakers: session.speakers.map((speaker) => ({ ...speaker, name: text, institution: text, talks: [text] })),
    topics: session.topics.map((topic) => ({ ...topic, name: text })),
  };
}

async function htmlOf(session: Session, comment: string): Promise<string> {
  const answers = { q_overall: 5, q_nps: 9, 's_content.lin': 4, 'k.policy': '1/5', q_keep: comment };
  const responses = Array.from({ length: 12 }, (_, n) => aResponse(session, n, { answers }));
  return reportHtml(composeReport(aPublication(session, responses), [session], { name: 'Ada', language: 'en' }));
}

/** The tags of a page in order, without the values of their attributes. */
function tagsOf(html: string): string[] {
  return html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
}

describe('the HTML of a report', () => {
  it.each(hostile)('shows %s as text, and nothing else changes', async (words) => {
    const html = await htmlOf(hostileSession(words), words);
    // Words of the same length, so that nothing else about the mail changes.
    const harmless = 'ŵ'.repeat(words.length);
    const plain = await htmlOf(hostileSession(harmless), harmless);

    expect(tagsOf(html)).toEqual(tagsOf(plain));
    expect(/<script|<img|<mj-/i.test(html)).toBe(false);
    // As often as the harmless words: nothing was dropped or decoded.
    expect(unescaped(html).split(words).length).toBe(plain.split(harmless).length);
  });

  it('names no side against its direction, for mail programmes that go by sides, and Outlook finds it at every table', async () => {
    const session = aSession();
    const view = composeReport(aPublication(session, talkative(session)), [session], { name: 'Ada', language: 'en' });
    const mirrored = await reportHtml({ ...view, direction: 'rtl' });

    const against = /direction:ltr|text-align:left|border-left/;
    expect(await reportHtml(view)).toMatch(against);
    expect(mirrored).not.toMatch(against);
    expect(mirrored.match(/<table(?! dir="rtl")/g)).toBeNull();
  });

  it('has the first finding before the mail opens, else the numbers, and never the words that it opens with', async () => {
    const session = aSession();
    const view = composeReport(aPublication(session, talkative(session)), [session], { name: 'Ada', language: 'en' });
    const preheader = async (actions: readonly string[], metrics = view.metrics) =>
      /<div style="display:none[^>]*>([^<]*)/.exec(await reportHtml({ ...view, actions, metrics }))?.[1];

    expect(await preheader(['Find out why.', 'Plan help.'])).toBe('Find out why.');
    expect(await preheader([])).toMatch(/^Response rate \d+% · Satisfied \d+% · NPS [^·]+ · Can use it \d+%$/);
    expect(await preheader([], [])).toBeUndefined();
  });

  it('loads nothing and runs nothing', async () => {
    const html = await htmlOf(aSession(), 'good');

    expect(/<(script|img|link|iframe|form)\b/i.exec(html)?.[0]).toBeUndefined();
    expect(/(src|href|url\()\s*=?\s*["'(]?https?:/i.exec(html)?.[0]).toBeUndefined();
    expect(/<html[^>]* lang="en"/.test(html)).toBe(true);
  });

  it('stays below 60 kB with every number, sixteen speakers and the longest comments', async () => {
    const languages = [...lookedAt, 'hi'] as const;
    const sessions = sessionsOf(translated(sampleFile(), languages));
    const sealed = sessions.map((session) => aSealedSession(session, talkative(session)));
    const programme = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));

    for (const language of languages) {
      const recipient = { name: 'Ada Berg', language };
      const [first] = sessions;
      const views = [
        composeReport(programme, sessions, recipient),
        composeReport(aPublication(first, talkative(first)), [first], recipient),
      ];
      for (const view of views) {
        expect(Buffer.byteLength(await reportHtml(view)), view.subject).toBeLessThanOrEqual(60_000);
      }
    }
  });

  it('stays below 60 kB with sixty speakers, says where the rest is, and the text part has all of them', async () => {
    const session = aSession();
    const [lin] = session.speakers;
    if (lin === undefined) throw new Error('a session without speakers');
    const speakers = Array.from({ length: 60 }, (_, n) => ({ ...lin, id: `s${n}` }));
    const crowded = { ...session, speakers };
    const view = composeReport(aPublication(crowded, talkative(crowded)), [crowded], { name: 'Ada', language: 'en' });

    expect(Buffer.byteLength(await reportHtml(view))).toBeLessThanOrEqual(60_000);
    expect(await reportHtml(view)).toContain(reportTexts('en').comments.cut);
    expect(reportText(view).split('\n- ').length).toBeGreaterThan(60);
  });

  it('says how many comments are left of how many where it had to leave some out', async () => {
    const sessions = sessionsOf(sampleFile());
    const sealed = sessions.map((session) => aSealedSession(session, talkative(session)));
    const programme = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));
    const view = composeReport(programme, sessions, { name: 'Ada', language: 'en' });
    const html = await reportHtml(view);

    expect(view.comments.length).toBeGreaterThan(0);
    for (const { all } of view.comments) {
      expect(html).toMatch(new RegExp(`[12] of ${all}, chosen at random`));
      expect(html).not.toContain(`5 of ${all}, chosen`);
    }
  });
});

/** Responses to everything, with texts as long as they may be. */
function talkative(session: Session) {
  const texts = itemsOf(session).flatMap(({ key, question }) =>
    question.type === 'text' ? [[key, '潍'.repeat(question.maxLength)] as const] : [],
  );
  return sampled(someResponses(session, { minLength: 20, maxLength: 20 }), 1)
    .flat()
    .map((response) => ({ ...response, answers: { ...response.answers, ...Object.fromEntries(texts) } }));
}
