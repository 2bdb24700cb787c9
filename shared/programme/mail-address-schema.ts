import * as z from 'zod';
import { asciiAddress, isAsciiAddress } from '../access/mail-address.ts';

/** An address in a file that people write, kept as mail servers know it (`readableAddress` shows it); each its own schema, for texts of its own. */
export const mailAddress = () =>
  z
    .string()
    .overwrite((typed) => asciiAddress(typed.trim()) ?? typed)
    .max(254, { error: 'a mail address has 254 characters at most', abort: true })
    .refine(isAsciiAddress, 'a mail address such as name@example.org; before the @ without accents and other scripts');
