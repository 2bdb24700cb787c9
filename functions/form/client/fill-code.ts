import { codeInFragment } from '../../../shared/web/http/code-link.ts';

/**
 * Puts the one-time code of a scanned card into its field. It stays in the address, so that it is there again after a reload; what
 * somebody has typed stays, too.
 */
export function fillCode(form: HTMLFormElement, fragment: string): void {
  const field = form.elements.namedItem('_code');
  if (!(field instanceof HTMLInputElement) || field.value !== '') return;
  field.value = codeInFragment(fragment) ?? '';
}

/** Has every link to this same address, to its form for another person or in another language, carry what was scanned along. */
export function carryFragment(page: ParentNode, { hash, pathname }: Pick<Location, 'hash' | 'pathname'>): void {
  if (hash === '') return;
  for (const link of Array.from(page.querySelectorAll('a'))) {
    if (link.pathname === pathname && link.hash === '') link.hash = hash;
  }
}
