import { element, focusOn } from './element.ts';
import type { Received } from './reply.ts';

/**
 * Shows the receipt that the form has brought along (see `ForeseenReceipt`) in its place and at its address, which shows the same when it is
 * loaded. Gives its title; undefined where there is none, or it would offer something else than holds now: then nothing has changed.
 */
export function showReceipt({ reference, receipt, askedAgainAt }: Received): HTMLElement | undefined {
  const [form, foreseen] = [document.querySelector('main'), document.querySelector('template')];
  const id = new URL(receipt, location.href).searchParams.get('r');
  if (form === null || foreseen === null || id === null || foreseen.dataset.askedAgainAt !== askedAgainAt) return;
  const page = element('main', {}, foreseen.content);
  const [header, title] = [page.querySelector('header'), page.querySelector('h1')];
  if (header === null || title === null) return;
  try {
    history.pushState(null, '', receipt);
  } catch {
    return;
  }
  const logo = form.querySelector('.logo');
  if (logo) header.prepend(logo);
  for (const shown of Array.from(page.querySelectorAll('.reference'))) shown.textContent = reference;
  for (const field of Array.from(page.querySelectorAll('[name=_submission]'))) field.setAttribute('value', id);
  for (const link of Array.from(page.querySelectorAll('nav a')))
    link.setAttribute('href', link.getAttribute('href') + id);
  // Nothing is bought with it any more (see the script of blind codes).
  const code = form.querySelector<HTMLInputElement>('#_code');
  if (code) code.value = '';
  form.replaceWith(page);
  foreseen.remove();
  document.title = title.textContent ?? '';
  window.scrollTo(0, 0);
  focusOn(title);
  return title;
}
