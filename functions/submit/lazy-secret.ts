// What the submit function loads with the first answer that comes with a one-time code: a client that nothing else here needs.
export { secretText } from '../../shared/store/secrets/secret-text.ts';
