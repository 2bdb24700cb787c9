import { describe, expect, it } from 'vitest';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { receiptMails } from '../fixtures/local/receipt-mails.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { rememberWritten } from '../fixtures/log/log-secrets.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();
const { answered, ask, mailsTo } = receiptMails(stack);

describe('a receipt by mail', () => {
  it('is offered on the receipt, and leads back to it', async () => {
    const { form, id, receipt } = await answered();

    const page = await (await fetch(receipt)).text();
    const reply = await ask(form, id, 'lin.wei@example.net');
    const [mail, ...others] = await mailsTo('lin.wei@example.net');
    const [link = ''] = /http\S+\/thanks\?r=\S+/.exec(mail?.body.text ?? '') ?? [];
    const back = await (await fetch(link)).text();

    expect(page).toContain(`action="${new URL(form).pathname}/mail"`);
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('Look into your mailbox');
    expect(others).toEqual([]);
    const [, reference = 'none'] = /<p class="reference">([^<]*)</.exec(page) ?? [];
    expect(mail?.body.text).toContain(reference);
    expect(link).toContain(id);
    expect(back).toContain(`action="${new URL(form).pathname}/delete"`);
  });

  it('leaves the address nowhere: in no table, no log line, no metric, no page', async () => {
    const { form, id } = await answered();
    const address = 'somebody.who.asked@example.net';
    rememberWritten([address, 'somebody.who.asked']);

    const pages = [await ask(form, id, address), await ask(form, id, ' somebody.who.asked@ not an address')];
    await stack.idle();
    const tables = await Promise.all(
      (['programmes', 'responses', 'reports'] as const).map((each) => stack.items(each)),
    );

    expect(pages.map(({ status }) => status)).toEqual([200, 422]);
    expect(await pages[0]?.text()).not.toContain('somebody');
    for (const each of [JSON.stringify(tables), ...stack.lines, ...stack.accessLines]) {
      expect(each).not.toMatch(/somebody|who\.asked/i);
      expect(each).not.toContain(id);
    }
    // Nor a hash of it that could be made again without the key, nor one that is with the answer.
    const counts = tables[0]?.filter(({ pk }) => pk?.S?.startsWith('ASKING#')) ?? [];
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(Object.keys(count).sort()).toEqual(['count', 'expires', 'pk', 'sk', 'v']);
  });

  it('goes to nobody without a receipt that is stored', async () => {
    const { form, id } = await answered();
    const other = await answered();
    const to = 'nobody.asked@example.net';

    const unknown = await ask(form, freshId(), to);
    const foreign = await ask(form, other.id, to);
    const none = await ask(form, 'x', to);
    await postForm(`${form}/delete`, { _submission: id });
    const deleted = await ask(form, id, to);

    expect([unknown.status, foreign.status, none.status, deleted.status]).toEqual([404, 404, 400, 200]);
    expect(await deleted.text()).toContain('have been deleted');
    expect(await mailsTo(to)).toEqual([]);
  });
});

describe('an address for a follow-up', () => {
  it('is left on a page of its own, once, and taken out again: with nothing of an answer, and in no log', async () => {
    const [session, ...rest] = aProgrammeFile().sessions;
    if (session === undefined) throw new Error('the programme has no session');
    const opens = { opens: '2099-03-01 09:00', closes: '2099-03-15 09:00' };
    await stack.publish({
      ...aProgrammeFile({ programme: 'afterwards' }),
      sessions: [{ ...session, code: 'AFTER', ...opens }],
    });
    const asked = aProgrammeFile({ sessions: [{ ...session, followUp: 'AFTER' }, ...rest] });
    const { form } = await stack.openSession(asked);
    const receipt = `${stack.url}${(await postForm(form, aFilledForm({ _language: 'en' }))).headers.get('location')}`;
    const address = 'somebody.later@example.net';
    rememberWritten([address]);
    const kept = async () => (await stack.items('programmes')).filter(({ pk }) => pk?.S === 'INVITED#AFTER');

    const [, link = ''] = /href="([^"]*\/follow-up[^"]*)"/.exec(await (await fetch(receipt)).text()) ?? [];
    expect(link).toBe(`${new URL(form).pathname}/follow-up?lang=en`);
    const page = await fetch(`${stack.url}${link}`);
    expect([page.status, (await page.text()).includes('1 March 2099')]).toEqual([200, true]);
    const replies = [
      await postForm(`${form}/follow-up`, { _address: address }),
      await postForm(`${form}/follow-up`, { _address: address }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const [item, plan, ...more] = await kept();
    expect(Object.keys(item ?? {}).toSorted()).toEqual(['address', 'expires', 'language', 'once', 'pk', 'sk', 'v']);
    // The tick looks when it opens, and nothing says when anybody left an address.
    expect([plan?.sk?.S, plan?.dueAt?.S, more]).toEqual(['PLAN', '2099-03-01T01:00:00.000Z', []]);

    expect((await postForm(`${form}/follow-up`, { _address: address, _delete: '1' })).status).toBe(200);
    await stack.idle();
    expect((await kept()).map(({ sk }) => sk?.S)).toEqual(['PLAN']);
    for (const each of [...stack.lines, ...stack.accessLines]) expect(each).not.toContain('somebody.later');
  });
});
