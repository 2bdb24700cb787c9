/**
 * Mail programmes that know dark mode get light ink on dark; the coloured bars stay as they are. Narrow screens get
 * smaller numbers and closer columns: names of rows give way, broken within a word where they must, headings and numbers
 * only in a table that is too wide for a phone. Where styles of screens are known the whole of a button can be tapped, and not
 * its words alone.
 */
export const darkMode = `
@media (prefers-color-scheme: dark) {
  body, .page, .page > div { background-color: #121614 !important; }
  .card > table > tbody > tr > td { border-color: #121614 !important; }
  .card, .card > table { background-color: #1b211e !important; }
  .ink > div { color: #e8ecea !important; }
  .soft { color: #a9b5af !important; }
  .rule { border-color: #39433e !important; }
  .link { color: #8fd0b8 !important; }
  .button { background-color: #8fd0b8 !important; color: #10241d !important; }
}
@media screen {
  td.button { padding: 0 !important; }
  a.button { display: inline-block; padding: 11px 18px; border-radius: 6px; }
}
@media (max-width: 480px) {
  .value { font-size: 24px !important; }
  .data { font-size: 13px !important; hyphens: auto; }
  .wide, .data .row th { overflow-wrap: anywhere; }
  .data td, .data th { padding: 5px 2px; }
}`;
