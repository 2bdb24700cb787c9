import mjml2html from 'mjml';
import { renderToString } from 'preact-render-to-string';
import type { ReportView } from '../report/view.ts';
import { detailLevels, shortened } from './fit-to-size.ts';
import { mirrored } from './mirrored.ts';
import { ReportMail } from './parts/report-mail.tsx';

/** Gmail cuts a mail at about 102 kB; ours stays well below. In bytes. */
const sizeLimit = 60_000;

/**
 * The HTML part of a report, at most 60 kB: MJML makes the tables and inline styles that mail programmes need, JSX
 * escapes every value. No images, nothing to load. What the size leaves no room for is in the text part and in the
 * attached tables, and the mail says so.
 */
export async function reportHtml(view: ReportView): Promise<string> {
  let html = '';
  for (const level of detailLevels) {
    html = await rendered(shortened(view, level));
    if (Buffer.byteLength(html) <= sizeLimit) break;
  }
  return html;
}

async function rendered(view: ReturnType<typeof shortened>): Promise<string> {
  const { html } = await mjml2html(renderToString(<ReportMail view={view} />), {
    validationLevel: 'strict',
    fonts: {},
  });
  // Line ends and indentation that MJML puts between its tags; texts keep theirs, which are never followed by a space.
  const packed = html.replace(/\n\s+/g, '\n').replace(/>\n</g, '><');
  return view.direction === 'rtl' ? mirrored(packed) : packed;
}
