import { type Shades, shadesOf } from '../../programme/accent.ts';

/** The style that puts a programme's colour in the place of ours, in light and, in a shade of its own, in dark. */
export function accentStyle(accent: string): string {
  const { light, dark } = shadesOf(accent);
  return `:root{${rules(light)}}@media screen and (prefers-color-scheme:dark){:root{${rules(dark)}}}`;
}

/** The same for a page that has no dark side: for a wall. */
export function lightAccentStyle(accent: string): string {
  return `:root{${rules(shadesOf(accent).light)}}`;
}

function rules({ go, goInk, tint }: Shades): string {
  return `--go:${go};--go-ink:${goInk};--tint:${tint}`;
}
