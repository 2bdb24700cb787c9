/**
 * Printers leave backgrounds out unless they are told that these are data, and high-contrast settings replace colours. The
 * bars and what tells their parts apart keep theirs; the button becomes a frame with words in it.
 */
export const onPaper = `
.bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
@media (forced-colors: active) {
  .key li { forced-color-adjust: none; color: CanvasText; }
  .card > table > tbody > tr > td { border-color: Canvas !important; }
}
@media print { .button { background-color: transparent !important; color: #000000 !important; } }`;
