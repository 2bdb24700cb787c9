import { randomBytes } from 'node:crypto';
import { keyHash, newKey } from '../../../shared/access/key.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Makes a new link to a session's counter; the one before opens nothing from then on. */
export async function newHostLink(
  code: SessionCode,
  { hostKeys, formUrl }: Pick<Target, 'hostKeys' | 'formUrl'>,
): Promise<string> {
  const key = newKey(randomBytes(16));
  if (!(await hostKeys.replace(code, await hostKeys.find(code), keyHash('host', key)))) {
    throw new CommandError('another link was made at the same moment; try again');
  }
  return `${formUrl}/h/${code}/${key}`;
}
