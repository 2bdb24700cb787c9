import type { VNode } from 'preact';
import { Mixed, type Spoken } from '../said.tsx';

/** Something to be checked, in words: a sentence, or how many of something there are, and which. */
export type Fact = string | { readonly count: string; readonly which: readonly string[] };

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly spoken: Spoken;
  /** For a last look. */
  readonly isOpen?: boolean;
}

/** Below what they are of. Which ones are folded: on a phone the titles of five talks are longer than all else. */
export function Facts({ facts, spoken, isOpen = false }: FactsProps): VNode {
  return (
    <>
      {facts.map((fact) =>
        typeof fact === 'string' ? (
          <p key={fact} class="soft">
            <Mixed spoken={spoken} text={fact} />
          </p>
        ) : (
          <details key={fact.count} class="soft" open={isOpen}>
            <summary>{fact.count}</summary>
            <ul>
              {fact.which.map((each) => (
                <li key={each}>
                  <Mixed spoken={spoken} text={each} />
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </>
  );
}
