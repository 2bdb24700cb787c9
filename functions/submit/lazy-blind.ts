// What the submit function loads with the first phone of a session whose codes are blind: nobody else's answer waits for it.
export { blindCodes } from './blind-codes.ts';
