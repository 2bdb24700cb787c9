import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';
import type { Look } from '../../programme/look.ts';
import { hashOf, securityPolicy } from '../http/content-security-policy.ts';
import { headersOfPage } from '../http/page-headers.ts';
import { accentStyle } from './accent-style.ts';
import { blindScriptPath, scriptPath } from './script-path.ts';
import type { ScriptWords } from './script-words.ts';
import { starter } from './starter.ts';
import { style } from './style.ts';

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  /** What an app shows below the title of a shared link. */
  readonly description?: string;
  /** What follows by itself, as `seconds;url=address`. */
  readonly refresh?: string | undefined;
  /** On the pages of a session: what the script says there. Without, the page has no script. */
  readonly words?: ScriptWords | undefined;
  /** On the pages of a session: how its programme looks. They are sent with `headersFor` it (see `pageResponse`). */
  readonly look?: Look | undefined;
  /** On the pages of a session whose codes are blind: it has their script, too. */
  readonly isBlind?: boolean | undefined;
  /** It opens again without a network: as it was served, it may be kept by the browser. */
  readonly keepsOffline?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A whole page. Values in it are escaped by the renderer; there is no other way to make HTML here. */
export function Document(props: DocumentProps): VNode {
  return (
    <html lang={props.language} dir={directionOf(props.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {props.refresh !== undefined && <meta http-equiv="refresh" content={props.refresh} />}
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        {/* An empty icon keeps browsers from asking for one. */}
        <link rel="icon" href="data:," />
        {/* Our own constant, and what the policy's hash is made of: it must reach the page byte for byte. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {props.look?.accent && <style dangerouslySetInnerHTML={{ __html: accentStyle(props.look.accent) }} />}
        {/* First: the other one asks for it. */}
        {props.isBlind && props.words && blindScriptPath && <script defer src={blindScriptPath} />}
        {props.words && scriptPath && <Script path={scriptPath} {...props} />}
      </head>
      <body>
        {props.children}
        {props.words && <Words words={props.words} />}
      </body>
    </html>
  );
}

/** The script of a page; of one that is kept, by its starter, with what its copy may do. */
function Script({ path, keepsOffline, look }: Pick<DocumentProps, 'keepsOffline' | 'look'> & { path: string }): VNode {
  if (!keepsOffline) return <script defer src={path} />;
  const policy = headersFor(look)['content-security-policy'];
  return <script data-src={path} data-policy={policy} dangerouslySetInnerHTML={{ __html: starter }} />;
}

/** Data, which no policy lets run. Without a `<` in it nothing can end it early. */
function Words({ words }: { words: ScriptWords }): VNode {
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return <script type="application/json" id="words" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** The text of a page made with `Document`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** What pages are sent with: only the style above, our own script file and its starter, and forms and calls to ourselves. */
export const pageHeaders = headersWith(style);

/** The same for pages with a colour of their programme's, whose style is let through by its hash, too. */
export function headersFor({ accent }: Look = {}): typeof pageHeaders {
  return accent === undefined ? pageHeaders : headersWith(style, accentStyle(accent));
}

function headersWith(...styles: readonly string[]): Readonly<Record<string, string>> {
  return headersOfPage(
    securityPolicy(styles, {
      forms: true,
      more: [`script-src 'self' ${hashOf(starter)}`, "worker-src 'self'", "connect-src 'self'"],
    }),
  );
}
