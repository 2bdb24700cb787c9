declare const brand: unique symbol;

/** The last part of a form link: upper-case letters, digits and hyphens. Only made by `sessionCode`. */
export type SessionCode = string & { readonly [brand]: 'SessionCode' };

/** The code that a person typed or a link carried, or undefined if it can't be one. Case and spaces don't matter. */
export function sessionCode(typed: string): SessionCode | undefined {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{1,15}$/.test(code) ? (code as SessionCode) : undefined;
}
