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
