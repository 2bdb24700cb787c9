import { headersOfKeyedPage, securityPolicy } from '../../http/content-security-policy.ts';
import { deskStyle } from './style.ts';

/**
 * What pages of the desk are sent with: the style and script of ours, and forms and calls to ourselves. Their referrer goes to
 * ourselves, since a browser that sends none says of a form no more where it comes from.
 */
export const deskHeaders: Readonly<Record<string, string>> = {
  ...headersOfKeyedPage(
    securityPolicy(deskStyle, { forms: true, more: ["script-src 'self'", "connect-src 'self'", "frame-src 'self'"] }),
  ),
  'referrer-policy': 'same-origin',
};
