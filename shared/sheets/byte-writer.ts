/** Bytes one after the other, little-endian; each part says how it is written. */
export class ByteWriter {
  private readonly parts: Buffer[] = [];

  bytes(bytes: Buffer): this {
    this.parts.push(bytes);
    return this;
  }

  byte(value: number): this {
    return this.bytes(Buffer.of(value));
  }

  int(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return this.bytes(bytes);
  }

  long(value: number): this {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return this.bytes(bytes);
  }

  double(value: number): this {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return this.bytes(bytes);
  }

  /** A text in UTF-8; with a length, padded with blanks and cut to so many bytes. */
  text(text: string, length = Buffer.byteLength(text)): this {
    const padded = Buffer.alloc(length, ' ');
    padded.write(cutToBytes(text, length));
    return this.bytes(padded);
  }

  done(): Buffer {
    return Buffer.concat(this.parts);
  }
}

/** As many whole characters as fit into so many bytes of UTF-8. */
export function cutToBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let bytes = 0;
  let cut = '';
  for (const char of text) {
    bytes += Buffer.byteLength(char);
    if (bytes > most) break;
    cut += char;
  }
  return cut;
}
