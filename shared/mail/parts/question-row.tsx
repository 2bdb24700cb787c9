import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import { percent } from '../../report/format.ts';
import { colours } from '../../report/palette.ts';
import type { Part, QuestionResult } from '../../report/view.ts';
import { wholePercentage } from '../../statistics/percentage.ts';
import { type Ratio, roundedRatio } from '../../statistics/rounding.ts';

/** A question with its numbers in words and its distribution as bars. */
export function QuestionRow({ result, language }: { result: QuestionResult; language: Language }): VNode {
  return (
    <tr>
      <td style="padding:8px 0 14px">
        <b style="font-size:15px">{result.question}</b>
        <div class="soft" style="font-size:13px;padding:2px 0 6px">
          {result.summary}
        </div>
        {result.parts.length > 0 &&
          (result.layout === 'scale' ? <Scale {...result} /> : <Options {...result} language={language} />)}
      </td>
    </tr>
  );
}

// Short: every attribute stands once for each bar, and a mail has little room. The rest is MJML's style for all tables.
const tableReset = { role: 'presentation', width: '100%', cellPadding: '0' } as const;

/** One bar of all parts with each number in its cell where there is room, and the same numbers with words below. */
function Scale({ parts }: { parts: readonly Part[] }): VNode {
  const filled = parts.filter((part) => part.count > 0);
  return (
    <>
      <table {...tableReset} class="bar" style="table-layout:fixed;font-size:13px;text-align:center">
        <tr>
          {filled.map(({ label, count, n, tone }, at) => (
            <td
              key={label}
              width={`${roundedRatio({ count: 100 * count, n }, 1).toFixed(1)}%`}
              height={at === 0 ? '26' : undefined}
              {...{ bgcolor: colours[tone].fill }}
              style={`color:${colours[tone].ink}!important`}
            >
              {count >= 0.07 * n ? count : '\u00a0'}
            </td>
          ))}
        </tr>
      </table>
      <div style="font-size:13px;padding-top:4px">
        {parts.map(({ label, count, tone }) => (
          // The space after each is where the line may break.
          <>
            <span class="whole">
              <span style={`color:${colours[tone].fill}`}>■</span> {label} <b>{count}</b>
            </span>
            {' \u00a0 '}
          </>
        ))}
      </div>
    </>
  );
}

/** A bar for each option, with the number in the same row. */
function Options({ parts, language }: { parts: readonly Part[]; language: Language }): VNode {
  return (
    <table {...tableReset} cellPadding="3" style="font-size:14px;line-height:1.35">
      {parts.map(({ label, count, n, tone }, at) => (
        <tr key={label}>
          <td width={at === 0 ? '46%' : undefined}>{label}</td>
          <td>
            <Bar share={{ count, n }} fill={colours[tone].fill} />
          </td>
          <td width={at === 0 ? '84' : undefined} align="right" class="whole">
            <b>{count}</b> ({percent({ count, n }, { language })})
          </td>
        </tr>
      ))}
    </table>
  );
}

function Bar({ share, fill }: { share: Ratio; fill: string }): VNode {
  const { whole: width } = wholePercentage(share);
  return (
    <table {...tableReset} style="font-size:1px">
      <tr>
        {width > 0 && (
          <td width={`${width}%`} height="14" {...{ bgcolor: fill }}>
            {'\u00a0'}
          </td>
        )}
        <td>{'\u00a0'}</td>
      </tr>
    </table>
  );
}
