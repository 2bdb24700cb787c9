import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showsInbox } from '../../../../infra/local/mailbox/inbox.ts';
import type { KeptMail } from '../../../../infra/local/mailbox/kept-mail.ts';

let mails: KeptMail[];
let server: Server;
let url: string;
beforeEach(async () => {
  mails = [aMail({ messageId: 'one', subject: 'First' }), aMail({ messageId: 'two', subject: 'Second <b>' })];
  server = createServer((request, response) => {
    const inbox = { mails: () => mails, clear: () => void mails.splice(0) };
    if (!showsInbox(request, response, inbox)) response.end(`behind: ${request.method} ${request.url}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

const get = async (path: string) => (await fetch(`${url}${path}`)).text();

function aMail(own: Partial<KeptMail>): KeptMail {
  return {
    ...{ messageId: 'one', from: 'desk@example.org', replyTo: [], subject: 'A mail', at: 1_607_000_000 },
    destination: { to: ['ada@example.org'], cc: [], bcc: [] },
    body: { text: 'Look:\n\nhttps://example.org/d?a=1&b=2\n\nThat is all.' },
    attachments: [],
    raw: '',
    ...own,
  };
}

describe('the inbox of the local stack', () => {
  it('lists mails, the newest first, and leaves all other requests to the mailbox', async () => {
    const list = await get('/');
    expect(list.indexOf('Second &lt;b>')).toBeGreaterThan(0);
    expect(list.indexOf('First')).toBeGreaterThan(list.indexOf('Second'));
    expect(await get('/store?since=3')).toBe('behind: GET /store?since=3');
    expect(await (await fetch(url, { method: 'POST' })).text()).toBe('behind: POST /');
  });

  it('shows the HTML of a mail with links that lead out of it, and no script of it that runs', async () => {
    mails.push(aMail({ messageId: 'three', body: { html: '<html><head></head><p>Hi "you"</p></html>', text: 'Hi' } }));
    const response = await fetch(`${url}/mail?id=three`);
    const shown = await response.text();
    expect(shown).toContain('srcdoc="&lt;base target=&quot;_blank&quot;>&lt;html>');
    expect(shown).toMatch(/sandbox="(?!.*allow-scripts)[^"]*allow-popups/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('makes links of the addresses of a text', async () => {
    expect(await get('/mail?id=one')).toContain('href="https://example.org/d?a=1&amp;b=2"');
  });

  it('hands out the message and its files, and deletes all', async () => {
    const content = Buffer.from('a,b').toString('base64');
    mails.push(
      aMail({
        messageId: 'three',
        raw: Buffer.from('Subject: x').toString('base64'),
        attachments: [{ content, contentType: 'text/csv', filename: 'Résumé.csv' }],
      }),
    );
    const file = await fetch(`${url}/file?id=three&at=0`);
    expect(await file.text()).toBe('a,b');
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''R%C3%A9sum%C3%A9.csv");
    expect(await get('/mail.eml?id=three')).toBe('Subject: x');

    await fetch(`${url}/clear`, { method: 'POST' });
    expect(await get('/mail?id=three')).toContain('No mail yet.');
  });
});
