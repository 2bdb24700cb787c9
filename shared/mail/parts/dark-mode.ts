/**
 * Mail programmes that know dark mode get light ink on dark; the coloured bars stay as they are. Narrow screens get
 * smaller margins.
 */
export const darkMode = `
@media (prefers-color-scheme: dark) {
  body, .page, .page > div { background-color: #121614 !important; }
  .card > table > tbody > tr > td { border-color: #121614 !important; }
  .card, .card > table { background-color: #1b211e !important; }
  .lead, .lead > table { background-color: #16302a !important; }
  .ink, .ink div, .ink td, .ink th { color: #e8ecea !important; }
  .soft, .ink .soft { color: #a9b5af !important; }
  .rule, .ink .rule { border-color: #39433e !important; }
  .link, .ink .link { color: #8fd0b8 !important; }
  .button, .ink .button { background-color: #8fd0b8 !important; color: #10241d !important; }
  .bar td { color: inherit !important; }
}
@media (max-width: 480px) { .value { font-size: 24px !important; } }`;
