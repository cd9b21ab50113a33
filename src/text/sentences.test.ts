import { sentencesIn } from './sentences';

const lexicon = { abbreviations: new Set(['m', 'mme', 'inc']) };
const sentences = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }, lexicon).map((span) => text.slice(span.start, span.end));

test.each([
  ['Il part. Elle reste !', ['Il part.', 'Elle reste !']],
  ['« Je pars. » Elle reste.', ['« Je pars. »', 'Elle reste.']],
  ['«\u00a0Je pars\u202f!\u00a0» Elle reste.', ['«\u00a0Je pars\u202f!\u00a0»', 'Elle reste.']],
  ['“We left.” They stayed.', ['“We left.”', 'They stayed.']],
  ['M. Orvel et Mme Tassin arrivent. Ils parlent.', ['M. Orvel et Mme Tassin arrivent.', 'Ils parlent.']],
  ['J. Orvel signe. C’est fait.', ['J. Orvel signe.', 'C’est fait.']],
  ['Il gagne 3.5 points. 12 élus suivent.', ['Il gagne 3.5 points.', '12 élus suivent.']],
  ['Alors… Peut-être.', ['Alors…', 'Peut-être.']],
  ['« Partir ? » demande-t-elle. Oui.', ['« Partir ? » demande-t-elle.', 'Oui.']],
  ['Sans point final', ['Sans point final']],
  ['  \u00a0 ', []],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
