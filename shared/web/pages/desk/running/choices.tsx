import type { VNode } from 'preact';
import { Mixed, type Spoken } from '../said.tsx';

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly address: string }[];
  /** The address of what is shown. */
  readonly here: string;
  /** What the style of the page calls such links. */
  readonly look: 'topics' | 'parts';
  readonly spoken: Spoken;
}

/** Links to the same page with something else chosen; nothing where there is only one. */
export function Choices({ label, choices, here, look, spoken }: ChoicesProps): VNode | null {
  if (choices.length < 2) return null;
  return (
    <nav class={look} aria-label={label}>
      <span class="soft">{label}</span>
      {choices.map(({ name, address }) => (
        <a key={address} href={address} aria-current={address === here ? 'page' : undefined}>
          <Mixed text={name} spoken={spoken} />
        </a>
      ))}
    </nav>
  );
}
