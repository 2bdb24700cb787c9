import { sendOnce } from './send-once.ts';

/** The script of every page of the desk. What it can't do, the page does without it. */
function start(): void {
  sendOnce(document, window);
}

try {
  start();
} catch {
  // The page works without.
}
