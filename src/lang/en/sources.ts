import type { SourceLexicon, SourceNoun } from '../../relate/sources/lexicon';
import { toPhrases, words } from '../../text/phrases';

const NOUNS: Readonly<Record<SourceNoun, string>> = {
  informant:
    'source sources insider insiders whistleblower whistleblowers informant informants rumour rumours rumor rumors person',
  witness: 'witness witnesses eyewitness eyewitnesses testimony testimonies',
  people:
    'analyst analysts expert experts economist economists observers people residents resident neighbours neighbors neighbour neighbor users user consumers customers employees workers critics supporters opponents campaigners activists scientists researchers doctors investigators diplomats investors traders protesters lawyers historians many some others several officials',
  person:
    'minister president director mayor prosecutor governor senator lawmaker lawyer chairman chairwoman chair ceo chief secretary professor judge founder executive commissioner doctor coach officer treasurer manager leader candidate author boss official',
  voice: 'spokesperson spokesman spokeswoman spokespeople',
  body: 'police government ministry department agency authorities authority court council commission company firm group union association charity office bank institute committee organisation organization regulator party opposition watchdog nonprofit university hospital army military treasury administration federation prosecutors firefighters startup',
  media:
    'newspaper paper magazine broadcaster outlet outlets media press website site station tabloid weekly daily journal network',
  document:
    'report reports study studies survey surveys poll polls statement document documents figures data statistics estimate estimates estimates modelling modeling forecast forecasts filing filings letter email emails memo note analysis projections ruling lawsuit complaint presentation index census audit research records article book minutes transcript contract review indictment affidavit',
};

export const sources: SourceLexicon = {
  cues: toPhrases([['according to|as reported by|as first reported by|in the words of|if we believe', true]]),
  citing: toPhrases([
    ['citing|which cited|which cites|who cited|which quoted|quoting|based on|relying on', true],
  ]),
  through: toPhrases([
    [
      'told|quoted by|cited by|interviewed by|reviewed by|seen by|obtained by|contacted by|in an interview with|speaking to|confirmed to',
      true,
    ],
  ]),
  unnamed: toPhrases([
    [
      'one of the people|one of the sources|one of the officials|the same sources|the same source|people familiar with|person familiar with|sources familiar with|source familiar with|officials familiar with|people with knowledge|person with knowledge|sources with knowledge|person with direct knowledge|people with direct knowledge|people briefed on|person briefed on|sources briefed on|people close to|person close to|sources close to|source close to|sources said|sources say|source said|source says|sources told|source told|sources have told|source has told|sources tell|sources added|source added|sources claim|sources suggest|anonymous source|anonymous sources|unnamed source|unnamed sources|unnamed official|unnamed officials|police source|police sources|government source|government sources|senior source|senior sources|industry sources|diplomatic sources|security sources|security source|insiders say|insiders said|insiders told',
      true,
    ],
    [
      'condition of anonymity|asked not to be named|asked not to be identified|declined to be named|declined to be identified|spoke anonymously|speaking anonymously|not authorised to speak|not authorized to speak|wished to remain anonymous',
      false,
    ],
  ]),
  nouns: new Map(
    (Object.entries(NOUNS) as [SourceNoun, string][]).flatMap(([kind, list]) =>
      [...words(list)].map((word): [string, SourceNoun] => [word, kind]),
    ),
  ),
  noSources: words('plan season need needs schedule size age taste type how whether what which who'),
  articles: words(
    'the a an this that these those its his her their some several two three four five many new latest still same another other recent',
  ),
  pronouns: words('him her them it'),
  ends: words(
    'is are was were has have had will would could may might can said says say told that which who whose and but or while as on in at for to with when where after before because he she they it by seen reviewed obtained quoted cited published released',
  ),
  definite: words('the this that these those same'),
  links: words('of from for at by with to on about'),
};
