import { crc32 } from 'node:zlib';

/** A file of an archive. */
interface ZippedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * A ZIP archive whose files are stored as they are (PKWARE APPNOTE 6.3, methods 0; names in UTF-8). All say the first day that the format
 * knows, so that the same files make the same archive.
 */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const named = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0); // the version that is needed: 2.0
    about.writeUInt16LE(0x0800, 2); // names are UTF-8
    about.writeUInt16LE(0x21, 8); // 1 January 1980
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(named.length, 22);
    parts.push(signature(0x04034b50), about, named, bytes);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), version, about, where, named);
    offset += 4 + about.length + named.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

/** Of who made it: 2.0, on a system of no matter. */
const version = Buffer.from([20, 0]);

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
