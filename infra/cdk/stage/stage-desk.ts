import * as z from 'zod';
import { asciiAddress, isAsciiAddress } from '../../../shared/access/mail-address.ts';
import { mailAddress } from '../../../shared/programme/mail-address-schema.ts';
import { help } from './stage-help.ts';

/** All addresses of a domain are as good as one of them: what stands before the @ is put there to look at the rest. */
const anybody = (domain: string) => `anybody${domain}`;

/** `@example.org`: everybody whose address ends with it, and nobody of a domain below it. */
const domain = z
  .string()
  .overwrite((typed) => asciiAddress(anybody(typed.trim()))?.slice('anybody'.length).toLowerCase() ?? typed)
  .refine((typed) => typed.startsWith('@') && isAsciiAddress(anybody(typed)));

/** Most of an environment, which may have 4 kB, is left to the rest of what the desk's function is told. */
const mostCharacters = 2000;

const isShort = (list: readonly string[]) => list.join().length <= mostCharacters;

/** Whether there is a desk. */
export const desk = z.boolean().register(help, {
  allowed: 'true or false',
  hint: 'The pages at /d on which organisers set up trainings, signed in by a link in a mail. false takes them away, with their function; "debrief publish" remains. Without it: true.',
});

/** Who may sign in at the desk and make programmes, besides those whom programmes name as organisers. */
export const organisers = z
  .array(z.union([mailAddress(), domain]))
  .refine(isShort)
  .register(help, {
    allowed: `a list of mail addresses, and of domains such as "@example.org" (in quotation marks), at most ${mostCharacters} characters in all`,
    hint: 'Who may sign in at the desk and set up programmes. A domain means everybody with an address there: one of your own, never that of a mail provider. Without it: only those whom a published programme names as organisers.',
  });

/** Who may see the states of all programmes. */
export const operators = z
  .array(mailAddress())
  .refine(isShort)
  .register(help, {
    allowed: `a list of mail addresses, at most ${mostCharacters} characters in all`,
    hint: 'Who sees at the desk which programmes there are and how far each is: no result, no address, no answer. Without it: nobody.',
  });
