import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';

/** What a tick needs. */
export interface TickScheduleProps {
  description: string;
  /** From one tick to the next. */
  every: Duration;
  target: LambdaFunction;
}

/**
 * Calls a function at a steady rate. A call that fails is not tried again: the next tick asks the same question,
 * "what is due and not yet done?", so a retry would only make two of them run side by side.
 */
export class TickSchedule extends Construct {
  constructor(scope: Construct, id: string, props: TickScheduleProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description: props.description,
      schedule: ScheduleExpression.rate(props.every),
      target: new LambdaInvoke(props.target, {
        role: this.callerOf(props.target).withoutPolicyUpdates(),
        retryAttempts: 0,
        maxEventAge: props.every,
      }),
    });
  }

  /**
   * The role that the scheduler takes on. The one that the target would make may call every version of the function
   * (`<arn>:*`); this one may call the function, and only this account's schedules may take it on.
   */
  private callerOf(target: LambdaFunction): Role {
    const stack = Stack.of(this);
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: 'default',
            }),
          },
        },
      }),
      inlinePolicies: {
        CallTarget: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] })],
        }),
      },
    });
  }
}
