/** What the submit function loads when a post is not kept, in one piece. */
export { troubleIn } from '../../shared/web/trouble.ts';
export { otherJson } from './other-json.ts';
export { otherPages } from './other-pages.ts';
