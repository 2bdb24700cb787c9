import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';
import { headersOfPage, securityPolicy } from '../http/content-security-policy.ts';
import { scriptPath } from './script-path.ts';
import type { ScriptWords } from './script-words.ts';
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
        {props.words && scriptPath && <script defer src={scriptPath} />}
      </head>
      <body>
        {props.children}
        {props.words && <Words words={props.words} />}
      </body>
    </html>
  );
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

/** Only the style above, our own script file, and forms and calls to ourselves. */
export const pageHeaders = headersOfPage(
  securityPolicy(style, { forms: true, more: ["script-src 'self'", "worker-src 'self'", "connect-src 'self'"] }),
);
