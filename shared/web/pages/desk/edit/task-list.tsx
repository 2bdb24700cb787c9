import type { VNode } from 'preact';
import type { TaskLine } from './task-lines.ts';

/** What is left to do, each with the way to where it is done. */
export function TaskList({ lines }: { readonly lines: readonly TaskLine[] }): VNode {
  return (
    <ul class="tasks">
      {lines.map(({ href, text }) => (
        <li key={text}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
