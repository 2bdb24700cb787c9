import type { VNode } from 'preact';
import { numberText } from '../../i18n/numbers.ts';
import { reportTexts } from '../../i18n/report-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { hasRoom } from '../../report/bar-room.ts';
import { beforeCount } from '../../report/before-count.ts';
import { percent } from '../../report/format.ts';
import { colours } from '../../report/palette.ts';
import type { MarkedPart, QuestionResult } from '../../report/view.ts';
import { wholePercentage } from '../../statistics/percentage.ts';
import { type Ratio, roundedRatio } from '../../statistics/rounding.ts';
import type { Sides } from './sides.ts';

/** A question with its numbers in words and its distribution as bars. */
export function QuestionRow(shown: Shown): VNode {
  const { result } = shown;
  if (result.parts.length === 0) return <Asked {...result} />;
  return result.layout === 'scale' ? <Scale {...shown} /> : <Options {...shown} />;
}

interface Shown {
  readonly result: QuestionResult;
  readonly sides: Sides;
  readonly language: Language;
}

/** What is asked, with numbers in words. */
export function Asked({ question, summary }: { readonly question: string; readonly summary: string }): VNode {
  return (
    <>
      <h3 style="margin:14px 0 0;font-size:15px">{question}</h3>
      {summary !== '' && (
        <div class="soft" style="font-size:13px;padding-bottom:6px">
          {summary}
        </div>
      )}
    </>
  );
}

/**
 * A fill that stays: as an edge for printers, which leave backgrounds out; as the attribute `bgcolor` beside this for what drops
 * styles; as a style because SpamAssassin takes light ink for hidden words without it.
 */
function filled({ fill, ink }: { readonly fill: string; readonly ink: string }): string {
  return `background:${fill};color:${ink};border-bottom:5px solid ${fill}`;
}

// Short: every attribute stands once for each bar, and a mail has little room.
const layout = { role: 'presentation', cellSpacing: '0', cellPadding: '0', class: 'bar' } as const;

interface BarProps {
  readonly parts: readonly MarkedPart[];
  readonly language: Language;
  /** What is said instead of it. Without it, that stands beside it. */
  readonly label?: string;
}

/** One bar of all parts that were given, with each number in its cell where it stands by itself. */
export function StackedBar({ parts, language, label }: BarProps): VNode {
  const given = parts.filter((part) => part.count > 0);
  const spoken = label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  return (
    <table {...layout} {...spoken} width="100%" style="table-layout:fixed;font-size:13px;text-align:center">
      <tr>
        {given.map(({ label: step, count, n, tone, isMarked }, at) => (
          <td
            key={step}
            width={`${roundedRatio({ count: 100 * count, n }, 1).toFixed(1)}%`}
            height={at === 0 ? '22' : undefined}
            {...{ bgcolor: colours[tone].fill }}
            style={filled(colours[tone])}
          >
            {isMarked ? numberText(count, language) : '\u00a0'}
          </td>
        ))}
      </tr>
    </table>
  );
}

/** One bar of all parts, and a list of the same numbers with their words. Only the list is read aloud. */
function Scale({ result, sides: { start }, language }: Shown): VNode {
  const { parts } = result;
  const texts = reportTexts(language);
  return (
    <>
      <Asked {...result} />
      <StackedBar parts={parts.map((part) => ({ ...part, isMarked: hasRoom(part) }))} language={language} />
      <ul class="key" style="list-style:none;margin:6px 0 0;padding:0;font-size:13px">
        {parts.map(({ label, count, n, tone }) => (
          <li key={label} style={`border-${start}:11px solid ${colours[tone].fill};padding-${start}:5px`}>
            {beforeCount(label, texts)} <b>{numberText(count, language)}</b> ({percent({ count, n }, { language })})
          </li>
        ))}
      </ul>
    </>
  );
}

/** A row for each option: its words, its number, its bar. Outlook lets no count fall apart that says `nowrap`. */
function Options({ result, sides: { start, end }, language }: Shown): VNode {
  return (
    <table width="100%" cellSpacing="0" cellPadding="3" style="font-size:14px;line-height:1.35">
      <caption style={`text-align:${start}`}>
        <Asked {...result} />
      </caption>
      {result.parts.map(({ label, count, n, tone }) => (
        <tr key={label}>
          <th scope="row" {...{ width: '46%' }} align={start} class="plain">
            {label}
          </th>
          <td {...{ nowrap: true }} align={end}>
            <b>{numberText(count, language)}</b> ({percent({ count, n }, { language })})
          </td>
          <td width="34%" aria-hidden="true">
            <Bar share={{ count, n }} fill={colours[tone].fill} />
          </td>
        </tr>
      ))}
    </table>
  );
}

function Bar({ share, fill }: { share: Ratio; fill: string }): VNode | null {
  const { whole: width } = wholePercentage(share);
  if (width === 0) return null;
  return (
    <table {...layout} width={`${width}%`} style="font-size:1px">
      <tr>
        <td {...{ bgcolor: fill }} style={`border-top:11px solid ${fill}`}>
          {'\u00a0'}
        </td>
      </tr>
    </table>
  );
}
