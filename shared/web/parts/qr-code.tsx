import type { VNode } from 'preact';
import encodeQR from 'qr';

/** Modules of white around the code: what ISO/IEC 18004 demands, so that it is found beside text and on a dark wall. */
const quietZone = 4;

/**
 * A QR code as a drawing, black on white. A quarter of it may be lost (level Q): a head in the way, a reflection, a
 * crease.
 */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: quietZone });
  return (
    <svg class="qr" viewBox={`0 0 ${modules.length} ${modules.length}`} shape-rendering="crispEdges" role="img">
      <title>{label}</title>
      <path fill="#fff" d={`M0 0h${modules.length}v${modules.length}H0z`} />
      <path fill="#000" d={modules.map(rowPath).join('')} />
    </svg>
  );
}

/** The dark modules of a row, each run of them one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
