import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrText } from '../../../../infra/cli/terminal/qr-text.ts';

/** Upper and lower module of each character, light or not. */
const light: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '▀': [true, false],
  '▄': [false, true],
  ' ': [false, false],
};

describe('a QR code in a terminal', () => {
  it.each(['http://127.0.0.1:8080/f/ETS-WF', 'http://127.0.0.1:49152/f/SHENZHEN-2020-12-03'])('is read: %s', (link) => {
    const rows = qrText(link)
      .split('\n')
      .flatMap((line) => [0, 1].map((half) => [...line].map((character) => light[character]?.[half] ?? false)));
    const scale = 4;
    const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale];
    const data = new Uint8Array(width * height * 3);
    for (let at = 0; at < width * height; at += 1) {
      const isLight = rows[Math.floor(at / width / scale)]?.[Math.floor((at % width) / scale)];
      data.fill(isLight ? 255 : 0, at * 3, at * 3 + 3);
    }

    expect(decodeQR({ width, height, data })).toBe(link);
  });
});
