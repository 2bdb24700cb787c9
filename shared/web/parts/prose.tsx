import type { VNode } from 'preact';
import type { Piece } from '../../questionnaire/piece.ts';
import { piecesOf, proseOf } from '../../questionnaire/prose.ts';

interface ProseProps {
  readonly text: string;
  readonly class?: string;
  /** false: addresses are only to be read. */
  readonly areLinks?: boolean;
}

/** A text of a programme file with its paragraphs, lists and links. */
export function Prose({ text, class: look, areLinks = true }: ProseProps): VNode {
  const shown = areLinks ? piece : address;
  return (
    <>
      {proseOf(text).map(({ kind, lines }, at) =>
        kind === 'list' ? (
          <ul key={at} class={look}>
            {lines.map((line, nth) => (
              <li key={nth}>{line.map(shown)}</li>
            ))}
          </ul>
        ) : (
          <p key={at} class={look}>
            {lines.flatMap((line, nth) => [...(nth > 0 ? [<br key="br" />] : []), ...line.map(shown)])}
          </p>
        ),
      )}
    </>
  );
}

/** A line of such a text inside something else, such as a label. */
export function Line({ text }: { text: string }): VNode {
  return <Pieces of={piecesOf(text)} />;
}

/** The same, taken apart already. */
export function Pieces({ of }: { of: readonly Piece[] }): VNode {
  return <>{of.map(piece)}</>;
}

/** A link opens beside the form: what was answered stays where it is. Its address is read from the left in any language. */
function piece(one: Piece): VNode | string {
  if ('words' in one) return one.words;
  return (
    <a key={one.link} href={one.link} dir="ltr" target="_blank" rel="noopener">
      {one.link}
    </a>
  );
}

/** Its address alone. */
function address(one: Piece): VNode | string {
  return 'words' in one ? one.words : <bdi dir="ltr">{one.link}</bdi>;
}
