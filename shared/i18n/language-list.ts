import { type InterfaceLanguage, isInterfaceLanguage } from './interface-languages.ts';

/**
 * The languages in a list as an environment carries it, `en,zh-CN`: those of the pages that belong to no session. The first is for
 * visitors who wish for none of them. That each is one of ours is for the stage file's check.
 */
export function languagesIn(list: string): readonly InterfaceLanguage[] {
  return list.split(',').filter(isInterfaceLanguage);
}
