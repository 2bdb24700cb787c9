/**
 * MJML 5 ships no types; it renders asynchronously. What would minify or format its output, and move styles into elements, is not
 * installed (`overrides` in package.json): `minify`, `beautify`, `<mj-style inline>` and `<mj-html-attributes>` fail.
 */
declare module 'mjml' {
  export default function mjml2html(
    source: string,
    options?: { validationLevel?: 'strict' | 'soft' | 'skip'; fonts?: Record<string, string> },
  ): Promise<{ html: string }>;
}
