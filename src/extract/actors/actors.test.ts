import fc from 'fast-check';
import { languages } from '../../lang/index';
import type { Actor, Repeat } from '../../report';
import { extendKey, foldName, Gazetteer, NAME_CLASSES, type NameClass } from '../../tagger/gazetteer';
import { HashedRows } from '../../tagger/hashed-rows';
import { hashText } from '../../tagger/hashing';
import type { NameMention, NameType } from '../../tagger/tag';
import { toDocument, type BlockRole, type Document } from '../../text/document';
import { findActors, type ActorContext } from './actors';
import { toReading } from './reading';

const NAME_BITS = 22;

/** Listed names as the model files hold them. */
function toGazetteer(lists: Partial<Record<NameClass, string>>): Gazetteer {
  const masks = new Map<number, number>();
  for (const [name, phrases] of Object.entries(lists)) {
    for (const phrase of phrases.split(' ')) {
      const bucket = extendKey(0, hashText(foldName(phrase))) >>> (32 - NAME_BITS);
      masks.set(bucket, (masks.get(bucket) ?? 0) | (1 << NAME_CLASSES.indexOf(name as NameClass)));
    }
  }
  const bitmap = new Uint32Array(2 ** NAME_BITS / 32);
  const buckets = [...masks.keys()].sort((a, b) => a - b);
  for (const bucket of buckets) bitmap[bucket >>> 5] = (bitmap[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
  return new Gazetteer(
    new HashedRows(bitmap, NAME_BITS),
    Uint8Array.from(buckets, (bucket) => masks.get(bucket) ?? 0),
  );
}

const gazetteer = toGazetteer({
  male: 'Paul Hugo Marc Peter Dean Prince',
  female: 'Anne Odile Lise Mary Jane',
  country: 'France Belgique Norway',
  region: 'Ohio',
  city: 'Wexbury',
});

interface Marked {
  readonly document: Document;
  readonly names: readonly NameMention[];
}

const MARK = /⟦(?<type>PER|ORG|LOC|MISC):(?<name>[^⟧]+)⟧/gu;

/** Paragraphs in which names are marked as the tagger would find them: "⟦PER:Anne Durand⟧". */
function marked(language: string, paragraphs: readonly string[], roles: readonly BlockRole[] = []): Marked {
  const names: NameMention[] = [];
  let base = 0;
  const blocks = paragraphs.map((source, i) => {
    let removed = 0;
    for (const match of source.matchAll(MARK)) {
      const { type = '', name = '' } = match.groups ?? {};
      const start = base + match.index - removed;
      names.push({ start, end: start + name.length, type: type as NameType });
      removed += match[0].length - name.length;
    }
    const text = source.replace(MARK, '$<name>');
    base += text.length + 2;
    return { text, role: roles[i] ?? 'paragraph' };
  });
  const lexicon = languages.get(language)?.sentences ?? { abbreviations: new Set<string>() };
  return { document: toDocument(blocks, lexicon), names };
}

const CONTEXT: ActorContext = { title: null, byline: null, site: null, repeats: [], gazetteer };

function actorsOf(
  language: string,
  paragraphs: readonly string[],
  context: Partial<ActorContext> = {},
  roles: readonly BlockRole[] = [],
): { actors: Actor[]; text: string } {
  const { document, names } = marked(language, paragraphs, roles);
  const lexicon = languages.get(language)?.actors;
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return { actors: findActors(document, names, lexicon, { ...CONTEXT, ...context }), text: document.text };
}

/** "person Anne Durand = Durand", sorted: what became one. */
const merged = (language: string, ...paragraphs: string[]): string[] =>
  actorsOf(language, paragraphs)
    .actors.map(({ type, name, aliases }) => [`${type} ${name}`, ...aliases].join(' = '))
    .sort();

describe('names that are one actor', () => {
  test.each<[string, string[], string[]]>([
    [
      'fr',
      ['⟦PER:Anne Durand⟧ est venue. ⟦PER:Durand⟧ repart. Mme ⟦PER:Durand⟧ reviendra.'],
      ['person Anne Durand = Durand'],
    ],
    [
      'fr',
      ['⟦PER:JEAN-LUC MOREL⟧ parle.', '⟦PER:Jean Luc Morel⟧ se tait.'],
      ['person Jean Luc Morel = JEAN-LUC MOREL'],
    ],
    ['fr', ['⟦PER:Morel⟧ arrive.', '« Oui », dit ⟦PER:Hugo de Morel⟧.'], ['person Hugo de Morel = Morel']],
    [
      'fr',
      ['Le ⟦ORG:Syndicat des métiers du verre⟧ (⟦ORG:SMV⟧) proteste. Le ⟦ORG:SMV⟧ attend.'],
      ['organisation Syndicat des métiers du verre = SMV'],
    ],
    [
      'fr',
      ['Le ⟦ORG:SMV⟧ attend.', 'Le ⟦ORG:Syndicat des métiers du verre⟧ proteste.'],
      ['organisation Syndicat des métiers du verre = SMV'],
    ],
    [
      'en',
      ['⟦ORG:Amber Quay Capital⟧ fell. ⟦ORG:Amber Quay⟧ rose.'],
      ['organisation Amber Quay Capital = Amber Quay'],
    ],
    [
      'fr',
      ['La ⟦ORG:Haute école des métiers du verre⟧ (⟦ORG:Hemeve⟧) ouvre. L’⟦ORG:Hemeve⟧ attend.'],
      ['organisation Haute école des métiers du verre = Hemeve'],
    ],
    [
      'fr',
      ['L’⟦ORG:Union⟧ nationale des souffleurs (⟦ORG:Uns⟧) proteste.'],
      ['organisation Union nationale des souffleurs = Uns'],
    ],
    [
      'en',
      ['The ⟦ORG:Ulmstead Wool Agency⟧ opened. ⟦ORG:Uwa⟧ hired.'],
      ['organisation Ulmstead Wool Agency = Uwa'],
    ],
    [
      'en',
      ['The ⟦ORG:U.S. Coastal Wool Board⟧ met. The ⟦ORG:CWB⟧ agreed. So did the ⟦ORG:Coastal Wool Board⟧.'],
      ['organisation U.S. Coastal Wool Board = CWB = Coastal Wool Board'],
    ],
    ['en', ['The ⟦ORG:US Wool Board⟧ (⟦ORG:USWB⟧) met.'], ['organisation US Wool Board = USWB']],
    ['fr', ['Sur ⟦ORG:Pépia⟧ (ex-⟦ORG:Voliora⟧), rien.'], ['organisation Pépia = Voliora']],
    [
      'en',
      ['⟦ORG:Tarnwick Group plc⟧ fell. ⟦ORG:Tarnwick⟧’s shares rose.'],
      ['organisation Tarnwick Group plc = Tarnwick'],
    ],
    ['en', ['⟦PER:Mary Q. Stead⟧ spoke.', '⟦PER:Mary Stead⟧ left.'], ['person Mary Q. Stead = Mary Stead']],
    [
      'en',
      ['⟦PER:Jane Stead⟧ spoke.', 'Jane ⟦PER:Quill Stead⟧ left.'],
      ['person Jane Quill Stead = Jane Stead'],
    ],
    ['en', ['In Ulmstead, ⟦LOC:Minn.⟧, it snows, as in all of ⟦LOC:Minnesota⟧.'], ['place Minnesota = Minn']],
    ['en', ['The ⟦LOC:United States⟧ and the ⟦LOC:U.S.⟧ are one.'], ['place United States = U.S.']],
    [
      'fr',
      ['La ⟦ORG:Commission du littoral⟧ siège. La ⟦ORG:Commission⟧ vote.'],
      ['organisation Commission du littoral = Commission'],
    ],
  ])('%s: %j', (language, paragraphs, expected) => {
    expect(merged(language, ...paragraphs)).toEqual(expected);
  });
});

describe('names that are two actors', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'two people of one surname',
      'fr',
      ['⟦PER:Anne Durand⟧ salue ⟦PER:Paul Durand⟧. M. ⟦PER:Durand⟧ sourit.'],
      ['person Anne Durand', 'person Paul Durand = Durand'],
    ],
    [
      'two people of one surname, of whom the first is the story',
      'en',
      ['⟦PER:Jane Holt⟧ saw ⟦PER:Mary Holt⟧. ⟦PER:Holt⟧ waved.'],
      ['person Jane Holt = Holt', 'person Mary Holt'],
    ],
    [
      'the second of them, as the age of the first is told',
      'en',
      ['⟦PER:Jane Holt⟧, 54, saw ⟦PER:Mary Holt⟧. ⟦PER:Holt⟧, 22, waved. ⟦PER:Holt⟧ wept.'],
      ['person Jane Holt', 'person Mary Holt = Holt'],
    ],
    [
      'the second of them, whose age is told twice',
      'fr',
      ['⟦PER:Anne Durand⟧ salue ⟦PER:Lise Durand⟧, 22 ans. ⟦PER:Durand⟧, 22 ans, rit.'],
      ['person Anne Durand', 'person Lise Durand = Durand'],
    ],
    [
      'the second of them, alone in the sentence before an age',
      'en',
      ['⟦PER:Jane Holt⟧ left. ⟦PER:Mary Holt⟧ was shot. ⟦PER:Holt⟧, 19, died. ⟦PER:Holt⟧ sang.'],
      ['person Jane Holt', 'person Mary Holt = Holt'],
    ],
    [
      'the first of them, where no age tells',
      'en',
      ['⟦PER:Jane Holt⟧ saw ⟦PER:Mary Holt⟧. ⟦PER:Holt⟧, 54, waved. ⟦PER:Holt⟧, a baker, wept.'],
      ['person Jane Holt = Holt', 'person Mary Holt'],
    ],
    [
      'two people of one given name, of whom the last is near',
      'en',
      ['⟦PER:Jane Holt⟧ saw ⟦PER:Jane Crewe⟧. ⟦PER:Jane⟧ waved.'],
      ['person Jane Crewe = Jane', 'person Jane Holt'],
    ],
    [
      'a gender that does not fit',
      'fr',
      ['⟦PER:Anne Durand⟧ est partie. M. ⟦PER:Durand⟧ reste.'],
      ['person Anne Durand', 'person Durand'],
    ],
    [
      'a given name before anybody was introduced',
      'fr',
      ['⟦PER:Lise⟧ balaie.', '⟦PER:Lise Armand⟧ compte.'],
      ['person Lise', 'person Lise Armand'],
    ],
    [
      'a town, and the company called after it',
      'fr',
      [
        'Il vit à ⟦LOC:Valmont⟧ et travaille à ⟦LOC:Valmont⟧.',
        'La société ⟦ORG:Valmont⟧ recrute. Le groupe ⟦ORG:Valmont⟧ grandit.',
      ],
      ['organisation Valmont', 'place Valmont'],
    ],
    [
      'a company and its branch',
      'en',
      ['⟦ORG:Tarnwick Bank⟧ is a child of ⟦ORG:Tarnwick⟧.'],
      ['organisation Tarnwick', 'organisation Tarnwick Bank'],
    ],
    [
      'a firm, and another that is named before its longer name',
      'en',
      ['⟦ORG:Amber Quay⟧ rose. ⟦ORG:Amber Quay Capital⟧ fell.'],
      ['organisation Amber Quay', 'organisation Amber Quay Capital'],
    ],
    [
      'a company and the one in brackets that it belongs to',
      'fr',
      ['⟦ORG:Kerlann Énergie Services⟧ (⟦ORG:Kerlann⟧) recrute.'],
      ['organisation Kerlann', 'organisation Kerlann Énergie Services'],
    ],
    [
      'the navy of a country, and an acronym',
      'en',
      ['The ⟦ORG:US Navy⟧ sailed. The ⟦ORG:UN⟧ met.'],
      ['organisation UN', 'organisation US Navy'],
    ],
    [
      'people joined by "and"',
      'en',
      ['⟦PER:Jane Holt and Peter Crewe⟧ won.'],
      ['person Jane Holt', 'person Peter Crewe'],
    ],
  ])('%s', (_, language, paragraphs, expected) => {
    expect(merged(language, ...paragraphs)).toEqual(expected);
  });
});

describe('a word that begins the name of an organisation', () => {
  const HOLT = '⟦ORG:Holt Freight⟧ bid for ⟦ORG:Ulmstead Ports⟧.';
  const JANE = '⟦PER:Jane Holt⟧ left.';
  const company = 'organisation Holt Freight';
  const ports = 'organisation Ulmstead Ports';

  test.each<[string, string[], string[]]>([
    ['nobody bears it', [HOLT, '⟦PER:Ulmstead⟧ refused.'], [company, `${ports} = Ulmstead`]],
    [
      'a place by the tagger, a company by its shares',
      [HOLT, '⟦LOC:Ulmstead⟧’s shares rose.'],
      [company, `${ports} = Ulmstead`],
    ],
    [
      'a place by the tagger and by nothing else',
      [HOLT, '⟦LOC:Ulmstead⟧ is cold.'],
      [company, ports, 'place Ulmstead'],
    ],
    [
      'shares left out',
      [HOLT, JANE, '⟦PER:Holt⟧’s fell 3 per cent.'],
      [`${company} = Holt`, ports, 'person Jane Holt'],
    ],
    [
      'it',
      [HOLT, JANE, '⟦PER:Holt⟧ told us that it has no plans.'],
      [`${company} = Holt`, ports, 'person Jane Holt'],
    ],
    [
      'she',
      [HOLT, JANE, '⟦PER:Holt⟧ told us that she has no plans.'],
      [company, ports, 'person Jane Holt = Holt'],
    ],
    ['who speaks', [HOLT, JANE, '“No,” said ⟦PER:Holt⟧.'], [company, ports, 'person Jane Holt = Holt']],
    ['a title', [HOLT, 'Ms ⟦PER:Holt⟧ left.'], [company, ports, 'person Holt']],
    ['nothing decides', [HOLT, JANE, 'So did ⟦PER:Holt⟧.'], [`${company} = Holt`, ports, 'person Jane Holt']],
    [
      'the person comes later',
      [HOLT, 'A spokesman for ⟦PER:Holt⟧ said so.', JANE],
      [`${company} = Holt`, ports, 'person Jane Holt'],
    ],
    [
      'the company comes later',
      [JANE, 'So did ⟦PER:Holt⟧.', HOLT],
      [company, ports, 'person Jane Holt = Holt'],
    ],
    [
      'mostly the person',
      [HOLT, JANE, '“No,” said ⟦PER:Holt⟧.', 'So did ⟦PER:Holt⟧.'],
      [company, ports, 'person Jane Holt = Holt'],
    ],
    ['the person was first', [JANE, HOLT, 'So did ⟦PER:Holt⟧.'], [company, ports, 'person Jane Holt = Holt']],
    [
      'the surname first',
      ['⟦PER:Holt Jane⟧ left.', HOLT, '⟦PER:Holt⟧ left.'],
      [company, ports, 'person Holt Jane = Holt'],
    ],
    [
      'the person was first, but shares',
      [JANE, HOLT, '⟦PER:Holt⟧’s shares rose.'],
      [`${company} = Holt`, ports, 'person Jane Holt'],
    ],
    [
      'it, and mostly the person',
      [HOLT, JANE, '⟦PER:Holt⟧ said she left.', '⟦PER:Holt⟧ said it rains.'],
      [company, ports, 'person Jane Holt = Holt'],
    ],
    [
      'a given name',
      ['⟦ORG:Mary Freight⟧ bid.', '⟦PER:Mary⟧ left.'],
      ['organisation Mary Freight', 'person Mary'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(merged('en', ...paragraphs)).toEqual(expected);
  });
});

describe('types and borders', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'the majority',
      'fr',
      ['⟦ORG:Ostrava⟧ gagne. ⟦ORG:Ostrava⟧ perd. ⟦LOC:Ostrava⟧ joue.'],
      ['organisation Ostrava'],
    ],
    ['an honorific', 'fr', ['Mme ⟦ORG:Vasseur⟧ refuse.'], ['person Vasseur']],
    [
      'a surname that is a place',
      'en',
      ['⟦PER:Jane Holt⟧ left. ⟦LOC:Holt⟧ was late.'],
      ['person Jane Holt = Holt'],
    ],
    [
      'a noun before the name',
      'fr',
      ['Le cabinet ⟦PER:Armand Lorec⟧ conseille.'],
      ['organisation Armand Lorec'],
    ],
    [
      'who goes by a noun for companies',
      'en',
      ['They paid developer ⟦PER:Jane Holt⟧.'],
      ['person Jane Holt'],
    ],
    ['the company that does', 'en', ['They paid developer ⟦PER:Tarnwick⟧.'], ['organisation Tarnwick']],
    ['the same in French', 'fr', ['L’armateur ⟦PER:Hugo Lorec⟧ signe.'], ['person Hugo Lorec']],
    [
      'a noun for companies above all, in French',
      'fr',
      ['Le distributeur ⟦PER:Hugo Lorec⟧ ouvre.'],
      ['organisation Hugo Lorec'],
    ],
    [
      'the same of one who is introduced',
      'fr',
      ['L’éditeur ⟦PER:Hugo Lorec⟧, 54 ans, part.'],
      ['person Hugo Lorec'],
    ],
    [
      'a publisher',
      'fr',
      ['Ce roman de ⟦PER:Lise Morel⟧ plaît à ⟦PER:Philippe Rey⟧.'],
      ['organisation Philippe Rey', 'person Lise Morel'],
    ],
    [
      'who is called like one',
      'fr',
      ['⟦PER:Philippe Rey⟧, maire de Vaux, part.', '⟦PER:Philippe Rey⟧ hésitait.'],
      ['person Philippe Rey'],
    ],
    [
      'the same, named by the surname',
      'fr',
      ['⟦PER:Philippe Rey⟧ part. ⟦PER:Rey⟧ hésitait.'],
      ['person Philippe Rey = Rey'],
    ],
    ['an age', 'en', ['⟦LOC:Orla Hill⟧, 29, left.', '⟦LOC:Orla Hill⟧ fell.'], ['person Orla Hill']],
    [
      'a surname that is a medium too',
      'en',
      ['⟦PER:Jane Hill⟧ left. ⟦PER:Hill⟧ told a reporter so.'],
      ['person Jane Hill = Hill'],
    ],
    [
      'a medium that is a surname too',
      'en',
      ['⟦PER:Jane Hill⟧ told ⟦ORG:The Hill⟧ so.'],
      ['organisation The Hill', 'person Jane Hill'],
    ],
    ['a surname that ends the names of media', 'en', ['⟦PER:Jane Post⟧ wrote.'], ['person Jane Post']],
    [
      'where a role is held',
      'fr',
      ['⟦PER:Anne Roux⟧, déléguée ⟦ORG:SMV⟧, et ⟦PER:Paul Blin⟧, élu ⟦ORG:Marée haute⟧, refusent.'],
      ['organisation Marée haute', 'organisation SMV', 'person Anne Roux', 'person Paul Blin'],
    ],
    ['what a people has', 'fr', ['Le danois ⟦PER:Kerlann⟧ recrute.'], ['organisation Kerlann']],
    [
      'a giant of a people',
      'fr',
      ['La filiale du géant danois ⟦PER:Kerlann Vrac⟧ recrute.'],
      ['organisation Kerlann Vrac'],
    ],
    ['who is of a people', 'fr', ['Le danois ⟦PER:Hugo Lorec⟧ gagne.'], ['person Hugo Lorec']],
    ['what a village is called', 'fr', ['Le village de ⟦PER:Kell Trévic⟧ dort.'], ['place Kell Trévic']],
    ['a town before a verb', 'fr', ['Le maire de ⟦LOC:Trévic⟧, juge que non.'], ['place Trévic']],
    [
      'a surname that is a listed town, where it speaks',
      'en',
      ['⟦PER:Jane Wexbury⟧ won. “Good,” said ⟦LOC:Wexbury⟧. ⟦LOC:Wexbury⟧’s horse won.'],
      ['person Jane Wexbury = Wexbury'],
    ],
    [
      'the town itself',
      'en',
      ['⟦PER:Jane Wexbury⟧ won in ⟦LOC:Wexbury⟧. ⟦LOC:Wexbury⟧ is glad.'],
      ['person Jane Wexbury', 'place Wexbury'],
    ],
    ['a works title', 'en', ['She sang in “⟦PER:Mary Stead⟧” twice.'], []],
    [
      'the field of an office',
      'fr',
      ['La ministre de la ⟦ORG:Pêche⟧ ⟦PER:Anne Roux⟧ arrive.'],
      ['person Anne Roux'],
    ],
    ['the last word of a firm', 'en', ['⟦PER:Tarnwick Freight⟧ fell.'], ['organisation Tarnwick Freight']],
    ['the last word of a port', 'en', ['⟦LOC:Ulmstead Ports⟧ fell.'], ['organisation Ulmstead Ports']],
    ['the last word of a bank', 'fr', ['⟦PER:Kerlann Finance⟧ doute.'], ['organisation Kerlann Finance']],
    ['an accent in it', 'fr', ['⟦PER:Kerlann Énergie⟧ doute.'], ['organisation Kerlann Énergie']],
    [
      'a company that looked like a town',
      'fr',
      ['La présidente-directrice générale d’⟦LOC:Oriensis⟧ refuse. À ⟦LOC:Oriensis⟧, rien.'],
      ['organisation Oriensis'],
    ],
    [
      'who sits on its board',
      'fr',
      ['Le conseil d’administration de ⟦LOC:Pélagis⟧ siège.'],
      ['organisation Pélagis'],
    ],
    ['what is bought', 'fr', ['Il veut racheter ⟦LOC:Pélagis⟧ demain.'], ['organisation Pélagis']],
    ['what is founded', 'fr', ['Elle a fondé ⟦PER:Pélagis⟧ en mai.'], ['organisation Pélagis']],
    [
      'a stand called after somebody',
      'fr',
      ['Il chante dans la ⟦LOC:tribune Paul Blin⟧.'],
      ['place tribune Paul Blin'],
    ],
    ['a country with employees', 'fr', ['Les salariés de ⟦LOC:France⟧ votent.'], ['place France']],
    [
      'whose shareholders they are',
      'en',
      ['⟦LOC:Ulmstead⟧’s largest shareholders left.'],
      ['organisation Ulmstead'],
    ],
    ['what shares are in', 'en', ['Shares in ⟦LOC:Ulmstead⟧ rose.'], ['organisation Ulmstead']],
    ['what a deal is called after', 'en', ['The ⟦LOC:Ulmstead⟧ deal failed.'], ['organisation Ulmstead']],
    [
      'a person with shares',
      'en',
      ['⟦PER:Jane Holt⟧ left. ⟦PER:Holt⟧’s shares rose.'],
      ['person Jane Holt = Holt'],
    ],
    [
      'an institution',
      'fr',
      ['Il enseigne au lycée ⟦PER:Odile-Marchand⟧.'],
      ['organisation lycée Odile-Marchand'],
    ],
    ['a street', 'fr', ['Un bar de la rue ⟦PER:Hugo Blin⟧.'], ['place rue Hugo Blin']],
    [
      'what an acronym spells out',
      'fr',
      ['Le ⟦ORG:Bureau⟧ de contrôle des ponts (⟦ORG:BCP⟧) ferme.'],
      ['organisation Bureau de contrôle des ponts = BCP'],
    ],
    [
      'what looks like a name',
      'fr',
      ['Le ⟦ORG:PIB⟧ et la ⟦ORG:TVA⟧ montent en ⟦LOC:France⟧.'],
      ['place France'],
    ],
    ['a feast and a month', 'fr', ['À ⟦LOC:Noël⟧, à ⟦LOC:Pâques⟧ ou en ⟦PER:Février⟧.'], []],
    [
      'a role with an accent, and a square',
      'fr',
      ['Selon la ⟦PER:Députée⟧, rien à l’⟦LOC:Étoile⟧.'],
      ['place Étoile'],
    ],
    ['a word that stands in small letters too', 'fr', ['⟦ORG:Sel⟧ : le sel monte. Du sel manque.'], []],
    [
      'a place that begins another',
      'en',
      ['⟦PER:Harlow⟧ burns. ⟦LOC:Harlow National Park⟧ too.'],
      ['place Harlow', 'place Harlow National Park'],
    ],
    ['a work tagged as such', 'fr', ['Le roman ⟦MISC:Les Marées⟧ plaît.'], []],
    [
      'a possessive that is of the name',
      'en',
      ['⟦ORG:Ulmo’s⟧ said so. ⟦ORG:Ulmo⟧’s shares rose.'],
      ['organisation Ulmo’s'],
    ],
    [
      'a possessive that is none',
      'en',
      ['⟦PER:Jane Holt⟧ left. ⟦ORG:Holt’s⟧ son did.'],
      ['person Jane Holt = Holt'],
    ],
    [
      'a possessive that the tagger left out',
      'en',
      ['⟦ORG:Tarnwick⟧’s shares rose.'],
      ['organisation Tarnwick'],
    ],
    [
      'an article that is of the name',
      'fr',
      ['L’⟦ORG:Orvale⟧ recrute. Le groupe ⟦ORG:L’Orvale⟧ grandit.'],
      ['organisation L’Orvale'],
    ],
    [
      'a given name that is a title as well',
      'en',
      ['⟦PER:Dean Ostrel⟧ won. Supt ⟦PER:Dean Jane⟧ lost.'],
      ['person Dean Jane', 'person Dean Ostrel'],
    ],
    [
      'a title before a given name',
      'en',
      ['⟦PER:Dean Jane Ostrel⟧ won. ⟦PER:Prince Ostro⟧ lost.'],
      ['person Jane Ostrel', 'person Ostro'],
    ],
    [
      'a rank tagged along',
      'en',
      ['⟦ORG:DCI Ostrel⟧ said so. ⟦PER:Cllr Mary Stead⟧ left.'],
      ['person Mary Stead', 'person Ostrel'],
    ],
    [
      'an honorific tagged along',
      'en',
      ['⟦LOC:Ms Ostrel⟧ left. ⟦LOC:Lady Ostro⟧ is an island.'],
      ['person Ostrel', 'place Lady Ostro'],
    ],
    [
      'what a company is, tagged along',
      'en',
      ['⟦ORG:Energy provider Tarnwick⟧ fell.', '⟦ORG:Insurer Ulmo⟧ rose.', '⟦ORG:Studio Ostro⟧ too.'],
      ['organisation Studio Ostro', 'organisation Tarnwick', 'organisation Ulmo'],
    ],
    [
      'two people of the article and no partners',
      'en',
      ['⟦PER:Ostrel⟧ & Lune clash. ⟦PER:Mary Ostrel⟧ and ⟦PER:Hugo Lune⟧ met.'],
      ['person Hugo Lune', 'person Mary Ostrel = Ostrel'],
    ],
    [
      'partners of whom one is named in full',
      'fr',
      ['⟦PER:Marc Ostrel⟧ part, ⟦PER:Ostrel & Filles⟧ ferme.'],
      ['organisation Ostrel & Filles', 'person Marc Ostrel'],
    ],
    [
      'partners whom the article names in full',
      'en',
      ['The firm ⟦PER:Ostrel⟧ & Lune fell. ⟦PER:Mary Ostrel⟧ and ⟦PER:Hugo Lune⟧ left.'],
      ['organisation Ostrel & Lune', 'person Hugo Lune', 'person Mary Ostrel'],
    ],
    [
      'partners',
      'en',
      [
        'She bought ⟦LOC:Ostrel⟧ & ⟦PER:Lune⟧ for $4.',
        'He ran Ostro & Daughters.',
        '⟦PER:Mary⟧ & ⟦PER:Jane⟧ sing.',
        'Arts & Crafts sell.',
      ],
      ['organisation Ostrel & Lune', 'organisation Ostro & Daughters', 'person Jane', 'person Mary'],
    ],
    [
      'partners in a list',
      'en',
      ['The law firm ⟦ORG:Ostrel⟧, ⟦PER:Blin⟧ & ⟦PER:Lune⟧ won.', 'So did ⟦ORG:Ulmo⟧, ⟦PER:Crewe⟧ & Sons.'],
      ['organisation Crewe & Sons', 'organisation Ostrel, Blin & Lune', 'organisation Ulmo'],
    ],
    [
      'partners tagged as a person',
      'fr',
      ['Le rachat d’⟦PER:Ostrel & Filles⟧ plaît.'],
      ['organisation Ostrel & Filles'],
    ],
    [
      'a party and a state',
      'en',
      ['⟦PER:Jane Holt⟧ (⟦ORG:D-Ohio⟧) met ⟦PER:Mary Stead⟧, ⟦LOC:R-Calif⟧., at ⟦ORG:D-Ulmo⟧.'],
      ['organisation D-Ulmo', 'person Jane Holt', 'person Mary Stead'],
    ],
    ['a storm', 'en', ['Storm ⟦PER:Ostra⟧ hit. ⟦PER:Ostra⟧ was strong. ⟦PER:Typhoon Mary⟧ too.'], []],
    [
      'a person in a storm',
      'fr',
      ['Après la tempête, ⟦PER:Odile Roux⟧ rit. La tempête ⟦PER:Odile⟧ faiblit. L’ouragan ⟦PER:Lise⟧ aussi.'],
      ['person Odile Roux = Odile'],
    ],
    [
      'a school called after a saint',
      'en',
      ['⟦LOC:St Ulmo⟧’s Primary ⟦ORG:School⟧ opened. ⟦LOC:St Ostra⟧’s is cold.'],
      ['organisation St Ulmo’s Primary School', 'place St Ostra'],
    ],
    [
      'the police of two counties',
      'en',
      ['⟦ORG:Avon⟧ and ⟦ORG:Somerset Police⟧ came, ⟦LOC:Tyne⟧ and ⟦LOC:Wear⟧ slept.'],
      ['organisation Avon and Somerset Police', 'place Tyne and Wear'],
    ],
    [
      'a department of several fields',
      'en',
      ['The ⟦ORG:Ulm Department for Culture⟧, ⟦LOC:Media⟧ and Sport met.'],
      ['organisation Ulm Department for Culture, Media and Sport'],
    ],
    [
      'a ministry of several fields',
      'fr',
      ['Le ⟦ORG:ministère de la Mer⟧, des Ports et de la ⟦LOC:Pêche⟧ refuse.'],
      ['organisation ministère de la Mer, des Ports et de la Pêche'],
    ],
    [
      'a minister of several fields',
      'fr',
      ['Le ministre de la ⟦ORG:Mer⟧, des ⟦ORG:Ports⟧ et de la ⟦ORG:Pêche⟧, ⟦PER:Paul Blin⟧, rit.'],
      ['person Paul Blin'],
    ],
    [
      'a surname that is a landscape',
      'en',
      ['⟦LOC:Ostra Hill⟧, 29, won. ⟦LOC:Ulmo Lake⟧, 29, ⟦LOC:Lune⟧, 30.'],
      ['person Ostra Hill', 'place Lune', 'place Ulmo Lake'],
    ],
    ['whose company it is', 'en', ['Shares in ⟦LOC:Norway’s Ostrel⟧ rose.'], ['place Norway']],
    [
      'whose council it is',
      'en',
      ['⟦ORG:Norway’s Ostrel Council⟧ met.'],
      ['organisation Ostrel Council', 'place Norway'],
    ],
    [
      'whose member a person is',
      'en',
      ['⟦ORG:Tarnwick’s Jane Holt⟧ spoke.'],
      ['organisation Tarnwick', 'person Jane Holt'],
    ],
    [
      'of what country a person is',
      'en',
      ['⟦PER:Norway’s Jane Holt⟧ won.'],
      ['person Jane Holt', 'place Norway'],
    ],
    [
      'a given name in the name of a school',
      'en',
      ['⟦ORG:St Ulm’s Mary School⟧ opened.'],
      ['organisation St Ulm’s Mary School'],
    ],
    [
      'a title tagged along',
      'en',
      ['⟦ORG:Norway Gov.⟧ ⟦PER:Jane Holt⟧ spoke.'],
      ['person Jane Holt', 'place Norway'],
    ],
  ])('%s', (_, language, paragraphs, expected) => {
    expect(merged(language, ...paragraphs)).toEqual(expected);
  });
});

describe('mentions that the tagger missed', () => {
  const mentionsOf = (language: string, ...paragraphs: string[]): string[] => {
    const { actors, text } = actorsOf(language, paragraphs);
    return actors.flatMap(({ name, mentions }) =>
      mentions.map(({ start, end, form }) => `${name}: ${form} ${text.slice(start, end)}`),
    );
  };

  test.each<[string, string[], string[]]>([
    [
      'fr',
      ['⟦ORG:Vinexor⟧ ouvre. L’usine de Vinexor brille.'],
      ['Vinexor: name Vinexor', 'Vinexor: name Vinexor'],
    ],
    ['fr', ['⟦ORG:Pomme⟧ ouvre. Il mange une pomme. Pomme au four.'], ['Pomme: name Pomme']],
    ['en', ['⟦ORG:Tarnwick⟧ opened. Tarnwick Lane is long.'], ['Tarnwick: name Tarnwick']],
    ['fr', ['Mme Vasseur refuse.'], ['Vasseur: name Vasseur']],
    [
      'fr',
      ['⟦PER:Anne Vasseur⟧ passe. On suit Vasseur. Vasseur a dit oui.'],
      ['Anne Vasseur: name Anne Vasseur', 'Anne Vasseur: name Vasseur', 'Anne Vasseur: name Vasseur'],
    ],
    ['fr', ['On suit Vasseur. ⟦PER:Anne Vasseur⟧ passe.'], ['Anne Vasseur: name Anne Vasseur']],
    ['en', ['⟦PER:Jane Frost⟧ left. Frost lay on the field.'], ['Jane Frost: name Jane Frost']],
    ['en', ['⟦PER:Jane Frost⟧ left. We like the Frost and frost.'], ['Jane Frost: name Jane Frost']],
    ['fr', ['⟦PER:Anne Vasseur⟧ passe. Les frères Vasseur suivent.'], ['Anne Vasseur: name Anne Vasseur']],
    [
      'en',
      ['⟦PER:Jane Holt⟧ met ⟦ORG:Holt Freight⟧. We saw Holt.'],
      ['Jane Holt: name Jane Holt', 'Holt Freight: name Holt Freight'],
    ],
    [
      'en',
      ['⟦ORG:Amber Quay Capital⟧ opened. He left Amber Quay in May.'],
      ['Amber Quay Capital: name Amber Quay Capital', 'Amber Quay Capital: name Amber Quay'],
    ],
    ['fr', ['Odile, 54 ans, hésite.'], ['Odile: name Odile']],
    ['fr', ['Odile hésite.'], []],
    ['fr', ['La société Kerlann ouvre.'], ['Kerlann: name Kerlann']],
    ['fr', ['La Belgique vote.'], ['Belgique: name Belgique']],
    [
      'fr',
      ['Le Centre de recherche des abeilles (CRA) ouvre.'],
      [
        'Centre de recherche des abeilles: name Centre de recherche des abeilles',
        'Centre de recherche des abeilles: name CRA',
      ],
    ],
  ])('%s: %j', (language, paragraphs, expected) => {
    expect(mentionsOf(language, ...paragraphs)).toEqual(expected);
  });
});

const pronouns = (language: string, paragraphs: readonly string[]): string[] => {
  const { actors, text } = actorsOf(language, paragraphs);
  return actors
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, ...mention })))
    .filter(({ form }) => form !== 'name')
    .sort((a, b) => a.start - b.start)
    .map(({ name, start, end }) => `${text.slice(start, end)} = ${name}`);
};

describe('mentions without a name', () => {
  const references = (language: string, ...paragraphs: string[]): string[] => {
    const { actors, text } = actorsOf(language, paragraphs);
    return actors
      .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, ...mention })))
      .filter(({ form }) => form !== 'name')
      .sort((a, b) => a.start - b.start)
      .map(({ name, start, end, form }) => `${form} ${text.slice(start, end)} = ${name}`);
  };

  test.each<[string, string[], string[]]>([
    ['fr', ['⟦PER:Anne Roux⟧ est venue. Elle repart.'], ['pronoun Elle = Anne Roux']],
    ['fr', ['⟦PER:Anne Roux⟧ est venue. Il pleut.'], []],
    ['fr', ['⟦PER:Paul Blin⟧ est venu. Il faut partir.'], []],
    ['fr', ['⟦PER:Paul Blin⟧ est venu. Il repart.'], ['pronoun Il = Paul Blin']],
    ['fr', ['⟦PER:Paul Blin⟧ a vu ⟦PER:Hugo Lorec⟧. Il repart.'], []],
    ['fr', ['⟦PER:Paul Blin⟧ a vu ⟦PER:Anne Roux⟧. Elle repart.'], ['pronoun Elle = Anne Roux']],
    [
      'fr',
      ['⟦PER:Paul Blin⟧ a vu ⟦PER:Hugo Lorec⟧. Ce dernier repart.'],
      ['pronoun Ce dernier = Hugo Lorec'],
    ],
    [
      'fr',
      [
        'La ministre ⟦PER:Anne Roux⟧ est venue.',
        'Le soir tombe. La ministre repart. La ministre de la Mer reste.',
      ],
      ['role La ministre = Anne Roux'],
    ],
    ['fr', ['La maire ⟦PER:Anne Roux⟧ salue la maire ⟦PER:Lise Blin⟧. La maire sourit.'], []],
    ['fr', ['⟦ORG:Vinexor⟧ ferme un site. L’entreprise se tait.'], ['role L’entreprise = Vinexor']],
    ['fr', ['⟦ORG:Vinexor⟧ rachète ⟦ORG:Pépia⟧. L’entreprise se tait.'], []],
    ['fr', ['Selon ⟦ORG:Le Courrier des grèves⟧, rien. L’entreprise se tait.'], []],
    [
      'fr',
      ['Selon ⟦ORG:Le Courrier des grèves⟧, ⟦ORG:Vinexor⟧ ferme. L’entreprise se tait.'],
      ['role L’entreprise = Vinexor'],
    ],
    [
      'fr',
      ['L’usine ⟦ORG:Vinexor⟧ ferme, l’institut ⟦ORG:Pépia⟧ aussi. L’entreprise se tait.'],
      ['role L’entreprise = Vinexor'],
    ],
    ['fr', ['⟦ORG:Vinexor⟧ ferme un site. Le laboratoire se tait.'], []],
    ['fr', ['⟦ORG:Vinexor⟧ ferme un site. La société se tait.'], []],
    [
      'fr',
      ['Le laboratoire ⟦ORG:Vinexor⟧ ferme. Le laboratoire se tait.'],
      ['role Le laboratoire = Vinexor'],
    ],
    [
      'fr',
      ['⟦ORG:Vinexor⟧, un fabricant de levures, rachète ⟦ORG:Pépia⟧. Le fabricant se tait.'],
      ['role Le fabricant = Vinexor'],
    ],
    ['fr', ['Le laboratoire ⟦ORG:Vinexor⟧ rachète le laboratoire ⟦ORG:Pépia⟧. Le laboratoire se tait.'], []],
    ['en', ['⟦ORG:Tarnwick⟧ fell. The airline said nothing.'], []],
    [
      'en',
      ['⟦ORG:Tarnwick⟧, an airline, fell. ⟦ORG:Ulmstead⟧ rose. The airline said nothing.'],
      ['role The airline = Tarnwick'],
    ],
    ['en', ['⟦ORG:Tarnwick⟧ fell. ⟦ORG:Ulmstead⟧ rose. The company said nothing.'], []],
    [
      'en',
      ['⟦ORG:Tarnwick⟧ fell, the ⟦ORG:Ulmstead Herald⟧ reported. The company said nothing.'],
      ['role The company = Tarnwick'],
    ],
    ['fr', ['⟦ORG:Vinexor⟧ ferme. Le constructeur breton ⟦ORG:Kerlann⟧ ouvre.'], []],
    ['en', ['⟦PER:Jane Holt⟧ came. She left.'], ['pronoun She = Jane Holt']],
    ['en', ['⟦PER:Jane Holt⟧ met ⟦PER:Mary Stead⟧. She left.'], []],
    ['en', ['⟦ORG:Tarnwick⟧ fell. The company said nothing.'], ['role The company = Tarnwick']],
    [
      'en',
      ['⟦PER:Peter Crewe⟧, the governor of ⟦LOC:Norway⟧, spoke. The governor left.'],
      ['role The governor = Peter Crewe'],
    ],
    ['fr', ['⟦PER:Anne Roux⟧ est venue. La ⟦ORG:SMV⟧, elle, attend.'], []],
    ['fr', ['⟦PER:Anne Roux⟧ est venue. La ⟦ORG:SMV⟧ est elle aussi absente.'], []],
    ['fr', ['La sœur de ⟦PER:Anne Roux⟧ est, elle, absente.'], []],
    ['fr', ['⟦PER:Anne Roux⟧ passe. La mer, elle, monte.'], []],
    [
      'fr',
      ['⟦PER:Anne Roux⟧ voit ⟦PER:Lise Blin⟧. ⟦PER:Lise Blin⟧, elle, rit.'],
      ['pronoun elle = Lise Blin'],
    ],
    [
      'fr',
      ['⟦PER:Anne Roux⟧ voit ⟦PER:Lise Blin⟧. ⟦PER:Lise Blin⟧ est, quant à elle, ravie.'],
      ['pronoun elle = Lise Blin'],
    ],
  ])('%s: %j', (language, paragraphs, expected) => {
    expect(references(language, ...paragraphs)).toEqual(expected);
  });
});

describe('pronouns and quotations', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'behind a quotation, not whom it names',
      'en',
      ['⟦PER:Paul Stead⟧ waits. "⟦PER:Peter Crewe⟧ was kind," he said.'],
      ['he = Paul Stead'],
    ],
    ['turned round', 'fr', ['« Sans ⟦PER:Lise Blin⟧, rien », sourit-elle. ⟦PER:Anne Roux⟧ rit.'], []],
    [
      'inside, not who speaks before',
      'en',
      ['⟦PER:Paul Stead⟧ is gone. ⟦PER:Peter Crewe⟧ said: "He was kind."'],
      ['He = Paul Stead'],
    ],
    ['nor who spoke just now', 'en', ['"No," said the baker, ⟦PER:Peter Crewe⟧. "He works. Ask him."'], []],
    [
      'nor who speaks behind',
      'fr',
      ['⟦PER:Paul Blin⟧ rit. « Il a tort », assure le maire, ⟦PER:Marc Lorec⟧. « Il ment. »'],
      ['Il = Paul Blin', 'Il = Paul Blin'],
    ],
    [
      'nor who remembers',
      'fr',
      ['⟦PER:Anne Roux⟧ est morte. « Elle chantait », se souvient ⟦PER:Lise Blin⟧.'],
      ['Elle = Anne Roux'],
    ],
    ['nor who may', 'fr', ['⟦PER:Paul Blin⟧ a rappelé. « Il ment. »'], []],
    ['nor a pronoun’s', 'en', ['⟦PER:Paul Stead⟧ left. "He lied," he said.'], ['he = Paul Stead']],
    [
      'nor a role’s',
      'fr',
      ['Le maire ⟦PER:Paul Blin⟧ est là. « Il ment », a dit le maire.'],
      ['le maire = Paul Blin'],
    ],
    [
      'but another',
      'en',
      ['⟦PER:Paul Stead⟧ left. “He lied,” she said. “He left,” said a neighbour.'],
      ['He = Paul Stead', 'He = Paul Stead'],
    ],
    [
      'even who spoke in the sentence before',
      'fr',
      ['⟦PER:Paul Blin⟧ a reconnu sa faute. « Il ment », a-t-elle précisé.'],
      ['Il = Paul Blin'],
    ],
    [
      'but nobody where somebody unknown may be meant',
      'en',
      ['Then he wrote to ⟦PER:Paul Stead⟧.', '“He lied,” said ⟦PER:Jane Holt⟧.'],
      [],
    ],
    [
      'or whom the words inside name',
      'en',
      ['“⟦PER:Paul Stead⟧ is late. He sleeps,” said ⟦PER:Peter Crewe⟧.'],
      ['He = Paul Stead'],
    ],
    [
      'a few words in marks are the sentence’s own',
      'fr',
      ['⟦PER:Paul Blin⟧ affirme qu’« il ne sait rien ».'],
      ['il = Paul Blin'],
    ],
    ['over two paragraphs', 'fr', ['⟦PER:Paul Blin⟧ : « Je reste.', '» Il ment. » ⟦PER:Anne Roux⟧ rit.'], []],
  ])('%s', (_, language, paragraphs, expected) => {
    expect(pronouns(language, paragraphs)).toEqual(expected);
  });
});

describe('pronouns that nobody explains', () => {
  test.each<[string, string[], string[]]>([
    ['en', ['He met ⟦PER:Peter Crewe⟧. In May he left.'], []],
    ['en', ['She met ⟦PER:Peter Crewe⟧. In May he left.'], ['he = Peter Crewe']],
    ['en', ['He slept. It rained. ⟦PER:Peter Crewe⟧ came. He left.'], ['He = Peter Crewe']],
    ['fr', ['Il pleut. ⟦PER:Paul Blin⟧ est là. Il repart.'], ['Il = Paul Blin']],
    ['fr', ['Alors qu’il dormait, ⟦PER:Paul Blin⟧ est parti. Il revient.'], ['Il = Paul Blin']],
    ['en', ['The captain said that ⟦PER:Peter Crewe⟧ was ill. “Very ill,” he said.'], []],
    ['en', ['“It rains,” said a neighbour of ⟦PER:Jane Holt⟧. She wept.'], ['She = Jane Holt']],
    ['en', ['⟦PER:Paul Stead⟧ left. “Dad hated ⟦PER:Paul⟧,” said ⟦PER:Jane Holt⟧. “He shouted.”'], []],
    ['en', ['“My old boss hated ⟦PER:Paul⟧,” said ⟦PER:Jane Holt⟧. “He shouted.”'], []],
    ['en', ['“My mother liked ⟦PER:Paul⟧,” said ⟦PER:Jane Holt⟧. “He sang.”'], ['He = Paul']],
    ['en', ['“My friend ⟦PER:Paul⟧ liked ⟦PER:Mary⟧,” said ⟦PER:Jane Holt⟧. “He sang.”'], ['He = Paul']],
    [
      'en',
      ['⟦PER:Paul Stead⟧ died. “My boss was kind, he sang,” said ⟦PER:Jane Holt⟧.'],
      ['he = Paul Stead'],
    ],
    ['fr', ['« Papa évitait ⟦PER:Paul Blin⟧, dit ⟦PER:Anne Roux⟧. Il criait. »'], []],
  ])('%s: %j', (language, paragraphs, expected) => {
    expect(pronouns(language, paragraphs)).toEqual(expected);
  });
});

describe('roles', () => {
  const roleOf = (language: string, source: string): string | null =>
    actorsOf(language, [source]).actors.find(({ type }) => type !== 'place')?.role?.text ?? null;

  test.each<[string, string, string | null]>([
    ['fr', '⟦PER:Paul Blin⟧, le PDG actuel de la verrerie, refuse.', 'PDG actuel de la verrerie'],
    ['fr', '⟦PER:Odile⟧, 54 ans, boulangère à Trévic, refuse.', 'boulangère à Trévic'],
    ['fr', 'La ministre ⟦PER:Anne Roux⟧ refuse.', 'ministre'],
    [
      'fr',
      'Le ministre de la Transition maritime ⟦PER:Paul Blin⟧ refuse.',
      'ministre de la Transition maritime',
    ],
    ['fr', 'La présidente du port, ⟦PER:Anne Roux⟧, refuse.', 'présidente du port'],
    ['fr', '⟦PER:Anne Roux⟧, néphrologue à Trévic, refuse.', 'néphrologue à Trévic'],
    ['fr', '⟦PER:Anne Roux⟧ (maire de Trévic) refuse.', 'maire de Trévic'],
    ['fr', 'L’ex-ministre ⟦PER:Anne Roux⟧ refuse.', 'ex-ministre'],
    ['fr', '⟦PER:Anne Roux⟧, qui dirige la verrerie, refuse.', 'qui dirige la verrerie'],
    ['fr', '⟦PER:Anne Roux⟧ est la directrice du port.', 'directrice du port'],
    ['fr', '⟦PER:Anne Roux⟧, juge à Trévic, refuse.', 'juge à Trévic'],
    ['fr', '⟦PER:Anne Roux⟧, juge au contraire que non.', null],
    ['fr', '⟦PER:Anne Roux⟧, juge la chose close.', null],
    ['fr', '⟦PER:Anne Roux⟧, a déclaré le directeur du port.', null],
    ['fr', 'Le maire a reçu ⟦PER:Anne Roux⟧.', null],
    ['fr', 'Le père de ⟦PER:Anne Roux⟧ refuse.', null],
    ['fr', 'L’association ⟦ORG:Les Sternes⟧ refuse.', 'association'],
    ['fr', '⟦ORG:Kerlann⟧, un constructeur de bateaux, ferme.', 'constructeur de bateaux'],
    ['en', 'Chief Executive ⟦PER:Jane Holt⟧ resigned.', 'Chief Executive'],
    [
      'en',
      'Tarnwick’s founder and former CEO, ⟦PER:Peter Crewe⟧, left.',
      'Tarnwick’s founder and former CEO',
    ],
    ['en', '⟦PER:Jane Holt⟧, a professor of law at Ulm, agreed.', 'professor of law at Ulm'],
    ['en', '⟦PER:Jane Holt⟧, 70, a bell-ringer from Ulm, agreed.', 'bell-ringer from Ulm'],
    ['en', '⟦PER:Jane Holt⟧, a day later, agreed.', null],
    ['en', '⟦ORG:Tarnwick Corp⟧., a mining company, agreed.', 'mining company'],
    ['en', '⟦PER:Jane Holt⟧, who is mayor of Ulm, agreed.', 'mayor of Ulm'],
    ['en', '⟦PER:Jane Holt⟧, who was Tarnwick’s chief officer, agreed.', 'Tarnwick’s chief officer'],
    ['en', '⟦PER:Jane Holt⟧, Labour MP for Ulm, agreed.', 'Labour MP for Ulm'],
    ['en', '⟦PER:Jane Holt⟧ (Lab), cabinet member for roads, agreed.', 'cabinet member for roads'],
    ['en', 'For ⟦PER:Jane Holt⟧, Tarnwick manager ⟦PER:Peter Crewe⟧ is a friend.', null],
    ['en', 'With ⟦PER:Jane Holt⟧, 310 persons resident in Ulm agreed.', null],
    ['en', 'His granddaughter, ⟦PER:Jane Holt⟧, agreed.', 'granddaughter'],
    ['fr', '⟦PER:Anne Roux⟧, qui est maire de Trévic, refuse.', 'maire de Trévic'],
    ['en', '⟦PER:Jane Holt⟧ is a lighthouse keeper at Ulm.', 'lighthouse keeper at Ulm'],
    ['en', '“⟦PER:Jane Holt⟧ is a thunderstorm,” said the mayor.', null],
    ['en', '⟦PER:Peter Crewe⟧ was a gentle man, always late.', null],
    ['fr', '⟦PER:Anne Roux⟧, déléguée ⟦ORG:SMV⟧, refuse.', 'déléguée SMV'],
    ['fr', '⟦PER:Anne Roux⟧, le maire ⟦PER:Paul Blin⟧ et la préfète ⟦PER:Lise Armand⟧ refusent.', null],
    ['fr', '⟦PER:Anne Roux⟧, le ministre de la Pêche ⟦PER:Paul Blin⟧ et moi refusons.', null],
    ['fr', '⟦PER:Anne Roux⟧, épouse du maire ⟦PER:Paul Blin⟧, refuse.', 'épouse du maire Paul Blin'],
    ['en', '⟦PER:Jane Holt⟧, actor ⟦PER:Peter Crewe⟧ and singer ⟦PER:Mary Stead⟧ agreed.', null],
    ['en', '⟦PER:Jane Holt⟧, mayor of Ulm and actor ⟦PER:Peter Crewe⟧ agreed.', 'mayor of Ulm'],
    ['en', '⟦PER:Jane Holt⟧, wife of actor ⟦PER:Peter Crewe⟧, agreed.', 'wife of actor Peter Crewe'],
    ['en', 'The bishop of ⟦LOC:Ulm⟧ and Mayor ⟦PER:Jane Holt⟧ agreed.', 'Mayor'],
    ['en', 'Founder and former CEO ⟦PER:Jane Holt⟧ agreed.', 'Founder and former CEO'],
    ['en', 'In 2015 President ⟦PER:Jane Holt⟧ agreed.', 'President'],
    ['en', '⟦PER:Jane Holt⟧ was a sophomore at Ulm.', 'sophomore at Ulm'],
    ['en', 'They met postdoc ⟦PER:Jane Holt⟧.', 'postdoc'],
    ['en', 'His deputy, Cllr ⟦PER:Jane Holt⟧, agreed.', 'deputy'],
    ['en', 'He is no deputy, Cllr ⟦PER:Jane Holt⟧ said.', 'Cllr'],
    ['en', 'Council leader Cllr ⟦PER:Jane Holt⟧ agreed.', 'Council leader'],
    ['en', 'Former army commander Lt. Gen. ⟦PER:Jane Holt⟧ agreed.', 'Former army commander'],
    ['en', 'Chief of staff Gen ⟦PER:Jane Holt⟧ agreed.', 'Gen'],
    ['en', 'Friends of embattled Gov. ⟦PER:Jane Holt⟧ agreed.', 'embattled Gov.'],
    ['en', 'Retired Gen ⟦PER:Jane Holt⟧ agreed.', 'Retired Gen'],
    ['en', 'The 2012 champion ⟦PER:Jane Holt⟧ agreed.', '2012 champion'],
    ['en', 'In March Senator ⟦PER:Jane Holt⟧ agreed.', 'Senator'],
    ['en', 'The couple hired broker ⟦PER:Jane Holt⟧.', 'broker'],
    ['en', '⟦LOC:Ulm⟧-based broker ⟦PER:Jane Holt⟧ agreed.', 'Ulm-based broker'],
    ['en', 'The disgraced broker ⟦PER:Jane Holt⟧ agreed.', 'disgraced broker'],
    ['en', '⟦PER:Jane Holt⟧, who runs the port, agreed.', 'who runs the port'],
    ['en', '⟦PER:Jane Holt⟧, said the mayor, agreed.', null],
    ['en', '⟦PER:Jane Holt⟧ told the president of the club.', null],
  ])('%s: %s', (language, source, expected) => {
    expect(roleOf(language, source)).toBe(expected);
  });

  test('ends where another’s begins', () => {
    const { actors } = actorsOf('en', [
      'It asked investor ⟦ORG:Ulm Capital⟧ to sack its unit head, ⟦PER:Jane Holt⟧.',
    ]);
    expect(actors.find(({ type }) => type === 'person')?.role?.text).toBe('unit head');
  });

  const placeRoleOf = (language: string, source: string): string | null =>
    actorsOf(language, [source]).actors[0]?.role?.text ?? null;

  test.each<[string, string, string | null]>([
    ['en', 'The coastal town of ⟦LOC:Ulmstead⟧ voted.', 'coastal town'],
    ['en', '⟦LOC:Ulmstead⟧, a fishing town in Surrey, voted.', 'fishing town in Surrey'],
    ['en', 'It is a fishing town in ⟦LOC:Ulmstead⟧.', null],
    ['en', 'It is the capital of ⟦LOC:Norway⟧.', null],
    ['en', 'It is the largest city of ⟦LOC:Norway⟧.', null],
    ['en', 'He lives in a suburb of ⟦LOC:Ulmstead⟧.', null],
    ['en', '⟦LOC:ULMSTEAD⟧ — The city is quiet.', null],
    ['fr', 'La commune de ⟦LOC:Trévic⟧ vote.', 'commune'],
    ['fr', 'Il loge dans un village du ⟦LOC:Trévic⟧.', null],
    ['fr', 'La prison de ⟦LOC:Trévic⟧ est pleine.', null],
  ])('of a place, %s: %s', (language, source, expected) => {
    expect(placeRoleOf(language, source)).toBe(expected);
  });

  test('the one that tells most, at its own place', () => {
    const { actors, text } = actorsOf('fr', [
      'Le patron ⟦PER:Paul Blin⟧ refuse.',
      '⟦PER:Paul Blin⟧, fondateur de la verrerie de Trévic, attend.',
    ]);
    const role = actors[0]?.role;
    expect(role?.text).toBe('fondateur de la verrerie de Trévic');
    expect(text.slice(role?.start, role?.end)).toBe(role?.text);
  });
});

describe('who is no actor of the story', () => {
  test.each<[string, string[], string[]]>([
    ['fr', ['Par ⟦PER:Lise Armand⟧', '⟦PER:Anne Roux⟧ refuse.'], ['Anne Roux']],
    ['fr', ['TRÉVIC, 3 mars (⟦ORG:AFP⟧) – ⟦PER:Anne Roux⟧ refuse.'], ['Anne Roux']],
    ['fr', ['⟦PER:Anne Roux⟧ refuse. (⟦ORG:ats⟧/nxp)'], ['Anne Roux']],
    ['fr', ['La verrerie, en mai. Photo : ⟦PER:Hugo Lorec⟧'], []],
    ['en', ['(⟦ORG:Reuters⟧) - ⟦PER:Jane Holt⟧ refused.'], ['Jane Holt']],
    ['fr', ['⟦PER:Anne Roux⟧ l’a dit à l’⟦ORG:AFP⟧.'], ['Anne Roux', 'AFP']],
    [
      'en',
      ['⟦PER:Jane Holt⟧ refused. (Reporting by ⟦PER:Mary Stead⟧ in Norway; Editing by ⟦PER:Peter Crewe⟧)'],
      ['Jane Holt'],
    ],
    ['en', ['⟦PER:Jane Holt⟧ refused.', 'Additional reporting by ⟦PER:Mary Stead⟧.'], ['Jane Holt']],
    [
      'en',
      ['Reporting by ⟦PER:Mary Stead⟧ shows that ⟦PER:Jane Holt⟧ refused.'],
      ['Mary Stead', 'Jane Holt'],
    ],
    ['en', ['⟦PER:Mary Stead Science⟧ correspondent', '⟦PER:Jane Holt⟧ refused.'], ['Jane Holt']],
    [
      'en',
      ['⟦PER:Mary Stead⟧, editor of the Ulm Herald', '⟦PER:Jane Holt⟧ refused.'],
      ['Mary Stead', 'Jane Holt'],
    ],
    ['en', ['⟦PER:Mary Stead⟧ Deputy science editor', '⟦PER:Jane Holt⟧ refused.'], ['Jane Holt']],
    ['en', ['⟦PER:Mary Stead⟧, chief science correspondent', '⟦PER:Jane Holt⟧ refused.'], ['Jane Holt']],
    ['en', ['⟦PER:Mary Stead⟧ named Herald editor', '⟦PER:Jane Holt⟧ refused.'], ['Mary Stead', 'Jane Holt']],
    [
      'en',
      ['⟦PER:Mary Stead⟧, sacked by Herald editor', '⟦PER:Jane Holt⟧ refused.'],
      ['Mary Stead', 'Jane Holt'],
    ],
    [
      'fr',
      ['⟦PER:Lise Armand⟧ quitte Trévic, journaliste à Vaux', '⟦PER:Anne Roux⟧ refuse.'],
      ['Lise Armand', 'Anne Roux'],
    ],
    ['fr', ['⟦PER:Lise Armand⟧, envoyée spéciale à Trévic', '⟦PER:Anne Roux⟧ refuse.'], ['Anne Roux']],
    ['fr', ['⟦PER:Anne Roux⟧ refuse.', 'Propos recueillis par ⟦PER:Lise Armand⟧'], ['Anne Roux']],
    [
      'fr',
      ['⟦PER:Anne Roux⟧ refuse. (Reportage ⟦PER:Lise Armand⟧, version française ⟦PER:Hugo Lorec⟧)'],
      ['Anne Roux'],
    ],
    ['fr', ['La verrerie, en mai. PHOTO ⟦PER:HUGO LOREC⟧'], []],
    ['fr', ['La verrerie, en mai. (Photo ⟦PER:Hugo Lorec⟧)'], []],
    ['fr', ['La photo de ⟦PER:Hugo Lorec⟧ plaît.'], ['Hugo Lorec']],
    ['fr', ['Par ⟦PER:Lise Armand⟧, tout est dit : elle refuse.'], ['Lise Armand']],
  ])('%s: %j', (language, paragraphs, expected) => {
    expect(actorsOf(language, paragraphs).actors.map(({ name }) => name)).toEqual(expected);
  });
});

test('who signs, as the page says it', () => {
  const paragraphs = ['⟦PER:Lise Armand⟧, à Trévic', '⟦PER:Anne Roux⟧ refuse.'];
  const names = (byline: string | null): string[] =>
    actorsOf('fr', paragraphs, { byline }).actors.map(({ name }) => name);
  expect(names('Lise Armand')).toEqual(['Anne Roux']);
  expect(names(null)).toEqual(['Lise Armand', 'Anne Roux']);
});

test('the publication is a medium', () => {
  const isMedia = (site: string | null): boolean | undefined =>
    actorsOf('fr', ['⟦ORG:La Vigie⟧ l’a révélé.'], { site }).actors[0]?.media;
  expect(isMedia('La Vigie')).toBe(true);
  expect(isMedia(null)).toBe(false);
});

test('media are told apart', () => {
  const { actors } = actorsOf('fr', ['Le quotidien ⟦ORG:Le Phare⟧ cite l’⟦ORG:AFP⟧ et ⟦ORG:Vinexor⟧.']);
  expect(
    actors
      .filter(({ media }) => media)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['AFP', 'Le Phare']);
});

describe('media by the words of their names', () => {
  test.each<[string, string, boolean]>([
    ['fr', 'Selon ⟦ORG:Le Courrier des grèves⟧, tout va bien.', true],
    ['fr', 'Comme l’a révélé ⟦ORG:La Gazette d’Armor⟧, tout va bien.', true],
    ['fr', '⟦ORG:Le Courrier des grèves⟧ licencie.', false],
    ['fr', 'Selon ⟦ORG:Vinexor⟧, tout va bien.', false],
    ['fr', 'L’⟦ORG:Agence des eaux⟧ recrute.', false],
    ['fr', 'L’agence ⟦ORG:Vinexor⟧ recrute.', false],
    ['fr', 'L’agence ⟦ORG:Vinexor⟧ rapporte que tout va bien.', true],
    ['en', '⟦ORG:Ulmstead Paper Mill Group⟧ fell.', false],
    ['en', '⟦ORG:Ulmstead Magazine⟧ fell.', true],
    ['en', 'The ⟦ORG:Journal of Ulmstead⟧ fell.', true],
    ['en', 'All is well, the ⟦ORG:Ulmstead Herald⟧ reported.', true],
    ['en', 'She told the ⟦ORG:Ulmstead Chronicle⟧ that all is well.', true],
    ['en', 'The ⟦ORG:Ulmstead Standard⟧ fell.', false],
    ['en', 'She told ⟦ORG:Tarnwick⟧ that all is well.', false],
  ])('%s: %s', (language, source, expected) => {
    expect(actorsOf(language, [source]).actors.map(({ media }) => media)).toEqual([expected]);
  });

  test('the site by a part of its name', () => {
    const media = (site: string): boolean | undefined =>
      actorsOf('en', ['The ⟦ORG:Herald⟧ has a new home.'], { site }).actors[0]?.media;
    expect(media('The Ulmstead Herald')).toBe(true);
    expect(media('The Ulmstead Post')).toBe(false);
  });
});

describe('salience', () => {
  const paragraphs = [
    '⟦ORG:Vinexor⟧ ferme un site. ⟦ORG:Vinexor⟧ se tait.',
    'À ⟦LOC:Trévic⟧, ⟦PER:Paul Blin⟧ attend.',
    '⟦PER:Paul Blin⟧ doute.',
  ];
  const order = (context: Partial<ActorContext>): string[] =>
    actorsOf('fr', paragraphs, context).actors.map(({ name }) => name);

  test('falls from 1, ids in order, protagonists first', () => {
    const { actors } = actorsOf('fr', paragraphs);
    expect(actors.map(({ name, id, main }) => [name, id, main])).toEqual([
      ['Vinexor', 0, true],
      ['Paul Blin', 1, true],
      ['Trévic', 2, true],
    ]);
    expect(actors[0]?.salience).toBe(1);
  });

  test('the headline weighs', () => {
    expect(order({ title: 'Paul Blin face à la fermeture' })[0]).toBe('Paul Blin');
    expect(order({ title: 'Le Paul Blinois' })[0]).toBe('Vinexor');
  });

  test('what stands in a flagged repeat does not count again', () => {
    const twice = [...paragraphs, ...Array.from({ length: 4 }, () => '⟦PER:Paul Blin⟧ doute.')];
    const { document } = marked('fr', twice);
    const repeats = [3, 4, 5, 6].map((block): Repeat => {
      const { start = 0, end = 0 } = document.blocks[block] ?? {};
      const span = {
        start,
        end,
        ofStart: document.blocks[2]?.start ?? 0,
        ofEnd: document.blocks[2]?.end ?? 0,
      };
      return { block, of: 2, kind: 'exact', flagged: true, because: null, spans: [span], changes: [] };
    });
    const first = (context: Partial<ActorContext>): string | undefined =>
      actorsOf('fr', twice, context).actors[0]?.name;
    expect(first({})).toBe('Paul Blin');
    expect(first({ repeats })).toBe('Vinexor');
    expect(first({ repeats: repeats.map((repeat) => ({ ...repeat, flagged: false })) })).toBe('Paul Blin');
  });
});

describe('whatever the text and the tags', () => {
  const pieces = fc.constantFrom(
    ...'Anne|Durand|Paul|M.|Mme|la|le|ministre|de|du|,|.|(|)|«|»|et|SMV|Syndicat|des|métiers|verre|il|elle|Elle|ce|dernier|l’|entreprise|Valmont|à|ex-|’s|président|54|ans|qui|dirige|est|the|company|🙂|\u00ad|@|Jean-Luc|États-Unis'.split(
      '|',
    ),
  );
  const block = fc
    .array(pieces, { maxLength: 40 })
    .map((words) => ({ text: words.join(' '), role: 'paragraph' as const }));
  const tag = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 25 }),
    type: fc.constantFrom<NameType>('PER', 'ORG', 'LOC', 'MISC'),
  });

  test('mentions lie in the text, in order, and none overlaps another actor’s; roles and salience hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fr', 'en'),
        fc.array(block, { maxLength: 6 }),
        fc.array(tag, { maxLength: 12 }),
        fc.boolean(),
        (code, blocks, tags, isListed) => {
          const language = languages.get(code);
          if (!language?.actors) throw new Error(code);
          const document = toDocument(blocks, language.sentences);
          const names = placed(tags, document);
          const context = {
            ...CONTEXT,
            title: blocks[0]?.text ?? null,
            gazetteer: isListed ? gazetteer : null,
          };
          const actors = findActors(document, names, language.actors, context);
          expect(actors.map(({ id }) => id)).toEqual(actors.map((_, i) => i));
          for (const { mentions, role, salience, name } of actors) {
            expect(mentions.length).toBeGreaterThan(0);
            expect(name).not.toBe('');
            expect(salience).toBeGreaterThanOrEqual(0);
            expect(salience).toBeLessThanOrEqual(1);
            if (role) expect(document.text.slice(role.start, role.end)).toBe(role.text);
            expect([...mentions].sort((a, b) => a.start - b.start)).toEqual(mentions);
          }
          const all = actors.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
          all.forEach(({ start, end }, i) => {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(all[i + 1]?.start ?? document.text.length);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  /** Tags inside sentences, in order, none overlapping, as the tagger gives them. */
  function placed(
    tags: readonly { at: number; length: number; type: NameType }[],
    { text, sentences }: Document,
  ): NameMention[] {
    const mentions: NameMention[] = [];
    for (const { at, length, type } of [...tags].sort((a, b) => a.at - b.at)) {
      const start = Math.max(Math.floor(at * text.length), mentions.at(-1)?.end ?? 0);
      const sentence = sentences.find((span) => span.start <= start && start < span.end);
      if (sentence) mentions.push({ start, end: Math.min(start + length, sentence.end), type });
    }
    return mentions;
  }
});

test('a sentence without end is read as several, of one block', () => {
  const blocks = ['Vinexor signe.', 'et '.repeat(1000), 'Trévic doute.'];
  const { tokens, sentenceStart, blockOf } = toReading(marked('fr', blocks).document);
  const lengths = sentenceStart.slice(1).map((end, i) => end - (sentenceStart[i] ?? 0));
  expect(lengths).toEqual([3, 300, 300, 300, 100, 3]);
  expect(blockOf).toEqual([0, 1, 1, 1, 1, 2]);
  expect(tokens.map(({ sentence }) => sentence)).toEqual(lengths.flatMap((n, i) => Array<number>(n).fill(i)));
});

test('ten times the text takes about ten times as long', () => {
  const paragraph =
    'La ministre ⟦PER:Anne Durand⟧ a reçu ⟦PER:Paul Durand⟧, patron de ⟦ORG:Vinexor⟧, à ⟦LOC:Trévic⟧. Mme ⟦PER:Durand⟧ se tait. ⟦PER:Durand⟧ aussi. Elle part. L’entreprise doute.';
  const time = (count: number): number => {
    const { document, names } = marked(
      'fr',
      Array.from({ length: count }, () => paragraph),
    );
    const lexicon = languages.get('fr')?.actors;
    if (!lexicon) throw new Error('fr');
    return Math.min(
      ...Array.from({ length: 3 }, () => {
        const from = performance.now();
        findActors(document, names, lexicon, CONTEXT);
        return performance.now() - from;
      }),
    );
  };
  time(100);
  expect(time(2000) / time(200)).toBeLessThan(40);
});
