// What the desk's routes take from this room: one file of its bundle.
export { makeNew, showNew } from './new-programme.ts';
