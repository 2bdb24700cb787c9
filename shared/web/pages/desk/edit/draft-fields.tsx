import type { VNode } from 'preact';

/** What tells a form apart. */
export interface DraftNames {
  /** Names what is shown: a form is taken only while that is still what there is, or while only this form has changed it. */
  readonly token: string;
  /** The form itself: what it sends again is known by that. */
  readonly form: string;
  /** What its fields have shown (see `seenValues`); absent: all that it sends counts as changed. */
  readonly seen?: string | undefined;
}

/** The names under which that is sent, and how often the script has sent it. */
export const draftFields = { token: 'draft', form: 'form', seen: 'seen', nth: 'nth' } as const;

/** What a form that changes a draft sends along. */
export function DraftFields({ token, form, seen }: DraftNames): VNode {
  return (
    <>
      <input type="hidden" name={draftFields.token} value={token} />
      <input type="hidden" name={draftFields.form} value={form} />
      {seen !== undefined && <input type="hidden" name={draftFields.seen} value={seen} />}
      <input type="hidden" name={draftFields.nth} value="0" />
    </>
  );
}
