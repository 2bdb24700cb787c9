import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import type { Option } from './fields/fields.ts';
import { partsOf, shownOf, textOf, type Written } from './written.ts';

/** How a session is called: as in lists of sessions, as far as the file says it. */
export function sessionTitle(written: Written, place: string, language: Language): string {
  const { sessions } = editorTexts(language);
  const name = nameOf(written, place, language);
  if (name !== undefined) return name;
  const code = shownOf(written, `${place}.code`);
  return code === '' ? sessions.new : sessions.session({ code });
}

function nameOf(written: Written, place: string, language: Language): string | undefined {
  const named = ['title', 'place'].flatMap((key) => {
    const text = textOf(written, `${place}.${key}`, language);
    return text === '' ? [] : [[key, { [language]: text }] as const];
  });
  return named.length === 0 ? undefined : sessionName(Object.fromEntries(named), language);
}

/** The sessions by their codes, as choices. */
export function sessionChoices(written: Written, language: Language): Option[] {
  return partsOf(written, 'sessions').flatMap((place) => {
    const value = shownOf(written, `${place}.code`);
    return value === '' ? [] : [{ value, label: sessionTitle(written, place, language) }];
  });
}

/** The end of the address of a session's page: its code, or where that is none or is there twice, its number. */
export function sessionAddress(written: Written, place: string): string {
  const code = shownOf(written, `${place}.code`);
  const first = partsOf(written, 'sessions').find((each) => shownOf(written, `${each}.code`) === code);
  return /^[A-Z0-9][A-Z0-9-]{1,15}$/.test(code) && first === place ? code : place.replace('sessions.', 'at-');
}

/** The place of the session that such an address is of. */
export function sessionAt(written: Written, address: string): string | undefined {
  return partsOf(written, 'sessions').find((place) => sessionAddress(written, place) === address);
}
