import * as z from 'zod';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { mailAddress } from '../../../shared/programme/mail-address-schema.ts';
import { alarms } from './stage-alarms.ts';
import { backup } from './stage-backup.ts';
import { desk, operators, organisers } from './stage-desk.ts';
import { help } from './stage-help.ts';
import { mail, replyTo, sender } from './stage-mail.ts';

/** The retention periods that CloudWatch Logs accepts, in days. */
const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** The name of a stage. */
export const stageName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/)
  .register(help, {
    allowed: 'lower-case letters, digits and hyphens, a letter first, at most 16 characters',
    hint: 'It is the name of the file too and becomes part of the stacks’ names, for example Debrief-prod-Data.',
  });

const domain = z
  .strictObject({
    name: z
      .string()
      .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)
      .register(help, {
        allowed: 'a domain name in lower case, for example feedback.example.org',
        hint: 'Point it (CNAME or alias) at the output DomainTarget after the first deployment.',
      }),
    certificate: z
      .string()
      .regex(/^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/)
      .register(help, {
        allowed: 'the ARN of an ACM certificate for that name',
        hint: 'Made in the region that you deploy to (with waf: in us-east-1), and issued already.',
      }),
  })
  .register(help, {
    allowed: 'the two keys name and certificate',
    hint: 'Without it, the pages have the address that API Gateway gives them. With it, that address is closed.',
  });

const throttle = z
  .strictObject({
    rate: z.int().min(20).max(10_000).register(help, {
      allowed: 'a whole number from 20 to 10000',
      hint: 'Requests a second on each of the five routes that a hall uses; 200 without it. It bounds the bill of a flood: about a cent an hour for each.',
    }),
    burst: z.int().min(50).max(5_000).register(help, {
      allowed: 'a whole number from 50 to 5000',
      hint: 'Requests at once on each of them; 1000 without it. 160 people who open a form together make 160.',
    }),
  })
  .register(help, {
    allowed: 'the two keys rate and burst',
    hint: 'Without it, { rate: 200, burst: 1000 }; infra/SCALE.md says what a large session needs.',
  });

/** The keys of a stage file. Optional ones say in their hint what holds without them. */
export const stageConfig = z.strictObject({
  stage: stageName,
  sender,
  logRetentionDays: z.literal(logRetentionDays).register(help, {
    allowed: `one of ${logRetentionDays.join(', ')}`,
    hint: 'Days that logs are kept; CloudWatch Logs knows only these. Logs hold ids, sizes and codes, never answers.',
  }),
  tickMinutes: z.int().min(1).max(60).register(help, {
    allowed: 'a whole number from 1 to 60',
    hint: 'Minutes between two looks at what is due; a report comes at most this much later than it could.',
  }),
  sessionCacheSeconds: z.int().min(0).max(900).register(help, {
    allowed: 'a whole number from 0 to 900',
    hint: 'How long a warm function may answer from a session that it read earlier; 0 reads it every time.',
  }),
  submitTimeoutSeconds: z.int().min(1).max(29).register(help, {
    allowed: 'a whole number from 1 to 29',
    hint: 'An HTTP API waits 30 seconds for a function and not longer.',
  }),
  responsesWriteCap: z.int().min(1).max(40_000).register(help, {
    allowed: 'a whole number from 1 to 40000',
    hint: 'Write units a second on Responses (one a response of 1 kB): it bounds the bill of a flood. 160 people who send in the same second need 160.',
  }),
  retain: z.boolean().register(help, {
    allowed: 'true or false',
    hint: 'true keeps the tables when the stack goes and protects them from deletion: anything but true loses data.',
  }),
  desk: z.optional(desk),
  organisers: z.optional(organisers),
  operators: z.optional(operators),
  codes: z.optional(z.boolean()).register(help, {
    allowed: 'true or false',
    hint: 'true gives the stage a key, 0.40 dollars a month: sessions may have one-time codes ("access: codes"), and participants have their receipt mailed. Taken away again, codes that are handed out are void. Without it: false.',
  }),
  replyTo: z.optional(replyTo),
  languages: z
    .optional(
      z
        .array(z.enum(interfaceLanguages))
        .min(1)
        .refine((tags) => new Set(tags).size === tags.length),
    )
    .register(help, {
      allowed: `a list of one or more of ${interfaceLanguages.join(', ')}, each once`,
      hint: 'What programmes may be published in. Pages without a session, such as "not found", offer these and fall back to the first. Without it, all. What is published already stays as it is.',
    }),
  maxRetentionDays: z.optional(z.int().min(1).max(3650)).register(help, {
    allowed: 'a whole number from 1 to 3650',
    hint: 'The longest time that a programme may keep single answers after a session. Without it, 400. What is published already keeps its date.',
  }),
  throttle: z.optional(throttle),
  reportsAtOnce: z.optional(z.int().min(2).max(100)).register(help, {
    allowed: 'a whole number from 2 to 100',
    hint: 'How many calls work on what is due at the same time; each sends about six mails a second, and they share the rate of SES or of your mail server. Without it, 5. What the account’s functions may do at once has to hold them and a full hall.',
  }),
  mail: z.optional(mail),
  alarms: z.optional(alarms),
  canary: z.optional(mailAddress()).register(help, {
    allowed: 'one mail address that nobody reads',
    hint: 'Twice a day the stage opens a session of its own, answers it, and looks whether it is reported and mailed; an alarm rings when it is not. Its report goes to this address: success@simulator.amazonses.com, which SES swallows; with an SMTP server, one that it throws away. Without it, there is no such session.',
  }),
  backup: z.optional(backup),
  account: z.optional(z.string().regex(/^\d{12}$/)).register(help, {
    allowed: 'the 12 digits of an AWS account, in quotation marks',
    hint: 'Nothing is deployed to another account, and no command on the stage works with credentials of another one. Without it, the account of the credentials.',
  }),
  region: z.optional(z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/)).register(help, {
    allowed: 'the name of a region, for example eu-central-1',
    hint: 'Without it, the region of the credentials that deploy. Needed in China, GovCloud and the European Sovereign Cloud.',
  }),
  domain: z.optional(domain),
  waf: z.optional(z.boolean()).register(help, {
    allowed: 'true or false',
    hint: 'true puts CloudFront and a firewall in front of the pages and closes the API to all who pass them by, for about 10 dollars a month. Without a domain it changes the address of the forms. Without it: false.',
  }),
  encryptionKey: z.optional(z.string().regex(/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/)).register(help, {
    allowed: 'the ARN of a KMS key',
    hint: 'It encrypts tables, logs, topics, queues and secrets; infra/RUNBOOK.md says what its policy has to allow before, and how it is changed. Without it, AWS encrypts with keys of its own, at no cost.',
  }),
  tracing: z.optional(z.boolean()).register(help, {
    allowed: 'true or false',
    hint: 'X-Ray samples one call a second and 5 % of the rest. Without it: true where X-Ray exists.',
  }),
});

/** The settings of one deployment, as a file in infra/stages states them. */
export type StageConfig = z.infer<typeof stageConfig>;
