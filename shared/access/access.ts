/**
 * Who may answer a session. `open`: whoever has the link; `codes`: who has a one-time code of it, once; `codes-or-open`: both, and each
 * answer says which.
 */
export const accesses = ['open', 'codes', 'codes-or-open'] as const;

export type Access = (typeof accesses)[number];
