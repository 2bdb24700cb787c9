import { cleanedText } from '../../../shared/response/cleaned-text.ts';

/** How close to its limit a text is: the count is always to be seen, and said only near the end. */
export function lengthState(length: number, limit: number): { left: number; isNear: boolean } {
  const left = limit - length;
  return { left, isNear: left <= Math.max(20, limit / 10) };
}

/** The length that the server will count. */
export function countedLength(text: string): number {
  return cleanedText(text).length;
}
