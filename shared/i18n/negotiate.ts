import type { Language } from './text.ts';

/**
 * The language to show: the first preferred one that is available, else the first available one. A tag matches the same
 * tag, or one of the same primary language (`zh-Hans-CN` and `zh` match `zh-CN`), of several the one in the same script
 * (`zh-TW` matches `zh-Hant` before `zh-CN`). `acceptLanguage` is the request's header.
 */
export function chooseLanguage(
  available: readonly Language[],
  requested: string | undefined,
  acceptLanguage: string | undefined,
): Language {
  // As the form names it: nothing else is looked at.
  if (requested !== undefined && available.includes(requested)) return requested;
  const preferred = requested === undefined ? accepted(acceptLanguage) : [requested, ...accepted(acceptLanguage)];
  for (const tag of preferred.map((each) => each.toLowerCase())) {
    const like = available.filter((language) => primary(language) === primary(tag));
    const match =
      like.find((language) => language.toLowerCase() === tag) ??
      (like.length > 1 ? like.find((language) => scriptOf(language) === scriptOf(tag)) : undefined) ??
      like[0];
    if (match !== undefined) return match;
  }
  return available[0] ?? 'en';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The script that a tag names or usually stands for; undefined for what is no tag: it comes from a request. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
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
