import { isGivenUp } from '../../../shared/desk/given-up.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';

/**
 * What somebody should know who publishes a file that others have worked on at the desk. A draft that the publishing leaves to nobody, since
 * who saved it organises the programme no more, is no work to go on with.
 */
export async function workOfOthers(
  { before, next }: { readonly before: Programme | undefined; readonly next: Programme },
  { versions, drafts }: Pick<Target, 'versions' | 'drafts'>,
): Promise<string[]> {
  const { mind } = organiserTexts('en').plan;
  const last = before?.version === undefined ? undefined : await versions.find(next.id, before.version);
  const draft = await drafts.find(next.id);
  const isOf = draft !== undefined && !isGivenUp(draft, next);
  return [
    // Who publishes at the desk has an address; commands only have a name.
    ...(last?.by.includes('@') ? [mind.publishedLast({ day: dayOf(last.at), who: last.by })] : []),
    ...(isOf ? [mind.draft({ day: dayOf(draft.at), who: draft.by })] : []),
  ];
}

function dayOf(at: Instant): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
