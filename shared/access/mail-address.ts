import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * A part of what stands before the @, between its dots: an atom of RFC 5322, as mail servers take it. Letters beyond ASCII need servers
 * that speak SMTPUTF8 all along the way, which SES does not.
 */
const atom = /^[\w!#$%&'*+/=?^`{|}~-]+$/;

/**
 * What a domain is typed with. Of ASCII what domains have; of other scripts all that somebody sees, and the two joiners that some of
 * them need: IDNA (UTS 46) says which of it a domain can have.
 */
const typedDomain = /^(?:[A-Za-z0-9.-]|[^\p{ASCII}\p{C}\p{Z}]|[\u200c\u200d])+$/u;

/** A part of a domain: RFC 1123. */
function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9-]+$/.test(text) && !text.startsWith('-') && !text.endsWith('-');
}

/** Two labels or more, the last one of two letters or more and no number. */
function isDomain(ascii: string): boolean {
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every(isLabel) && last.length > 1 && !/^\d+$/.test(last);
}

/**
 * A mail address as mail servers know it: an international domain in its ASCII form (`info@пример.рф`:
 * `info@xn--e1afmkfd.xn--p1ai`). Undefined when it is none that a mail can be sent to: no @, a quoted name, an
 * address in brackets, a name that is not ASCII, longer than RFC 5321 allows (64 and 254 octets).
 */
export function asciiAddress(typed: string): string | undefined {
  const at = typed.lastIndexOf('@');
  if (at < 0) return undefined;
  const [local, domain] = [typed.slice(0, at), typed.slice(at + 1)];
  const isLocal = local.length <= 64 && local.split('.').every((part) => atom.test(part));
  if (!isLocal || domain.length > 254 || !typedDomain.test(domain)) return undefined;
  // Who typed ASCII gets back what was typed: capitals are part of many an address book.
  const ascii = domainToASCII(domain);
  const isTypedSo = ascii === domain.toLowerCase();
  const address = `${local}@${isTypedSo ? domain : ascii}`;
  return isDomain(ascii) && address.length <= 254 ? address : undefined;
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
