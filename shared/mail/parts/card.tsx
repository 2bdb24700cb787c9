import type { ComponentChildren, VNode } from 'preact';
import { ink } from '../../report/palette.ts';
import type { Sides } from './sides.ts';

/** A part of a report: one box, whose content is plain HTML under one set of letters. */
export function Card({ children }: { children: ComponentChildren }): VNode {
  return (
    <mj-section background-color="#ffffff" padding="18px 20px 14px" css-class="card" border-bottom="8px solid #f4f6f4">
      <mj-column>
        <mj-text font-size="15px" line-height="1.5" color={ink} css-class="ink">
          {children}
        </mj-text>
      </mj-column>
    </mj-section>
  );
}

/** What a card, or a part of it, is about. */
export function Heading({ children, above = 0 }: { children: string; above?: number }): VNode {
  return <h2 style={`margin:${above}px 0 8px;font-size:18px`}>{children}</h2>;
}

/** A paragraph of smaller letters. */
export function SmallPrint({ children }: { children: ComponentChildren }): VNode {
  return (
    <p class="soft" style="margin:0 0 6px;font-size:13px">
      {children}
    </p>
  );
}

/** A line of lesser importance under a value. */
export function Small({ children }: { children: string }): VNode {
  return (
    <>
      <br />
      <small class="soft">{children}</small>
    </>
  );
}

/** The head of a row: what it is about, and what else there is to know of it. */
export function RowHead({ name, details, start }: RowHeadProps): VNode {
  return (
    <th scope="row" align={start}>
      {name}
      {details.map((detail) => (
        <Small key={detail}>{detail}</Small>
      ))}
    </th>
  );
}

interface RowHeadProps extends Pick<Sides, 'start'> {
  readonly name: string;
  readonly details: readonly string[];
}
