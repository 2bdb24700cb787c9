import { describe, expect, it } from 'vitest';
import { accent, colours, ink, line, soft } from '../../../shared/report/palette.ts';

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of a report', () => {
  it.each(['best', 'good', 'middle', 'poor', 'worst', 'plain'] as const)('let what stands on %s be read', (tone) => {
    const { fill, ink: on } = colours[tone];
    expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([ink, soft, accent])('let text in %s be read on white', (text) => {
    expect(contrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('have a line that is seen beside text', () => {
    expect(contrast(line, ink)).toBeGreaterThan(3);
  });
});
