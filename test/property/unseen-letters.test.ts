import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkUnseen } from '../../shared/programme/check-unseen.ts';
import { holds } from '../fixtures/property.ts';

const word = fc.constantFrom('Weifang', 'وايفانغ', '👩\u200d🏫', 'می\u200cخواهم', '\u200f', ' ', '2026');

/** Text in which each part that is turned round ends where it should. */
const { turned } = fc.letrec<{ turned: string; part: string }>((tie) => ({
  turned: fc.array(fc.oneof({ maxDepth: 4 }, word, tie('part')), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc
    .tuple(
      fc.constantFrom('\u202a…\u202c', '\u202b…\u202c', '\u2066…\u2069', '\u2067…\u2069', '\u2068…\u2069'),
      tie('turned'),
    )
    .map(([around, within]) => around.replace('…', () => within)),
}));

const text = turned.map((each) => `a${each}`);
const keysOf = (said: string) => checkUnseen({ title: { en: said } } as object).map(({ key }) => key);

it('takes each text that turns what is in it and no more, and none from which one sign of that is missing or doubled', () => {
  holds(
    fc.property(text, fc.nat(), fc.boolean(), (said, which, isDoubled) => {
      expect(keysOf(said)).toEqual([]);
      const signs = [...said.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)];
      const sign = signs[which % Math.max(1, signs.length)];
      if (sign === undefined) return;
      const broken = `${said.slice(0, sign.index)}${isDoubled ? sign[0] + sign[0] : ''}${said.slice(sign.index + 1)}`;
      expect(keysOf(broken)).toEqual(['turningCharacter']);
    }),
    200,
  );
});
