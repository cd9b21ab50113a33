import type { Gender, NounKind, RoleNoun } from '../../extract/quotes/lexicon';

const PERSONS =
  'president chairman chairwoman chair chief executive director manager boss founder co-founder owner partner minister secretary senator congressman congresswoman representative governor mayor councillor councilor councilman councilwoman mp lawmaker legislator politician leader spokesman spokeswoman spokesperson adviser advisor aide official officer commissioner inspector sergeant detective sheriff constable general colonel captain commander soldier prosecutor attorney lawyer barrister solicitor judge magistrate justice coroner professor lecturer teacher headteacher principal student pupil researcher scientist historian economist analyst expert specialist engineer astronomer biologist doctor surgeon nurse gp paramedic psychologist therapist pharmacist farmer fisherman baker chef shopkeeper trader businessman businesswoman entrepreneur investor worker employee driver pilot passenger customer resident neighbour neighbor villager homeowner tenant landlord witness bystander victim survivor suspect defendant campaigner activist protester organiser organizer volunteer author writer novelist poet journalist reporter editor columnist presenter critic actor actress director film-maker filmmaker singer musician artist painter photographer designer architect coach player captain striker goalkeeper athlete champion runner referee manager king queen prince princess duke duchess pope bishop priest imam rabbi vicar man woman boy girl mother father mum dad son daughter brother sister husband wife friend colleague grandmother grandfather aunt uncle widow parent teenager child user viewer fan rep chief head source insider veteran pensioner retiree candidate rival opponent ambassador diplomat envoy chancellor treasurer curator librarian vet someone';
const BODIES =
  'government administration opposition council city county state department ministry parliament senate house committee commission court police force army navy military agency authority authorities regulator watchdog company firm group corporation maker manufacturer retailer airline bank insurer operator carrier startup charity foundation association federation union unions campaign club team league university school hospital institute laboratory lab centre center office board organisation organization institution newspaper paper magazine network broadcaster outlet station website family families officials residents researchers scientists experts analysts economists investigators prosecutors lawyers doctors nurses teachers parents students workers campaigners activists protesters organisers organizers critics supporters neighbours neighbors witnesses witness sources lawmakers ministers mps senators officers firefighters embassy church community brewery shop hotel service party';
const DOCUMENTS =
  'report study survey poll statement document letter law bill text article note presentation filing memo email review paper figures data statistics forecast records documents findings estimates analysis modelling audit research sign banner placard tweet post message';
const FEMININE =
  /^(?:.*woman|.*women|spokeswoman|actress|queen|princess|duchess|girl|mother|mum|daughter|sister|wife|grandmother|aunt|widow|headmistress)$/u;
const MASCULINE =
  /^(?:.*man|.*men|king|prince|duke|pope|boy|father|dad|son|brother|husband|grandfather|uncle|businessman)$/u;

const genderOf = (noun: string): Gender | null =>
  FEMININE.test(noun) ? 'f' : MASCULINE.test(noun) ? 'm' : null;
const plural = (noun: string): string =>
  noun.endsWith('man') && noun !== 'german'
    ? `${noun.slice(0, -3)}men`
    : noun.endsWith('y') && !/[aeiou]y$/u.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|ss|ch|x)$/u.test(noun)
        ? `${noun}es`
        : `${noun}s`;

/** Nouns that can say something, with what they are and their gender. */
export const roles: ReadonlyMap<string, RoleNoun> = new Map<string, RoleNoun>([
  ...PERSONS.split(' ').flatMap((noun): [string, RoleNoun][] => [
    [noun, { kind: 'person', gender: genderOf(noun) }],
    [plural(noun), { kind: 'person', gender: genderOf(noun) }],
  ]),
  ...entries(BODIES, 'body'),
  ...entries(DOCUMENTS, 'document'),
]);

function entries(nouns: string, kind: NounKind): [string, RoleNoun][] {
  return nouns.split(' ').map((noun) => [noun, { kind, gender: null }]);
}
