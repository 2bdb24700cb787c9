/** What text is set in: the fonts of the system, with those for Chinese named, as nothing may be loaded. */
export const textFonts =
  'system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif';

/** What a link that somebody will type is set in: fonts that tell 0 from O and 1 from l. */
export const linkFonts = 'ui-monospace,"SF Mono",Menlo,Consolas,"Cascadia Mono","DejaVu Sans Mono",monospace';

/**
 * Where Chinese shapes of characters would be foreign: pages in Japanese and Korean are set in fonts of their own. Korean breaks
 * lines between words.
 */
export const ownHanFonts =
  'body:lang(ja){font-family:system-ui,"Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans JP",sans-serif}' +
  'body:lang(ko){font-family:system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all}';
