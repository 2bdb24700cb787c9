/**
 * What a form's link has for a tablet that many people answer on, one after the other. Their forms begin empty and end so, and
 * nothing asks whether somebody has answered before.
 */
export const kioskQuery = 'kiosk=1';
