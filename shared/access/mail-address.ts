import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * What may stand before the @, as mail servers take it: RFC 5321's dot-string of RFC 5322's atoms. Letters beyond ASCII need servers that
 * speak SMTPUTF8 all along the way, which SES does not.
 */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** Letters and digits of any script, their marks, hyphens: what a domain is typed with. */
const typedDomain = /^[\p{L}\p{M}\p{N}.。-]+$/u;

/** Two labels or more of letters, digits and inner hyphens, the last one no number: RFC 1123. */
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * A mail address as mail servers know it: an international domain in its ASCII form (`info@пример.рф`:
 * `info@xn--e1afmkfd.xn--p1ai`). Undefined when it is none that a mail can be sent to: no @, a quoted name, an
 * address in brackets, a name that is not ASCII, longer than RFC 5321 allows (64 and 254 octets).
 */
export function asciiAddress(typed: string): string | undefined {
  const at = typed.lastIndexOf('@');
  const [local, domain] = [typed.slice(0, at), typed.slice(at + 1)];
  if (local.length > 64 || !localPart.test(local) || !typedDomain.test(domain)) return undefined;
  // Who typed ASCII gets back what was typed: capitals are part of many an address book.
  const ascii = domainToASCII(domain);
  const isTypedSo = ascii === domain.toLowerCase();
  const address = `${local}@${isTypedSo ? domain : ascii}`;
  return asciiDomain.test(ascii) && address.length <= 254 ? address : undefined;
}

/** Whether a mail can be sent to an address as it stands, in its ASCII form. */
export function isAsciiAddress(text: string): boolean {
  return asciiAddress(text) === text;
}

/** The same as people read it: an international domain in its own script. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const readable = domainToUnicode(domain);
  return readable === domain.toLowerCase() || readable === '' ? address : `${address.slice(0, at)}@${readable}`;
}
