import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../../shared/web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
/** Every declaration of every style of a page, with the file that it stands in. */
const declarations = sources.flatMap((file) => {
  const styles = readFileSync(join(web, file), 'utf8').match(/`[^`]*\{[^`]*`/g) ?? [];
  return styles.flatMap((style) =>
    [...style.matchAll(/(?<=[{;])\s*([a-z-]+):([^;{}]+)/g)].map(([, property = '', value = '']) => ({
      file,
      property,
      value,
    })),
  );
});

describe('the styles of the pages', () => {
  it('are found', () => {
    expect(declarations.length).toBeGreaterThan(500);
    expect(new Set(declarations.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
  });

  it('never ask for gaps between Chinese and digits: WebKit then prints the digits over each other', () => {
    expect(declarations.filter(({ property }) => property === 'text-autospace')).toEqual([]);
  });

  it('say start and end, not left and right, so that a page from right to left is its mirror', () => {
    expect(declarations.filter(({ property, value }) => isPhysical(property, value))).toEqual([]);
  });
});

function isPhysical(property: string, value: string): boolean {
  // The logical form is younger than many phones, and what is as wide as its line has no side.
  if (property === 'float') return value !== 'left';
  if (/(^|-)(left|right)(-|$)/.test(property)) return true;
  if (property === 'text-align' || property === 'clear') return /left|right/.test(value);
  // Four values go round by the clock: the second is the right one, the fourth the left one.
  const [, right, , left] = value.trim().split(/\s+(?![^(]*\))/);
  return /^(margin|padding|inset|border-width)$/.test(property) && left !== undefined && left !== right;
}
