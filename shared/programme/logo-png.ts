import { type Phrase, phrase } from '../i18n/fault-data.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What makes a still picture; others hold animations, names, places and programs' notes. */
const chunks = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** The most pixels of a side. A small file of one colour can hold so many that phones have no memory for them. */
const mostPixels = 2000;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** Why bytes that begin as a PNG are none that a logo may be; undefined: they are one (PNG specification, "Chunk layout"). */
export function faultInPng(bytes: Buffer): Phrase | undefined {
  let at = signature.length;
  let last = '';
  while (at + 12 <= bytes.length && last !== 'IEND') {
    const length = bytes.readUInt32BE(at);
    last = bytes.toString('latin1', at + 4, at + 8);
    if (at === signature.length && last !== 'IHDR') return phrase('logo.png.begin');
    if (last === 'IHDR' && isVast(bytes, at + 8)) return phrase('logo.png.vast', { most: `${mostPixels}` });
    if (!chunks.has(last)) return phrase('logo.png.part', { part: last.replaceAll(/\W/g, '?') });
    at += 12 + length;
  }
  return last === 'IEND' && at === bytes.length ? undefined : phrase('logo.png.end');
}

/** Width and height are the first that the header says, in four bytes each. */
function isVast(bytes: Buffer, header: number): boolean {
  return (
    header + 8 <= bytes.length && Math.max(bytes.readUInt32BE(header), bytes.readUInt32BE(header + 4)) > mostPixels
  );
}
