import { hash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/*
 * What of a programme's publication grows with its sessions is in items of their own, each some hundred lines, packed: an item
 * has 400 kB at most, and a line takes 2 kB. The head, which is the publication's item, names them. They are kept under what
 * they say, so a block is written once whoever writes it and how often, a correction writes only those in which something has
 * changed, and a crash before the head is written leaves nothing that anybody reads.
 */

/** The most packed bytes of a block, whose item may have 400 kB. */
const mostBytes = 350_000;

/** A block with the name that follows from what it says. */
export interface PackedBlock {
  readonly name: string;
  readonly packed: Uint8Array;
}

/** Some lists: each block has a part of each. */
export type Lists = Readonly<Record<string, readonly unknown[]>>;

/** Cuts lists into blocks with so many of each, in an order in which `joined` puts them together; one at least. */
export function blocksOf<L extends Lists>(lists: L, perBlock: { readonly [K in keyof L]: number }): PackedBlock[] {
  const kinds = Object.keys(perBlock) as (keyof L & string)[];
  const count = Math.max(1, ...kinds.map((kind) => Math.ceil((lists[kind]?.length ?? 0) / perBlock[kind])));
  const part = (kind: keyof L & string, at: number) =>
    lists[kind]?.slice(at * perBlock[kind], (at + 1) * perBlock[kind]);
  return Array.from(
    { length: count },
    (_, at): Lists => Object.fromEntries(kinds.map((kind) => [kind, part(kind, at) ?? []])),
  ).flatMap(packedBlocks);
}

/** The lists that were cut into blocks. */
export function joined(blocks: readonly Uint8Array[]): Lists {
  const parts = blocks.map((each) => JSON.parse(brotliDecompressSync(each).toString()) as Lists);
  const kinds = Object.keys(parts[0] ?? {});
  return Object.fromEntries(kinds.map((kind) => [kind, parts.flatMap((part) => part[kind] ?? [])]));
}

function packText(text: string): Uint8Array {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** Halved where it would be too large: lines of hundreds of questions with thousands of values. */
function packedBlocks(lists: Lists): PackedBlock[] {
  const text = JSON.stringify(lists);
  const packed = packText(text);
  const isSmallest = Object.values(lists).every(({ length }) => length <= 1);
  if (packed.byteLength <= mostBytes || isSmallest) {
    return [{ name: hash('sha256', text, 'base64url').slice(0, 22), packed }];
  }
  const halves = (['slice', 'rest'] as const).map((half) =>
    Object.fromEntries(
      Object.entries(lists).map(([kind, all]) => {
        const middle = Math.ceil(all.length / 2);
        return [kind, half === 'slice' ? all.slice(0, middle) : all.slice(middle)];
      }),
    ),
  );
  return halves.flatMap(packedBlocks);
}
