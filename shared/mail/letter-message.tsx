import { renderToString } from 'preact-render-to-string';
import type { Instant } from '../time/instant.ts';
import { eventHeaders, stopHeaders } from './message-headers.ts';
import { mime } from './mime.ts';
import { Letter, type LetterWords } from './parts/letter.tsx';

/** What is mailed to whom. */
export interface LetterMessage extends LetterWords {
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string | undefined;
  /** Amazon SES: the configuration set, which wants TLS on the mail's way. */
  readonly configurationSet?: string | undefined;
  /** Amazon SES: by what its events say which mail came back; absent: nobody asks. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** A letter as a MIME message: the same sentences and the same link as text and as HTML. */
export function letterMessage(
  { from, to, replyTo, configurationSet, tags, ...words }: LetterMessage,
  date: Instant,
): Promise<Buffer> {
  const { language, subject, before, button, after, stop } = words;
  const stopping = stop === undefined ? [] : [stop.label, stop.address];
  return mime({
    ...{ from, to, replyTo, subject },
    date: new Date(date),
    text: [...before, button.address, ...after, ...stopping].map((paragraph) => `${paragraph}\n`).join('\n'),
    html: `<!doctype html>${renderToString(<Letter {...words} />)}`,
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...stopHeaders(stop?.address),
      ...eventHeaders(configurationSet === undefined ? undefined : { configurationSet, ...(tags && { tags }) }),
    },
  });
}
