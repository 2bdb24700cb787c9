/** Put in by the bundler. */
declare const DEBRIEF_SCRIPT: string | undefined;

/** Where the form's script is. Outside a bundle there is none, and every page works without. */
export const scriptPath: string | undefined = typeof DEBRIEF_SCRIPT === 'undefined' ? undefined : DEBRIEF_SCRIPT;

/** Put in by the bundler. */
declare const DEBRIEF_BLIND_SCRIPT: string | undefined;

/** Where the script of blind codes is, which only pages of such sessions have. */
export const blindScriptPath: string | undefined =
  typeof DEBRIEF_BLIND_SCRIPT === 'undefined' ? undefined : DEBRIEF_BLIND_SCRIPT;
