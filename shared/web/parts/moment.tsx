import type { VNode } from 'preact';

/**
 * A sentence with a time and, in brackets, its zone, as `formatMoment` writes them. It breaks before the bracket, if
 * anywhere: Chinese could be broken between any two characters, also within a date.
 */
export function Moment({ text }: { text: string }): VNode {
  const bracket = text.search(/[(（]/);
  const [time, zone] = bracket < 0 ? [text, ''] : [text.slice(0, bracket), text.slice(bracket)];
  return (
    <>
      <span class="whole">{time.trimEnd()}</span>
      {time.endsWith(' ') && ' '}
      <span class="whole">{zone}</span>
    </>
  );
}
