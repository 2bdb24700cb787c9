/** What a page of the desk answered. */
interface DeskAnswer {
  readonly status: number;
  readonly location: string | undefined;
  /** Those that it sets, each with its attributes. */
  readonly cookies: readonly string[];
  readonly body: string;
}

/** Sends a request; with a body, a POST. */
type Send = (
  url: string,
  form: URLSearchParams | FormData | undefined,
  headers: Record<string, string>,
) => Promise<DeskAnswer>;

/** Somebody's browser at the desk: it keeps cookies, and sends the token of the last page with its forms. It follows nothing. */
export interface DeskBrowser {
  get(path: string): Promise<DeskAnswer>;
  post(path: string, fields?: Readonly<Record<string, string | File>>): Promise<DeskAnswer>;
}

/** @param origin where the desk is, without a slash at its end; `path` may be a whole address, too */
export function deskBrowser(origin: string, send: Send = overFetch): DeskBrowser {
  const cookies = new Map<string, string>();
  let csrf = '';
  const answered = async (path: string, form?: URLSearchParams | FormData): Promise<DeskAnswer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(new URL(path, origin).href, form, { origin, cookie, 'accept-language': 'en' });
    for (const each of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(name, value);
    }
    csrf = /name="csrf" value="([^"]*)"/.exec(answer.body)?.[1] ?? csrf;
    return answer;
  };
  return {
    get: (path) => answered(path),
    post(path, fields = {}) {
      const all = Object.entries<string | File>({ csrf, ...fields });
      // With a file, in parts.
      const form = all.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams();
      for (const [name, value] of all) {
        if (typeof value === 'string') form.append(name, value);
        else if (form instanceof FormData) form.append(name, value);
      }
      return answered(path, form);
    },
  };
}

/** The link to sign in that a mail has. */
export function signInLink(text: string): string | undefined {
  return /https?:\/\/\S+\/d\/in\/\S+/.exec(text)?.[0];
}

const overFetch: Send = async (url, form, headers) => {
  const response = await fetch(url, {
    ...(form && { method: 'POST', body: form }),
    headers,
    redirect: 'manual',
  });
  return {
    status: response.status,
    location: response.headers.get('location') ?? undefined,
    cookies: response.headers.getSetCookie(),
    body: await response.text(),
  };
};
