/** The domain of a bare address, `feedback@example.org`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** What SES may have verified so that somebody can send as an address: the address itself, or its domain. */
export function identitiesOf(address: string): readonly [string, string] {
  return [address, domainOf(address)];
}
