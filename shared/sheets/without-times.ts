/** Where the records of a ZIP file begin: APPNOTE.TXT 4.3.7 and 4.3.12. */
const signatures = { local: 0x04034b50, central: 0x02014b50 } as const;

/** Midnight of 1 January 1980, the first that a ZIP file knows: time and date in MS-DOS form. */
const noTime = 0x0021_0000;

/**
 * A ZIP file without the times at which its parts were written, so that the same content gives the same bytes and no clock is
 * told. The library that writes workbooks takes no time.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const timeless = Buffer.from(zip);
  const end = timeless.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = timeless.readUInt16LE(end + 10);
  let at = timeless.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    const local = timeless.readUInt32LE(at + 42);
    if (timeless.readUInt32LE(at) !== signatures.central || timeless.readUInt32LE(local) !== signatures.local) {
      throw new Error(`not a ZIP file as expected: entry ${entry + 1} of ${entries}, at byte ${at}`);
    }
    timeless.writeUInt32LE(noTime, at + 12);
    timeless.writeUInt32LE(noTime, local + 10);
    at += 46 + timeless.readUInt16LE(at + 28) + timeless.readUInt16LE(at + 30) + timeless.readUInt16LE(at + 32);
  }
  return timeless;
}
