// What the desk's routes take from this room: one file of its bundle.
export { askChange, makeChange } from './change-session.ts';
export { makeCodes, showCodes, withdrawCodes } from './codes.ts';
export { decideExclude, showExclude } from './exclude.ts';
export { planReminders, showInvitations } from './invitations/invitations.ts';
export { checkList, invitePeople } from './invitations/invite-people.ts';
export { renewLinks, resendFailed } from './invitations/repeat-letters.ts';
export { readmitRecipient, resendMail, showMails } from './mails.ts';
export { openNow } from './open-now.ts';
export { openResults } from './open-results.ts';
export { previewForm, previewFrames } from './preview-form.ts';
export { previewReport } from './preview-report.ts';
export { makeHostLink, runSession } from './run-session.ts';
export { showRoomPage } from './show-room-page.ts';
export { mailTest } from './test-mail.ts';
