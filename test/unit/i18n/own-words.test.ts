import { describe, expect, it } from 'vitest';
import { showForm } from '../../../functions/form/show-form.ts';
import { lazyPageReplies } from '../../../functions/submit/lazy-page-replies.ts';
import { inWordsOf } from '../../../functions/submit/lazy-replies.ts';
import { compileOwnWords } from '../../../shared/i18n/compile-words.ts';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { roomTexts } from '../../../shared/i18n/room-texts.ts';
import { shippedWords } from '../../../shared/i18n/shipped-words.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { published } from '../../../shared/programme/published.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { newSubmissionId } from '../../../shared/response/response.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { preferencesPage } from '../../../shared/web/pages/results/page-address.ts';
import { roomKits } from '../../../shared/web/pages/room/room-kit.ts';
import { aClock } from '../../fixtures/clock.ts';
import { englishPhrases, inOwnLanguage, outsideBrackets } from '../../fixtures/i18n/pseudo-words.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { bodyText } from '../../fixtures/web/html-text.ts';
import { aRequest } from '../../fixtures/web/requests.ts';
import { aResultsSite } from '../../fixtures/web/results-site.ts';

const language = 'qaa';
const file = inOwnLanguage(aProgrammeFile(), language);
const { programme, sessions } = published(file);
const [session] = sessions as [(typeof sessions)[number]];
const open = '2020-12-04T10:00:00.000Z';

/** English words of the product on a page or in a mail of another language. */
const foreign = (text: string) => englishPhrases.filter((phrase) => outsideBrackets(text).includes(phrase.trim()));

function page(query: Readonly<Record<string, string>>, now = open, path?: string) {
  return showForm(aRequest({ code: session.code, query: { lang: language, ...query }, ...(path && { path }) }), {
    sessions: { find: async () => session },
    receipts: { find: async () => 'kept' },
    clock: aClock(now as Instant),
    languages: ['fr'],
    random: () => new Uint8Array(16),
  });
}

describe('the words that a programme brings', () => {
  it.each([
    ['the form', {}, open, undefined],
    ['the form before it opens', {}, '2020-12-01T00:00:00.000Z', undefined],
    ['the form after it has closed', {}, '2021-12-01T00:00:00.000Z', undefined],
    ['a receipt', { r: newSubmissionId(new Uint8Array(16)) }, open, `/f/${session.code}/thanks`],
  ])('are all that is said beside its own texts on %s', async (_, query, now, path) => {
    const body = bodyText((await page(query, now, path)).body ?? '');

    expect(body).toContain('⟦');
    expect(foreign(body)).toEqual([]);
  });

  it('name their language on the form in another one', async () => {
    expect((await page({ lang: 'en' })).body).toContain('Own qaa');
  });

  it('are said by a refusal of answers', async () => {
    const submission = newSubmissionId(new Uint8Array(16));
    const problem = { field: 'q_overall', problem: { code: 'required' } } as const;
    const reply = await inWordsOf(session, () =>
      lazyPageReplies.problems(session, language, submission, {}, [problem], open as Instant),
    );

    expect(reply.body).toContain('⟦Please answer this question');
    expect(foreign(bodyText(reply.body ?? ''))).toEqual([]);
  });

  it('are all that is said on the results pages', async () => {
    const site = await aResultsSite(file, 20);
    for (const target of ['', `/${preferencesPage}`, '/stop']) {
      const { body = '' } = await site.get(`/r/${site.programme}/${site.organiser}${target}?lang=${language}`);
      expect(bodyText(body)).toContain('⟦');
      expect(foreign(bodyText(body)), target).toEqual([]);
    }
  });

  it('are all that is said in a mail, its tables and the sheets for the room', async () => {
    const publication = aPublication(
      session,
      Array.from({ length: 30 }, (_, n) => aResponse(session, n)),
    );
    const made = await inOwnWords([session.programme.words, programme.words], async () => {
      const view = composeReport(publication, [session], { name: 'Ada', language });
      const kit = roomKits(session, 'https://feedback.example.org/f/ONE').find((each) => each.language === language);
      return {
        view,
        texts: [
          view.subject,
          reportText(view),
          bodyText(await reportHtml(view)),
          bodyText(kit?.poster ?? '').replace(roomTexts('en').kit.alsoHere, ''),
        ],
        sheets: JSON.stringify(sheetsOf(publication, [session], language)),
      };
    });

    for (const text of [...made.texts, made.sheets]) {
      expect(text).toContain('⟦');
      expect(foreign(text)).toEqual([]);
    }
  });

  it('are those of each request by itself, however many are answered at once', async () => {
    const words = (mark: string) => ({ sw: { name: mark, participants: { form: { send: mark } } } });
    const say = async () => {
      await new Promise(setImmediate);
      return formTexts('sw').send;
    };
    const said = ['one', 'two', 'three'].map((mark) => inOwnWords([words(mark)], say));

    expect(await Promise.all([...said, say()])).toEqual(['one', 'two', 'three', formTexts('en').send]);
  });

  it('give way to English where a later version of the product says more, or with other values', async () => {
    const form = { send: 'Tuma', formTitle: '{city}: maoni', severalAtMost: 'Hadi {max, number}' };
    const words = compileOwnWords({ form }, shippedWords('en', 'participants')) as { form: Record<string, unknown> };
    expect(words.form.send).toBe('Tuma');

    await inOwnWords([{ sw: { name: 'Kiswahili', participants: { form } } }], () => {
      expect(formTexts('sw').formTitle({ place: 'Weifang' })).toBe('Feedback: Weifang');
      expect(formTexts('sw').severalAtMost({ max: 1000 })).toBe('Hadi 1,000');
      expect(formTexts('sw').closed.title).toBe(formTexts('en').closed.title);
      expect(reportTexts('sw').allSessions).toBe(reportTexts('en').allSessions);
    });
  });

  it('may be of a language that is written from the right', async () => {
    const urdu = inOwnLanguage(aProgrammeFile(), 'ur');
    const [own] = published(urdu).sessions;
    const body = await inOwnWords([own?.programme.words], () =>
      formTexts('ur').problems['out-of-range']({ low: '−5', high: '5' }),
    );

    expect(body).toBe('⟦Please give an answer from \u2068−5\u2069 to 5.⟧');
  });
});
