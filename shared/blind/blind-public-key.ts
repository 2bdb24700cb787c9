declare const brand: unique symbol;

/** The public part of a session's key for blind signatures: RSA with 2048 bits and the exponent 65537, SPKI in base64url. */
export type BlindPublicKey = string & { readonly [brand]: 'BlindPublicKey' };

/** How many bits the modulus has, and how many bytes so have a blinded message and a signature. */
export const modulusBits = 2048;
export const signatureBytes = modulusBits / 8;

/** How many random bytes stand before a message that is signed: RSABSSA-SHA384-PSS-Randomized (RFC 9474, 5). */
export const prefixBytes = 32;

/** The hash and the length of its salt, as RFC 9474 names them for that variant. */
export const signatureHash = { name: 'SHA-384', saltLength: 48 } as const;
