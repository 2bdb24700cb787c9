import type { VNode } from 'preact';
import type { Frame } from './desk-frame.tsx';
import { programmePath } from './programme-path.ts';
import { type Said, SaidWords } from './said.tsx';

interface ProgrammeLinkProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
}

/** Back to the programme that a page is about. */
export function ProgrammeLink({ frame, id, title }: ProgrammeLinkProps): VNode {
  return (
    <p class="links">
      <a href={programmePath(id)}>
        <SaidWords said={title} language={frame.language} />
      </a>
    </p>
  );
}
