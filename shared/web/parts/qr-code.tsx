import { correction, generate } from 'lean-qr';
import type { VNode } from 'preact';

/** Modules of white around the code: what ISO/IEC 18004 demands, so that it is found beside text and on a dark wall. */
const quietZone = 4;

/**
 * A QR code as a drawing, black on white. A quarter of it may be lost (level Q): a head in the way, a reflection, a
 * crease. Capitals and digits are encoded as such where that makes fewer modules, so that they are larger on the same wall.
 */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const code = generate(text, { minCorrectionLevel: correction.Q, maxCorrectionLevel: correction.Q });
  const size = code.size + 2 * quietZone;
  const rows = Array.from({ length: size }, (_, y) => rowPath((x) => code.get(x - quietZone, y - quietZone), size, y));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img">
      <title>{label}</title>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={rows.join('')} />
    </svg>
  );
}

/** The dark modules of a row, each run of them one rectangle. */
function rowPath(isDark: (x: number) => boolean, size: number, y: number): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    const start = x;
    while (isDark(x)) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
