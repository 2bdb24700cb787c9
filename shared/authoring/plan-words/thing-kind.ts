/** The kinds of things that have an id in a programme file. */
export type ThingKind = 'recipient' | 'speaker' | 'topic' | 'part' | 'scale' | 'page' | 'question' | 'session';
