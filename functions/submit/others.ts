/** What the submit function loads when a post is not kept, in one piece. */
import type { Language } from '../../shared/i18n/text.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { troubleIn as troubleOf } from '../../shared/web/trouble.ts';

export const troubleIn = (languages: readonly Language[]) => troubleOf(languages, log);
export { otherJson } from './other-json.ts';
export { otherPages } from './other-pages.ts';
