import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notPriced } from './not-priced.ts';

/** A function of the template, as far as its bill goes. */
export interface ProvisionedFunction {
  /** The name in the code: `form`, `submit`, `report` and so on. */
  readonly name: string;
  readonly memoryMb: number;
  readonly isArm: boolean;
  readonly isTraced: boolean;
}

/** What a stage provisions that costs something by itself or by its use. */
export interface Provisioned {
  readonly functions: readonly ProvisionedFunction[];
  readonly tables: { readonly count: number; readonly restorable: number };
  readonly logRetentionDays: number;
  /** Minutes between two ticks. */
  readonly tickMinutes: number;
  /** Queues that Lambda asks for work. */
  readonly polledQueues: number;
  /** Each watches one metric, which is what is billed. */
  readonly alarms: number;
  readonly dashboards: number;
  /** Customer keys: of the template, and those from elsewhere that tables are encrypted with. */
  readonly keys: number;
  /** CloudFront stands in front of the API. */
  readonly distributions: number;
  /** The number of rules of each web ACL. */
  readonly webAcls: readonly number[];
  /** Mails go through SES and not through somebody's SMTP server. */
  readonly isSes: boolean;
  /** Sessions may have one-time codes. */
  readonly hasCodes: boolean;
  /** For how many days another account keeps each daily backup; 0: there is none. */
  readonly backupDays: number;
  /** Secrets of the template, and those that an SMTP server needs: a password, and the key that signs. */
  readonly secrets: number;
  /** Types of resources whose price is not known here, with how many there are. */
  readonly notPriced: Readonly<Record<string, number>>;
}

/** A resource of a CloudFormation template. Values may be intrinsic functions: only what is read is checked. */
interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

type Resources = readonly (TemplateResource & { readonly id: string })[];

/** Reads the templates in a cloud assembly's folder. */
export function readTemplates(assembly: string): Resources {
  return readdirSync(assembly)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as {
        readonly Resources?: Readonly<Record<string, TemplateResource>>;
      };
      return Object.entries(template.Resources ?? {}).map(([id, resource]) => ({ id, ...resource }));
    });
}

/** What the resources of a stage are, for the bill. */
export function provisionedBy(resources: Resources): Provisioned {
  const of = (type: string) => resources.filter(({ Type }) => Type === type);
  const tables = of('AWS::DynamoDB::Table');
  const functions = of('AWS::Lambda::Function').filter(({ Properties }) => Properties?.Handler === 'index.handler');
  const environments = functions.map(({ Properties }) => inside(Properties, 'Environment', 'Variables'));
  const retention = of('AWS::Logs::LogGroup').map(({ Properties }) => Number(Properties?.RetentionInDays ?? 0));
  return {
    functions: functions.map(({ id, Properties }) => ({
      name: functionName(id),
      memoryMb: Number(Properties?.MemorySize ?? 128),
      isArm: list(Properties?.Architectures).includes('arm64'),
      isTraced: inside(Properties, 'TracingConfig', 'Mode') === 'Active',
    })),
    tables: {
      count: tables.length,
      restorable: tables.filter(
        ({ Properties }) =>
          inside(Properties, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled') === true,
      ).length,
    },
    logRetentionDays: Math.max(0, ...retention),
    tickMinutes: tickMinutesOf(of('AWS::Scheduler::Schedule')),
    polledQueues: of('AWS::Lambda::EventSourceMapping').length,
    alarms: of('AWS::CloudWatch::Alarm').length,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: of('AWS::KMS::Key').length + keysOf(tables),
    distributions: of('AWS::CloudFront::Distribution').length,
    webAcls: of('AWS::WAFv2::WebACL').map(({ Properties }) => list(Properties?.Rules).length),
    isSes: environments.every((variables) => inside(variables, 'MAIL_TRANSPORT') !== 'smtp'),
    hasCodes: environments.some((variables) => inside(variables, 'CODES_SECRET') !== undefined),
    backupDays: Math.max(0, ...environments.map((variables) => Number(inside(variables, 'DAYS') ?? 0))),
    secrets:
      of('AWS::SecretsManager::Secret').length +
      new Set(
        environments
          .flatMap((variables) => ['SMTP_SECRET', 'DKIM_SECRET'].map((name) => inside(variables, name)))
          .filter((secret) => secret !== undefined),
      ).size,
    notPriced: notPriced(resources),
  };
}

/** Whether organisers set up their trainings in a browser. */
export function hasDesk({ functions }: Pick<Provisioned, 'functions'>): boolean {
  return functions.some(({ name }) => name === 'desk');
}

/** `FormFunction1A2B3C4D`, also inside other constructs, is `form`. */
function functionName(id: string): string {
  return (/([A-Z][a-z]+)Function[0-9A-F]{8}$/.exec(id)?.[1] ?? id).toLowerCase();
}

/** Keys that tables name by their ARN: made elsewhere, paid for all the same. */
function keysOf(tables: Resources): number {
  const named = tables.map(({ Properties }) => inside(Properties, 'SSESpecification', 'KMSMasterKeyId'));
  return new Set(named.filter((key) => typeof key === 'string')).size;
}

/** The tick is what comes most often. */
function tickMinutesOf(schedules: Resources): number {
  const rates = schedules.map(({ Properties }) => rateMinutes(Properties?.ScheduleExpression));
  return rates.filter((minutes) => minutes > 0).sort((one, other) => one - other)[0] ?? 0;
}

function rateMinutes(expression: unknown): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(expression)) ?? [];
  const minutes = { minute: 1, hour: 60, day: 24 * 60 };
  return unit === undefined ? 0 : Number(count) * minutes[unit as keyof typeof minutes];
}

function inside(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null ? (parent as Readonly<Record<string, unknown>>)[key] : undefined,
    value,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
