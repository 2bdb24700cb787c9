import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { saveDraft } from '../../functions/desk/programme/save-draft.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { draftedPages, draftedQuestions, nameOf } from '../../shared/authoring/questionnaire/drafted.ts';
import { type ServedDesk, servedDesk } from '../fixtures/desk/served-desk.ts';
import { allTypesSource, blocksSource, sampleSource } from '../fixtures/programmes/programme-files.ts';
import { sharedChromium } from './chromium.ts';

const address = 'ann@example.org';
let desk: ServedDesk;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  desk = await servedDesk();
  context = await (await sharedChromium()).newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await desk.signIn(page, address);
});

afterAll(async () => {
  await context?.close();
  await desk?.close();
});

/** A draft that is just this text. */
async function drafted(text: string): Promise<string> {
  const { programme: id } = parse(text) as { programme: string };
  const before = await desk.deps.drafts.find(id);
  const who = { now: desk.clock.now(), signIn: { address } } as Parameters<typeof saveDraft>[2];
  await saveDraft({ id, draft: before }, { source: { text, beside: {} } }, who, desk.deps);
  return id;
}

async function textOf(id: string): Promise<string> {
  return (await desk.deps.drafts.find(id))?.source.text ?? '';
}

async function open(id: string, part: string): Promise<void> {
  await page.goto(`${desk.url}/d/p/${id}/edit/${part}`);
}

/** Opens what can be done with a question or a page in the list. */
const unfold = (name: string) => page.locator('summary', { hasText: `Move or change: ${name}` }).click();

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('the questionnaire at the desk, without script', () => {
  it('is reached from the other parts by a list that a phone folds into one row', async () => {
    await open(await drafted(fromTemplate('short', ['en'], 'Europe/Paris')), 'basics');
    const parts = page.getByRole('navigation', { name: 'Parts of this programme' });
    expect((await parts.boundingBox())?.height).toBeLessThanOrEqual(60);
    expect(await parts.getByRole('link').count()).toBe(0);

    await parts.getByRole('button', { name: 'Parts of this programme About' }).press('Enter');
    expect(await parts.getByRole('link').count()).toBe(9);
    await page.keyboard.press('Escape');
    expect(await parts.getByRole('link').count()).toBe(0);
    await parts.getByRole('button').click();
    await parts.getByRole('link', { name: 'Questions' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Questions');
  });

  it('is picked from the kit, worded, ordered and asked of some', async () => {
    const id = await drafted(fromTemplate('short', ['en', 'fr'], 'Europe/Paris'));

    await open(id, 'questions');
    await page.getByRole('link', { name: 'Add questions' }).click();
    for (const words of [/^Venue and equipment/, /^Materials/, /^What may prevent you/])
      await page.getByRole('checkbox', { name: words }).check();
    await press('Add what is ticked');
    expect(page.url()).toContain(`/d/p/${id}/edit/questions#`);

    await page.getByRole('link', { name: 'Venue and equipment' }).click();
    await page.getByLabel('English').first().fill('The room and what is in it');
    await page.locator('summary', { hasText: 'Overall, how satisfied are you with this training?' }).click();
    await page.getByLabel('Dissatisfied', { exact: true }).check();
    await page.getByLabel('Very dissatisfied', { exact: true }).check();
    await press('Save');
    await page.getByRole('link', { name: 'Back to all questions' }).click();
    expect(await page.getByRole('button', { name: 'Move The room and what is in it up' }).count()).toBe(0);
    await unfold('The room and what is in it');
    await press('Move The room and what is in it up');

    const { questions = [] } = draftedPages(parse(await textOf(id)))[0] ?? {};
    expect(questions.map((each) => each.id).slice(-4)).toEqual(['q_venue', 'q_improve', 'q_material', 'q_barrier']);
    const venue = questions.find((each) => each.id === 'q_venue')?.written;
    expect(venue?.text).toEqual({ en: 'The room and what is in it', fr: expect.any(String) });
    expect(venue?.showWhen).toEqual({ question: 'q_overall', is: ['2', '1'] });
    expect(await page.locator('#faults').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Look at the form' }).getAttribute('href')).toBe(
      `/d/p/${id}/preview/CODE-1`,
    );
  });

  it('says what goes with a question before it is taken out', async () => {
    const id = await drafted(allTypesSource);

    await open(id, 'questions');
    await unfold('Overall, how satisfied are you');
    await page.getByRole('link', { name: 'Take out: others depend on it' }).first().click();
    expect(await page.locator('#remove').textContent()).toContain('What disappointed you?');
    await page.locator('#remove summary').click();
    await press('Take it out');

    const content = parse(await textOf(id));
    expect(draftedQuestions(content).map((each) => each.id)).not.toContain('q_overall');
    expect(content.questionnaire.headline).toEqual({ recommend: 'q_nps', able: 'q_able' });
    // At the place of what was taken out.
    expect(page.url().split('#')[0]).toBe(`${desk.url}/d/p/${id}/edit/questions`);
    expect(await page.locator('#faults').isVisible()).toBe(false);
  });

  it("takes a question of one's own of each kind, and says beside it what is still missing", async () => {
    const id = await drafted(fromTemplate('short', ['en'], 'Europe/Paris'));

    await open(id, 'add-questions');
    await page.getByLabel('What do you want to ask?').fill('Which of these?');
    await page.getByRole('radio', { name: /^Several answers/ }).check();
    await press('Add this question');

    expect(page.url()).toBe(`${desk.url}/d/p/${id}/edit/question/q_1`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Which of these?');
    expect(await page.locator('#faults a').count()).toBe(2);
    await page.getByRole('textbox', { name: 'Answer 1' }).fill('This');
    await page.getByRole('textbox', { name: 'Answer 2' }).fill('That');
    await press('Add an answer');
    await page.getByRole('textbox', { name: 'Answer 3' }).fill('None of these');
    await page.getByLabel('Goes with no other answer').last().check();
    await press('Save');

    expect(await page.locator('#faults').isVisible()).toBe(false);
    expect(draftedQuestions(parse(await textOf(id))).at(-1)?.written).toEqual({
      id: 'q_1',
      type: 'several',
      text: { en: 'Which of these?' },
      options: [
        { id: 'o_1', text: { en: 'This' } },
        { id: 'o_2', text: { en: 'That' } },
        { id: 'o_3', text: { en: 'None of these' }, exclusive: true },
      ],
    });
  });

  it('searches what can be added, and folds away what is asked already', async () => {
    const id = await drafted(fromTemplate('training-session', ['en', 'fr'], 'Europe/Paris'));

    await open(id, 'add-questions');
    expect(await page.getByText('Asked already (19)').count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: 'Overall, how satisfied' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('SOUND');
    await press('Search');
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Sound, picture and connection' }).check();
    await press('Add what is ticked');

    expect(page.url()).toMatch(/\/edit\/questions#questionnaire\.pages\.0\.questions\.8$/);
    expect(draftedPages(parse(await textOf(id)))[0]?.questions.at(-1)?.id).toBe('q_technology');
  });

  it('moves a question as far as one likes at once, to another page too, and says where it is', async () => {
    const id = await drafted(fromTemplate('training-session', ['en'], 'Europe/Paris'));

    await open(id, 'questions');
    await unfold('What may prevent you?');
    await page.getByRole('spinbutton', { name: 'Page of What may prevent you?' }).fill('1');
    await page.getByRole('spinbutton', { name: 'Place of What may prevent you?' }).fill('2');
    await press('Move What may prevent you? to this place');

    expect(page.url()).toMatch(/questions\?moved=(questionnaire\.pages\.0\.questions\.1)#\1$/);
    expect(await page.locator('#moved').textContent()).toBe('Now number 2 of 9 on page 1');
    expect(draftedPages(parse(await textOf(id)))[0]?.questions[1]?.id).toBe('q_barrier');
    await press('Move What may prevent you? up');
    expect(await page.locator('#moved').textContent()).toBe('Now number 1 of 9 on page 1');
    await unfold('Page 5: About you');
    await page.getByRole('spinbutton', { name: 'Place of Page 5: About you' }).fill('1');
    await press('Move Page 5: About you to this place');
    expect(await page.locator('#moved').textContent()).toBe('Now page 1 of 5');
    expect(draftedPages(parse(await textOf(id))).map((each) => each.id)[0]).toBe('you');
  });

  it('lists what the sample asks in three screens of a phone, and folds the pages of a longer form', async () => {
    await open(await drafted(sampleSource), 'questions');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2600);

    const pages = Array.from({ length: 4 }, (_, at) => aPage(at, 8));
    await open(
      await drafted(stringify({ ...parse(fromTemplate('short', ['en'], 'Europe/Paris')), questionnaire: { pages } })),
      'questions',
    );
    expect(await page.locator('.outline').evaluateAll((all) => all.map((each) => each.hasAttribute('open')))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('leaves a file as it is, letter by letter, when each of its pages is saved as it was opened', async () => {
    const id = await drafted(blocksSource);

    for (const part of partsOf(blocksSource)) {
      await open(id, part);
      const answered = page.waitForEvent('load');
      await page.locator('form.edit button[type=submit]').first().dispatchEvent('click');
      await answered;
      expect([part, await textOf(id)]).toEqual([part, blocksSource]);
    }
  });
});

function aPage(at: number, count: number) {
  const question = (nth: number) => ({ id: `q_${at}_${nth}`, type: 'text', text: { en: `What about ${at}, ${nth}?` } });
  return { id: `page-${at}`, questions: Array.from({ length: count }, (_, nth) => question(nth)) };
}

/** Every page about the questionnaire of a file. */
function partsOf(text: string): string[] {
  const [pages, questions] = [draftedPages(parse(text)), draftedQuestions(parse(text))];
  return [
    'questions',
    'add-questions',
    ...pages.map((each) => `page/${nameOf(each, pages)}`),
    ...questions.map((each) => `question/${nameOf(each, questions)}`),
  ];
}
