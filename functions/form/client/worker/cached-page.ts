import { kioskQuery } from '../../../../shared/web/http/kiosk-query.ts';

/** The path of a form, and nothing else below `/f/`: not the receipt, whose address is a secret. */
const formPath = /^\/f\/[A-Za-z0-9-]{2,16}$/;
const assetPath = /^\/f\/assets\/[\w.-]+$/;

/** What the worker has to do with an address of this origin. */
export function kindOf(url: URL): 'form' | 'asset' | 'other' {
  return formPath.test(url.pathname) ? 'form' : assetPath.test(url.pathname) ? 'asset' : 'other';
}

/** Under which address a form is kept: its language matters, and whether the device is shared; the rest of the query doesn't. */
export function keyOf(url: URL): string {
  const language = url.searchParams.get('lang');
  const parts = [
    ...(language === null ? [] : [`lang=${encodeURIComponent(language)}`]),
    ...(url.searchParams.has('kiosk') ? [kioskQuery] : []),
  ];
  return url.pathname + (parts.length === 0 ? '' : `?${parts.join('&')}`);
}

/** Whether one kept form may be shown where another is asked for: any language is better than none, but a shared device has forms of its own. */
export function standsFor(kept: URL, asked: URL): boolean {
  const [of, wanted] = [kept, asked].map((each) => each.searchParams.has('kiosk'));
  return kept.pathname === asked.pathname && of === wanted;
}

const submissionField = /(name="_submission" value=")[\w-]*(")/;

/**
 * A form as it may be kept: without its submission id, which another submission must never carry and which could
 * delete an answer. Undefined when the page is no form.
 */
export function withoutId(html: string): string | undefined {
  return submissionField.test(html) ? html.replace(submissionField, '$1$2') : undefined;
}

/** A kept form as it is shown: under an id of its own. */
export function withId(html: string, id: string): string {
  return html.replace(submissionField, `$1${id}$2`);
}
