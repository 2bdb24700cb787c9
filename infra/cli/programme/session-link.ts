import { randomBytes } from 'node:crypto';
import { newSessionKey } from '../../../shared/access/new-session-key.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { SessionKeys, SessionPurpose } from '../../../shared/access/session-keys.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Makes a new link to a session's counter; the one before opens nothing from then on. */
export async function newHostLink(code: SessionCode, { hostKeys, formUrl }: Target): Promise<string> {
  return `${formUrl}/h/${code}/${await newKeyOf(code, 'host', hostKeys)}`;
}

/** Makes a new link to the preview of a session's form; the one before opens nothing from then on. */
export async function newPreviewLink(code: SessionCode, { previewKeys, formUrl }: Target): Promise<string> {
  return `${formUrl}/p/${code}/${await newKeyOf(code, 'preview', previewKeys)}`;
}

async function newKeyOf(code: SessionCode, purpose: SessionPurpose, keys: SessionKeys): Promise<string> {
  const key = await newSessionKey(code, purpose, keys, randomBytes(16));
  if (key === 'lost') throw new CommandError('another link was made at the same moment; try again');
  return key;
}
