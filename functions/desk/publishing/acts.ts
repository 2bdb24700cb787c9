// What the desk's routes take from this room: one file of its bundle.
export { askAnew } from './ask-anew.ts';
export { makeBlindKeys } from './make-keys.ts';
export { publish, showPublish } from './publish.ts';
export { putBackRefused } from './put-back.ts';
export { downloadVersion, listVersions, restoreVersion, showVersion } from './versions.ts';
