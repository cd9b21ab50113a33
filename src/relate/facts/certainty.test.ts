import { findQuotes } from '../../extract/quotes/quotes';
import { languages } from '../../lang/index';
import { toDocument } from '../../text/document';
import { toStatements } from '../../text/statements';
import { findAttributions } from '../sources/attributions';
import { toFirmness } from './certainty';

/** Certainty and marks of the last statement of `text`, nobody in it being known. */
function firmnessOf(code: string, text: string, isCarried = false): string {
  const language = languages.get(code);
  if (!language?.facts || !language.sources || !language.quotes) throw new Error(`no tables for ${code}`);
  const document = toDocument([{ text, role: 'paragraph' }], language.sentences);
  const quotes = findQuotes(document, language.quotes, []);
  const statements = toStatements(
    document,
    quotes.filter(({ type }) => type !== 'indirect'),
  );
  const statement = statements.at(-1);
  const source =
    findAttributions(statements, { text, actors: [], quotes, dates: [] }, language.sources).at(-1) ?? null;
  if (!statement) throw new Error('no statement');
  const backing = source && { kind: source.source.kind, isUnnamed: source.isUnnamed, marks: source.marks };
  const { certainty, marks } = toFirmness(statement, backing, isCarried, language.facts.hedges);
  return [certainty, ...marks.map(({ start, end }) => text.slice(start, end))].join(' · ');
}

describe('unconfirmed', () => {
  test.each([
    ['fr', 'Le groupe Brask aurait soumis lundi une offre de rachat.', 'conditional · aurait soumis'],
    ['fr', 'Le ministère serait en discussion avec les deux camps.', 'conditional · serait'],
    ['fr', 'La suspecte serait âgée de 30 ans.', 'conditional · serait âgée'],
    ['fr', 'Deux voisins auraient déjà été entendus.', 'conditional · auraient déjà été entendus'],
    ['fr', 'Le pilote n’aurait pas respecté les consignes.', 'conditional · aurait pas respecté'],
    ['fr', 'Le constructeur envisagerait de fermer son usine de Valmorin.', 'conditional · envisagerait'],
    ['fr', 'Le groupe, prétendument ruiné, achète une tour.', 'conditional · prétendument'],
    ['fr', 'Des vidéos non vérifiées montrent la scène.', 'conditional · non vérifiées'],
    ['fr', 'La rumeur court que le maire s’en va.', 'conditional · La rumeur court'],
    [
      'fr',
      'Selon Le Phare de Brisole, le groupe pourrait vendre sa filiale, qui cite deux sources proches du dossier.',
      'conditional · Selon · pourrait · deux sources proches du dossier',
    ],
    ['en', 'Brask is reportedly offering $41 a share.', 'conditional · reportedly'],
    ['en', 'The treasurer allegedly hid the losses.', 'conditional · allegedly'],
    ['en', 'The two groups are said to be close to a deal.', 'conditional · are said to'],
    ['en', 'Unconfirmed reports spoke of a second blast.', 'conditional · Unconfirmed'],
    [
      'en',
      'The plant could close in May, according to people familiar with the matter.',
      'conditional · could · according to · people familiar with the matter',
    ],
  ])('%s: %s', (code, text, expected) => {
    expect(firmnessOf(code, text)).toBe(expected);
  });

  test.each([
    // supposed, and what would follow
    ['fr', 'Si le cours baissait encore, le groupe aurait perdu la moitié de sa valeur.'],
    ['fr', 'Sans cette aide, l’usine aurait fermé en mai.'],
    ['fr', 'En cas de refus, les deux groupes seraient en conflit.'],
    ['fr', 'La réforme coûterait 3 millions d’euros.'],
    ['fr', 'Une telle mesure serait en cours de vote dans deux mois.'],
    // polite, wished, judged
    ['fr', 'Le maire souhaiterait un débat.'],
    ['fr', 'Il faudrait deux ans pour reconstruire le pont.'],
    ['fr', 'Ce serait une erreur de partir.'],
    ['fr', 'Il serait temps de voter.'],
    // what could have been
    ['fr', 'Le projet aurait pu tourner court.'],
    ['fr', 'Le trésorier aurait toutefois préféré attendre.'],
    // the future of the past
    ['fr', 'Le maire avait promis que le pont serait prêt en mai.'],
    ['fr', 'Le comité espérait que la course aurait attiré du monde.'],
    // a forecast of nobody's rumour
    ['fr', 'Le pont devrait rouvrir en mai.'],
    ['fr', 'La grève pourrait durer.'],
    // asked
    ['fr', 'Le maire aurait-il menti ?'],
    // looks like one
    ['fr', 'Le ministre livrait son portrait dans la revue.'],
    ['fr', 'Les riverains tiraient les sacs et ouvraient leurs caves.'],
    ['en', 'If prices fell, the plant would close.'],
    ['en', 'The plant could close in May.'],
    ['en', 'The company is expected to cut jobs.'],
  ])('%s: not in %s', (code, text) => {
    expect(firmnessOf(code, text)).toMatch(/^(?:stated|attributed)/u);
  });

  test.each([
    ['fr', '« Le groupe aurait soumis une offre », a déclaré Odile Tassin.', /^attributed/u],
    ['fr', 'Selon l’Institut Brévigny, la mesure coûterait 3 millions d’euros.', /^attributed · Selon$/u],
    ['en', '“It would reportedly close,” said Odile Tassin.', /^attributed/u],
  ])('%s: the words of a quotation, the estimate of an institute: %s', (code, text, expected) => {
    expect(firmnessOf(code, text)).toMatch(expected);
  });

  test('a bare conditional counts where its paragraph told of hearsay before', () => {
    const text = 'Il toucherait une prime de 3 millions d’euros.';
    expect(firmnessOf('fr', text, true)).toBe('conditional · toucherait');
    expect(firmnessOf('fr', text, false)).toBe('stated');
  });
});

describe('on whose word', () => {
  test.each([
    ['fr', 'Selon une source policière, un homme est mort.', 'anonymous · Selon · une source policière'],
    [
      'fr',
      'Le pont fermera en mai, a-t-on appris de sources concordantes.',
      'anonymous · de sources concordantes',
    ],
    ['fr', 'Selon un témoin, la voiture roulait vite.', 'anonymous · Selon · un témoin'],
    ['fr', 'Selon le parquet de Valmorin, un homme est mort.', 'attributed · Selon'],
    ['fr', 'D’après une étude, la rivière monte.', 'attributed · D’après'],
    ['fr', 'Selon la saison, la rivière monte.', 'stated'],
    ['fr', 'Les tarifs varient selon que l’on vient seul ou non.', 'stated'],
    ['fr', 'La rivière est une source de revenus.', 'stated'],
    [
      'en',
      'The bank is for sale, two people familiar with the talks said.',
      'anonymous · two people familiar with the talks',
    ],
    ['en', 'Talks may fail, one of the people said.', 'conditional · may · one of the people'],
    ['fr', 'Cette même source évoque deux ans de travaux.', 'anonymous · Cette même source'],
    ['en', 'According to a report, the river is rising.', 'attributed · According to'],
    ['en', 'The official spoke on condition of anonymity.', 'stated'],
    ['en', 'Police sources have named two suspects.', 'anonymous · Police sources'],
    ['en', 'Everything went according to plan.', 'stated'],
    ['en', 'The river is a source of income.', 'stated'],
  ])('%s: %s', (code, text, expected) => {
    expect(firmnessOf(code, text)).toBe(expected);
  });
});
