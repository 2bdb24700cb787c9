/** More is no address of ours. */
const longest = 500;

/**
 * Where somebody wanted to go before signing in: an address of the desk itself. Undefined for all else, so that no link that we mail, and
 * no button, leads anywhere else; also not back to signing in.
 *
 * @param publicUrl the base of all pages
 */
export function wishedPath(text: string | null | undefined, publicUrl: string): string | undefined {
  if (!text?.startsWith('/d/') || text.length > longest) return undefined;
  // As a browser understands it: dots, backslashes and what is encoded included.
  const url = URL.parse(text, publicUrl);
  if (url?.origin !== new URL(publicUrl).origin) return undefined;
  return /^\/d\/(?!link$|in\/)[^/]/.test(url.pathname) ? url.pathname + url.search : undefined;
}
