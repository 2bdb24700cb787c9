/** A submission id like those that the server makes: 16 random bytes in base64url. */
export function submissionIdOf(random: Uint8Array): string {
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}

/** A new one, of the browser's randomness. */
export function newSubmissionId(): string {
  return submissionIdOf(crypto.getRandomValues(new Uint8Array(16)));
}
