// What the form function shows to hosts, to who looks at a preview, and of one-time codes: no participant waits for it.
export { showCodeCounts } from './show-code-counts.ts';
export { showHostPage } from './show-host-page.ts';
export { showPreview } from './show-preview.ts';
