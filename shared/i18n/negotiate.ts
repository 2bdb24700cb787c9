import type { Language } from './text.ts';

/**
 * The language to show: the first preferred one that is available, else the first available one. A tag matches the same
 * tag, or one of the same primary language (`zh-Hans-CN` and `zh` match `zh-CN`). `acceptLanguage` is the request's header.
 */
export function chooseLanguage(
  available: readonly Language[],
  requested: string | undefined,
  acceptLanguage: string | undefined,
): Language {
  const preferred = requested === undefined ? accepted(acceptLanguage) : [requested, ...accepted(acceptLanguage)];
  for (const tag of preferred.map((each) => each.toLowerCase())) {
    const match =
      available.find((language) => language.toLowerCase() === tag) ??
      available.find((language) => primary(language) === primary(tag));
    if (match !== undefined) return match;
  }
  return available[0] ?? 'en';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The tags of an Accept-Language header (RFC 9110, 12.5.4), best first. */
function accepted(header = ''): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
    })
    .filter(({ tag, quality }) => /^[a-z]/i.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}
