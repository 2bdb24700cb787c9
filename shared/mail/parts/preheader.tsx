import type { VNode } from 'preact';
import { reportTexts } from '../../i18n/report-texts.ts';
import { factsOf } from '../../report/facts.ts';
import type { ReportView } from '../../report/view.ts';

/**
 * What a list of mails shows after the subject: what the report finds first, else its numbers. The mail itself opens with who,
 * when and how many, so saying that here would say it twice.
 */
function preheaderOf({ actions, metrics, language }: ReportView): string {
  const numbers = metrics.map(({ label, value }) => `${label} ${value}`);
  return actions[0] ?? factsOf(numbers, reportTexts(language));
}

/** The preheader, which the mail itself doesn't show. It has the colours of the page: hidden words in white look like spam. */
export function Preheader({ view }: { view: ReportView }): VNode | null {
  const words = preheaderOf(view);
  if (words === '') return null;
  return (
    <mj-raw>
      <div style="display:none;max-height:0;overflow:hidden">{words}</div>
    </mj-raw>
  );
}
