import type { VNode } from 'preact';
import type { ReportTexts } from '../../i18n/texts.ts';
import { accent } from '../../report/palette.ts';
import type { ReportLinks } from '../../report/view.ts';
import { Text } from './card.tsx';

/** The way to the results page, as a button that is a table cell: Outlook pads no links. */
export function PageButton({ address, label }: { address: string; label: string }): VNode {
  return (
    <mj-table css-class="ink" padding="14px 0 6px" font-size="15px" width="auto">
      <tr>
        <td
          class="button"
          {...{ bgcolor: accent }}
          style={`background-color:${accent};border-radius:6px;padding:11px 18px`}
        >
          <a href={address} class="button" style="color:#ffffff;font-weight:700;text-decoration:none">
            {label}
          </a>
        </td>
      </tr>
    </mj-table>
  );
}

/** How to choose other mails, and how to stop them. */
export function Footer({ links, texts }: { links: ReportLinks; texts: ReportTexts['links'] }): VNode {
  return (
    <Text size="14px">
      <FooterLink address={links.preferences} label={texts.preferences} />
      {' \u00a0·\u00a0 '}
      <FooterLink address={links.stop} label={texts.stop} />
    </Text>
  );
}

function FooterLink({ address, label }: { address: string; label: string }): VNode {
  return (
    <a href={address} class="link" style={`color:${accent}`}>
      {label}
    </a>
  );
}
