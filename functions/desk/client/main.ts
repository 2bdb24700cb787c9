import { copyLinks } from './copy-links.ts';
import { editForm } from './edit-form.ts';
import { keepOneLine } from './keep-one-line.ts';
import { nextDays } from './next-days.ts';
import { proposeOwnZone } from './own-zone.ts';
import { printPage } from './print-page.ts';
import { sayMoved } from './say-moved.ts';
import { sendOnce } from './send-once.ts';
import { showNew } from './somebody-new.ts';

/** The script of every page of the desk. What it can't do, the page does without it. */
function start(): void {
  editForm(window);
  sendOnce(document, window);
  keepOneLine(document);
  proposeOwnZone(document);
  nextDays(document);
  showNew(document);
  copyLinks(window);
  printPage(window);
  sayMoved(window);
}

try {
  start();
} catch {
  // The page works without.
}
