import { isGivenUp } from '../../../shared/desk/given-up.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';

/** What somebody should know who publishes a file that others have worked on at the desk. */
export async function workOfOthers(
  before: Programme | undefined,
  programme: string,
  { versions, drafts }: Pick<Target, 'versions' | 'drafts'>,
): Promise<string[]> {
  const { mind } = organiserTexts('en').plan;
  const last = before?.version === undefined ? undefined : await versions.find(programme, before.version);
  const draft = await drafts.find(programme);
  const isOf = draft !== undefined && !isGivenUp(draft, before);
  return [
    // Who publishes at the desk has an address; commands only have a name.
    ...(last?.by.includes('@') ? [mind.publishedLast({ day: dayOf(last.at), who: last.by })] : []),
    ...(isOf ? [mind.draft({ day: dayOf(draft.at), who: draft.by })] : []),
  ];
}

function dayOf(at: Instant): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
