/**
 * What a phone has signed: the session, and the submission that it will send. So a signature is worth one answer: another one under the
 * same submission id is the same answer, and under another id it is no signature.
 */
export function tokenMessage(session: string, submission: string): Uint8Array {
  return new TextEncoder().encode(`debrief blind ${session} ${submission}`);
}
