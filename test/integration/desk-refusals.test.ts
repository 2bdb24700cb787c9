import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { aPublisher, asksOtherwise, type Publisher, published, source } from '../fixtures/desk/a-publisher.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const { id, page } = published;

const hourAfter = ({ closesAt }: StoredSession) => after(closesAt, 60 * minute);

let her: Publisher;
beforeEach(async () => {
  her = await aPublisher();
});
afterEach(() => her.desk.close());

describe('the overview of a programme that has answers', () => {
  const overview = `/d/p/${id}`;
  beforeEach(async () => {
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    Object.assign(her.desk.deps, {
      responses: { count: async () => 7 },
      counted: async () => ({ responses: 7 }),
    });
  });

  it('says how many changes can’t be published, which the plan tells without the number of answers', async () => {
    await her.draft(asksOtherwise);
    expect(await her.shown(overview)).toContain('1 change of the draft can’t be published');
    expect(await her.shown()).not.toMatch(/\b7\b/);
    await her.draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    expect(await her.shown(overview)).toContain('It can be published as it is');
  });

  it('says what the draft changes, the first five of it, and of faults only in which part they are', async () => {
    await her.draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    expect(await her.shown(overview)).toContain('Changed in the draft The minutes for answers under way: from 15 to 7');
    expect(await her.shown(overview)).not.toContain('more change');
    await her.draft(source.replace('Compact training', 'Short training').replaceAll(/en: (\w+) (\w)/g, 'en: $1 or $2'));
    expect(await her.shown(overview)).toMatch(/The title in English: .*And \d+ more changes/);
    await her.draft(source.replace('graceMinutes: 15', 'graceMinutes: soon'));
    expect(await her.shown(overview)).toContain('Changed in the draft About');
  });

  it('is refused on the page where it was changed as well, beside the field and in the list of what is to be mended', async () => {
    await her.draft(source.replace('How satisfied are you?', 'Was it worth your time?'));
    const question = await her.ada.get(`${overview}/edit/question/q_overall`);
    const text = bodyText(question.body ?? '');
    expect(text).toContain('1 thing to mend on this page This can’t be published, since people have answered.');
    expect(text.match(/Was: “How satisfied are you\?”/g)).toHaveLength(2);
    expect(await her.shown(`${overview}/edit/basics`)).not.toContain('can’t be published');
    const { draft = '' } = hiddenFields(question);
    const field = 'questionnaire.pages.0.questions.0.text.en';
    const sent = { draft, [field]: 'Was it worth it?' };
    const saved = await her.ada.post(`${overview}/edit/question/q_overall`, sent, {
      headers: { accept: 'application/json' },
    });
    expect(JSON.parse(saved.body ?? '')).toMatchObject({ summary: '1 thing to mend on this page', lines: [{ field }] });
  });

  it('puts one refused change back as it was, and publishes the rest with all of them', async () => {
    const back = `${page}/put-back`;
    await her.draft(
      asksOtherwise.replace('graceMinutes: 15', 'graceMinutes: 7').replace('How satisfied are you?', 'Well?'),
    );
    const before = await her.ada.get(page);
    expect(bodyText(before.body ?? '')).toContain('Put all of these back and publish the rest');
    const [, change = ''] = /name="change" value="([^"]*)"/.exec(before.body ?? '') ?? [];
    const { draft: number = '', revision = '' } = hiddenFields(before);
    expect((await her.ada.post(back, { draft: number, revision, change })).headers?.location).toBe(page);
    const text = (await her.desk.deps.drafts.find(id))?.source.text ?? '';
    expect([text.includes('Not a thing'), text.includes('Well?')].filter(Boolean)).toHaveLength(1);
    expect((await her.ada.post(back, { draft: number, revision })).statusCode).toBe(409);

    const now = hiddenFields(await her.ada.get(page));
    const all = await her.ada.post(back, { draft: now.draft ?? '', revision });
    expect(all.headers?.location).toBe(`/d/p/${id}?published`);
    expect(await her.session()).toMatchObject({ graceMinutes: 7 });
    expect(JSON.stringify(await her.session())).not.toMatch(/Not a thing|Well\?/);
    expect(await her.desk.deps.drafts.find(id)).toBeUndefined();
  });

  it('has no draft any more when all that it changed is put back', async () => {
    await her.draft(asksOtherwise);
    const { draft: number = '', revision = '' } = hiddenFields(await her.ada.get(page));
    expect((await her.ada.post(`${page}/put-back`, { draft: number, revision })).headers?.location).toBe(page);
    expect(await her.shown()).toContain('There is nothing to publish');
  });

  it('says that it is published where a draft says nothing else, and that there is one', async () => {
    await her.draft(source.replace('# As Ada wrote it.', ''));
    const text = await her.shown(overview);
    expect(text).toContain('There is a draft that says the same as what is published');
    expect(text).not.toContain('Published, with changes');
    expect(text).toContain('Throw the draft away');
  });
});

describe('a question that people have answered', () => {
  const anew = 'Ask it as a new question from the next session on';
  const reworded = source.replace('How satisfied are you?', 'Was it worth your time?');
  const next = () => getOrThrow(her.desk.deps.programmes.findSession('TWO' as SessionCode), 'the next session');

  beforeEach(async () => {
    await her.publish(source);
    const { responses } = her.desk.deps;
    Object.assign(her.desk.deps, {
      responses: { ...responses, count: async (each: string) => (each === 'ONE' ? 7 : 0) },
    });
  });

  /** Presses the button of the card, with what its form says. */
  async function pressAnew() {
    const { body = '' } = await her.ada.get(page);
    const [, form = ''] = /(<form[^>]*ask-anew.*?<\/form>)/s.exec(body) ?? [];
    return her.ada.post(`${page}/ask-anew`, hiddenFields({ statusCode: 200, body: form }));
  }

  it('is asked anew of the next session, and that which is over keeps the one that it asked', async () => {
    await her.signInAt(hourAfter(await her.session()));
    await her.draft(reworded);
    expect(await her.shown()).toContain(anew);
    expect((await pressAnew()).headers?.location).toBe(page);

    expect(await her.shown()).not.toContain('is refused');
    expect((await her.press()).headers?.location).toBe(`/d/p/${id}?published`);
    expect(JSON.stringify(await her.session())).not.toContain('worth your time');
    const { questionnaire } = await next();
    expect(questionnaire.headline.satisfied).toBe('q_overall_2');
    expect(questionnaire.pages[0]?.questions[0]).toMatchObject({
      id: 'q_overall_2',
      text: { en: 'Was it worth your time?' },
    });
  });

  it('can be so only once no answers come to it any more, which its card says instead', async () => {
    await her.signInAt((await her.session()).opensAt);
    await her.draft(reworded);
    const text = await her.shown();
    expect(text).not.toContain(anew);
    expect(text).not.toContain('Hold a new programme');
    expect(text).toMatch(/After .*4 December 2020.* it can be asked as a new question/);
    const fields = hiddenFields(await her.ada.get(page));
    expect((await her.ada.post(`${page}/ask-anew`, fields)).statusCode).toBe(409);
  });

  it('is not promised to be asked where no session is to come', async () => {
    await her.signInAt(hourAfter(await next()));
    await her.draft(reworded);
    const { body = '' } = await her.ada.get(page);
    expect(bodyText(body)).not.toMatch(/new question/);
    // There a new programme is the way, to which its card leads.
    expect(body).toContain(`href="/d/new?from=${id}"`);
    expect((await her.ada.get(`/d/new?from=${id}`)).statusCode).toBe(200);
  });
});
