import { describe, expect, it } from 'vitest';
import { answerContact } from '../../../functions/contact/answer-contact.ts';
import type { ContactDeps } from '../../../functions/contact/deps.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { formatDay } from '../../../shared/i18n/dates.ts';
import { followUpTexts } from '../../../shared/i18n/follow-up-texts.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { mostLeft } from '../../../shared/invitation/left-addresses.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { day, type Instant, minute, after as timeAfter } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { memoryInvitations } from '../../fixtures/store/memory-invitations.ts';
import { memoryLeftAddresses } from '../../fixtures/store/memory-left-addresses.ts';
import { bodyText, unescaped } from '../../fixtures/web/html-text.ts';
import { aFormPost } from '../../fixtures/web/requests.ts';

const plain = aSession();
const programme = { ...plain.programme, languages: [...interfaceLanguages] };
const code = 'LATER' as SessionCode;
const first: Session = { ...plain, programme, followUp: code, headcount: 30 };
const later: Session = {
  ...plain,
  programme,
  code,
  opensAt: timeAfter(plain.closesAt, 60 * day),
  closesAt: timeAfter(plain.closesAt, 74 * day),
};
const overAt = timeAfter(later.closesAt, day);
const inTheHall = timeAfter(first.opensAt, minute);

/** No-break spaces read as spaces. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

/** The function at some time, over stores that are empty but for addresses of others. */
function aFunction(now: Instant = inTheHall, sessions: readonly Session[] = [first, later], others = 0) {
  const left = memoryLeftAddresses(new Map([[code, others]]));
  const looks: Instant[] = [];
  const deps = {
    sessions: { find: async (asked: SessionCode) => sessions.find((each) => each.code === asked) },
    invitations: memoryInvitations((_session, at, ifDone) => ifDone ?? looks.push(at)),
    left,
    key: async () => Buffer.alloc(64, 7),
    clock: { now: () => now },
    languages: interfaceLanguages,
  } as Partial<ContactDeps> as ContactDeps;
  const asked = async (fields: Readonly<Record<string, string>> | undefined, language = 'en') => {
    const post = aFormPost(first.code, { _language: language, ...fields });
    const path = `/f/${first.code}/follow-up`;
    const request =
      fields === undefined
        ? { ...post, method: 'GET', path, query: { lang: language }, body: new Uint8Array() }
        : { ...post, path };
    const { statusCode, body = '', headers } = await answerContact(request, deps);
    return { status: statusCode, page: body, text: spaced(unescaped(bodyText(body))), headers };
  };
  return {
    left: () => [...(left.kept.get(code)?.values() ?? [])],
    looks,
    show: (language?: string) => asked(undefined, language),
    leave: (address: string, language?: string) => asked({ _address: address }, language),
    takeOut: (address: string) => asked({ _address: address, _delete: '1' }),
  };
}

describe('leaving an address for a follow-up', () => {
  it.each(interfaceLanguages)('says when and what becomes of it, before and after, in %s', async (language) => {
    const { show, leave, left } = aFunction();
    const texts = followUpTexts(language);
    const opens = formatDay(later.opensAt, later.zone, language);

    const page = await show(language);
    const reply = await leave(' Ada@Example.net ', language);

    expect([page.status, reply.status]).toEqual([200, 200]);
    for (const said of [texts.title, texts.apart, texts.once, texts.nobody, texts.takeOut, opens]) {
      expect(page.text).toContain(spaced(said));
    }
    expect(page.page).toContain(`<html lang="${language}"`);
    expect(reply.text).toContain(spaced(texts.leftTitle));
    expect(reply.text).toContain(spaced(opens));
    expect(reply.page).toContain('<bdi dir="ltr">Ada@Example.net</bdi>');
    expect(left()).toMatchObject([{ language }]);
  });

  it('keeps the address and its language alone, once however often it is left, and answers the same', async () => {
    const { leave, left, looks } = aFunction();

    const [one, other, capital] = [
      await leave('ada@example.net'),
      await leave('ada@example.net'),
      await leave('ADA@example.net'),
    ];

    expect(other).toEqual(one);
    expect(capital.status).toBe(200);
    expect(left().map((each) => Object.keys(each).sort())).toEqual([['address', 'id', 'language']]);
    // The tick looks when the follow-up opens, and nothing says when somebody has left the first.
    expect(looks).toEqual([later.opensAt]);
  });

  it('takes it out again by the button of its page, and tells nobody whether it was there', async () => {
    const { leave, takeOut, left } = aFunction();
    const { page } = await leave('ada@example.net');

    expect(page).toContain('name="_delete" value="1"');
    const gone = await takeOut('ada@example.net');
    expect(left()).toEqual([]);
    expect(await takeOut('ada@example.net')).toEqual(gone);
    expect(gone.text).toContain('The address is deleted.');
  });

  it('takes those of all sessions that name it, however few took part in this one', async () => {
    const { leave, left } = aFunction(inTheHall, [{ ...first, headcount: 10 }, later], 120);
    await leave('ada@example.net');

    expect(left()).toHaveLength(121);
  });

  it('takes no more addresses than may be, and says the same of each', async () => {
    const { leave, left } = aFunction(inTheHall, [first, later], mostLeft - 1);
    const replies: string[] = [];
    for (let at = 0; at < 3; at += 1) replies.push((await leave(`p${at}@example.net`)).text.replaceAll(`p${at}@`, '@'));

    expect(left()).toHaveLength(mostLeft);
    expect(new Set(replies).size).toBe(1);
    expect(replies[0]).toContain('at most 5,000 are kept');
  });

  it.each(['', 'nobody', 'a@b', 'zoë@example.org', 'x'.repeat(300)])(
    'asks again for what is no address: %s',
    async (typed) => {
      const { leave, left } = aFunction();
      const { status, page } = await leave(typed);

      expect([status, left()]).toEqual([422, []]);
      expect(page).toContain('aria-invalid="true"');
    },
  );

  it.each([
    ['before the training', timeAfter(first.opensAt, -minute), 403, 'opens'],
    ['when the follow-up is open', timeAfter(later.opensAt, minute), 200, 'open already'],
    ['when it is over', overAt, 410, 'not asked any more'],
  ] as const)('takes none %s, and says why', async (_when, now, status, words) => {
    const { show, leave, left } = aFunction(now);

    for (const reply of [await show(), await leave('ada@example.net')]) {
      expect(reply.text).toContain(words);
      expect([reply.status, left()]).toEqual([status, []]);
    }
  });

  it('takes none for a follow-up, or a training, that does not take place', async () => {
    const cancelledAt = inTheHall;
    for (const sessions of [
      [first, { ...later, cancelledAt }],
      [{ ...first, cancelledAt }, later],
    ]) {
      const { leave, left } = aFunction(inTheHall, sessions);
      expect((await leave('ada@example.net')).status).toBe(410);
      expect(left()).toEqual([]);
    }
  });

  it('has no page where no follow-up is named, or is there', async () => {
    const { followUp: _, ...alone } = first;
    for (const sessions of [[alone, later], [first]]) {
      const { show, leave } = aFunction(inTheHall, sessions);
      expect([(await show()).status, (await leave('ada@example.net')).status]).toEqual([404, 404]);
    }
  });

  it('is kept by no browser on the way, and tells no other site where it was', async () => {
    const { headers } = await aFunction().leave('ada@example.net');

    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
  });
});
