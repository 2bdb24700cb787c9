import path from 'node:path';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import type { SentForm } from '../sent-form.ts';

/** A logo that was sent with a form, put into the file itself: so it needs no other file beside it. */
export function sentLogo({ files }: SentForm): Edit[] {
  const logo = files['look.logo'];
  if (logo === undefined) return [];
  const type = path.extname(logo.name).toLowerCase() === '.svg' ? 'svg+xml' : 'png';
  const value = `data:image/${type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  return [{ set: ['look', 'logo'], value }];
}
