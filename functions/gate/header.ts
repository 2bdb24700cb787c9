/** The header in which CloudFront presents the gate's key. It replaces what a visitor may have sent under this name. */
export const gateHeader = 'x-debrief-gate';
