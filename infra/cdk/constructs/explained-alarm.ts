import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** What an alarm is made of. */
export interface ExplainedAlarmProps {
  metric: IMetric;
  /** It rings from this value on; with `below`, under it. */
  threshold: number;
  below?: boolean;
  /** How many periods in a row; 1 if absent. */
  periods?: number;
  /** One of these periods is enough, not all in a row: for a count that comes late. */
  once?: boolean;
  /**
   * Rings when nothing is measured too: silence is the fault. Otherwise silence is well: what is watched is only counted
   * when it happens.
   */
  silenceIsFault?: boolean;
  /** What it means for people when it rings, in one sentence that ends with a full stop. */
  impact: string;
  /** The heading of its entry in infra/RUNBOOK.md, as a link's anchor. */
  anchor: string;
  topic: ITopic;
}

/** An alarm that says what it means for people, and where it is written what to do; and tells when it is over. There is no other kind here. */
export class ExplainedAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: ExplainedAlarmProps) {
    super(scope, id);
    this.alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `${props.impact} What to do: infra/RUNBOOK.md#${props.anchor}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      ...(props.once && { datapointsToAlarm: 1 }),
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silenceIsFault ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(props.topic);
    this.alarm.addAlarmAction(tell);
    this.alarm.addOkAction(tell);
  }
}
