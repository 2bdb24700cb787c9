// What the form function loads with the first request that is refused or fails: none that is served writes a line.
export { log } from '../../shared/log/powertools/log.ts';
