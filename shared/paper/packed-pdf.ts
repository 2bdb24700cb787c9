import { deflateSync } from 'node:zlib';
import type { PdfObjects } from './pdf-objects.ts';

/** How many objects share a stream: a reader that wants one unpacks all of them. */
const together = 250;

/**
 * A PDF with its small objects packed together (ISO 32000-1, 7.5.7 and 7.5.8). The structure that screen readers follow is
 * thousands of them, and half of the file until it is compressed.
 */
export function packedPdf({ header, objects, root, info, id }: PdfObjects): Uint8Array {
  const isStream = (body: string) => body.includes('\nstream\n');
  const streams = [...objects].filter(([, body]) => isStream(body));
  const small = [...objects].filter(([, body]) => !isStream(body));
  let next = Math.max(...objects.keys()) + 1;
  let file = header;
  const entries = new Map<number, readonly [kind: number, where: number, at: number]>([[0, [0, 0, 65_535]]]);
  const add = (number: number, body: string) => {
    entries.set(number, [1, file.length, 0]);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  };

  for (const [number, body] of streams) add(number, body);
  for (let at = 0; at < small.length; at += together) {
    const part = small.slice(at, at + together);
    for (const [index, [number]] of part.entries()) entries.set(number, [2, next, index]);
    add(next, objectStream(part));
    next += 1;
  }
  const table = file.length;
  entries.set(next, [1, table, 0]);
  const dictionary = `/Type /XRef /Size ${next + 1} /W [1 4 2] /Root ${root} 0 R /Info ${info} 0 R /ID ${id}`;
  add(next, compressed(dictionary, tableOf(entries, next + 1)));
  return Buffer.from(`${file}startxref\n${table}\n%%EOF\n`, 'latin1');
}

function objectStream(part: readonly (readonly [number, string])[]): string {
  let offset = 0;
  const index = part.map(([number, body]) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  const bodies = part.map(([, body]) => body).join('\n');
  return compressed(
    `/Type /ObjStm /N ${part.length} /First ${first.length}`,
    Buffer.from(`${first}${bodies}`, 'latin1'),
  );
}

/** Seven bytes an object: how it is kept, where, and its place there. */
function tableOf(entries: ReadonlyMap<number, readonly [number, number, number]>, size: number): Buffer {
  const table = Buffer.alloc(7 * size);
  for (const [number, [kind, where, at]] of entries) {
    table.writeUInt8(kind, 7 * number);
    table.writeUInt32BE(where, 7 * number + 1);
    table.writeUInt16BE(at, 7 * number + 5);
  }
  return table;
}

function compressed(dictionary: string, content: Buffer): string {
  const bytes = deflateSync(content, { level: 9 }).toString('latin1');
  return `<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}
