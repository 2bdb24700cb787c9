import { describe, expect, it } from 'vitest';
import { declaredAccessible } from '../../../shared/paper/declared-accessible.ts';

describe('declaring a PDF accessible', () => {
  it.each([
    ['nothing', ''],
    ['a table of another kind', '%PDF-1.7\n1 0 obj\n<<\n/Type /XRef\n>>\nendobj\nstartxref\n9\n%%EOF'],
  ])('refuses what is not as Typst writes it, and says what is missing: %s', (_, file) => {
    expect(() => declaredAccessible(Buffer.from(file))).toThrow(
      'the PDF is not as Typst 0.14 writes it: nothing matches',
    );
  });
});
