import * as z from 'zod';
import { asciiAddress, isAsciiAddress } from '../access/mail-address.ts';
import { messageKey } from '../i18n/fault-data.ts';

/** An address in a file that people write, kept as mail servers know it (`readableAddress` shows it); each its own schema, for texts of its own. */
export const mailAddress = () =>
  z
    .string()
    .overwrite((typed) => asciiAddress(typed.trim()) ?? typed)
    .max(254, { error: messageKey('reasons.mailAddress'), abort: true })
    .refine(isAsciiAddress, messageKey('mistakes.mailAddress'));
