import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { CallLog } from '../log.ts';

/**
 * The keys of Powertools, without those that are the same in each line of a function's log. Of an error it keeps what a
 * person reads: an error of DynamoDB's carries the item that it met, which may be an answer.
 */
class Lines extends LogFormatter {
  override formatAttributes(line: UnformattedAttributes, fields: LogAttributes): LogItem {
    return new LogItem({
      attributes: {
        level: line.logLevel,
        message: line.message,
        timestamp: this.formatTimestamp(line.timestamp),
        service: line.serviceName,
        function_request_id: line.lambdaContext?.awsRequestId,
        xray_trace_id: line.xRayTraceId,
      },
    }).addAttributes(fields);
  }

  override formatError({ name, message, stack }: Error): LogAttributes {
    return { name, message, stack };
  }
}

let made: Logger | undefined;

/** Made for the first line, since most cold starts have none to write. Service and level come from the environment. */
function logger(): Logger {
  made ??= new Logger({ logFormatter: new Lines() });
  return made;
}

/** One structured line an event, by Powertools. */
export const log: CallLog = {
  ofCall: (context) => logger().addContext(context),
  info: (message, fields = {}) => logger().info(message, fields),
  warn: (message, fields = {}) => logger().warn(message, fields),
  error(message, cause, fields = {}) {
    const thrown = cause instanceof Error ? cause : String(cause);
    logger().error(message, { ...fields, ...(cause !== undefined && { error: thrown }) });
  },
};
