/** What the submit function loads when a post is not kept, in one piece. */
export { failedReply } from '../../shared/web/failed-reply.ts';
export { otherJson } from './other-json.ts';
export { otherPages } from './other-pages.ts';
