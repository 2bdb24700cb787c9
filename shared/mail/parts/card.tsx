import type { ComponentChildren, VNode } from 'preact';
import { ink } from '../../report/palette.ts';

/** A part of a report under a heading. */
export function Card({ heading, children }: { heading?: string; children: ComponentChildren }): VNode {
  return (
    <mj-section background-color="#ffffff" padding="18px 20px 14px" css-class="card" border-bottom="8px solid #f4f6f4">
      <mj-column>
        {heading && (
          <Text size="18px" bold>
            {heading}
          </Text>
        )}
        {children}
      </mj-column>
    </mj-section>
  );
}

interface TextProps {
  readonly size?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Room above, in pixels. */
  readonly above?: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Text({
  size = '15px',
  colour = ink,
  bold = false,
  above = 0,
  class: name = '',
  children,
}: TextProps): VNode {
  return (
    <mj-text
      font-size={size}
      line-height="1.55"
      color={colour}
      font-weight={bold ? '700' : '400'}
      padding={`${above}px 0 8px`}
      css-class={`ink ${name}`.trim()}
    >
      {children}
    </mj-text>
  );
}
