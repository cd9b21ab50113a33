import type { ActorLexicon, Determiner, Gender, OrganisationKind } from '../../extract/actors/lexicon';
import { media } from './media';

const words = (list: string): string[] => list.split(' ');
const phrases = (list: string): string[] => list.split('|');

const ranks = words('cllr det dci insp supt sgt cpl capt lt maj col gen adm');

const roles: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...words(
    'chairman spokesman businessman congressman councilman assemblyman policeman fireman actor waiter king prince duke lord father son brother husband widower uncle nephew grandson stepson boyfriend fiancé brother-in-law father-in-law monk priest bishop archbishop cardinal pope sheikh emir sultan',
  ).map((word): [string, Gender] => [word, 'm']),
  ...words(
    'chairwoman spokeswoman businesswoman congresswoman councilwoman assemblywoman policewoman actress waitress queen princess duchess lady mother daughter sister wife widow aunt niece granddaughter stepdaughter girlfriend alumna fiancée sister-in-law mother-in-law landlady nun',
  ).map((word): [string, Gender] => [word, 'f']),
  ...words(
    'president chief ceo cfo coo cto executive chairperson chair founder cofounder co-founder owner director manager partner principal head boss leader officer treasurer shareholder investor entrepreneur billionaire banker trader broker adviser advisor consultant minister premier chancellor secretary undersecretary governor gov senator sen representative rep mayor lawmaker legislator congressperson deputy mp mep commissioner comptroller ambassador envoy diplomat spokesperson delegate candidate nominee whip speaker councillor councilor alderman backbencher frontbencher attorney general prosecutor lawyer solicitor barrister judge justice magistrate sheriff detective inspector constable sergeant captain colonel lieutenant commander admiral marshal major superintendent agent witness suspect defendant plaintiff victim survivor researcher scientist professor economist historian physicist biologist chemist geologist epidemiologist virologist psychologist psychiatrist sociologist anthropologist astronomer climatologist meteorologist engineer developer programmer student graduate teacher headteacher dean rector provost lecturer analyst strategist expert specialist fellow author writer novelist poet playwright philosopher editor journalist reporter correspondent columnist presenter broadcaster host anchor commentator blogger producer film-maker filmmaker screenwriter comedian singer songwriter musician composer conductor pianist violinist guitarist rapper drummer dancer choreographer artist painter sculptor photographer architect designer model chef player striker forward midfielder defender goalkeeper keeper winger quarterback pitcher batsman bowler coach referee umpire champion medallist medalist sprinter swimmer cyclist driver rider skier golfer boxer wrestler astronaut pilot sailor farmer baker butcher fisherman rancher grower brewer winemaker carpenter plumber electrician mechanic nurse doctor surgeon physician paediatrician pediatrician dentist pharmacist midwife paramedic vet veterinarian carer worker employee cashier clerk waiter bartender barista hairdresser shopkeeper landlord tenant resident neighbour neighbor passenger tourist volunteer activist campaigner protester organiser organizer coordinator administrator curator librarian archivist translator interpreter trustee chaplain vicar pastor reverend rabbi imam creator inventor pioneer veteran retiree pensioner grandmother grandfather cousin teenager friend colleague tycoon magnate mogul star legend winner laureate successor predecessor whistleblower dissident guard ranger firefighter lieutenant-governor vice-president vice-chair vice-chancellor actuary auditor accountant statistician chairman-designate member supervisor regulator ombudsman sophomore freshman undergraduate postgraduate postdoc alumnus trainee apprentice',
  ).map((word): [string, null] => [word, null]),
  ...ranks.map((word): [string, null] => [word, null]),
]);

const organisations: ReadonlyMap<string, OrganisationKind> = new Map<string, OrganisationKind>([
  ...words(
    'company firm corporation business maker carmaker automaker chipmaker drugmaker planemaker retailer bank lender insurer operator airline startup start-up giant conglomerate group manufacturer supplier developer provider brewer brand subsidiary unit platform studio chain restaurant hotel fund utility miner producer contractor shareholder owner parent exchange builder carrier network',
  ).map((word): [string, OrganisationKind] => [word, 'company']),
  ...words(
    'newspaper magazine broadcaster paper daily weekly tabloid website outlet channel journal publication',
  ).map((word): [string, OrganisationKind] => [word, 'media']),
  ...words(
    'agency organisation organization charity foundation association federation union party movement institute university college school hospital hospice clinic centre center office authority regulator watchdog ministry department council committee commission court parliament senate government police army force league club team museum theatre theater festival orchestra board bureau coalition alliance group society trust lobby think-tank thinktank nonprofit non-profit campaign church consortium body service administration academy band collective militia',
  ).map((word): [string, OrganisationKind] => [word, word === 'group' ? 'company' : 'other']),
]);

/** States by their name and the abbreviation that news writes behind a town; two of them are towns as well and left out. */
const states = phrases(
  'Alabama/Ala|Arizona/Ariz|Arkansas/Ark|California/Calif|Colorado/Colo|Connecticut/Conn|Delaware/Del|Florida/Fla|Georgia/Ga|Illinois/Ill|Indiana/Ind|Kansas/Kan|Kentucky/Ky|Maryland/Md|Massachusetts/Mass|Michigan/Mich|Minnesota/Minn|Mississippi/Miss|Missouri/Mo|Montana/Mont|Nebraska/Neb|Nevada/Nev|New Hampshire/N.H.|New Jersey/N.J.|New Mexico/N.M.|North Carolina/N.C.|North Dakota/N.D.|Oklahoma/Okla|Oregon/Ore|Pennsylvania/Pa|Rhode Island/R.I.|South Carolina/S.C.|South Dakota/S.D.|Tennessee/Tenn|Texas/Tex|Vermont/Vt|Virginia/Va|West Virginia/W.Va.|Wisconsin/Wis|Wyoming/Wyo',
).map((state) => state.split('/'));

const determiner = (definite: boolean, plural = false): Determiner => ({ definite, gender: null, plural });

export const actors: ActorLexicon = {
  honorifics: new Map<string, Gender | null>([
    ...words('mr sir lord').map((word): [string, Gender] => [word, 'm']),
    ...words('mrs ms miss dame lady madam').map((word): [string, Gender] => [word, 'f']),
    ...words('dr prof rev mx hon fr').map((word): [string, null] => [word, null]),
  ]),
  roles,
  ranks: new Set([...ranks, ...words('gov sen rep')]),
  verbalRoles: new Set(),
  organisations,
  companyNouns: new Set(words('company firm business corporation')),
  callings: new Set(
    words(
      'insurer lender retailer brewer carmaker automaker chipmaker drugmaker planemaker manufacturer provider supplier conglomerate startup start-up airline broadcaster',
    ),
  ),
  trades: new Set(words('owner developer builder contractor brewer producer shareholder')),
  places: new Set(
    words(
      'city town village suburb district county state province region country island river lake sea mountain valley forest street avenue square bridge station airport port capital borough neighbourhood neighborhood municipality beach stadium castle tower park prison resort lodge cabin lounge hall mount pass cape canyon creek falls glacier desert hills coast road lane fort cathedral hamlet peninsula gulf strait bay plateau republic territory nation parish',
    ),
  ),
  namedPlaces: new Set(
    words(
      'city town village state borough county province district suburb parish hamlet municipality island peninsula neighbourhood neighborhood',
    ),
  ),
  peoples: new Set(),
  genitives: new Set(['of']),
  modifiers: new Set(
    words(
      'former ex then new current acting interim deputy vice senior junior chief executive managing general assistant associate founding incoming outgoing late longtime long-time veteran lead top prime foreign finance first second third co retired billionaire famous prominent influential recently newly now also still formerly once previously little-known young old only one of global regional national federal local independent',
    ),
  ),
  prefixes: new Set(words('ex vice co deputy sub pro')),
  determiners: new Map<string, Determiner>([
    ['the', determiner(true)],
    ['this', determiner(true)],
    ['that', determiner(true)],
    ['a', determiner(false)],
    ['an', determiner(false)],
    ['its', determiner(false)],
    ['his', determiner(false)],
    ['her', determiner(false)],
    ['their', determiner(false)],
    ['our', determiner(false)],
    ['my', determiner(false)],
    ['these', determiner(true, true)],
    ['those', determiner(true, true)],
    ['some', determiner(false, true)],
    ['two', determiner(false, true)],
    ['three', determiner(false, true)],
  ]),
  links: new Set(words('of for at in on to with from by')),
  breaks: new Set(
    words(
      'is are was were be been has have had will would can could may might shall should must do does did said says say told tells added adds announced announces warned claimed claims argued asked wrote tweeted noted insisted explained confirmed denied called urged met appointed joined which who whom whose that what where when while because but if as after before since during until according than so it he she they we you i not both against under over into about between among through despite including whether why how there yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday along alongside replaced succeeded like unlike via per led and/or wants want hopes plans made makes gave got took saw knew thought bought paid sold sent won beat',
    ),
  ),
  titlesTouchNames: true,
  conjunctions: new Set(['and', '&']),
  locatives: new Set(words('in near')),
  copulas: new Set(words('is was became remains becomes')),
  relatives: new Set(['who']),
  leads: new Set(
    words(
      'leads heads runs chairs owns manages founded co-founded led headed ran chaired directs edits represents teaches studies',
    ),
  ),
  ageWords: new Set(words('years year-old')),
  particles: new Set(
    words(
      "de du des d' la le von van der den ter di da del della dos das do el al ben bin bint ibn abu y e zu af ten te of",
    ),
  ),
  articles: new Set(words('the a an')),
  legalForms: new Set(
    words(
      'inc incorporated corp corporation co company companies ltd limited plc llc lp llp group holdings holding international sa ag se nv gmbh spa pty industries technologies',
    ),
  ),
  partners: new Set(
    words('son sons daughter daughters brothers bros sisters co company associates partners'),
  ),
  small: new Set(words('of the and for in on at to a an de la')),
  countryMarks: new Set(words('us uk eu')),
  formerly: new Set(words('formerly ex previously ex- né née')),
  sameNames: [
    phrases('United States|US|USA|U.S.|U.S.A.|United States of America|America'),
    phrases('United Kingdom|UK|U.K.|Britain|Great Britain'),
    phrases('European Union|EU|E.U.'),
    phrases('House of Commons|Commons'),
    phrases('United Nations|UN|U.N.'),
    phrases('World Health Organization|World Health Organisation|WHO'),
    phrases('International Monetary Fund|IMF'),
    phrases('European Central Bank|ECB'),
    phrases('United Nations Children’s Fund|UN Children’s Fund|Unicef'),
    phrases(
      'Securities and Exchange Commission|SEC|U.S. Securities and Exchange Commission|US Securities and Exchange Commission',
    ),
    phrases('Federal Reserve|Fed'),
    phrases('Associated Press|AP'),
    phrases('United Arab Emirates|UAE'),
    phrases('New York Times|NYT'),
    phrases('Wall Street Journal|WSJ'),
    phrases('Nato|NATO|North Atlantic Treaty Organization'),
    ...states,
  ],
  partyMarks: new Set(words('d r i dfl')),
  media,
  uncapitalised: [
    ['yellow vests', 'ORG'],
    ['gilets jaunes', 'ORG'],
    ['eurozone', 'LOC'],
    ['euro zone', 'LOC'],
  ],
  pairs: [
    ...phrases(
      'avon and somerset|devon and cornwall|brighton and hove|tyne and wear|dumfries and galloway|perth and kinross|argyll and bute|windsor and maidenhead|kensington and chelsea|hammersmith and fulham|barking and dagenham|redcar and cleveland|telford and wrekin|trinidad and tobago|antigua and barbuda|bosnia and herzegovina|newfoundland and labrador',
    ).map((place) => [place, 'LOC'] as const),
    ...phrases(
      'environment , food and rural affairs|housing , communities and local government|levelling up , housing and communities|culture , media and sport|digital , culture , media and sport|business , energy and industrial strategy|science , innovation and technology|health and human services|housing and urban development|health and social care|work and pensions|business and trade',
    ).map((field) => [field, 'ORG'] as const),
  ],
  saints: new Set(words('st saint')),
  ministries: new Set(),
  storms: new Set(words('storm hurricane cyclone typhoon')),
  known: new Map([
    ...phrases(
      'twitter|facebook|instagram|tiktok|youtube|linkedin|whatsapp|snapchat|kremlin|white house|pentagon|downing street|capitol hill|elysee|congress|european commission|european parliament|supreme court|commons|taylor wimpey|morgan sindall|samuel adams',
    ).map((name): [string, 'ORG'] => [name, 'ORG']),
    ...phrases(
      'europe|africa|asia|north america|south america|latin america|oceania|middle east|balkans|caucasus|scandinavia|antarctica|arctic|caribbean|english channel|wall street|silicon valley|west bank|gaza|london|paris|berlin|madrid|rome|brussels|moscow|beijing|tokyo|kyiv|kiev|warsaw|athens|lisbon|dublin|edinburgh|cardiff|belfast|oslo|stockholm|copenhagen|helsinki|budapest|prague|bucharest|ankara|tehran|baghdad|damascus|beirut|jerusalem|tel aviv|riyadh|doha|cairo|algiers|tunis|rabat|dakar|nairobi|pretoria|new delhi|delhi|mumbai|islamabad|kabul|seoul|pyongyang|hanoi|jakarta|canberra|ottawa|mexico city|brasilia|buenos aires|hong kong|singapore|new york|los angeles|san francisco|chicago|toronto|sydney|melbourne',
    ).map((name): [string, 'LOC'] => [name, 'LOC']),
  ]),
  placeHeads: new Set(),
  directions: new Set(),
  institutions: new Set(),
  organisationEnds: new Set(
    words(
      'enterprises holdings industries airlines airways motors energy pharma pharmaceuticals partners ventures associates resources minerals mining insurance capital securities railway railways rail police radio television tv media news times post herald ledger tribune gazette courier press studios pictures records entertainment foods stores markets labs laboratories technologies systems solutions services logistics shipping lines telecom mobile wireless bancorp financial brewery breweries elementary rangers raiders united athletic rovers council unions workers association trust republicans nation freight ports finance haulage airline bank union institute university chronicle standard',
    ),
  ),
  mediaHeads: new Set(words('daily')),
  mediaEnds: new Set(
    words(
      'gazette journal post herald courier chronicle standard times daily tribune echo telegraph observer inquirer examiner dispatch mercury bulletin ledger argus',
    ),
  ),
  mediaNouns: new Set(),
  citing: new Set(
    words('according reported reports reporting told wrote writes revealed citing cited newspaper interview'),
  ),
  companyCues: {
    linked: words('shares stake stock takeover buyout shareholders investors acquisition'),
    touching: new Set(words('acquire acquires acquired acquiring')),
    owned: new Set(
      words(
        'shares shareholders stock board ceo profit profits revenue revenues earnings investors employees subsidiary turnover bondholders executive',
      ),
    ),
    elliptic: new Set(words('fell rose dropped slid jumped climbed gained lost')),
    compound: new Set(words('deal takeover merger buyout shares shareholders stock')),
  },
  officeHolders: new Set(words('minister secretary')),
  leaders: new Set(
    words('ceo executive founder cofounder co-founder owner employees shareholders subsidiary'),
  ),
  employers: new Set(),
  roleEndings:
    /(?:ist|ician|(?<=.)woman|(?<!^(?:wo|hu)?)man|holder|keeper|maker|worker|seller|grower|trader|farmer|trainer|teacher|designer|fighter|runner|player|builder|owner|writer|dealer|mooner)$/u,
  timeNouns: new Set(
    words(
      'day week weekend month year decade century time moment minute hour second while few bit lot little january february march april may june july august september october november december',
    ),
  ),
  vague: new Set(
    words(
      'member friend colleague resident victim witness father mother son daughter grandson granddaughter stepson stepdaughter boyfriend girlfriend fiancé fiancée brother-in-law sister-in-law father-in-law mother-in-law teenager host star legend head',
    ),
  ),
  notNames: new Set(
    words(
      'gdp vat ai ceo cfo coo cto ipo hr pr it tv pc dvd cd usb gps dna rna covid covid-19 hiv aids lgbt lgbtq ev evs suv atm pdf app internet web god christmas easter ramadan brexit monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms sir american americans british briton britons english french german germans italian italians spanish chinese russian russians ukrainian ukrainians canadian canadians australian australians indian indians japanese korean koreans mexican mexicans brazilian brazilians iraqi iraqis iranian iranians israeli israelis palestinian palestinians arab arabs african africans asian asians european europeans turkish greek polish dutch swedish swiss irish scottish welsh jewish jews muslim muslims christian christians catholic catholics sunni shiite republican republicans democrat democrats democratic tory tories',
    ).concat([
      'covid 19',
      'prime minister',
      'the president',
      'internet',
      'earth day',
      'north',
      'south',
      'east',
      'west',
      'act',
    ]),
  ),
  subjects: new Map([
    ['he', { gender: 'm' }],
    ['she', { gender: 'f' }],
  ]),
  objects: new Map([
    ['him', { gender: 'm' }],
    ['himself', { gender: 'm' }],
    ['herself', { gender: 'f' }],
  ]),
  emphatics: new Set(),
  neuters: new Set(words('it its itself')),
  kin: new Map([
    ...words('dad daddy papa grandpa granddad').map((word): [string, Gender] => [word, 'm']),
    ...words('mum mummy mom mommy mam grandma granny nan').map((word): [string, Gender] => [word, 'f']),
  ]),
  speech: new Set(
    words(
      'said says told tells added adds argued argues warned warns insisted insists explained explains asked asks wrote writes recalled recalls joked jokes replied replies answered declined noted notes announced announces declared declares admitted admits claimed claims confirmed confirms tweeted testified',
    ),
  ),
  lastNamed: [],
  impersonal: new Set(),
  sameRoles: [
    words('ceo executive'),
    words('chairman chairwoman chair chairperson'),
    words('governor gov'),
    words('senator sen'),
    words('spokesman spokeswoman spokesperson'),
    words('lawyer attorney solicitor barrister'),
    words('founder co-founder cofounder'),
    words('author writer novelist'),
    words('representative rep congressman congresswoman'),
  ],
  credits: {
    bylines: new Set(['by']),
    photos: new Set(
      words('photo photos photograph picture pictures image images credit illustration video graphic'),
    ),
    photographs: new Set(words('photo photos photograph')),
    crewLeads: phrases(
      'reporting by|additional reporting by|writing by|written by|editing by|edited by|compiled by',
    ),
    crewWords: new Set(
      words('reporting additional writing written editing edited compiled by in and at for from with the of'),
    ),
    bylineRoles: new Set(words('correspondent reporter editor columnist writer')),
    bylineLinks: new Set(['in']),
    bylineDesks: new Set(
      words(
        'and affairs arts business care chief courts crime culture deputy diplomatic economics education environment foreign health home legal media news political religion science senior social sport sports staff technology transport',
      ),
    ),
    stampWords: new Set(words('with and the')),
    agencies: new Set(words('reuters ap afp bloomberg pa aap upi dpa xinhua tass')),
  },
};
