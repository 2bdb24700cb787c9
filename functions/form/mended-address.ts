import { sessionCode } from '../../shared/access/session-code.ts';
import { withoutEnd } from '../../shared/i18n/without-end.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';

/** What no code and no language holds: chat apps take it for a part of a link that stands before it. */
const glued = /[^A-Za-z0-9-]/;

/**
 * The address of the form that a link meant to which something was glued: `/f/ETS-WF。`, `/f/ETS-WF/`, `?lang=zh-CN）`.
 * Undefined where nothing was, or where what remains is no code.
 */
export function mendedAddress({ path, query }: Pick<HttpRequest, 'path' | 'query'>): string | undefined {
  const [, typed = ''] = /^\/f\/([A-Za-z0-9-]+)[^A-Za-z0-9-]*$/.exec(path) ?? [];
  const { lang } = query;
  const isWhole = path === `/f/${typed}` && withoutEnd(lang ?? '', glued) === (lang ?? '');
  if (isWhole || sessionCode(typed) === undefined) return undefined;
  const meant = new URLSearchParams(
    Object.entries({ ...query, ...(lang !== undefined && { lang: withoutEnd(lang, glued) }) }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  return `/f/${typed}${meant.size === 0 ? '' : `?${meant}`}`;
}
