import type { VNode } from 'preact';
import { Mixed, type Spoken } from '../said.tsx';
import { Facts } from './facts.tsx';
import type { TaskLine } from './task-lines.ts';

/** What is left to do, each with the way to where it is done. */
export function TaskList({ lines, spoken }: { readonly lines: readonly TaskLine[]; readonly spoken: Spoken }): VNode {
  return (
    <ul class="tasks">
      {lines.map(({ href, text, says = [] }) => (
        <li key={text}>
          <a href={href}>
            <Mixed spoken={spoken} text={text} />
          </a>
          <Facts facts={says} spoken={spoken} />
        </li>
      ))}
    </ul>
  );
}
