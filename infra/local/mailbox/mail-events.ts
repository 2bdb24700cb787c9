import { systemClock } from '../../../shared/time/system-clock.ts';
import { type Assembly, resourcesOf } from '../assembly/cloud-assembly.ts';
import type { Resolver } from '../assembly/intrinsics.ts';
import type { LocalFunction } from '../functions/functions.ts';
import { functionNameOf } from '../gateway/api.ts';
import { simulatedEvents, snsEvent, type TakenMail } from './mail-simulator.ts';

/** A function that is called with events about the mails of a configuration set. */
export interface MailSubscription {
  readonly configurationSet: string;
  /** The types of events, as the template names them: `bounce`, `complaint` and so on. */
  readonly types: readonly string[];
  readonly topicArn: string;
  readonly functionName: string;
}

/** Follows the events of each configuration set of the templates to its topic and on to the functions behind that. */
export function readMailSubscriptions(assembly: Assembly, resolver: Resolver): MailSubscription[] {
  const subscribed = resourcesOf(assembly, 'AWS::SNS::Subscription')
    .filter((resource) => resolver.property(resource, 'Protocol') === 'lambda')
    .map((resource) => ({
      topicArn: resolver.property(resource, 'TopicArn'),
      functionName: functionNameOf(resolver.property(resource, 'Endpoint')),
    }));
  return resourcesOf(assembly, 'AWS::SES::ConfigurationSetEventDestination').flatMap((resource) => {
    const topic = resolver.property(resource, 'EventDestination.SnsDestination.TopicARN');
    const types = resolver.property(resource, 'EventDestination.MatchingEventTypes');
    const configurationSet = String(resolver.property(resource, 'ConfigurationSetName'));
    return subscribed
      .filter(({ topicArn }) => topicArn === topic)
      .map(({ functionName }) => ({
        configurationSet,
        types: Array.isArray(types) ? types.map(String) : [],
        topicArn: String(topic),
        functionName,
      }));
  });
}

/**
 * Makes what tells the functions about a mail that the mailbox took, if its address is one of SES's simulator. They are
 * called as SNS does, without waiting; what fails is in their log.
 */
export function mailNotifier(
  subscriptions: readonly MailSubscription[],
  functions: ReadonlyMap<string, LocalFunction>,
): (mail: TakenMail) => void {
  return (mail) => {
    const now = systemClock.now();
    for (const { type, configurationSet, message } of simulatedEvents(mail, now)) {
      const hearing = subscriptions.filter(
        (one) => one.configurationSet === configurationSet && one.types.includes(type),
      );
      for (const { topicArn, functionName } of hearing) {
        functions
          .get(functionName)
          ?.invoke(snsEvent(topicArn, message, now))
          .catch(() => {});
      }
    }
  };
}
