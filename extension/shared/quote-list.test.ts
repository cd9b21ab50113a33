import type { Actor, Quote, Report } from '../../src/index';
import { reportOf } from '../../test/report-of';
import { toSpeakerEntries } from './quote-list';

const base: Report = {
  ...reportOf(['« Le canal rouvre en mars », dit Anne Brisole.', 'Un autre paragraphe.']),
  quotes: [],
};
const quote = (text: string, name: string | null, more: Partial<Quote> = {}): Quote => ({
  start: 2,
  end: 2 + text.length,
  text,
  type: 'direct',
  speaker: name === null ? null : { name, actor: null, form: 'name', start: 34, end: 46 },
  cue: null,
  continues: null,
  ...more,
});
const entries = (...quotes: Quote[]) => toSpeakerEntries({ ...base, quotes });

test('who says most comes first, an unknown speaker last', () => {
  const found = entries(
    quote('Un deux trois quatre', null),
    quote('Un', 'Anne'),
    quote('Un deux trois', 'Paul'),
  );
  expect(found.map((entry) => [entry.name, Math.round(entry.share * 8)])).toEqual([
    ['Paul', 3],
    ['Anne', 1],
    [null, 4],
  ]);
});

test('fragments of one utterance stand together', () => {
  const [anne] = entries(
    quote('Le canal rouvre', 'Anne'),
    quote('et reste ouvert', 'Anne', { continues: 0 }),
  );
  expect(anne?.utterances.map(({ fragments }) => fragments.map(({ text }) => text))).toEqual([
    ['Le canal rouvre', 'et reste ouvert'],
  ]);
});

test('the same words of the same speaker count once, of another speaker again', () => {
  const found = entries(quote('Jamais', 'Anne'), quote('« Jamais. »', 'Anne'), quote('Jamais', 'Paul'));
  expect(found.map((entry) => [entry.name, entry.utterances.length])).toEqual([
    ['Anne', 1],
    ['Paul', 1],
  ]);
});

test('no quotations, no speakers', () => {
  expect(entries()).toEqual([]);
});

test('a speaker who is called by an actor’s full name is that actor', () => {
  const actor: Actor = {
    id: 0,
    name: 'Anne Brisole',
    type: 'person',
    media: false,
    aliases: [],
    role: null,
    main: true,
    salience: 1,
    mentions: [],
  };
  const known = quote('Le canal rouvre', 'Anne', {
    speaker: { name: 'Anne', actor: 0, form: 'name', start: 34, end: 38 },
  });
  const found = toSpeakerEntries({
    ...base,
    actors: [actor],
    quotes: [known, quote('Tant mieux', 'anne Brisole')],
  });
  expect(found).toMatchObject([{ actor: 0, name: 'Anne Brisole', share: 1 }]);
});
