import type { Direction } from '../i18n/direction.ts';

/** In which direction a text runs: that of its first letter that has one (as HTML's `dir="auto"`). Undefined: none has. */
export function firstDirection(text: string): Direction | undefined {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    first,
  )
    ? 'rtl'
    : 'ltr';
}
