import { createHash } from 'node:crypto';
import { headersOfPage } from './page-headers.ts';

/** What a page may do besides showing itself. */
interface Allowed {
  /** Whether its forms may be sent, to ourselves. */
  readonly forms: boolean;
  /** Directives for what else it loads from us. */
  readonly more?: readonly string[];
}

const inNoFrame = "frame-ancestors 'none'";

/** The policy of a page: these styles of ours and what is allowed; nothing else inline, no third party, no frame. */
export function securityPolicy(style: string | readonly string[], { forms, more = [] }: Allowed): string {
  return [
    "default-src 'none'",
    `style-src ${[style].flat().map(hashOf).join(' ')}`,
    ...more,
    'img-src data:',
    `form-action ${forms ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    inNoFrame,
  ].join('; ');
}

/** What lets one style or script through, whose text it is made of. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The same of a page whose address is a key: nobody may find it either. */
export function headersOfKeyedPage(policy: string): Readonly<Record<string, string>> {
  return { ...headersOfPage(policy), 'x-robots-tag': 'noindex' };
}

/** The same headers of a page that one of ours shows in a frame. */
export function framedByUs(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const policy = headers['content-security-policy'] ?? inNoFrame;
  return { ...headers, 'content-security-policy': policy.replace(inNoFrame, "frame-ancestors 'self'") };
}
