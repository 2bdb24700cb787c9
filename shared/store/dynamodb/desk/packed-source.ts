import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { ProgrammeSource } from '../../../authoring/programme-source.ts';

/** The most bytes of a packed source in an item, which may have 400 kB: beside it there is little. */
export const packedLimit = 380_000;

/** Whether a file and those beside it can be kept. */
export function isKeepable(source: ProgrammeSource): boolean {
  return packedSource(source).byteLength <= packedLimit;
}

/** A fifth larger than the smallest, and five times as fast: a draft is saved while somebody types. */
const quality = 6;

/** A file and those beside it as an item has them: most of it is words, of which Brotli leaves a fifth. */
export function packedSource(source: ProgrammeSource): Uint8Array {
  return brotliCompressSync(JSON.stringify(source), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

export function unpackedSource<S extends ProgrammeSource = ProgrammeSource>(packed: Uint8Array): S {
  return JSON.parse(brotliDecompressSync(packed).toString()) as S;
}
