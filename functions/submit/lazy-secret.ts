// What the submit function loads with the first answer that comes with a one-time code: a client that nothing else here needs.
export { stageKey } from '../../shared/store/secrets/stage-key.ts';
