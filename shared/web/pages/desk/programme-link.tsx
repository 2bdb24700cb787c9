import type { VNode } from 'preact';
import { programmePath } from './programme-path.ts';

/** Back to the programme that a page is about. */
export function ProgrammeLink({ id, title }: { readonly id: string; readonly title: string }): VNode {
  return (
    <p class="links">
      <a href={programmePath(id)}>{title}</a>
    </p>
  );
}
