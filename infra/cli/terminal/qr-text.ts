import { correction, generate } from 'lean-qr';

/** Modules of light around the code: a terminal's own background may be dark. */
const quietZone = 2;

/** By upper and lower module, dark or not: light modules are drawn, as most terminals write light on dark. */
const halves = [
  ['█', '▀'],
  ['▄', ' '],
] as const;

/** A QR code as lines of text, two rows of modules a line: as high as wide, and half as high as with one row. */
export function qrText(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * quietZone;
  const isDark = (x: number, y: number) => Number(code.get(x - quietZone, y - quietZone)) as 0 | 1;
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from({ length: size }, (_, x) => halves[isDark(x, 2 * line)][isDark(x, 2 * line + 1)]).join(''),
  );
  return lines.join('\n');
}
