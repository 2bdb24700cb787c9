import { ownHanFonts, textFonts } from './fonts.ts';
import { onPaper } from './paper-style.ts';

/**
 * The style of the form and of all short pages, inline in its head. Plain and calm: system fonts with Chinese ones named, generous line
 * height, rows of at least 44 px, both colour schemes, no image. Meaning never hangs on colour alone.
 */
export const style = `
:root{color-scheme:light dark;--ink:#1c2421;--soft:#55625c;--paper:#f4f6f4;--card:#fff;--line:#c9d1cc;--edge:#7c8a83;--go:#0b5f4a;--go-ink:#fff;--tint:#e3f1ec;--bad:#a4161a;--bad-tint:#fdeeee}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ecea;--soft:#a9b5af;--paper:#121614;--card:#1b211e;--line:#39433e;--edge:#84928b;--go:#7fd6b8;--go-ink:#062a20;--tint:#1d3a31;--bad:#ffb3ae;--bad-tint:#3a1d1c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 ${textFonts};overflow-wrap:break-word}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.75;line-break:strict}
main{max-width:42rem;margin:0 auto;padding:1rem 1rem 4rem}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;font-size:.9375rem;color:var(--soft)}
header p{margin:0;min-width:0}
.logo{height:2.75rem;max-width:60%;object-fit:contain}
.logo+p{flex:1 1 12rem}
@media screen and (prefers-color-scheme:dark){.logo{padding:.25rem .5rem;border-radius:.5rem;background:#fff}}
nav{display:flex;flex-wrap:wrap;gap:.25rem;margin-inline:-.75rem}
nav button,nav a{display:inline-flex;align-items:center;min-height:44px;padding:0 .75rem;border:0;border-radius:.5rem;background:none;color:var(--go);font:inherit;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
h1{font-size:1.5rem;line-height:1.3;margin:.75rem 0 .5rem;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.4;margin:2.25rem 0 .75rem}
p{margin:.5rem 0}
a{color:var(--go)}
.soft{color:var(--soft);font-size:.9375rem}
.card,fieldset,details{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:0 0 1rem;min-width:0}
.about{font-size:.9375rem}
.about p:first-child{margin-top:0}.about p:last-child{margin-bottom:0}
fieldset>legend,.ask{float:left;width:100%;font-weight:600;padding:0;margin:0 0 .5rem;text-wrap:pretty}
fieldset>legend+*,.ask+*,fieldset>legend+[hidden]+*,.ask+[hidden]+*{clear:both}
.must{display:inline-block;margin-inline-start:.4em;padding:0 .5em;border:1px solid var(--edge);border-radius:1em;font-weight:400;font-size:.8125rem;line-height:1.6;vertical-align:.1em}
.options{display:grid;grid-template-columns:minmax(0,1fr);gap:.375rem}
.options span{min-width:0;overflow-wrap:anywhere}
.options>label{display:flex;align-items:center;gap:.75rem;min-height:44px;padding:.4rem .75rem;border:1px solid var(--line);border-radius:.5rem;line-height:1.4;cursor:pointer}
.options label:has(input:checked),.ranked:has(option:checked:not([value=""])){border-color:var(--go);background:var(--tint);box-shadow:inset 0 0 0 1px var(--go)}
.options label.aside{border-style:dashed;color:var(--soft)}
input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--go)}
.numbers{grid-template-columns:repeat(auto-fill,minmax(2.6rem,1fr))}
.few{grid-template-columns:repeat(auto-fit,minmax(2.1rem,1fr))}
.numbers label{flex-direction:column;justify-content:center;gap:.2rem;padding:.4rem 0}
.numbers .aside{grid-column:1/-1;flex-direction:row;justify-content:start;gap:.75rem;padding:.4rem .75rem}
.ends{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:1rem;font-size:.875rem;color:var(--soft);margin:.4rem 0 0}
.ends span{min-width:0;overflow-wrap:anywhere;text-align:center}.ends span:first-child{text-align:start}.ends span:last-child{text-align:end}
.field,select{display:block;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
textarea.field{min-height:6rem;resize:vertical}
.field.day{width:min(100%,11rem);min-width:0}
.measure{display:flex;align-items:center;gap:.75rem}
.measure .field{max-width:9rem}
.options .ranked{justify-content:space-between;padding-block:.3rem;padding-inline-end:.3rem}
.ranked select{flex:none;width:auto;max-width:45%}
.apart{margin-top:.5rem}
.agree .options label:has(input){padding:0;border:0;background:none;box-shadow:none}
.only-if{display:block;border-inline-start:3px solid var(--line);padding-inline-start:.6rem}
.side{margin:.75rem 0 .35rem;font-weight:600;font-size:.9375rem}
.bound{clear:both;margin-top:1rem}
.options .bound{margin:0;padding-inline-start:2rem}
.bound>.ask{margin-bottom:.3rem;font-weight:400;font-size:.9375rem}
.bound textarea.field{min-height:4.5rem}
.matrix{padding:0;border:0;background:none}
.matrix>*{clear:both}
.matrix>legend{font-size:1.0625rem}
details{padding:0}
details>div{padding:0 1rem .25rem}
.card>details{margin:0}
.card>details>div{padding-block-end:1rem}
details fieldset,details .card{border:0;border-top:1px solid var(--line);border-radius:0;padding:1rem 0 .75rem;margin:0}
summary{min-height:44px;padding:.75rem 1rem;cursor:pointer}
summary h3{display:inline;font-size:1.0625rem;line-height:1.4;margin:0}
summary span{display:block;color:var(--soft);font-size:.9375rem;line-height:1.5}
.send{display:block;width:100%;min-height:52px;margin:1.5rem 0 .5rem;border:0;border-radius:.75rem;background:var(--go);color:var(--go-ink);font:inherit;font-weight:600;cursor:pointer;text-align:center;text-decoration:none;line-height:1.4;padding:calc((52px - 1.4em)/2) 1rem}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet{min-height:44px;padding:.5rem 1rem;border:1px solid var(--edge);border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
.card>h2:first-child,form.card h2{margin-top:0}
p+.card,ul+.card{margin-top:1rem}
.error{color:var(--bad);font-weight:600;margin:0 0 .5rem}
.errors{border:2px solid var(--bad);background:var(--bad-tint)}
.errors h2{margin:0;color:var(--bad)}
ul{margin:.5rem 0;padding-inline-start:1.25rem}
.errors a{color:var(--bad)}
fieldset:has(>.error),.card:has(>.error){border-color:var(--bad);border-inline-start-width:4px}
.reference{font-size:2rem;font-weight:700;letter-spacing:.06em;margin:0;font-variant-numeric:tabular-nums}
.score{margin-top:1rem}
.score ul{list-style:none;padding:0;margin:0}
.score li{border-inline-start:3px solid var(--line);padding-inline-start:.75rem;margin:1rem 0}
.score .right{border-color:var(--go)}
.score li p{margin:.25rem 0}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.options label:focus-within{outline:3px solid var(--go);outline-offset:1px}.options :focus-visible{outline:0}
[hidden]{display:none!important}
html{scroll-padding-bottom:3.5rem}
.progress{position:sticky;bottom:0;margin:0;padding:.5rem 0;background:var(--paper);color:var(--soft);font-size:.9375rem;text-align:center}
.stepper{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem;margin:2rem 0 1rem}
.stepper :last-child{margin-inline-start:auto}
.send[aria-disabled=true]{opacity:.6}
.notice,.state:not(:empty){border-inline-start:3px solid var(--go);font-size:.9375rem}
.notice p,.state p{margin:0 0 .5rem}
.notice>*,.state>*{margin-inline-end:.75rem}
.notice a,.state a{display:inline-flex;align-items:center;min-height:44px}
.state:not(:empty){padding:.5rem 1rem;background:var(--card)}
.state:focus,h1:focus,h2:focus,h3:focus{outline:0}
.count{margin:.25rem 0 0;text-align:end}
.count:empty{display:none}
.count.over{color:var(--bad);font-weight:600}
fieldset{position:relative}
.unchoose{position:absolute;inset-block-end:-28px;inset-inline-end:.75rem;z-index:1;padding:0 .25rem 28px;border:0;font-size:.75rem;line-height:1rem;text-decoration:underline}
details fieldset:has(.unchoose){padding-bottom:44px}
details .unchoose{inset-block-end:0;padding-block:14px}
dialog.card{max-width:24rem;margin:auto;color:inherit}
.preview{border:2px dashed var(--edge);font-weight:600}
dialog::backdrop{background:#0009}
@media(min-width:40rem){.steps,.numbers{display:flex;flex-wrap:wrap}.steps label,.numbers label{flex:1 0 18%;min-width:0}.steps label{flex-direction:column;text-align:center;padding:.6rem .3rem;gap:.4rem;font-size:.9375rem}.numbers label{flex-basis:4%}.options .aside{flex-basis:100%}.steps .aside{flex-direction:row;padding:.4rem .75rem;text-align:start}}
@media screen{.matrix:not(:has(>[data-item]:not([hidden]))){display:none}}
@media print,(min-width:44rem){
.table{padding:1rem;border:1px solid var(--line);background:var(--card)}
details .table{padding:.5rem 0;border-width:1px 0 0;border-radius:0}
.table fieldset,.table .options{display:flex;flex-wrap:wrap;align-items:end;gap:0}
.table.table fieldset{margin:0;padding:.2rem 0;border-width:1px 0 0;border-radius:0}
.table fieldset~fieldset{align-items:center}
.table fieldset>legend{width:27%;margin:0;padding-block:.5rem;padding-inline-end:.5rem;font-weight:400}
.table fieldset>div{display:grid;flex:1;order:1}
.table .options{flex-wrap:nowrap}
.table .options>label{flex:1;min-width:0;flex-direction:column-reverse;justify-content:start;gap:0;padding:0 1px;border:0;font-size:.75rem;line-height:1.3;text-align:center;hyphens:auto}
.table .numbers>.aside{flex:0 0 4.5rem}
.table .options label:has(input:checked){background:none;box-shadow:none}
.table [type=radio]{margin:.75rem 0}
.table .ends{order:-1;margin:0 0 .25rem;font-size:.75rem}.table :has(.aside)>.ends{margin-inline-end:4.5rem}
.table fieldset~fieldset .ends{display:none}
.table fieldset~fieldset .options span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.table .error,.table fieldset>.bound{order:2;flex:0 0 100%;margin:.25rem 0 .75rem}
.table.table .unchoose{inset-block-end:-31px;inset-inline:0 auto}
}
@media(forced-colors:active){.options label:has(input:checked){outline:3px solid Highlight}}
${onPaper}`.trim();
