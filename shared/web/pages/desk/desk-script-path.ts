/** Put in by the bundler. */
declare const DEBRIEF_DESK_SCRIPT: string | undefined;

/** Where the desk's script is; undefined outside a bundle: every page works without. */
export const deskScriptPath = typeof DEBRIEF_DESK_SCRIPT === 'undefined' ? undefined : DEBRIEF_DESK_SCRIPT;
