/** Three lines to write on, under those of a text that was typed. As layers: a repeated gradient prints lines at the wrong places. */
const lines = [2.1, 4.3, 6.5]
  .map((top) => `linear-gradient(var(--edge),var(--edge)) 0 ${top}rem/100% 1px no-repeat`)
  .join(',');

/**
 * A form on paper is the whole form, to be filled in by hand: every step, what is folded away and what only some are asked,
 * whatever the script hides on the screen; lines for texts and boxes for choices. Nothing of it needs script.
 */
export const onPaper = `
@page{margin:14mm 15mm}
@media print{
:root{color-scheme:light}
html{font-size:9.5pt}
body{background:none}
main{max-width:none;padding:0}
.send,nav,.progress,.stepper,.quiet,.count,.state,.notice,form.card{display:none!important}
section[hidden],[data-item][hidden],.only-if[hidden]{display:block!important}
.options>label[hidden]{display:flex!important}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none;padding:.4rem .75rem}
summary::-webkit-details-marker{display:none}
.card,fieldset{padding:.5rem .75rem;margin:0 0 .6rem;break-inside:avoid}
.table{padding-bottom:.5rem}
details{break-inside:avoid}
details>div{padding:0 .75rem}
details fieldset,details fieldset:has(.unchoose),details .card{padding:.4rem 0}
h2{margin:1rem 0 .4rem}
h1,h2,h3,summary,h2+.soft,legend,.ask,.ask+.soft{break-after:avoid}
summary,.options label,.about{break-inside:avoid}
details>div>:first-child{break-before:avoid}
.options{gap:.2rem}
.options label,.numbers label{min-height:0;padding:.15rem .5rem;border:0;box-shadow:none;background:none}
.options:not(.steps):not(.numbers):has(>:nth-child(4)):not(:has(.ranked,.bound)){grid-template-columns:repeat(2,minmax(0,1fr))}
.steps{grid-template-columns:repeat(5,minmax(0,1fr))}.steps label{flex-direction:column;text-align:center;gap:.2rem}.steps .aside{grid-column:1/-1;flex-direction:row;gap:.75rem;text-align:start}
.numbers{grid-template-columns:repeat(11,1fr)}
input[type=radio],input[type=checkbox]{width:1rem;height:1rem}
textarea.field{height:6.6rem;min-height:0;padding:0;border:0;border-radius:0;line-height:2.2rem;resize:none;background:${lines};print-color-adjust:exact;-webkit-print-color-adjust:exact}
textarea.field::placeholder{color:#0000}
select,.field:not(textarea){appearance:none;min-height:2rem;padding:.2rem .5rem;background:none}
.options .bound{display:grid;grid-template-columns:auto 1fr;align-items:end;gap:.5rem}
.options .bound>.ask{margin:0}
.options .bound>.field{min-height:1.7rem;border-width:0 0 1px;border-radius:0}
select:has(option:checked[value=""]){color:#0000}
a{color:inherit}
}
`;
