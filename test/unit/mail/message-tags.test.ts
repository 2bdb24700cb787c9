import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagValue, textOfTag } from '../../../shared/mail/message-tags.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { holds } from '../../fixtures/property.ts';

describe('a message tag', () => {
  it('holds what SES takes and nothing else, and gives back any text', () => {
    holds(
      fc.property(anyText(), (text) => {
        expect(tagValue(text)).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(textOfTag(tagValue(text))).toBe(text);
      }),
    );
  });

  it('leaves the ids of programmes and organisers as they are', () => {
    expect(['ets-2020', 'zhou', 'speaker.lin'].map(tagValue)).toEqual(['ets-2020', 'zhou', 'speaker_002elin']);
  });
});
