/** Why one field can't be taken. The words for each are in the language catalogues. */
export type Problem =
  | { readonly code: 'required' }
  | { readonly code: 'not-an-option' }
  | { readonly code: 'more-than-one' }
  | { readonly code: 'excludes-others' }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'not-a-number'; readonly decimals: number }
  | { readonly code: 'not-a-day' }
  /** What was typed means either of two numbers or days, which are written as they can be typed. */
  | { readonly code: 'two-readings'; readonly typed: string; readonly one: string; readonly other: string }
  /** A number, or a day as `2026-05-31`, that is not from `low` to `high`. */
  | { readonly code: 'out-of-range'; readonly low: string; readonly high: string }
  | { readonly code: 'position-twice' }
  /** A consent without which nothing can be sent. */
  | { readonly code: 'not-agreed' }
  | { readonly code: 'unknown-field' }
  /** The trap for programs was filled in. */
  | { readonly code: 'trap' }
  /** The proof of work is missing or wrong. */
  | { readonly code: 'proof' }
  /** The one-time code is none of this session, or used: nobody is told which. */
  | { readonly code: 'code' }
  /** What its phone has bought with the code is worth nothing here. */
  | { readonly code: 'token' }
  /** The code came with the answers, or none came: where codes are blind the form's script has to buy a signature first. */
  | { readonly code: 'blind' }
  /** What the form asks or promises has changed since it was shown. */
  | { readonly code: 'changed' }
  /** It is being changed: in a few minutes it takes answers again, as it was or anew. */
  | { readonly code: 'changing' };

export interface FieldProblem {
  /** The field's name as it was sent; for a known question the item's key. */
  readonly field: string;
  readonly problem: Problem;
}
