import * as z from 'zod';

/** The retention periods that CloudWatch Logs accepts, in days. */
const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** What a refused key tells the person who wrote it. */
export const help = z.registry<{ allowed: string; hint: string }>();

/** The name of a stage. */
export const stageName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/)
  .register(help, {
    allowed: 'lower-case letters, digits and hyphens, a letter first, at most 16 characters',
    hint: 'It is the name of the file too and becomes part of the stacks’ names, for example Debrief-prod-Data.',
  });

const sender = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&/+-]{0,59}$/u)
      .register(help, {
        allowed: "letters of any script, digits, spaces and ' & / + -, at most 60 characters",
        hint: 'It stands unquoted before the address in the From line, so no comma, dot, colon, quote or bracket.',
      }),
    address: z.email().register(help, {
      allowed: 'one mail address without a name, for example feedback@example.org',
      hint: 'The address or its domain must be a verified SES identity in the region that you deploy to.',
    }),
  })
  .register(help, {
    allowed: 'the two keys name and address',
    hint: 'For example: sender: { name: Training feedback, address: feedback@example.org }',
  });

const smtpHint =
  'SMTP is for places without SES, such as AWS’s China regions. The password is in the secret, as plain text.';

const mail = z
  .strictObject({
    transport: z
      .enum(['ses', 'smtp'])
      .register(help, { allowed: 'ses or smtp', hint: 'AWS’s China regions have no SES.' }),
    host: z.optional(z.string().regex(/^[a-z0-9.-]+$/i)).register(help, {
      allowed: 'the name of the SMTP server, for example smtp.example.org',
      hint: smtpHint,
    }),
    port: z.optional(z.int().min(1).max(65_535)).register(help, {
      allowed: 'a whole number from 1 to 65535',
      hint: 'Usually 465 with security tls, 587 with starttls.',
    }),
    security: z.optional(z.enum(['tls', 'starttls'])).register(help, {
      allowed: 'tls or starttls',
      hint: 'A report never crosses a network in the clear.',
    }),
    user: z.optional(z.string().min(1)).register(help, { allowed: 'the name to log in with', hint: smtpHint }),
    secret: z
      .optional(z.string().regex(/^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/))
      .register(help, {
        allowed: 'the whole ARN of a Secrets Manager secret, with its random end',
        hint: smtpHint,
      }),
  })
  .register(help, {
    allowed: 'a map with transport: ses, or transport: smtp with host, port, security, user and secret',
    hint: 'Without it, mails go through SES.',
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
        hint: 'Made in the region that you deploy to, and issued already.',
      }),
  })
  .register(help, {
    allowed: 'the two keys name and certificate',
    hint: 'Without it, the pages have the address that API Gateway gives them. With it, that address is closed.',
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
  mail: z.optional(mail),
  alarmAddress: z.optional(z.email()).register(help, {
    allowed: 'one mail address',
    hint: 'It gets the alarms, after it confirmed a first mail from AWS. Without it, alarms only change their colour.',
  }),
  region: z.optional(z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/)).register(help, {
    allowed: 'the name of a region, for example eu-central-1',
    hint: 'Without it, the region of the credentials that deploy. Needed in China, GovCloud and the European Sovereign Cloud.',
  }),
  domain: z.optional(domain),
  encryptionKey: z.optional(z.string().regex(/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/)).register(help, {
    allowed: 'the ARN of a KMS key',
    hint: 'Without it, DynamoDB encrypts with a key of its own, at no cost. Changing it later re-encrypts, it loses nothing.',
  }),
  tracing: z.optional(z.boolean()).register(help, {
    allowed: 'true or false',
    hint: 'X-Ray samples one call a second and 5 % of the rest. Without it: true where X-Ray exists.',
  }),
});
