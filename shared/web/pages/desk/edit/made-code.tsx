import type { VNode } from 'preact';

/** Says that the code of a session was made, and which it was. */
export const madeCodeField = 'made-code';

/**
 * The code that nobody has typed, as the page was made: its script saves the place by itself, and what is sent by a button after that still
 * asks for the code of that place.
 */
export function MadeCode({ code }: { readonly code: string }): VNode {
  return <input type="hidden" name={madeCodeField} value={code} />;
}
