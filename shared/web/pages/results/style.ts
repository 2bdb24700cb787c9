import { headersOfKeyedPage, securityPolicy } from '../../http/content-security-policy.ts';
import { linkFonts, ownHanFonts, textFonts } from '../../parts/fonts.ts';

/** A table of which each row stands by itself: its name, then a line for each column with the column's name before the number. */
function stackedTable(table: string): string {
  return [
    `${table},${table} tbody,${table} tr,${table} tbody th{display:block}`,
    `${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`,
    `${table} tr{padding:.5rem 0}`,
    `${table} td{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;padding:.1rem 0;text-align:end}`,
    `${table} td::before{content:attr(data-column);color:var(--soft);text-align:start}`,
    `${table} td small{grid-column:1/-1}`,
  ].join('');
}

/** A table of names with a bar each in which the name has what numbers leave of the page, and the bar its own line below. */
const barsBelow = [
  '.options,.matrix{display:grid;grid-template-columns:minmax(0,1fr) auto auto}',
  '.matrix{grid-template-columns:minmax(36%,1fr) repeat(3,auto);font-size:.9375rem;hyphens:auto}',
  '.matrix :is(thead th,small){font-size:.8125rem}',
  '.matrix tr>*+*{padding-inline:.4rem 0}',
  ':is(.options,.matrix) :is(thead,tbody,tr){display:grid;grid-column:1/-1;grid-template-columns:subgrid}',
  ':is(.options,.matrix) thead td{display:none}',
  ':is(.options,.matrix) .bars,.matrix [colspan]{grid-area:2/1/auto/-1;width:auto;padding:0 0 .4rem}',
].join('');

/**
 * The style of the results page and of the pages beside it: a phone first, both colour schemes, and A4 on paper, where
 * all that only a screen can use is left out. Browsers that can't set formulas, before 2023, show none: without its fraction
 * bars a formula would say something else.
 */
export const resultsStyle = `
:root{color-scheme:light dark;--ink:#1c2421;--soft:#55625c;--paper:#f4f6f4;--card:#fff;--line:#c9d1cc;--edge:#7c8a83;--go:#0b5f4a;--go-ink:#fff;--tint:#e3f1ec}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ecea;--soft:#a9b5af;--paper:#121614;--card:#1b211e;--line:#39433e;--edge:#84928b;--go:#7fd6b8;--go-ink:#062a20;--tint:#1d3a31}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ${textFonts};overflow-wrap:break-word}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.7;line-break:strict}
main{max-width:56rem;margin:0 auto;padding:1rem 1rem 4rem;container-type:inline-size}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;color:var(--soft)}
header p{margin:0}
a{color:var(--go);text-underline-offset:.2em}
nav{display:flex;flex-wrap:wrap;gap:.25rem .5rem}
header nav{margin-inline:-.5rem}
nav a,.links a{display:inline-flex;align-items:center;min-height:44px;padding:0 .5rem}
.pages{align-items:center;gap:.25rem;margin:.5rem 0}
.pages a{justify-content:center;min-width:44px}
.pages a[aria-current]{background:var(--go);border-radius:.5rem;color:var(--go-ink);font-weight:600;text-decoration:none}
.topics{align-items:center;margin:.5rem 0}
.topics a{padding:0 .9rem;border:1px solid var(--edge);border-radius:1.5rem;text-decoration:none}
.topics a[aria-current]{background:var(--go);border-color:var(--go);color:var(--go-ink);font-weight:600}
h1{font-size:1.625rem;line-height:1.3;margin:.75rem 0 .5rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.4;margin:0 0 .5rem}
h3{font-size:1rem;line-height:1.4;margin:0}
p{margin:.5rem 0}
.soft,small{color:var(--soft);font-size:.875rem}
td small,th small{display:block;font-weight:400}
.lead{font-size:1.0625rem}
section,.card,fieldset{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:0 0 1rem;min-width:0}
.metrics{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:.75rem;overflow:hidden;padding:0;margin:1rem 0}
.metrics div{background:var(--card);padding:.75rem 1rem;margin:0}
.metrics div:last-child:nth-child(odd){grid-column:1/-1}
@container(max-width:16rem){.metrics{grid-template-columns:minmax(0,1fr)}}
@container(min-width:38rem){.metrics{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}.metrics div:last-child:nth-child(odd){grid-column:auto}}
.metrics dt{font-size:.9375rem}
.metrics dd{margin:0}
.metrics .value{font-size:1.875rem;line-height:1.25;font-weight:700;font-variant-numeric:tabular-nums}
article{padding:.75rem 0;border-top:1px solid var(--line)}
h2+article{border-top:0}
article p{margin:.1rem 0 .4rem}
svg{display:block}
.stack{width:100%;height:1.75rem;border-radius:.25rem;forced-color-adjust:none}
.stack text{font-size:.8125rem;font-weight:600;text-anchor:middle;dominant-baseline:central}
.swatch{display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;forced-color-adjust:none}
.bar{width:100%;height:.9rem;forced-color-adjust:none}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .4rem;text-align:end;vertical-align:top;font-weight:400}
th:first-child,td:first-child{text-align:start;padding-inline-start:0}
td:last-child,th:last-child{padding-inline-end:0}
thead th{color:var(--soft);font-size:.875rem;vertical-align:bottom}
tbody tr{border-top:1px solid var(--line)}
.report tbody th{font-weight:600}
.options tbody th,.matrix tbody th{overflow-wrap:anywhere}
.bars{width:34%;vertical-align:middle;padding-inline:.4rem}
.matrix .bars{vertical-align:top;text-align:start}
.matrix small{word-break:keep-all}
@container(min-width:34rem){.matrix th:first-child{width:29%}.matrix .bars{width:31%}}
.matrix .stack{height:1.5rem}
.matrix [colspan]{text-align:start}
.key{display:flex;flex-wrap:wrap;gap:0 .9rem;margin:.4rem 0;padding:0;list-style:none;font-size:.875rem}
@container(max-width:34rem){${stackedTable('.report')}}
@supports(grid-template-columns:subgrid){@container(max-width:34rem){${barsBelow}}}
@container(max-width:46rem){${stackedTable('.many')}}
blockquote{margin:.5rem 0;padding-block:.1rem;padding-inline:.75rem 0;border-inline-start:3px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}
blockquote small{white-space:nowrap}
.search{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.5rem 0 1rem}
.search label{flex:1 1 12rem}
.field{display:block;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
button{min-height:44px;padding:.5rem 1.25rem;border:0;border-radius:.5rem;background:var(--go);color:var(--go-ink);font:inherit;font-weight:600;cursor:pointer}
fieldset>legend{float:left;width:100%;font-weight:600;padding:0;margin:0 0 .5rem}
fieldset>legend+*{clear:both}
.choice{display:flex;align-items:center;gap:.75rem;min-height:44px;padding:.4rem .75rem;border:1px solid var(--line);border-radius:.5rem;margin-top:.375rem;cursor:pointer}
.choice:has(input:checked){border-color:var(--go);background:var(--tint)}
input[type=radio]{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--go)}
.notice{border-inline-start:3px solid var(--go)}
ul{margin:.5rem 0;padding-inline-start:1.25rem}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.narrow{max-width:38rem}
.formulas{margin:.75rem 0;padding:.5rem 1rem;border-radius:.5rem;background:var(--tint)}
.formulas p{margin:.6rem 0}
math{font-size:1.125rem;math-style:normal;overflow-wrap:normal}
@supports not (math-style:normal){.formulas{display:none}}
code{font:.8125rem/1.5 ${linkFonts};white-space:pre-wrap;overflow-wrap:anywhere}
.covered,.calls{margin:.5rem 0 .75rem}
caption{padding:.5rem 0 .25rem;font-weight:600;text-align:start}
.covered td,.covered th{padding-inline:.2rem}
@container(max-width:24rem){.covered td,.covered th{padding-inline:.15rem;font-size:.875rem}}
@container(max-width:19rem){.covered td,.covered th,.covered small{font-size:.75rem}}
.covered small{font-size:.75rem}
.calls td,.calls th{text-align:start;padding-inline-start:0}
.calls tbody th{width:4rem}
.calls code{display:block}
.calls [colspan]{color:var(--soft);font-size:.875rem;padding-block-start:.6rem}
@page{margin:14mm 15mm}
@media print{
:root{color-scheme:light}
html{font-size:9.5pt}body{background:none}main,.narrow{max-width:none;padding:0}
nav,.search,.links,.screen{display:none}
section,.card{border:0;border-radius:0;padding:0;margin:0 0 6mm}
h2{border-bottom:1px solid var(--line);break-after:avoid}
h3,h3+p,thead,tbody tr:first-child,tbody tr:nth-last-child(2){break-after:avoid}
tr,li,blockquote,.metrics,.questions article,.formulas{break-inside:avoid}
blockquote:first-of-type,blockquote:nth-last-of-type(2){break-after:avoid}
p,li,blockquote{orphans:3;widows:3}
.questions{columns:2;column-gap:8mm}
.questions :is(h2,.wide){column-span:all}
article{border-top:0}
.questions article{padding:0 0 4mm}
th,td{padding-block:.1rem}
a{color:inherit;text-decoration:none}
}
`.trim();

/** Only the style above and forms to ourselves. The address of each page is a key. */
export const resultsHeaders = headersOfKeyedPage(securityPolicy(resultsStyle, { forms: true }));
