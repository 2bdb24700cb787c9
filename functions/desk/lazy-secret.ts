// What the desk loads with the first one-time codes that are made: a client that nothing else here needs.
export { secretText } from '../../shared/store/secrets/secret-text.ts';
