/**
 * Who may answer a session. `open`: whoever has the link; `codes`: who has a one-time code of it, once; `codes-or-open`: both, and each
 * answer says which. `blind-codes`: as `codes`, and the code buys a signature that the phone has blinded, so that not even who runs the
 * service can tell which answer came with which code; that needs the form's script. `blind-codes-or-codes`: so where there is script, and
 * without it as `codes`.
 */
export const accesses = ['open', 'codes', 'codes-or-open', 'blind-codes', 'blind-codes-or-codes'] as const;

export type Access = (typeof accesses)[number];

/** Whether nobody answers without a code. */
export function needsCode(access: Access | undefined): boolean {
  return access !== undefined && access !== 'open' && access !== 'codes-or-open';
}

/** Whether a phone buys a signature with its code. */
export function isBlind(access: unknown): access is 'blind-codes' | 'blind-codes-or-codes' {
  return access === 'blind-codes' || access === 'blind-codes-or-codes';
}
