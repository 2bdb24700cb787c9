/** A piece of a line: words as they are, or the address of a link. */
export type Piece = { readonly words: string } | { readonly link: string };
