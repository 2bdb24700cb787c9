import { isMap } from '../../../../shared/authoring/edit/edit.ts';
import type { MovedPages } from '../../../../shared/desk/moved-pages.ts';
import { partsOf, shownOf, type Written } from '../../../../shared/web/pages/desk/edit/written.ts';

/** What a file said before, with the codes that its sessions have now: by those it is found what is to come back where. */
export function withCodesNow(before: unknown, moved: MovedPages = {}, now: Written): unknown {
  if (!isMap(before) || Object.keys(moved).length === 0) return before;
  const codes = new Set(partsOf(now, 'sessions').map((place) => shownOf(now, `${place}.code`)));
  const codeNow = (code: unknown) => {
    const after = moved[`session/${code}`]?.replace('session/', '');
    return after !== undefined && codes.has(after) && !codes.has(String(code)) ? after : code;
  };
  const { sessions, recipients } = before;
  return {
    ...before,
    ...(Array.isArray(sessions) && {
      sessions: sessions.map((each) => (isMap(each) ? { ...each, code: codeNow(each.code) } : each)),
    }),
    ...(Array.isArray(recipients) && {
      recipients: recipients.map((each) =>
        isMap(each) && Array.isArray(each.sessions) ? { ...each, sessions: each.sessions.map(codeNow) } : each,
      ),
    }),
  };
}
