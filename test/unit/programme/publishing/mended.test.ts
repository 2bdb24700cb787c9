import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mending } from '../../../../shared/programme/publishing/change-rule.ts';
import { isMended } from '../../../../shared/programme/publishing/mended.ts';
import { holds } from '../../../fixtures/property.ts';

const everything: readonly Mending[] = ['label', 'wording'];

describe('a text', () => {
  it.each([
    ['Very satisfied', 'very satisfied.'],
    ['Very  satisfied', ' Very satisfied'],
    ['您是否满意', '您是否满意？'],
    ['CCER 试点 市场', 'CCER试点 市场'],
    ['试点 CCER 市场', '试点CCER 市场'],
    ['Très satisfait', 'Très satisfait !'],
    ['ما رأيك', 'ما رأيك؟'],
  ])('is mended everywhere by signs, capitals and blanks: %s', (before, after) => {
    for (const mending of everything) expect(isMended(before, after, mending), mending).toBe(true);
  });

  it.each([
    ['Your answers imporve the next training.', 'Your answers improve the next training.'],
    ['How useful was this traning for your work?', 'How useful was this training for your work?'],
    ['Was the organnisation, on the whole, good?', 'was the organisation, on the whole, good'],
    ['Comment jugez-vous l’organistion ?', 'Comment jugez-vous l’organisation ?'],
    ['We liked the traning', 'We liked the training'],
  ])('is mended by one slip within a long word of a sentence, and of no label: %s', (before, after) => {
    expect(isMended(before, after, 'wording')).toBe(true);
    expect(isMended(before, after, 'label')).toBe(false);
  });

  it.each([
    [
      'two slips',
      'How useful was this traning for your organistion?',
      'How useful was this training for your organisation?',
    ],
    ['a short word', 'How useful was this for yuor work today?', 'How useful was this for your work today?'],
    [
      'two letters that changed places, and another two',
      'Was the orgnaisatoin good for you?',
      'Was the organisation good for you?',
    ],
    ['a slip, and more words behind it', 'How useful was this traning', 'How useful was this training today'],
    ['a slip in few words', 'I liked the traning', 'I liked the training'],
    ['a word that is there twice', 'The traning after the traning was good', 'The training after the traning was good'],
  ])('is not mended by %s', (_, before, after) => {
    expect(isMended(before, after, 'wording')).toBe(false);
  });

  // What a change of a few letters can do to a meaning.
  it.each([
    ['您对本次培训是否满意？', '您对本次培训是否不满意？'],
    ['满意', '不满意'],
    ['林听涛', '林听濤'],
    ['I am able to use what was taught', 'I am unable to use what was taught'],
    ['I could use what was taught here', 'I couldn’t use what was taught here'],
    ['I can use what was taught here', 'I can’t use what was taught here'],
    ['It is now possible for us to use it', 'It is not possible for us to use it'],
    ['Was this an adequate room for training', 'Was this an inadequate room for training'],
    ['Was it useful for your daily work here', 'Was it useless for your daily work here'],
    ['How good was the trainer this morning?', 'How good was the trainee this morning?'],
    ['How clear was the employer about it all?', 'How clear was the employee about it all?'],
    ['Nowhere did I find what I was looking for', 'No where did I find what I was looking for'],
    ['It took more than 15 minutes to answer it', 'It took more than 1.5 minutes to answer it'],
    ['It took more than 15 minutes to answer it', 'It took more than 16 minutes to answer it'],
    ['Comment for {speaker} on the whole training', 'Comment for speaker on the whole training'],
    ['C++ and programming', 'C and programming'],
    ['C++', 'C'],
    ['It was well adapted to your needs here', 'It was well adopted to your needs here'],
    ['adapted', 'adopted'],
    ['Not, useful', 'Not useful'],
    ['Not, useful for the daily work here', 'Not useful for the daily work here'],
    ['- 5 days', '5 days'],
    ['More than -5 days a month in the office', 'More than 5 days a month in the office'],
    ['re-sign', 'resign'],
    ['I would re-sign the contract any time', 'I would resign the contract any time'],
    ['Would you come? Not again, I think, here', 'Would you come? Not, again, I think, here'],
    ['No: it was useful for my work', 'No it was useful for my work'],
    ['(un)satisfied', 'unsatisfied'],
    ['南京市 长江大桥', '南京市长 江大桥'],
    ['هل كان التدريب مفيدا لعملك اليومي هنا', 'هل كان التدريب غير مفيد لعملك اليومي هنا'],
    ['Это было полезно для вашей работы здесь', 'Это было бесполезно для вашей работы здесь'],
    ['Straße', 'Strasse'],
    ['Was the lesson worth your time today?', 'Was the lessson worth your time today?'],
    ['Did it bring up emotions in your group?', 'Did it bring up motions in your group?'],
    ['Did you like the training of this spring?', 'Did you like the trainings of this spring?'],
    ['How were the contents of this training?', 'How were the contxets of this training?'],
    ['Это было полезным для вашей работы здесь', 'Это было полезнным для вашей работы здесь'],
    // A letter of another script, which looks the same.
    ['How useful was this training for you?', 'How useful was this traiіning for you?'],
    ['Dissatisfied with the whole organisation', 'Satisfied with the whole organisation'],
  ])('is not mended, but another one: %s / %s', (one, other) => {
    for (const mending of everything) {
      expect(isMended(one, other, mending), mending).toBe(false);
      expect(isMended(other, one, mending), mending).toBe(false);
    }
  });

  it('is mended in both directions or in none, and a label never where a sentence would not be', () => {
    const words = fc.array(
      fc.constantFrom('training', 'traning', 'content', 'contnet', 'not', 'now', '不', '满意', '5', '.'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    holds(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        for (const mending of everything) expect(isMended(a, b, mending)).toBe(isMended(b, a, mending));
        if (isMended(a, b, 'label')) expect(isMended(a, b, 'wording')).toBe(true);
        expect(isMended(a, a, 'label')).toBe(true);
      }),
    );
  });

  it('never gains or loses a word that is not there already', () => {
    const sentence = 'The content of this training was useful for the daily work of my organisation';
    holds(
      fc.property(fc.nat(13), fc.constantFrom('not', 'no', 'never', 'less', 'un', 'x'), (at, word) => {
        const words = sentence.split(' ');
        words.splice(at, 0, word);
        expect(isMended(sentence, words.join(' '), 'wording')).toBe(false);
      }),
    );
  });
});
