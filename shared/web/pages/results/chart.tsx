import type { VNode } from 'preact';
import { type Direction, directionOf } from '../../../i18n/direction.ts';
import type { Language } from '../../../i18n/text.ts';
import type { ResultsTexts } from '../../../i18n/texts.ts';
import { hasRoom } from '../../../report/bar-room.ts';
import { percent } from '../../../report/format.ts';
import { colours } from '../../../report/palette.ts';
import type { MarkedPart, Part, QuestionResult } from '../../../report/view.ts';

interface ChartProps {
  readonly result: QuestionResult;
  readonly columns: ResultsTexts['columns'];
  readonly language: Language;
}

/**
 * The distribution of a question: bars for the eye, and always the table that says the same, which is what a screen
 * reader reads. Sizes and colours are attributes of SVG: the policy of the page lets no element have a style of its own.
 * SVG knows no writing direction, and WebKit loses texts that a style mirrors: bars from the right are drawn so.
 */
export function Chart({ result, columns, language }: ChartProps): VNode {
  const { parts, layout } = result;
  const direction = directionOf(language);
  return (
    <>
      {layout === 'scale' && (
        <Stack parts={parts.map((part) => ({ ...part, isMarked: hasRoom(part) }))} direction={direction} />
      )}
      <table class={layout === 'options' ? 'options' : undefined}>
        <thead>
          <tr>
            <th scope="col">{columns.answer}</th>
            {layout === 'options' && <td />}
            <th scope="col">{columns.count}</th>
            <th scope="col">{columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.label}>
              <th scope="row">
                {layout === 'scale' && <Swatch fill={colours[part.tone].fill} />}
                {part.label}
              </th>
              {layout === 'options' && (
                <td class="bars">
                  <Bar part={part} direction={direction} />
                </td>
              )}
              <td>{part.count}</td>
              <td>{percent(part, { language })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface StackProps {
  readonly parts: readonly MarkedPart[];
  readonly direction: Direction;
  /** What is said instead of it. Without it, that stands beside it. */
  readonly label?: string;
}

/** One bar of all parts, each with its number where it stands by itself. */
export function Stack({ parts, direction, label }: StackProps): VNode {
  const starts = parts.map(({ count, n }, at) => {
    const before = parts.slice(0, at).reduce((sum, part) => sum + part.count / part.n, 0);
    return leftOf(before, count / n, direction);
  });
  return (
    <svg
      class="stack"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      focusable="false"
    >
      {parts.map(({ label: step, tone, count, n, isMarked }, at) => (
        <g key={step}>
          <rect x={width(starts[at] ?? 0)} y="0" width={width(count / n)} height="100%" fill={colours[tone].fill} />
          {isMarked && (
            <text x={width((starts[at] ?? 0) + count / n / 2)} y="50%" fill={colours[tone].ink}>
              {count}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Bar({ part: { count, n, tone }, direction }: { part: Part; direction: Direction }): VNode {
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect
        x={width(leftOf(0, count / n, direction))}
        y="0"
        width={width(count / n)}
        height="100%"
        fill={colours[tone].fill}
      />
    </svg>
  );
}

/** A patch of a colour, before what it means. */
export function Swatch({ fill }: { fill: string }): VNode {
  return (
    <svg class="swatch" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill={fill} />
    </svg>
  );
}

/** Where a part begins from the left that stands after `before` of the bar, all as shares of the bar. */
function leftOf(before: number, share: number, direction: Direction): number {
  return direction === 'ltr' ? before : 1 - before - share;
}

/** Where something is drawn, not what is said: a hundredth of a percent is less than a pixel. */
function width(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
