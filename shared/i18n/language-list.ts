import * as z from 'zod/mini';
import { type InterfaceLanguage, isInterfaceLanguage } from './interface-languages.ts';

/**
 * Languages as an environment carries them, `en,zh-CN`: those of the pages that belong to no session. The first is for
 * visitors who wish for none of them. The stage file's check has the list; here a string is enough, since a schema of
 * lists and choices would cost each start of a function 2 ms.
 */
export const languageList = z.string().check(z.minLength(1));

/** The languages in such a list. */
export function languagesIn(list: z.infer<typeof languageList>): readonly InterfaceLanguage[] {
  return list.split(',').filter(isInterfaceLanguage);
}
