import { createHash } from 'node:crypto';

/** What a page may do besides showing itself. */
interface Allowed {
  /** Whether its forms may be sent, to ourselves. */
  readonly forms: boolean;
  /** Directives for what else it loads from us. */
  readonly more?: readonly string[];
}

/** The policy of a page: these styles of ours and what is allowed; nothing inline, no third party, no frame. */
export function securityPolicy(style: string | readonly string[], { forms, more = [] }: Allowed): string {
  return [
    "default-src 'none'",
    `style-src ${[style].flat().map(hashOf).join(' ')}`,
    ...more,
    'img-src data:',
    `form-action ${forms ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** What every page is sent with. Pages carry an id or a receipt, so nobody between may keep them. */
export function headersOfPage(policy: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
  };
}

/** The same of a page whose address is a key: nobody may find it either. */
export function headersOfKeyedPage(policy: string): Readonly<Record<string, string>> {
  return { ...headersOfPage(policy), 'x-robots-tag': 'noindex' };
}
