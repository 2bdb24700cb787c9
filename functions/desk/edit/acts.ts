// What the desk's routes take from this room: one file of its bundle.
export { takeAsLastTime } from './as-last-time.ts';
export { overview } from './overview.ts';
export { savePart } from './save-part.ts';
export { showPart } from './show-part.ts';
export { saveSource, showSource } from './source/edit-source.ts';
export { discardDraft, downloadFile, replaceFile } from './source/programme-file.ts';
export { showUndo, undoChange } from './undo/undo-change.ts';
