import type { VNode } from 'preact';
import type { ReportTexts } from '../../i18n/texts.ts';
import { accent } from '../../report/palette.ts';
import type { ReportLinks } from '../../report/view.ts';

/**
 * The way to a page, as a button that is a table cell: Outlook pads no links. Its colours are styles and no
 * attributes, so that where styles are dropped a plain link is left, and its frame is there on paper and in high contrast.
 */
export function PageButton({ address, label }: { address: string; label: string }): VNode {
  return (
    <table role="presentation" cellSpacing="0" style="margin:14px 0 6px;border-collapse:separate">
      <tr>
        <td
          class="button"
          style={`background-color:${accent};border:1px solid ${accent};border-radius:6px;padding:10px 18px`}
        >
          <a href={address} class="button" style="color:#ffffff;font-weight:700;text-decoration:none">
            {label}
          </a>
        </td>
      </tr>
    </table>
  );
}

/** How to choose other mails, and how to stop them. */
export function Footer({ links, texts }: { links: ReportLinks; texts: ReportTexts['links'] }): VNode {
  return (
    <p style="margin:0;font-size:14px">
      <FooterLink address={links.preferences} label={texts.preferences} />
      {' \u00a0·\u00a0 '}
      <FooterLink address={links.stop} label={texts.stop} />
    </p>
  );
}

function FooterLink({ address, label }: { address: string; label: string }): VNode {
  return (
    <a href={address} class="link" style={`color:${accent}`}>
      {label}
    </a>
  );
}
