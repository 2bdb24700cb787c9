import type { RoleKeys } from '../../shared/desk/access.ts';
import type { Draft } from '../../shared/desk/drafts.ts';
import { sourceOf } from '../../shared/programme/source.ts';

/** The recipients that a draft names, as far as it can be read: it may have faults. */
export function recipientsOfDraft({ source }: Draft): RoleKeys[] {
  const { document } = sourceOf(source.text, '');
  if (document.errors.length > 0) return [];
  const { recipients } = (document.toJS({ maxAliasCount: 100 }) ?? {}) as { recipients?: unknown };
  if (!Array.isArray(recipients)) return [];
  return recipients.flatMap((each: Partial<RoleKeys> | null) =>
    typeof each?.address === 'string' ? [each as RoleKeys] : [],
  );
}
