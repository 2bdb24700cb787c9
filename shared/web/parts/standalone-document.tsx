import type { ComponentChildren, VNode } from 'preact';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';

interface StandaloneDocumentProps {
  readonly language: Language;
  readonly title: string;
  /** One of our own constants: it reaches the page byte for byte. */
  readonly style: string;
  /** After how many seconds the browser asks for the page again, by itself and without script. */
  readonly refreshSeconds?: number | undefined;
  readonly children: ComponentChildren;
}

/** A page that needs nothing but itself: results, and those for the room on the wall, on paper or in the host's hand. */
export function StandaloneDocument({
  language,
  title,
  style,
  refreshSeconds,
  children,
}: StandaloneDocumentProps): VNode {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
