import { languages } from '../../lang/index';
import type { Actor, Quote } from '../../report';
import { toDocument, type BlockRole } from '../../text/document';
import { findQuotes } from './quotes';

type Code = 'fr' | 'en';

function quotesOf(
  code: Code,
  text: string,
  actors: readonly Actor[] = [],
  role: BlockRole = 'paragraph',
): Quote[] {
  const language = languages.get(code);
  if (!language?.quotes) throw new Error(`no quotes in ${code}`);
  const blocks = text.split('\n').map((line) => ({ text: line, role }));
  return findQuotes(toDocument(blocks, language.sentences), language.quotes, actors);
}

/** "A ⟦b⟧": the text without brackets, and what stood in them. */
function marked(source: string): { text: string; spans: string[] } {
  return {
    text: source.replaceAll(/[⟦⟧]/gu, ''),
    spans: [...source.matchAll(/⟦(?<words>[^⟧]*)⟧/gu)].map((match) => match.groups?.['words'] ?? ''),
  };
}

/** Each row: the quotations in brackets, then whose they are, in order; null where that cannot be told. */
type Row = [code: Code, source: string, ...speakers: (string | null)[]];

const check = (code: Code, source: string, speakers: (string | null)[]): void => {
  const { text, spans } = marked(source);
  const found = quotesOf(code, text);
  expect(found.map((quote) => quote.text)).toEqual(spans);
  expect(found.map((quote) => quote.speaker?.name ?? null)).toEqual(speakers);
};

describe('marked words and whose they are', () => {
  test.each<Row>(
    [
      ['fr', '« ⟦Le quai rouvrira⟧ », a promis Nadège Ruault, adjointe au port.', 'Nadège Ruault'],
      ['fr', '"⟦On a tout perdu⟧", soupire Yanis Berthelin.', 'Yanis Berthelin'],
      ['fr', '“⟦Personne ne répond⟧”, s’agace la gérante.', 'la gérante'],
      ['fr', '«\u00a0⟦C’est trop tard⟧\u00a0», a-t-on répondu côté direction.', 'direction'],
      ['fr', 'Nadège Ruault a réagi : « ⟦Nous tiendrons.⟧ »', 'Nadège Ruault'],
      ['fr', 'Et la menuisière de conclure : « ⟦Le bois décide.⟧ »', 'la menuisière'],
      ['fr', 'Le maire, Hector Baillif, a dénoncé mardi un projet « ⟦bâclé⟧ ».', 'Hector Baillif'],
      ['fr', 'Le plan a été qualifié de « ⟦folie douce⟧ » par la préfète.', 'la préfète'],
      ['fr', 'Les bus « ⟦ne rouleront pas demain⟧ », a prévenu la régie.', 'la régie'],
      ['fr', 'Selon Hector Baillif, « ⟦la digue tiendra cent ans⟧ ».', 'Hector Baillif'],
      ['fr', 'Pour Nadège Ruault, « ⟦la digue ne vaut rien⟧ ».', 'Nadège Ruault'],
      ['fr', '« ⟦J’ai vu la barque couler⟧ », a raconté à l’agence Ponant un pêcheur.', 'un pêcheur'],
      ['fr', '« ⟦Rendez les clés !⟧ » lançaient des dizaines de locataires.', 'des dizaines de locataires'],
      [
        'fr',
        '« ⟦On arrive⟧, souffle-t-elle. ⟦Encore un peu.⟧ » Lise Ormond avance.',
        'Lise Ormond',
        'Lise Ormond',
      ],
      ['fr', '« ⟦Je reste⟧ », a dit Lise Ormond, « ⟦et je gagnerai⟧ ».', 'Lise Ormond', 'Lise Ormond'],
      ['fr', '« ⟦Il a crié "au feu" deux fois⟧ », se souvient Paul Varin.', 'Paul Varin'],
      ['fr', 'Paul Varin tient le phare. « ⟦Je n’ai jamais eu peur du vent.⟧ »', 'Paul Varin'],
      ['en', '“⟦We will rebuild⟧,” said Ms Orla Venn, the harbour master.', 'Orla Venn'],
      ['en', '"⟦We will rebuild⟧," the harbour master, Orla Venn, told the Tidewater Post.', 'Orla Venn'],
      ['en', '‘⟦It’s the workers’ hall, not yours⟧,’ Orla Venn replied.', 'Orla Venn'],
      ['en', '“⟦Why now?⟧” Pell Harrow asked.', 'Pell Harrow'],
      ['en', 'Pell Harrow called the fee “⟦a tax on rain⟧”.', 'Pell Harrow'],
      ['en', '“⟦It flooded⟧,” Orla Venn said. “⟦Twice.⟧”', 'Orla Venn', 'Orla Venn'],
      ['en', 'The plan was described as “⟦half a bridge⟧” by the council.', 'the council'],
      ['en', '“⟦No trains⟧,” said retired signalman Pell Harrow.', 'Pell Harrow'],
    ].map((row) => row as unknown as Row),
  )('%s: %s', (...[code, source, ...speakers]: Row) => {
    const expected = speakers.map((name) =>
      name === 'retired signalman Pell Harrow' ? 'Pell Harrow' : name,
    );
    check(code, source, expected);
  });
});

describe('marked words that nobody says', () => {
  test.each<readonly [Code, string]>([
    ['fr', 'L’opération « Rivage net » mobilise 40 agents.'],
    ['fr', 'La loi dite « anti-bruit », votée hier, sera revue.'],
    ['fr', 'Après « Les Marées », la cinéaste prépare « Le Sel ».'],
    ['fr', 'La crise des « bonnets verts » a laissé des traces.'],
    ['fr', 'Une faute a changé « port » en « porc ».'],
    ['fr', 'La terrasse du « Petit Quai » est vide.'],
    ['en', 'Her novel, “The Tin Harbour”, won a prize.'],
    ['en', 'The so-called “ghost” ferry sails on Mondays.'],
    ['en', 'A 19" screen and a 6\' fence were sold.'],
    ['en', 'The workers’ union met the drivers’ club.'],
  ])('%s: %s', (code, text) => {
    expect(quotesOf(code, text)).toEqual([]);
  });
});

describe('reported clauses without marks', () => {
  test.each<Row>([
    ['fr', 'La régie assure que ⟦le tram roulera dès lundi⟧.', 'La régie'],
    ['fr', '⟦Le tram roulera dès lundi matin⟧, a indiqué la régie dans un communiqué.', 'la régie'],
    [
      'fr',
      '⟦Le bac de Valmorin reprendra le 3 mars après douze mois de travaux⟧, a annoncé lundi le syndicat des passeurs, qui tait le prix.',
      'le syndicat des passeurs',
    ],
    [
      'fr',
      '⟦Le bac de Valmorin rouvrira le 3 mars⟧, a annoncé le syndicat des passeurs.',
      'le syndicat des passeurs',
    ],
    ['fr', 'Selon le parquet, ⟦le coffre était déjà vide⟧.', 'le parquet'],
    ['fr', 'D’après Nadège Ruault, élue du port, ⟦la digue a bougé⟧.', 'Nadège Ruault'],
    [
      'fr',
      '⟦Le tireur aurait agi seul⟧, selon une source proche du dossier.',
      'une source proche du dossier',
    ],
    ['fr', 'Le suspect nie ⟦avoir forcé la porte⟧ et affirme ⟦s’être perdu⟧.', 'Le suspect', 'Le suspect'],
    ['fr', 'Le maire a promis hier de ⟦rouvrir la piscine⟧.', 'Le maire'],
    ['fr', 'Il a dit à la presse que ⟦rien ne pressait⟧.', 'Il'],
    ['fr', '⟦Le chantier coûtera neuf millions⟧, apprend-on auprès de la ville.', 'la ville'],
    ['en', 'The council confirmed that ⟦two piers had been closed⟧.', 'The council'],
    ['en', 'A resident told the Tidewater Post ⟦she had heard a crash before dawn⟧.', 'A resident'],
    ['en', '⟦The pier will stay shut until June⟧, the council said in a statement.', 'the council'],
    ['en', '⟦Rents fell for a third month⟧, according to Harrow Bank.', 'Harrow Bank'],
    ['en', 'Pell Harrow asked ⟦why nobody had rung the bell⟧.', 'Pell Harrow'],
  ])('%s: %s', (...[code, source, ...speakers]: Row) => {
    check(code, source, speakers);
  });

  test.each<readonly [Code, string]>([
    ['fr', 'Les horaires changent selon la saison. Selon toute vraisemblance, il pleuvra.'],
    ['fr', 'Contacté, le groupe n’a pas souhaité commenter ces chiffres.'],
    ['fr', 'Le maire, élu en mars, a salué les pompiers.'],
    ['fr', 'On dit que le vent se lève.'],
    ['fr', 'Pour Noël, la ville allume les quais.'],
    ['fr', 'La demande que nous attendions est arrivée.'],
    ['en', 'The company declined to say whether it would appeal.'],
    ['en', 'The minister did not say that the pier was safe.'],
    ['en', 'Trains run according to plan.'],
    ['en', 'The airline added extra flights on Monday to carry stranded fans.'],
  ])('%s: none in %s', (code, text) => {
    expect(quotesOf(code, text)).toEqual([]);
  });
});

describe('who is meant', () => {
  test.each<readonly [Code, string, string]>([
    ['fr', 'Lise Ormond et Paul Varin s’opposent. « Il faut partir », dit-elle.', 'Lise Ormond'],
    ['fr', 'Lise Ormond et Paul Varin s’opposent. « Il faut rester », répond-il.', 'Paul Varin'],
    ['fr', 'Lise Ormond dirige le musée. « On manque de place », s’alarme la directrice.', 'Lise Ormond'],
    ['fr', 'L’association Rive Vive a porté plainte. « Trop tard », regrette l’association.', 'Rive Vive'],
    ['fr', 'Lise Ormond reçoit. « La police a menti », accuse le commissaire Varin.', 'Varin'],
    ['en', 'Engineer Orla Venn found the crack. “It was hair-thin,” Venn said.', 'Orla Venn'],
    ['en', 'Mrs Ada Holm and Mr Pell Harrow argued. “Sell it,” he said.', 'Pell Harrow'],
  ])('%s: %s', (code, text, name) => {
    expect(quotesOf(code, text).map((quote) => quote.speaker?.name)).toEqual([name]);
  });

  test('never a name inside the quotation', () => {
    const [quote] = quotesOf('fr', '« Paul Varin ment », dit-elle.');
    expect(quote?.speaker).toMatchObject({ name: 'elle', form: 'pronoun', actor: null });
  });

  test('the actor that the mention belongs to', () => {
    const text = 'Orla Venn runs the port. “It is mine,” Venn said.';
    const actor: Actor = {
      id: 0,
      name: 'Orla Jane Venn',
      type: 'person',
      media: false,
      aliases: ['Orla Venn', 'Venn'],
      role: null,
      main: true,
      salience: 1,
      mentions: [
        { start: 0, end: 9, form: 'name' },
        { start: 39, end: 43, form: 'name' },
      ],
    };
    expect(text.slice(39, 43)).toBe('Venn');
    expect(quotesOf('en', text, [actor])[0]?.speaker).toEqual({
      name: 'Orla Jane Venn',
      actor: 0,
      start: 39,
      end: 43,
      form: 'name',
    });
  });
});

describe('over several blocks', () => {
  test('paragraphs that reopen with a mark are one quotation', () => {
    const found = quotesOf(
      'fr',
      '« On pêchait la nuit.\n» Le jour, on dormait. » Ainsi parle Yanis Berthelin.',
    );
    expect(found.map(({ text, continues }) => [text, continues])).toEqual([
      ['On pêchait la nuit.', null],
      ['Le jour, on dormait.', 0],
    ]);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Yanis Berthelin', 'Yanis Berthelin']);
  });

  test('an interview by questions', () => {
    const found = quotesOf(
      'fr',
      'La botaniste Lise Ormond publie un atlas.\nPourquoi marchez-vous la nuit ?\nParce que nous voyons mieux les lucioles.\nEt le jour ?\nJe dors.',
    );
    expect(found.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['Parce que nous voyons mieux les lucioles.', 'Lise Ormond'],
      ['Je dors.', 'Lise Ormond'],
    ]);
  });

  test('an interview by names and initials', () => {
    const found = quotesOf(
      'fr',
      'Le Quai : Un regret ?\nPaul Varin : Aucun.\nLe Quai : Vraiment ?\nP. V. : Vraiment aucun.',
    );
    expect(found.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['Aucun.', 'Paul Varin'],
      ['Vraiment aucun.', 'Paul Varin'],
    ]);
  });

  test('questions over plain paragraphs make no interview', () => {
    expect(
      quotesOf('fr', 'Quand voter ?\nLe scrutin a lieu dimanche.\nOù voter ?\nDans chaque mairie.'),
    ).toEqual([]);
  });

  test('a signed post', () => {
    const [quote] = quotesOf(
      'en',
      'The pier is gone and nobody cares.\n— Orla Venn (@orlavenn) 3 March 2031',
    );
    expect(quote).toMatchObject({
      text: 'The pier is gone and nobody cares.',
      type: 'direct',
      speaker: { name: 'Orla Venn' },
    });
  });

  test('a dash turn', () => {
    const [quote] = quotesOf('fr', '— Je ne vois plus la côte, dit-elle.');
    expect(quote).toMatchObject({ text: 'Je ne vois plus la côte', type: 'direct' });
  });

  test('a mark that is never closed ends with its paragraph', () => {
    const found = quotesOf('fr', '« Le toit a volé, raconte Lise Ormond, infirmière.\nLa pluie a suivi.');
    expect(found.map(({ text }) => text)).toEqual(['Le toit a volé']);
  });
});

test('types: a sentence is direct, a few woven words are mixed, a clause is indirect', () => {
  const types = (code: Code, text: string): string[] => quotesOf(code, text).map(({ type }) => type);
  expect(types('fr', '« Nous partons demain matin », a dit Paul Varin.')).toEqual(['direct']);
  expect(types('fr', 'Paul Varin dénonce un accord « bancal ».')).toEqual(['mixed']);
  expect(types('fr', 'Paul Varin dit que l’accord est bancal.')).toEqual(['indirect']);
});
