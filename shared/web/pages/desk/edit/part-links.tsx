import type { VNode } from 'preact';

/** A part of a programme, as the pages of all parts link to it. */
export interface PartLink {
  readonly href: string;
  readonly label: string;
  readonly isHere?: boolean;
}

interface PartLinksProps {
  /** Of the list, within its page. */
  readonly id: string;
  readonly label: string;
  readonly links: readonly PartLink[];
  /** Whether the button says of what it is a choice: nothing above it does. */
  readonly isLabelled?: boolean;
}

/**
 * The parts of a programme: a row of them, and on a phone a button with the part that is open, which opens the list of all. It needs no
 * script; a browser that does not know popovers shows the row (style.ts).
 */
export function PartLinks({ id, label, links, isLabelled }: PartLinksProps): VNode {
  const here = links.find(({ isHere }) => isHere);
  return (
    <nav class="parts" aria-label={label}>
      <button type="button" class="quiet" popovertarget={id}>
        <span class={isLabelled || here === undefined ? 'soft' : 'visually-hidden'}>{label}</span> {here?.label}
      </button>
      <div id={id} popover="auto">
        {links.map(({ href, label: name, isHere }) => (
          <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </div>
    </nav>
  );
}
