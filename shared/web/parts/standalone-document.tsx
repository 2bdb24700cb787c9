import type { ComponentChildren, VNode } from 'preact';
import { formTexts } from '../../i18n/form-texts.ts';
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

/** A page for the room: on the wall, on paper or in the host's hand. It needs nothing but itself. */
export function StandaloneDocument({
  language,
  title,
  style,
  refreshSeconds,
  children,
}: StandaloneDocumentProps): VNode {
  return (
    <html lang={language} dir={formTexts(language).direction}>
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

/** What text is set in: the fonts of the system, with those for Chinese named, as nothing may be loaded. */
export const textFonts =
  'system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif';

/** What a link that somebody will type is set in: fonts that tell 0 from O and 1 from l. */
export const linkFonts = 'ui-monospace,"SF Mono",Menlo,Consolas,"Cascadia Mono","DejaVu Sans Mono",monospace';
