import { titleAnew } from '../../../shared/i18n/title-anew.ts';

/**
 * Where a programme is held again: what goes with the day of a field is seen to go with it, as long as nobody has written something
 * else. The days after it keep their distance, and the title says its month.
 */
export function nextDays(page: Document): void {
  const first = page.querySelector<HTMLInputElement>('input[name=begins]');
  const proposed = page.querySelector<HTMLInputElement>('input[name=proposed]');
  if (first === null || proposed === null) return;
  const days = [...page.querySelectorAll<HTMLInputElement>('[data-follows]')].map(following);
  const titles = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name^="title."]')].map(titleOf);
  const { form } = first;
  const follow = () => {
    for (const each of days) each(form);
    if (!isDay(first.value)) return;
    for (const each of titles) each(first.value);
    // What was left as it was proposed is so for this day.
    proposed.value = first.value;
  };
  form?.addEventListener('input', follow);
  follow();
}

/** A day that is some days after that of another field, until somebody chooses one. */
function following(field: HTMLInputElement): (form: HTMLFormElement | null) => void {
  const { follows = '', days } = field.dataset;
  let own: string | undefined;
  return (form) => {
    const before = form?.elements.namedItem(follows);
    const day = before instanceof HTMLInputElement && isDay(before.value) ? later(before.value, Number(days)) : '';
    const isOwn = field.value !== '' && field.value !== own && field.value !== day;
    if (isOwn || field === document.activeElement) return;
    own = day;
    field.value = day;
  };
}

/** A title that says the month of a day, until somebody writes another. */
function titleOf(field: HTMLInputElement | HTMLTextAreaElement): (day: string) => void {
  const before = field.value;
  let own = before;
  return (day) => {
    if (field.value !== own) return;
    own = titleAnew(before, field.lang, day);
    field.value = own;
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, day.length);
}
