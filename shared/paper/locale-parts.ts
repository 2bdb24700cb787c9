/** A language tag in Typst's two parts: `zh-CN` is the language `zh` of the region `CN`. */
export function localeParts(tag: string): { readonly language: string; readonly region: string | null } {
  const { language, region } = new Intl.Locale(tag);
  return { language, region: region ?? null };
}
