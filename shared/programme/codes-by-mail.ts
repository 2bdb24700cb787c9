import { type Access, needsCode } from '../access/access.ts';

/**
 * Whether codes of a session come by mail alone: its programme asks the people of an earlier one again, who has left an address gets a
 * code with the link, and who has none is asked as well. Then nobody has to make any.
 *
 * @param follows the earlier programme, if there is one
 */
export function codesComeByMail({ access }: { readonly access?: Access }, follows: string | undefined): boolean {
  return follows !== undefined && !needsCode(access);
}
