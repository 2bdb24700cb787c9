import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { RoleKeys } from '../../../shared/desk/access.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import { draftValues } from './draft-values.ts';

/** The recipients that a draft names, as far as it can be read. */
export function recipientsOfDraft(draft: Draft): RoleKeys[] {
  const { recipients } = draftValues(draft);
  if (!Array.isArray(recipients)) return [];
  return recipients.flatMap((each: Partial<RoleKeys> | null) => {
    const address = typeof each?.address === 'string' ? asciiAddress(each.address) : undefined;
    return address === undefined ? [] : [{ ...(each as RoleKeys), address }];
  });
}
