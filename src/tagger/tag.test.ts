import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../lang/index';
import { toDocument } from '../text/document';
import { tagNames } from './tag';
import { readModel, type Model } from './weights';

const MODELS = path.resolve(__dirname, '../../models');
const TYPES = new Map([
  ['PER', 'P'],
  ['ORG', 'O'],
  ['LOC', 'L'],
  ['MISC', 'M'],
]);

function modelOf(language: string): Model {
  const model = readModel(new Uint8Array(readFileSync(path.join(MODELS, `${language}.bin`))));
  if (!model.ok) throw new Error(model.error);
  return model.value;
}
const models = new Map(['fr', 'en'].map((language) => [language, modelOf(language)]));

/** Tags the text and puts each name in brackets behind the letter of its type. Line breaks divide blocks. */
function tagged(language: string, source: string): string {
  const text = source.replace(/\[[POLM] (?<name>[^\]]+)\]/gu, '$<name>');
  const blocks = text.split('\n').map((line) => ({ text: line, role: 'paragraph' as const }));
  const lexicon = languages.get(language)?.sentences ?? { abbreviations: new Set<string>() };
  const model = models.get(language);
  if (!model) throw new Error(`no model of ${language}`);
  const document = toDocument(blocks, lexicon);
  let out = '';
  let at = 0;
  for (const { start, end, type } of tagNames(document, model)) {
    out += `${document.text.slice(at, start)}[${TYPES.get(type)} ${document.text.slice(start, end)}]`;
    at = end;
  }
  return (out + document.text.slice(at)).replace(/\n\n/gu, '\n');
}

test.each([
  [
    'fr',
    '[P Anne Velmont], la présidente du groupe [O Quernave], a rencontré à [L Lyon] le ministre [P Karim Ouzrani].',
  ],
  ['fr', 'D’après l’[O AFP], M. [P Tavignac] quittera le [O Conseil d’État] en mars.'],
  ['fr', 'Le maire de [L Nantes], [P Jean-Aurèle Moll], et [P J. Tavignac] ont voté.'],
  ['fr', '« Rien n’est décidé », a dit [P Léa], 12 ans, à [L Rennes].'],
  ['fr', 'Les prix ont augmenté de 3 % en mars, selon une étude. Personne ne sait pourquoi.'],
  ['fr', 'Le gouvernement a présenté lundi un projet de loi sur le logement.'],
  ['fr', '[L PARIS] : LE SYNDICAT [O CGT] APPELLE À LA GRÈVE'],
  [
    'en',
    '[P Harriet Quillmore], chief executive of [O Velmont Group], met senators in [L Washington] on Tuesday.',
  ],
  ['en', 'The [O European Commission] fined [O Brandulex Inc.] on Monday, [O Reuters] reported.'],
  ['en', 'Mr. [P Oyelowe-Finch]’s lawyer flew to [L Paris] from [L New York].'],
  ['en', 'In [L Kenya], [P Amina Otieno] runs a school near [L Nairobi].'],
  ['en', 'Prices rose by 3 per cent in March, according to a study. Nobody knows why.'],
  ['en', '"We are not there yet," said the minister, who did not give any details.'],
])('%s: %s', (language, source) => {
  expect(tagged(language, source)).toBe(source);
});

test('names that nobody has listed are found in their context', () => {
  const source =
    'L’entreprise [O Brandulex] va ouvrir une usine près de [L Besançon], selon [P Oudrine Savelka].';
  expect(tagged('fr', source)).toBe(source);
});

test.each(['', ' ', '…', '\n\n'])('a text without words (%j) has no names', (text) => {
  expect(tagged('fr', text)).toBe(text);
});

test('names are in order, apart, inside one sentence, and no token is cut', () => {
  const text =
    'M. Tavignac, de Lyon, et Mme Savelka. Paris–Nice. L’Équipe, d’Ormesson, Kim Soo-jin, AT&T et U.S. Velm.';
  const model = models.get('fr');
  if (!model) throw new Error('no model');
  const document = toDocument([{ text, role: 'paragraph' }], { abbreviations: new Set(['m', 'mme']) });
  const mentions = tagNames(document, model);
  expect(mentions.length).toBeGreaterThan(4);
  mentions.forEach(({ start, end }, i) => {
    expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
    expect(document.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
    expect(text.slice(start - 1, start + 1)).not.toMatch(/^\p{L}{2}$/u);
    expect(text.slice(end - 1, end + 1)).not.toMatch(/^\p{L}{2}$/u);
  });
});

test('all labels forbidden to begin or to follow stay out: no name begins with a continuation', () => {
  const real = models.get('fr');
  if (!real) throw new Error('no model');
  const { labels } = real.header;
  const transitions = new Int8Array(real.transitions.length);
  const wish = labels.indexOf('I-PER');
  transitions.forEach((_, i) => (transitions[i] = i % labels.length === wish ? 127 : 0));
  const document = toDocument([{ text: 'Anne Velmont et Karim.', role: 'paragraph' }], {
    abbreviations: new Set(),
  });
  const mentions = tagNames(document, { ...real, transitions });
  for (const { type } of mentions) expect(type).toBe('PER');
});
