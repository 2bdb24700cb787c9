/**
 * What the functions run on, and the last day on which AWS promises to patch it: two months later functions can't be deployed
 * any more.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const functionRuntime = { name: 'nodejs24.x', patchedUntil: '2028-04-30' } as const;
