/**
 * Imported for its effect by whatever makes clients of the AWS SDK on this machine: each process would else print a
 * warning that later releases of the SDK want a newer Node.js than this machine may have. Who wants it sets the variable.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

export {};
