/** Why a request can't be understood at all. The edge maps each to a status and a page. */
export type InvalidReason =
  | 'too-large'
  | 'unsupported-type'
  | 'malformed-text'
  | 'malformed-json'
  | 'malformed-value'
  | 'missing-submission-id';

/** A request that no form of ours sends. Nothing was stored. `field` names the place where there is one. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly reason: InvalidReason;
  readonly field: string | undefined;

  constructor(reason: InvalidReason, field?: string) {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}
