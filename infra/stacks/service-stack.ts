import { Annotations, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { formEnv } from '../../functions/form/env.ts';
import { reportEnv } from '../../functions/report/env.ts';
import { submitEnv } from '../../functions/submit/env.ts';
import { dueIndex } from '../../shared/store/tables.ts';
import type { FunctionName } from '../bundle.ts';
import type { StageConfig } from '../config.ts';
import { DebriefFunction } from '../constructs/debrief-function.ts';
import { mailPermission } from '../constructs/mail-permission.ts';
import { TickSchedule } from '../constructs/tick-schedule.ts';
import { WebApi } from '../constructs/web-api.ts';
import type { DataStack } from './data-stack.ts';

/** What the service stack stands on. */
export interface ServiceStackProps {
  config: StageConfig;
  /** The folder of each function's bundle. */
  bundles: Record<FunctionName, string>;
  data: DataStack;
}

/** The functions, the HTTP API in front of two of them and the schedule that wakes the third. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { config, bundles, data }: ServiceStackProps) {
    super(scope, id, {
      description: `Debrief (${config.stage}): form, submission and reports`,
      tags: { application: 'debrief', stage: config.stage },
    });
    const log = { retentionDays: config.logRetentionDays, retain: config.retain };
    const { programmes, responses, reports } = data;

    const form = new DebriefFunction(this, 'Form', {
      description: 'Serves the form of a session, the page after it and its host page',
      bundle: bundles.form,
      schema: formEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        SESSION_CACHE_SECONDS: String(config.sessionCacheSeconds),
      },
      timeout: Duration.seconds(5),
      memory: 256,
      systemLogLevel: SystemLogLevel.WARN,
      log,
    });
    form.allow(['dynamodb:GetItem'], programmes.tableArn);
    form.allow(['dynamodb:GetItem', 'dynamodb:Query'], responses.tableArn);

    const submit = new DebriefFunction(this, 'Submit', {
      description: 'Checks and stores what one participant sent',
      bundle: bundles.submit,
      schema: submitEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        SESSION_CACHE_SECONDS: String(config.sessionCacheSeconds),
      },
      timeout: Duration.seconds(config.submitTimeoutSeconds),
      memory: 256,
      systemLogLevel: SystemLogLevel.WARN,
      log,
    });
    submit.allow(['dynamodb:GetItem'], programmes.tableArn);
    submit.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], responses.tableArn);

    const every = Duration.minutes(config.tickMinutes);
    const report = new DebriefFunction(this, 'Report', {
      description: 'Seals closed sessions and mails their reports',
      bundle: bundles.report,
      schema: reportEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        REPORTS_TABLE: reports.tableName,
        MAIL_FROM: `${config.sender.name} <${config.sender.address}>`,
        // An answer may arrive on a session that a warm submit function still takes for open, and then be stored slowly.
        SETTLE_SECONDS: String(config.sessionCacheSeconds + config.submitTimeoutSeconds),
      },
      timeout: Duration.minutes(5),
      memory: 512,
      systemLogLevel: SystemLogLevel.INFO,
      log,
      onlyAttemptWithin: every,
    });
    report.allow(['dynamodb:Query'], `${programmes.tableArn}/index/${dueIndex.name}`);
    report.allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], programmes.tableArn);
    report.allow(['dynamodb:Query'], responses.tableArn);
    report.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'], reports.tableArn);
    report.function.addToRolePolicy(mailPermission(this, config.sender.address));
    new TickSchedule(this, 'Tick', { description: 'Looks for reports that are due', every, target: report.function });

    const web = new WebApi(this, 'Web', { description: `Debrief (${config.stage})`, log });
    web.serve(
      'Form',
      form.function,
      'GET /f/{code}',
      'GET /f/{code}/thanks',
      'GET /f/assets/{name}',
      'GET /f/worker.js',
      'GET /h/{code}/{key}',
      'GET /',
      'GET /{proxy+}',
    );
    web.serve('Submit', submit.function, 'POST /f/{code}', 'POST /f/{code}/delete');

    new CfnOutput(this, 'FormUrl', { value: web.url, description: 'A form is at <FormUrl>/f/<session code>' });
    new CfnOutput(this, 'ProgrammesTable', { value: programmes.tableName });
    new CfnOutput(this, 'ResponsesTable', { value: responses.tableName });
    new CfnOutput(this, 'ReportsTable', { value: reports.tableName });
    new CfnOutput(this, 'ReportFunction', { value: report.function.functionName });
    if (config.stage !== 'local' && /[@.]example\.(org|com|net)$/.test(config.sender.address)) {
      Annotations.of(this).addWarningV2(
        'debrief:placeholder-sender',
        `infra/stages/${config.stage}.yaml: sender.address is still a placeholder; SES will refuse to send as it.`,
      );
    }
  }
}
