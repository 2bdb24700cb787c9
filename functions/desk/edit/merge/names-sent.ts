import { tokenField } from '../../../../shared/web/pages/desk/desk-frame.tsx';
import { keepField } from '../../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import { draftFields } from '../../../../shared/web/pages/desk/edit/draft-fields.tsx';
import {
  buttonField,
  placePrefix,
  rowPrefix,
  tickPrefix,
} from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { newLanguage } from '../../../../shared/web/pages/desk/edit/languages-part.tsx';
import { madeCodeField } from '../../../../shared/web/pages/desk/edit/made-code.tsx';
import { newSpeakerPrefix } from '../../../../shared/web/pages/desk/edit/sessions-part.ts';

/** The fields of a form that say something of the file. */
export function namesSent(sent: URLSearchParams): readonly string[] {
  return [...new Set(sent.keys())].filter(isOfFile);
}

const ofForm = new Set<string>([tokenField, ...Object.values(draftFields), buttonField, keepField, 'programme']);
const ofFormPrefixes = [rowPrefix, tickPrefix, placePrefix, `${keepField}.`];

/** Whether a field says something of the file, and not of the form, of a place to go to, or of what is to be added. */
function isOfFile(name: string): boolean {
  return !isAdded(name) && !ofForm.has(name) && !ofFormPrefixes.some((prefix) => name.startsWith(prefix));
}

/** Whether a field says what is to be added: a language, somebody who speaks, or a code by the place. */
export function isAdded(name: string): boolean {
  const isOne = name === madeCodeField || Object.values<string>(newLanguage).includes(name);
  return isOne || name.startsWith(newSpeakerPrefix);
}
