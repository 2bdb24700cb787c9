// What the desk's routes take from this room: one file of its bundle.
export { allProgrammes } from './all-programmes.ts';
export { programmeList } from './programme-list.ts';
