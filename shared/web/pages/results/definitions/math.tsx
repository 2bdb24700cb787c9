import type { ComponentChildren, VNode } from 'preact';

/** A part of a formula: signs as they are typed, such as `p(1 − p)`, or what a function below makes. */
type Part = string | VNode;

/** A formula in MathML: browsers set it and screen readers read it, in any language and without script. */
export function formula(...parts: readonly Part[]): VNode {
  return (
    <p>
      <math>{setOf(parts)}</math>
    </p>
  );
}

/** Parts side by side, taken for one. */
export function row(...parts: readonly Part[]): VNode {
  return <mrow>{setOf(parts)}</mrow>;
}

/** A fraction. */
export function over(above: Part, below: Part): VNode {
  return (
    <mfrac>
      {row(above)}
      {row(below)}
    </mfrac>
  );
}

/** A square root. */
export function root(...parts: readonly Part[]): VNode {
  return <msqrt>{row(...parts)}</msqrt>;
}

/** The square of something. */
export function square(...parts: readonly Part[]): VNode {
  return (
    <msup>
      {row(...parts)}
      <mn>2</mn>
    </msup>
  );
}

/** A letter with another sign below its line. */
export function sub(letter: Part, below: Part): VNode {
  return (
    <msub>
      {row(letter)}
      {row(below)}
    </msub>
  );
}

/** What has more than one letter, such as the name of a score. */
export function name(text: string): VNode {
  return <mtext>{text}</mtext>;
}

/** Brackets no higher than letters. MathML wants the word `false`; an attribute that is false is left out. */
const plain = { stretchy: 'false' as unknown as boolean };

function setOf(parts: readonly Part[]): ComponentChildren {
  return parts.flatMap((part) => (typeof part === 'string' ? signs(part) : [part]));
}

/** Each letter, number and operator of a text as an element of its own. */
function signs(text: string): VNode[] {
  return [...text.matchAll(/\d+(?:\.\d+)?|\p{L}|\S/gu)].map(([sign]) => {
    if (/^\d/.test(sign)) return <mn>{sign}</mn>;
    // As an operator it would have room on one side only.
    if (sign === '|') return name(sign);
    return /^\p{L}/u.test(sign) ? <mi>{sign}</mi> : <mo {...plain}>{sign}</mo>;
  });
}
