import type { Frame } from '../../shared/web/pages/desk/desk-frame.tsx';
import type { Visit } from './context.ts';

/** What the frame of a page says of who looks at it. */
export function frameOf(visit: Visit): Frame {
  const { language, csrf, signIn } = visit;
  return { language, csrf, address: signIn?.address };
}
