import { Annotations, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { formEnv } from '../../../functions/form/env.ts';
import { reportEnv } from '../../../functions/report/env.ts';
import { resultsEnv } from '../../../functions/results/env.ts';
import { submitEnv } from '../../../functions/submit/env.ts';
import { deletedAttribute, dueIndex, partitionKey, programmePartition, sortKey } from '../../../shared/store/tables.ts';
import type { FunctionName } from '../../bundle/bundle.ts';
import { customerKey } from '../constructs/customer-key.ts';
import { DebriefFunction } from '../constructs/debrief-function.ts';
import { FailedCalls } from '../constructs/failed-calls.ts';
import { TickSchedule } from '../constructs/tick-schedule.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { programmeLimits } from '../stage/programme-limits.ts';
import { isTraced, stackPlace } from '../stage/region.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import { addBackup } from './backup.ts';
import { addBounces } from './bounces.ts';
import { addCanary, addCanaryAlarm } from './canary.ts';
import { addCodeKey, allowClaims, allowCodeCounts } from './codes.ts';
import { addContact, receiptsByMail } from './contact.ts';
import type { DataStack } from './data-stack.ts';
import { addDesk } from './desk.ts';
import type { EdgeStack } from './edge-stack.ts';
import { addEntrance } from './entrance.ts';
import { addGateAlarms } from './gate-alarms.ts';
import { allowLeftovers } from './leftovers.ts';
import { allowLetters, allowQuota, lettersEnvironment } from './letters.ts';
import { mailSettings } from './mail-settings.ts';
import { addMonitoring } from './monitoring.ts';
import { allowPreferences } from './preferences-grant.ts';
import { serviceName } from './service-name.ts';

/** What the service stack stands on. */
export interface ServiceStackProps {
  config: StageConfig;
  /** The folder of each function's bundle. */
  bundles: Record<FunctionName, string>;
  data: DataStack;
  /** The firewall, if the stage has one. */
  edge?: EdgeStack;
}

/** The functions, the HTTP API in front of two of them and the schedule that wakes the third. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { config, bundles, data, edge }: ServiceStackProps) {
    super(scope, id, {
      ...stackPlace(config),
      description: `Debrief (${config.stage}): form, submission and reports`,
      tags: { application: 'debrief', stage: config.stage },
      // With it the address of the forms would go: links and QR codes that are out would lead nowhere.
      terminationProtection: config.retain,
    });
    const encryptionKey = customerKey(this, config.encryptionKey);
    const log = { retentionDays: config.logRetentionDays, retain: config.retain, encryptionKey };
    const { programmes, responses, reports } = data;
    const limits = programmeLimits(config);
    const languages = limits.languages.join(',');
    const shared = { log, service: serviceName(config.stage), traced: isTraced(config) };
    const { web, url, gate } = addEntrance(this, { config, bundle: bundles.gate, ...shared, ...(edge && { edge }) });
    const failures = new FailedCalls(this, 'FailedCalls', encryptionKey).queue;

    const codeKey = addCodeKey(this, config, encryptionKey);
    const form = new DebriefFunction(this, 'Form', {
      description: 'Serves the form of a session, the page after it and its host page',
      bundle: bundles.form,
      schema: formEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        SESSION_CACHE_SECONDS: String(config.sessionCacheSeconds),
        LANGUAGES: languages,
        ...receiptsByMail(codeKey),
      },
      timeout: Duration.seconds(5),
      memory: 256,
      systemLogLevel: SystemLogLevel.WARN,
      ...shared,
    });
    form.allow(['dynamodb:GetItem'], programmes.tableArn);
    // Whether there is a response, and how many there are: not one answer.
    form.allowIf(
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, deletedAttribute] },
        StringEqualsIfExists: { 'dynamodb:Select': ['SPECIFIC_ATTRIBUTES', 'COUNT'] },
      },
      ['dynamodb:GetItem', 'dynamodb:Query'],
      responses.tableArn,
    );

    const submit = new DebriefFunction(this, 'Submit', {
      description: 'Checks and stores what one participant sent',
      bundle: bundles.submit,
      schema: submitEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        SESSION_CACHE_SECONDS: String(config.sessionCacheSeconds),
        LANGUAGES: languages,
        ...(codeKey && { CODES_SECRET: codeKey.secretArn }),
      },
      timeout: Duration.seconds(config.submitTimeoutSeconds),
      memory: 256,
      systemLogLevel: SystemLogLevel.WARN,
      ...shared,
    });
    submit.allow(['dynamodb:GetItem'], programmes.tableArn);
    submit.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], responses.tableArn);
    // Who deletes an answer after the report makes the session due again: that mark, and nothing else of a session.
    submit.allowIf(
      {
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': [partitionKey, sortKey, dueIndex.partitionKey, dueIndex.sortKey],
        },
      },
      ['dynamodb:UpdateItem'],
      programmes.tableArn,
    );

    allowClaims(submit, programmes, codeKey);
    allowCodeCounts(form, programmes, codeKey);

    const bounces = addBounces(this, { config, programmes, reports, failures, bundle: bundles.bounce, ...shared });
    const configurationSet = bounces?.events.configurationSet.configurationSetName;
    const mail = mailSettings(this, config, { publicUrl: url, configurationSet });
    // An answer may arrive on a session that a warm submit function still takes for open, and then be stored slowly.
    const settleSeconds = String(config.sessionCacheSeconds + config.submitTimeoutSeconds);
    const every = Duration.minutes(config.tickMinutes);
    const timeout = Duration.minutes(5);
    const work = new WorkQueue(this, 'Work', {
      timeout,
      failures,
      encryptionKey,
      workers: config.reportsAtOnce,
    });
    const report = new DebriefFunction(this, 'Report', {
      description: 'Hands out what is due; seals closed sessions and mails their reports',
      bundle: bundles.report,
      schema: reportEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        RESPONSES_TABLE: responses.tableName,
        REPORTS_TABLE: reports.tableName,
        WORK_QUEUE: work.queue.queueUrl,
        WORKERS: String(work.workers),
        ...mail.environment,
        SETTLE_SECONDS: settleSeconds,
        ...lettersEnvironment(config, codeKey),
      },
      timeout,
      // Twice what the mails of four sessions take with a PDF in Chinese besides: decision 10.
      memory: 1024,
      tidiesOften: true,
      systemLogLevel: SystemLogLevel.INFO,
      ...shared,
      // The next tick asks the same question.
      asynchronous: { retries: 0, within: every, failures },
    });
    report.allow(['dynamodb:Query'], `${programmes.tableArn}/index/${dueIndex.name}`);
    report.allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], programmes.tableArn);
    work.handTo(report);
    allowQuota(report, config);
    allowLetters(report, programmes, codeKey);
    allowLeftovers(report, programmes);
    report.allow(['dynamodb:Query', 'dynamodb:DeleteItem'], responses.tableArn);
    report.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'], reports.tableArn);
    // What an earlier report of a programme has left; seals and publications are never deleted, nor is anything of sessions.
    report.allowIf(
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, 'number'] },
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [programmePartition('*')] },
      },
      ['dynamodb:DeleteItem'],
      reports.tableArn,
    );
    report.function.addToRolePolicy(mail.permission);
    new TickSchedule(this, 'Tick', { description: 'Looks for reports that are due', every, target: report.function });

    const results = new DebriefFunction(this, 'Results', {
      description: 'Shows results to who holds a link, and keeps what they wish to receive',
      bundle: bundles.results,
      schema: resultsEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        REPORTS_TABLE: reports.tableName,
        LANGUAGES: languages,
      },
      timeout: Duration.seconds(10),
      // The joint report of ten thousand sessions is work for the processor, and at this size Lambda gives a whole one.
      memory: 1769,
      tidiesOften: true,
      systemLogLevel: SystemLogLevel.WARN,
      ...shared,
    });
    // Of thousands of sessions a list shows what they are called.
    results.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], programmes.tableArn);
    results.allow(['dynamodb:GetItem', 'dynamodb:Query'], reports.tableArn);
    allowPreferences(results, reports, 'frequency', 'language', 'pdf', 'stopped');

    const paper = new DebriefFunction(this, 'Paper', {
      description: 'Makes the PDF of a report for who holds a link',
      bundle: bundles.paper,
      schema: resultsEnv,
      environment: {
        PROGRAMMES_TABLE: programmes.tableName,
        REPORTS_TABLE: reports.tableName,
        LANGUAGES: languages,
      },
      // The API waits for 30 seconds.
      timeout: Duration.seconds(25),
      // Setting is work for the processor, and at this size Lambda gives a whole one.
      memory: 1769,
      systemLogLevel: SystemLogLevel.WARN,
      ...shared,
    });
    paper.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], programmes.tableArn);
    paper.allow(['dynamodb:GetItem', 'dynamodb:Query'], reports.tableArn);

    web.serve('Form', form.function, {
      often: ['GET /f/{code}', 'GET /f/{code}/thanks', 'GET /f/assets/{name}'],
      rarely: [
        'GET /f/{code}/codes',
        'GET /h/{code}/{key}',
        'GET /p/{code}/{key}',
        'POST /p/{code}/{key}',
        'GET /',
        'GET /{proxy+}',
      ],
    });
    web.serve('Submit', submit.function, {
      often: ['POST /f/{code}', 'POST /f/{code}/token'],
      rarely: ['POST /f/{code}/delete'],
    });
    web.serve('Results', results.function, {
      rarely: ['GET /r/{programme}/{key}', 'GET /r/{programme}/{key}/{page}', 'POST /r/{programme}/{key}/{page}'],
    });

    web.serve('Paper', paper.function, { rarely: ['GET /r/{programme}/{key}/results.pdf'] });

    const desk = addDesk(this, {
      config,
      data,
      web,
      mail,
      codeKey,
      environment: {
        LANGUAGES: languages,
        MAX_RETENTION_DAYS: String(limits.maxRetentionDays),
        SETTLE_SECONDS: settleSeconds,
        WORKERS: String(work.workers),
      },
      bundle: bundles.desk,
      ...shared,
    });
    const contact = addContact(this, {
      data,
      web,
      mail,
      codeKey,
      environment: { LANGUAGES: languages, SESSION_CACHE_SECONDS: String(config.sessionCacheSeconds) },
      bundle: bundles.contact,
      ...shared,
    });
    const backup = addBackup(this, { config, data, failures, bundle: bundles.backup, ...shared });
    const functions = {
      form,
      submit,
      report,
      results,
      paper,
      ...(desk && { desk }),
      ...(contact && { contact }),
      ...(bounces && { bounce: bounces.bounce }),
      ...addCanary(this, { config, data, web, publicUrl: url, bundle: bundles.canary, ...shared }),
      ...backup.functions,
    };
    if (encryptionKey !== undefined) {
      for (const one of Object.values(functions)) one.useTableKey(encryptionKey.keyArn);
    }
    const topic = addMonitoring(this, {
      config,
      encryptionKey,
      web,
      responses,
      failures,
      work: work.queue,
      functions: { ...functions, ...(gate && { gate }) },
    });
    if (gate !== undefined) addGateAlarms(this, gate, shared.service, topic);
    addCanaryAlarm(this, functions, shared.service, topic);
    backup.watch(topic);

    new CfnOutput(this, 'FormUrl', { value: url, description: 'A form is at <FormUrl>/f/<session code>' });
    if (desk !== undefined) {
      new CfnOutput(this, 'DeskUrl', { value: `${url}/d`, description: 'Where organisers set up trainings' });
    }
    new CfnOutput(this, 'ProgrammesTable', { value: programmes.tableName });
    new CfnOutput(this, 'ResponsesTable', { value: responses.tableName });
    new CfnOutput(this, 'ReportsTable', { value: reports.tableName });
    new CfnOutput(this, 'ReportFunction', { value: report.function.functionName });
    new CfnOutput(this, 'ResultsFunction', { value: results.function.functionName });
    new CfnOutput(this, 'Languages', { value: languages });
    new CfnOutput(this, 'HasCodes', { value: String(limits.hasCodes === true) });
    new CfnOutput(this, 'MaxRetentionDays', { value: String(limits.maxRetentionDays) });
    if (config.stage !== 'local' && /[@.]example\.(org|com|net)$/.test(config.sender.address)) {
      Annotations.of(this).addWarningV2(
        'debrief:placeholder-sender',
        `infra/stages/${config.stage}.yaml: sender.address is still a placeholder; SES will refuse to send as it.`,
      );
    }
    if (config.stage !== 'local' && config.alarms === undefined) {
      Annotations.of(this).addWarningV2(
        'debrief:nobody-hears-alarms',
        `infra/stages/${config.stage}.yaml: without alarms nobody is told of an alarm, unless you subscribe to its topic.`,
      );
    }
  }
}
