import type { VNode } from 'preact';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { PageOf } from './page-of.ts';

interface PageLinksProps {
  readonly of: PageOf<unknown>;
  /** What the list is called, for who hears the page. */
  readonly label: string;
  readonly addressOf: (page: number) => string;
  readonly language: Language;
}

/** Where in a list a page is, and the ways to the others; nothing where there is only one. */
export function PageLinks({ of, label, addressOf, language }: PageLinksProps): VNode | null {
  const { list } = deskTexts(language);
  const { shown, before, all, page, pages } = of;
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev">
          {list.previous}
        </a>
      )}
      <span class="soft">{list.shown({ first: before + 1, last: before + shown.length, all })}</span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next">
          {list.next}
        </a>
      )}
    </nav>
  );
}
