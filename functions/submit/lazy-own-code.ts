// What the submit function loads with the first answer that comes with a code of somebody's own making.
export { ownCode } from '../../shared/response/own-code.ts';
