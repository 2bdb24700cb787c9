/** A PDF taken apart: the objects by their numbers, and what its trailer says. Bytes are the characters of `latin1`. */
export interface PdfObjects {
  /** Its first lines, with the version. */
  readonly header: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly root: number;
  readonly info: number;
  /** Both identifiers, as they are written. */
  readonly id: string;
}

/**
 * Takes a PDF of Typst's apart by its table of objects (ISO 32000-1, 7.5.4), which is one table of single entries.
 *
 * @throws Error when the file is not written as Typst 0.14 writes it
 */
export function pdfObjects(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf).toString('latin1');
  const table = Number(found(/startxref\n(\d+)\n%%EOF\s*$/, file)[1]);
  const [, entries = '', trailer = ''] = found(
    /^xref\n0 \d+\n([\s\S]*?)trailer\n([\s\S]*)startxref/,
    file.slice(table),
  );
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
  const objects = offsets.map((offset, at): [number, string] => {
    const [, number, body = ''] = found(
      /^(\d+) 0 obj\n([\s\S]*)\nendobj\s*$/,
      file.slice(offset, offsets[at + 1] ?? table),
    );
    return [Number(number), body];
  });
  return {
    header: file.slice(0, offsets[0]),
    objects: new Map(objects),
    root: Number(found(/\/Root (\d+) 0 R/, trailer)[1]),
    info: Number(found(/\/Info (\d+) 0 R/, trailer)[1]),
    id: found(/\/ID (\[[^[\]]*\])/, trailer)[1] ?? '',
  };
}

/** What a pattern finds in the text of a PDF. Throws an Error that names the pattern when there is none. */
export function found(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the PDF is not as Typst 0.14 writes it: nothing matches ${pattern}`);
  return match;
}
