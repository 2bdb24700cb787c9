import type { ComponentChildren, VNode } from 'preact';
import { dateFormat } from '../../../shared/i18n/formatters.ts';
import type { KeptMail } from './kept-mail.ts';

/** Where the script of the list is. */
export const inboxScriptPath = '/inbox.js';

/** The list asks for itself when another mail came: who waits for a link looks at it. */
export const inboxScript = `
const shown = document.body.dataset.newest;
if (shown !== undefined) setInterval(async () => {
  const answer = await fetch('/newest').catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== shown) location.reload();
}, 1000);
for (const frame of document.querySelectorAll('iframe')) {
  const fit = () => { frame.style.height = 0; frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + 'px'; };
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  if (frame.contentDocument?.readyState === 'complete') fit();
}
`.trim();

const style = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:.5rem 1rem 3rem;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.3}
ul{list-style:none;padding:0}
li{position:relative;padding:.75rem 0;border-block-start:1px solid #8888}
li a{display:block;min-height:44px;font-weight:600;color:inherit;text-decoration:none}
li a::after{content:"";position:absolute;inset:0}
li a:hover,li a:focus-visible{text-decoration:underline}
small{opacity:.75}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}
dd{margin:0}
iframe{width:100%;height:80vh;border:1px solid #8888;border-radius:.5rem}
pre{white-space:pre-wrap;font:inherit;padding:1rem;border:1px solid #8888;border-radius:.5rem}
summary,.back,button{min-height:44px;font:inherit}
summary,.back{display:inline-flex;align-items:center;cursor:pointer}
`.trim();

/** All mails, the newest first. */
export function InboxPage({ mails }: { mails: readonly KeptMail[] }): VNode {
  return (
    <Page title="Mailbox" newest={newestOf(mails)}>
      <h1>Mailbox</h1>
      <p>What this machine would have mailed. Nothing leaves it; new mails appear here by themselves.</p>
      {mails.length === 0 && <p>No mail yet.</p>}
      <ul>
        {mails.toReversed().map((mail) => (
          <li key={mail.messageId}>
            <a href={`/mail?id=${encodeURIComponent(mail.messageId)}`} dir="auto">
              {mail.subject}
            </a>
            <small>
              to {mail.destination.to.join(', ')} · {momentOf(mail)}
            </small>
          </li>
        ))}
      </ul>
      {mails.length > 0 && (
        <form method="post" action="/clear">
          <button type="submit">Delete all mails</button>
        </form>
      )}
    </Page>
  );
}

/** By what the list sees that it has changed. */
export function newestOf(mails: readonly KeptMail[]): string {
  return `${mails.length} ${mails.at(-1)?.messageId ?? ''}`;
}

/** One mail as a mail programme shows it: links lead out of it, no script runs in it, nothing is loaded. */
export function MailPage({ mail }: { mail: KeptMail }): VNode {
  const { subject, from, replyTo, destination, attachments, body, messageId } = mail;
  const id = encodeURIComponent(messageId);
  return (
    <Page title={subject}>
      <a class="back" href="/">
        Mailbox
      </a>
      <h1 dir="auto">{subject}</h1>
      <dl>
        <Line name="From">{from}</Line>
        <Line name="To">{destination.to.join(', ')}</Line>
        {replyTo.length > 0 && <Line name="Reply to">{replyTo.join(', ')}</Line>}
        <Line name="At">{momentOf(mail)}</Line>
        {attachments.length > 0 && (
          <Line name="Files">
            {attachments.map(({ filename = 'without a name' }, at) => (
              <span key={filename}>
                {at > 0 && ', '}
                <a href={`/file?id=${id}&at=${at}`}>{filename}</a>
              </span>
            ))}
          </Line>
        )}
      </dl>
      {body.html === undefined ? (
        <PlainText text={body.text ?? ''} />
      ) : (
        <>
          <iframe
            title="The mail"
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            srcdoc={`<base target="_blank">${body.html}`}
          />
          <details>
            <summary>The same as text</summary>
            <PlainText text={body.text ?? ''} />
          </details>
        </>
      )}
      <p>
        <a href={`/mail.eml?id=${id}`}>Download the message</a>
      </p>
    </Page>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** With what is an address as a link. */
function PlainText({ text }: { text: string }): VNode {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <pre dir="auto">
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <a key={part} href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ),
      )}
    </pre>
  );
}

function momentOf({ at }: KeptMail): string {
  return dateFormat('en', { dateStyle: 'long', timeStyle: 'medium' }).format(1000 * at);
}

function Page(props: { title: string; newest?: string; children: ComponentChildren }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{props.title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <script defer src={inboxScriptPath} />
      </head>
      <body data-newest={props.newest}>{props.children}</body>
    </html>
  );
}
