import { ownHanFonts, textFonts } from '../../parts/fonts.ts';

/**
 * The style of the desk: the colours of the other pages, a phone first, both colour schemes, either direction, high contrast and
 * paper.
 */
export const deskStyle = `
:root{color-scheme:light dark;--ink:#1c2421;--soft:#55625c;--paper:#f4f6f4;--card:#fff;--line:#c9d1cc;--edge:#7c8a83;--go:#0b5f4a;--go-ink:#fff;--tint:#e3f1ec;--bad:#a3200f;--bad-tint:#fbeae7;--warn-tint:#fdf3d7}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ecea;--soft:#a9b5af;--paper:#121614;--card:#1b211e;--line:#39433e;--edge:#84928b;--go:#7fd6b8;--go-ink:#062a20;--tint:#1d3a31;--bad:#ffb4a6;--bad-tint:#3d1d18;--warn-tint:#3a3113}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:4.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ${textFonts};overflow-wrap:break-word}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.7;line-break:strict}
a{color:var(--go);text-underline-offset:.2em}
.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{display:inline-block;padding:.75rem 1rem}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;max-width:60rem;margin:0 auto;padding:.25rem 1rem;border-block-end:1px solid var(--line)}
.top a,nav a,.links a{display:inline-flex;align-items:center;min-height:44px;padding-inline:.5rem}
.top .home{font-weight:700;color:inherit;text-decoration:none;padding-inline:0}
nav{display:flex;flex-wrap:wrap;gap:0 .25rem}
.links{margin-inline:-.5rem}
section>.links:last-child{margin-block-end:-.5rem}
@media(max-width:30rem){.top,.top nav{flex-wrap:nowrap}.top{gap:.5rem;line-height:1.25}.top nav a{font-size:.9375rem;padding-inline:.375rem}.roomy{display:none}}
@media(min-width:22rem){.top nav a{white-space:nowrap}}
@media(min-width:30.01rem){.cramped{display:none}}
.parts{margin:.25rem -.125rem .75rem}
.parts button{display:none}
.parts>div{position:static;display:flex;flex-wrap:wrap;width:auto;height:auto;margin:0;padding:0;border:0;overflow:visible;background:none;color:inherit}
.parts a{padding:.25rem .5rem;font-size:.8125rem;line-height:1.3;border:1px solid var(--edge);border-radius:1.5rem;margin:.125rem;text-decoration:none}
.parts a[aria-current]{background:var(--go);border-color:var(--go);color:var(--go-ink);font-weight:600}
@media(max-width:44rem){@supports selector(:popover-open){.parts{margin-inline:0}.parts button{display:flex;justify-content:space-between;gap:.75rem;width:100%;padding-inline:1rem}.parts button>.soft{flex:none}.parts button::after{content:"";flex:none;margin-block-start:.35rem;border:.35rem solid transparent;border-block-start-color:currentColor}.parts>div{position:fixed;inset:auto 0 0;flex-flow:column;max-width:none;width:100%;max-height:100%;padding:.75rem;overflow-y:auto;border-block-start:1px solid var(--edge);border-radius:1rem 1rem 0 0;background:var(--card)}.parts>div:not(:popover-open){display:none}.parts>div::backdrop{background:#0008}.parts>div>a{flex:none;font-size:1rem;border-color:transparent}}}
main{max-width:60rem;margin:0 auto;padding:.75rem 1rem 5rem;container-type:inline-size}
main.narrow>*{max-width:36rem}
main.wide,.top:has(+main.wide){max-width:90rem}
h1{font-size:1.625rem;line-height:1.3;margin:.75rem 0 .5rem;text-wrap:pretty}
h2{font-size:1.25rem;line-height:1.4;margin:0 0 .5rem}
h3{font-size:1.0625rem;line-height:1.4;margin:0 0 .25rem}
p{margin:.5rem 0}
.soft,small,.hint{color:var(--soft);font-size:.9375rem}
.lead{font-size:1.0625rem}
section,.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:0 0 1rem;min-width:0}
main>p+:is(section,.card){margin-top:1rem}
fieldset{border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:0 0 1rem;min-width:0;background:var(--card)}
fieldset fieldset,section fieldset{padding:.75rem;background:none}
legend{font-weight:600;padding:0 .4rem}
label,.label{display:block;font-weight:600;margin:.75rem 0 .25rem}
label small,label .soft,h3 .soft{font-weight:400}
.field,input:not([type]),input[type=text],input[type=email],input[type=number],input[type=date],input[type=time],input[type=datetime-local],input[type=search],input[type=file],select,textarea{display:block;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
textarea{min-height:5.5rem;line-height:1.5;resize:vertical}
.grows{min-height:44px;resize:none;field-sizing:content}
.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem;white-space:pre;overflow-x:auto}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:0 1rem;align-items:start}
.abreast{align-items:end}
.narrow-columns{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
.field-of+.rows{margin-block-start:1rem}
.check{display:flex;gap:.75rem;align-items:center;min-height:44px;font-weight:400;margin:.25rem 0}
.check small{display:block}
.which{padding-inline-start:2rem}
.take:not(:has([value=some]:checked)) .of-some{display:none}
.of-one{display:none}
form:has([name=take][value=one]:checked) .of-one{display:revert}
form:has([name=take][value=one]:checked) .of-several{display:none}
.moment{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 .75rem;max-width:26rem}
.check:has(small){align-items:flex-start;padding-block:.4rem}
input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--go)}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.5rem 1.25rem;border:1px solid var(--go);border-radius:.5rem;background:var(--go);color:var(--go-ink);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button.quiet,.button.quiet{background:none;color:var(--go)}
button.danger,.button.danger{background:none;border-color:var(--bad);color:var(--bad)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1rem 0 0}
.sticky{display:flex;gap:.75rem;align-items:center;margin:1rem -1rem 0;padding:.375rem 1rem;background:var(--paper);border-block-start:1px solid var(--line)}
.sticky button{flex:none}
.sticky p{margin:0;min-width:0;color:var(--soft);font-size:.8125rem;line-height:1.35}
.sticky .just{color:var(--go);font-weight:600}
.sticky .just::before{content:'✓ '}
@media(min-height:20rem){.sticky{position:sticky;inset-block-end:0;z-index:1}}
.tasks{padding:0;list-style:none}
.tasks details,.tasks ul{margin:0}
.tasks details summary{font-weight:400;text-decoration:underline dotted}
.tasks a{display:block;min-height:44px;padding-block:.6rem}
.tasks>li+li{border-block-start:1px solid var(--line)}
.notice{border-inline-start:4px solid var(--go)}
p.notice{padding-inline-start:.75rem}
.undo{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;justify-content:space-between}
.undo p{margin:0}
@media(min-height:36rem){html:has(form.undo){scroll-padding-block-start:7rem}form.undo{position:sticky;inset-block-start:0;z-index:2;flex-wrap:nowrap;padding:.5rem .75rem;font-size:.9375rem;line-height:1.4}form.undo .soft{font-size:.8125rem}}
@media(max-width:30rem) and (min-height:36rem){form.undo p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}form.undo .soft{display:none}}
.warning{background:var(--warn-tint)}
.errors{border:2px solid var(--bad);background:var(--bad-tint)}
.errors h2,.errors a:not(.button),.error{color:var(--bad)}
#faults>.links{margin:0}
#faults>ul:has(a){max-height:14rem;overflow-y:auto}
.error{font-weight:600;margin:.25rem 0}
.error:empty{display:none}
.put-back{margin-block-end:.5rem}
.short{max-width:15rem}
fieldset.texts{padding:0;border:0;background:none;margin:.75rem 0 0}
.texts>legend{padding:0}
.difference>legend{float:left;width:100%;padding:0}
.difference>:not(legend){clear:both}
.edit fieldset.still:not(.texts){padding:0;border:0;margin:0}
.still :is(input,select,textarea){color:inherit;opacity:1;background:var(--paper);border-color:var(--line);-webkit-text-fill-color:currentColor}
.missing :is(input,textarea){border-style:dashed;background:var(--warn-tint)}
.rows article>.columns{margin-block-end:.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:.75rem}
.cards>li{position:relative;padding:.75rem 1rem;border:1px solid var(--edge);border-radius:.5rem}
.cards a::after{content:"";position:absolute;inset:0}
.cards p{margin:.25rem 0}
.row-actions{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0 0}
.rows~.row-actions{padding-block-start:.75rem;border-block-start:1px solid var(--line)}
@media(max-width:30rem){.row-actions{gap:.375rem}.row-actions .small,.move input{padding-inline:.5rem}}
.outline{padding-block:.5rem .25rem;margin-block:0 .75rem}
.outline summary h2{display:inline;font-size:1.125rem}
.outline .hint{margin:0 0 .5rem}
.line{position:relative}
.rows>.line{min-height:44px;padding:.2rem 0}
.line.links{margin:0;border-block-start:1px solid var(--line)}
.line>:first-child{position:relative;margin:0;padding-inline-end:52px}
.line>p{display:flex;flex-wrap:wrap;gap:0 .75rem}
.line>p a{padding-inline:0;font-size:.875rem}
.line h3{margin:0;font-size:1rem;font-weight:400;line-height:1.35}
.rows .line h3 a{padding-block:0}
.line h3 a::after{content:"";position:absolute;inset:0}
.line .soft{margin:0;font-size:.8125rem;line-height:1.35}
.line>details{margin:0}
.line>details[open]{padding-block:.25rem .5rem}
.line>details>summary{position:absolute;inset-block-start:.125rem;inset-inline-end:0;width:44px;padding:.5rem 0;list-style:none;text-align:center;color:var(--go)}
.line>details>summary::-webkit-details-marker{display:none}
.line .row-actions{margin:0;padding:0;border:0;justify-content:flex-end}
@media(max-width:30rem){.outline{padding-inline:.75rem}.above{gap:.5rem}.above .button{padding-inline:.75rem}}
.row-actions .check{margin:0}
.rows>.folded{margin:0;padding:0;border-block-start:1px solid var(--line)}
.rows>.actions+.folded{margin-block-start:.75rem}
.folded>summary{padding-block:.5rem}
.folded>summary h3{display:inline;font-size:1rem}
.folded .soft{font-weight:400}
.folded>article{padding-block-end:1rem}
.move{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.375rem}
.move label{display:inline-flex;align-items:center;gap:.25rem;margin:0;font-weight:400}
.move input{width:4.5rem}
.rows :is(article,.folded):target,section:target{background:var(--tint)}
.rows :is(article,.folded):target{box-shadow:0 0 0 .5rem var(--tint)}
.rows .columns>.texts{grid-column:1/-1}
.hint::first-letter{text-transform:uppercase}
.above{margin-block-end:1rem}
.kit,.types .check{align-items:flex-start;padding-block:.4rem}
.kit .line{display:block;text-align:match-parent}
.example{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.25rem 0;padding:.4rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);font-size:.875rem}
.example.look{flex-direction:column;gap:.35rem;padding:.75rem;font-size:inherit}
figure{margin:0 0 .75rem;min-width:0}
search form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin-block-end:1rem}
search label{flex-basis:100%;margin:0}
search input[type=search]{flex:1 1 12rem;width:auto;min-width:0}
.example .box{min-width:9rem;min-height:1.6rem;padding:0 .5rem;border:1px solid var(--edge);border-radius:.25rem;background:var(--card)}
.small{padding:.25rem .75rem;font-weight:400}
.texts>.columns{row-gap:.5rem}
.texts>.columns label{margin-block-start:0;line-height:1.6}
.texts>.columns label *{line-height:inherit}
.texts textarea{line-height:1.6}
select+select,input+div>select{margin-block-start:.5rem}
.edit fieldset:not(.texts){padding:.75rem;background:none}
fieldset+*,fieldset{margin-block-start:1rem}
.version{display:block;white-space:pre-wrap;overflow-wrap:anywhere}
[aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
.state{display:inline-block;padding:.2rem .6rem .15rem;line-height:1.3;border:1px solid var(--edge);border-radius:1rem;font-size:.875rem}
.state.on{background:var(--tint);border-color:var(--go)}
ul,ol{margin:.5rem 0;padding-inline-start:1.25rem}
ul.plain{list-style:none;padding:0}
.rows h3 a{display:inline-block;padding-block:.25rem}
.rows>li,.rows>article{padding:.75rem 0;border-block-start:1px solid var(--line)}
.short-rows>li{padding-block:.4rem}
.short-rows p{margin:.25rem 0}
.short-rows{margin-block-end:1rem}
.wishes{display:flex;flex-wrap:wrap;gap:0 1rem;margin:0;overflow:clip}
.wishes li{margin-inline-start:calc(-.5rem - 1px);border-inline-start:1px solid var(--edge);padding-inline-start:.5rem}
bdi.soft{display:inline-block;max-width:100%}
.rows>:first-child{border:0}
.rows>:last-child{padding-block-end:0}
bdi{text-align:-webkit-match-parent;text-align:match-parent}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 .75rem}
.programmes{margin-block-start:1rem}
.programmes section{padding-block:.5rem .75rem}
.programmes h2 a,.programmes li a{display:inline-flex;align-items:center;min-height:44px}
.programmes h2{margin:0;font-size:1.125rem}
.programmes .rows{margin-block-end:0}
.programmes .rows>li{padding-block:.25rem}
.counts{display:flex;flex-wrap:wrap;gap:.25rem .5rem}
.soon{font-weight:600}
.attention{background:var(--warn-tint);border-inline-start:4px solid var(--bad);padding:.5rem .75rem;border-radius:.25rem}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .5rem;text-align:start;vertical-align:top;font-weight:400}
thead th{color:var(--soft);font-size:.875rem}
tbody tr{border-block-start:1px solid var(--line)}
.scroll{overflow-x:auto}
dl{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0}
details{margin:.5rem 0}
summary{min-height:44px;padding:.6rem 0;cursor:pointer;font-weight:600}
.big{font-size:2.25rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}
.copied{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem}
.copied .links{margin-inline-end:0}
.copied code{display:inline-block;padding:.4rem .6rem;border:1px dashed var(--edge);border-radius:.5rem;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}
.qr{display:block;flex:none;width:min(100%,15rem);height:auto;border-radius:.5rem}
.qr-and-links{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:start}
.qr-and-links>div{flex:1 1 18rem;min-width:0}
.stacked{grid-template-columns:minmax(0,1fr)}
.stacked dd{margin-block-end:.5rem}
nav>.soft{align-self:center;min-width:6rem;padding-inline:.5rem}
.frames{display:grid;gap:1rem;margin-block-start:1rem;align-items:start}
.frames section{margin:0;padding:.75rem}
.frames iframe{display:block;width:100%;height:min(52rem,80vh);border:1px solid var(--edge);border-radius:.5rem}
.frames .phone{width:min(100%,26rem)}
@container(max-width:50rem){.frames .desktop{display:none}.frames .phone{padding:.5rem}}
@container(min-width:74rem){.frames{grid-template-columns:26rem minmax(0,1fr)}}
progress{display:block;width:100%;height:.75rem;accent-color:var(--go)}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
h1:focus,h2:focus{outline:0}
@media(max-width:30rem){dl{grid-template-columns:minmax(0,1fr)}dd{margin-block-end:.5rem}}
@media(forced-colors:active){.parts a[aria-current],.state.on{outline:2px solid Highlight}}
@media print{.top,nav,.actions,.parts{display:none}body{background:none}section,.card{border:0;padding:0}}
`.trim();
