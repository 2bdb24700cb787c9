import { randomBytes } from 'node:crypto';
import { keyHash, newKey } from '../../../shared/access/key.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { SessionKeys, SessionPurpose } from '../../../shared/access/session-keys.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Makes a new link to a session's counter; the one before opens nothing from then on. */
export async function newHostLink(code: SessionCode, { hostKeys, formUrl }: Target): Promise<string> {
  return `${formUrl}/h/${code}/${await newSessionKey(code, 'host', hostKeys)}`;
}

/** Makes a new link to the preview of a session's form; the one before opens nothing from then on. */
export async function newPreviewLink(code: SessionCode, { previewKeys, formUrl }: Target): Promise<string> {
  return `${formUrl}/p/${code}/${await newSessionKey(code, 'preview', previewKeys)}`;
}

async function newSessionKey(code: SessionCode, purpose: SessionPurpose, keys: SessionKeys): Promise<string> {
  const key = newKey(randomBytes(16));
  if (!(await keys.replace(code, await keys.find(code), keyHash(purpose, key)))) {
    throw new CommandError('another link was made at the same moment; try again');
  }
  return key;
}
