import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { InboxPage, inboxScript, inboxScriptPath, MailPage, newestOf } from './inbox-page.tsx';
import type { KeptMail } from './kept-mail.ts';

/** The mails that the pages show. */
export interface Inbox {
  /** The oldest first. */
  mails(): readonly KeptMail[];
  clear(): void;
}

/** A mail is a stranger's page: nothing that it holds may run or be fetched. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'";

/**
 * Answers what is for the pages on which mails are read as in a mail programme: a tap on a button leads where it leads. Any other
 * request is left alone.
 *
 * @returns whether it was for them
 */
export function showsInbox(request: IncomingMessage, response: ServerResponse, inbox: Inbox): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox');
  if (request.method === 'POST' && pathname === '/clear') {
    inbox.clear();
    response.writeHead(303, { location: '/' }).end();
    return true;
  }
  if (request.method !== 'GET') return false;
  const mails = inbox.mails();
  const mail = mails.find(({ messageId }) => messageId === searchParams.get('id'));
  switch (pathname) {
    case '/':
      return page(response, InboxPage({ mails }));
    case '/newest':
      return file(response, 'text/plain', newestOf(mails));
    case inboxScriptPath:
      return file(response, 'text/javascript', inboxScript);
    case '/mail':
      return mail === undefined ? gone(response) : page(response, MailPage({ mail }));
    case '/mail.eml':
      return mail?.raw === undefined
        ? gone(response)
        : file(response, 'message/rfc822', Buffer.from(mail.raw, 'base64'), 'mail.eml');
    case '/file': {
      const attached = mail?.attachments[Number(searchParams.get('at'))];
      if (attached === undefined) return gone(response);
      const { contentType, content, filename = 'file' } = attached;
      return file(response, contentType, Buffer.from(content, 'base64'), filename);
    }
    default:
      return false;
  }
}

function page(response: ServerResponse, shown: VNode): true {
  response.setHeader('content-security-policy', policy);
  return file(response, 'text/html', `<!doctype html>${renderToString(shown)}`);
}

/** Mails may be deleted while a page still names them. */
function gone(response: ServerResponse): true {
  response.writeHead(303, { location: '/' }).end();
  return true;
}

function file(response: ServerResponse, type: string, content: string | Buffer, savedAs?: string): true {
  response.writeHead(200, {
    'content-type': typeof content === 'string' ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(savedAs !== undefined && {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(savedAs)}`,
    }),
  });
  response.end(content);
  return true;
}
