import { describe, expect, it } from 'vitest';
import { isAddress, onlyHere, ownAddress } from '../../../../infra/local/gateway/own-address.ts';

const common = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null, family: 'IPv4' as const };
const loopback = { ...common, address: '127.0.0.1', internal: true };
const alone = { ...common, address: '169.254.7.7', internal: false };
const inNetwork = { ...common, address: '192.168.1.20', internal: false };
const sixth = { ...common, family: 'IPv6' as const, address: 'fe80::1', internal: false, scopeid: 2 };

describe('the address of what listens on this machine', () => {
  it('is where it listens, if that is one address', () => {
    expect(ownAddress(onlyHere, 8080)).toBe('http://127.0.0.1:8080');
    expect(ownAddress('192.168.1.20', 8080)).toBe('http://192.168.1.20:8080');
    expect(ownAddress('fd00::7', 8080)).toBe('http://[fd00::7]:8080');
  });

  it.each(['0.0.0.0', '::'])('of %s is the one that leads out of the machine', (host) => {
    expect(ownAddress(host, 80, { lo: [loopback], wifi: [sixth, alone, inNetwork] })).toBe('http://192.168.1.20:80');
  });

  it('is this machine’s own where none leads out', () => {
    expect(ownAddress('0.0.0.0', 80, { lo: [loopback], wifi: [alone, sixth], gone: undefined })).toBe(
      'http://127.0.0.1:80',
    );
  });

  it('is never a name, which may mean several', () => {
    expect(['0.0.0.0', '192.168.1.20', '::1'].every(isAddress)).toBe(true);
    expect(['localhost', 'laptop.local', '', '192.168.1', '192.168.1.20:8080'].some(isAddress)).toBe(false);
  });
});
