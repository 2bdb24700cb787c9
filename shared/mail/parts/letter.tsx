import type { VNode } from 'preact';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';
import { accent, ink, soft } from '../../report/palette.ts';
import { darkMode } from './dark-mode.ts';
import { mailFonts } from './fonts.ts';
import { PageButton } from './links.tsx';
import { onPaper } from './paper.ts';
import { sidesOf } from './sides.ts';

/** What a mail says that is no report: a few sentences around the one thing to do. */
export interface LetterWords {
  readonly language: Language;
  readonly subject: string;
  readonly before: readonly string[];
  readonly button: { readonly label: string; readonly address: string };
  /** What leads from the button to its address, which stands below as text. */
  readonly orCopy: string;
  readonly after: readonly string[];
  /** How to get no more of it; absent: it comes once, or to who has asked for it. */
  readonly stop?: { readonly label: string; readonly address: string };
}

const canvas = '#f4f6f4';

/**
 * A short mail, in the look of the report mails. It is small enough to be written as the tables that mail programmes need:
 * what makes reports is larger than the desk itself. The address stands as text, too: where no button can be pressed, and for who
 * wants to open it in another browser.
 */
export function Letter({ language, subject, before, button, orCopy, after, stop }: LetterWords): VNode {
  const direction = directionOf(language);
  const { start } = sidesOf(direction);
  // Outlook orders the cells of a table by its own direction, and knows no `max-width`.
  const table = { role: 'presentation', cellSpacing: '0', cellPadding: '0', dir: direction } as const;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: onPaper + darkMode }} />
      </head>
      <body class="page" style={`margin:0;padding:0;background-color:${canvas}`}>
        <table {...table} width="100%" class="page" style={`background-color:${canvas}`}>
          <tr>
            <td align="center" style="padding:16px 8px">
              <table {...table} width="560" class="card" style="width:100%;max-width:560px;background-color:#ffffff">
                <tr>
                  <td class="ink" align={start} style="padding:20px 24px 18px">
                    <div
                      style={`font:15px/1.5 ${mailFonts(language)};color:${ink};text-align:${start};overflow-wrap:anywhere`}
                    >
                      <h1 style="margin:0 0 8px;font-size:22px;line-height:1.3">{subject}</h1>
                      <Paragraphs all={before} />
                      <PageButton {...button} />
                      <p class="soft" style={`margin:12px 0;font-size:13px;color:${soft}`}>
                        {orCopy}
                        <br />
                        <a href={button.address} dir="ltr" class="link" style={`color:${accent};word-break:break-all`}>
                          {button.address}
                        </a>
                      </p>
                      <Paragraphs all={after} />
                      {stop && (
                        <p style="margin:12px 0 0;font-size:13px">
                          <a href={stop.address} class="link" style={`color:${accent}`}>
                            {stop.label}
                          </a>
                        </p>
                      )}
                    </div>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

function Paragraphs({ all }: { all: readonly string[] }): VNode {
  return (
    <>
      {all.map((paragraph) => (
        <p key={paragraph} style="margin:0 0 8px">
          {paragraph}
        </p>
      ))}
    </>
  );
}
