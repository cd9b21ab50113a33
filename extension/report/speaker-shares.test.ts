import type { Quote } from '../../src/index';
import type { SpeakerEntry } from '../shared/quote-list';
import { toSpeakerShares } from './speaker-shares';

const quote = (start: number, text: string, type: Quote['type']): Quote => ({
  start,
  end: start + text.length,
  text,
  type,
  speaker: null,
  cue: null,
  continues: null,
});
const entry = (name: string | null, share: number, ...quotes: Quote[]): SpeakerEntry => ({
  actor: null,
  name,
  role: null,
  share,
  utterances: quotes.map((each) => ({ fragments: [each] })),
});

test('a share is split into own and reported words', () => {
  const { rows, more } = toSpeakerShares([
    entry('Odile Ferrand', 0.8, quote(5, 'un deux trois', 'direct'), quote(40, 'quatre', 'indirect')),
    entry(null, 0.2, quote(70, 'cinq', 'mixed')),
  ]);
  expect(rows).toEqual([
    {
      name: 'Odile Ferrand',
      own: expect.closeTo(0.6),
      reported: expect.closeTo(0.2),
      utterances: 2,
      place: { start: 5, end: 18 },
    },
    { name: null, own: expect.closeTo(0.2), reported: 0, utterances: 1, place: { start: 70, end: 74 } },
  ]);
  expect(more).toBe(0);
});

test('what finds no room is counted, with its share', () => {
  const entries = Array.from({ length: 15 }, (_, index) =>
    entry(`Voix ${index}`, 1 / 15, quote(index, 'oui', 'direct')),
  );
  expect(toSpeakerShares(entries)).toMatchObject({ more: 3, moreShare: expect.closeTo(0.2) as number });
});

test('no speakers, no rows', () => {
  expect(toSpeakerShares([])).toEqual({ rows: [], more: 0, moreShare: 0 });
});
