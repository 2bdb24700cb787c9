import type { VNode } from 'preact';

/** A part of a programme, as the pages of all parts link to it. */
export interface PartLink {
  readonly href: string;
  readonly label: string;
  readonly isHere?: boolean;
}

/** The parts of a programme. */
export function PartLinks({ label, links }: { readonly label: string; readonly links: readonly PartLink[] }): VNode {
  return (
    <nav class="parts" aria-label={label}>
      {links.map(({ href, label: name, isHere }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
