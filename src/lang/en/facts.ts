import type { FactLexicon } from '../../relate/facts/lexicon';
import { toPhrases, words } from '../../text/phrases';

export const facts: FactLexicon = {
  hedges: {
    unconfirmed: toPhrases([
      [
        'reportedly|allegedly|purportedly|supposedly|rumoured|rumored|rumours of|rumors of|rumours that|rumors that|rumour has it|rumor has it|it is rumoured|there are rumours|there were rumours|there are rumors|there were rumors|is said to|are said to|was said to|were said to|is understood to|are understood to|is alleged to|are alleged to|was alleged to|were alleged to|is believed to|are believed to|was believed to|were believed to|is thought to|are thought to|was thought to|were thought to|is reported to|are reported to|was reported to|were reported to|it is claimed|it is alleged|unconfirmed|unverified|could not be verified|could not independently verify|not been independently verified|has not been confirmed|have not been confirmed|had not been confirmed|yet to be confirmed|has yet to confirm',
        true,
      ],
    ]),
    onlyReported: words('could may might'),
    conditional: null,
    notConditional: words(''),
    perfect: words(''),
    participle: /^\p{L}+ed$/u,
    regrets: words(''),
    being: words(''),
    states: words(''),
    present: words(''),
    between: words(''),
    hypotheses: toPhrases([
      ['even if|as if|what if', false],
      ['if|unless|were it not|had it not|in the event of', true],
    ]),
    openings: toPhrases([['without|but for', true]]),
    proposals: words(''),
    vagueSubjects: words(''),
    impersonal: words(''),
    impersonalTails: words(''),
    subordinators: words('that whether'),
    pastAuxiliaries: words('had was were'),
    pastForms: /(?:ed|said|told|thought|knew)$/u,
    speech: words('said told announc promis warn hop thought knew believ insist vow predict pledg'),
  },
  weights: {
    events: words(
      'announc launch vote approv reject refus sign bought buy acquir sell sold clos open lay laid cut fire hire resign quit appoint arrest charg sentenc convict accus sue kill die dead injur wound attack destroy explod hit fall fell drop rose rise grow grew soar surg plung ban withdr suspend delay postpon publish reveal disclos unveil propos demand call threat march protest strike agree deal win won lost lose beat invest spen fund raise pay paid cost merg bid file investigat discover warn plan start stop reopen rebuild damag confirm deni',
    ),
    stopWords: words(
      'the a an of to in on at by for with from as and or but nor so yet if then than that this these those it its he him his she her they them their we us our you your i my me who whom whose which what when where why how is are was were be been being has have had having do does did not no s t will would can could may might shall should must about after before over under into out up down off also just only more most less some any all each both other such own same very there here said says say two three one new year years day days month months week last first now still mr mrs ms while during between because since until through',
    ),
    leaning: words(
      'it he she they this these those that such but and so yet however also his her their its another others then there still meanwhile instead both',
    ),
    personal: words('i we my our me us you your'),
    empty: toPhrases([
      [
        "declined to comment|did not respond to|didn't respond to|didn't immediately respond|did not immediately respond|could not be reached|read more|sign up|subscribe|all rights reserved|it remains to be seen|time will tell",
        true,
      ],
    ]),
  },
  owners: {
    links: words('of'),
    prepositions: words(
      'of to in on at by for with from against into about over under after before between among near than as like and or through via per including according',
    ),
    articles: words('the mr mrs ms dr'),
    possessive: 's',
    verbs: words(
      'invest own hold held buy bought acquir sell sold sale earn receiv rais paid pay spen lose lost lend lent borrow owe demand claim seek sought grant allocat commit pledg post report generat rever count employ hire cut lay laid shed produc manufactur run ran operat manag weigh cost fin raise rais inject provid suppl deliver order build built host represent benefit gain advanc rose rise fell fall drop climb jump plung grew grow plan expect forecast predict project aim hope promis estimat valu confirm announc submit fil set collect record attract draw drew reach total agreed agree plan need want offer bid propos had has have ship open clos donat contribut award won win save owed charg',
    ),
    auxiliaries: words('is are was were has have had will would can could may might must does did'),
    between: words(
      'also now then already still never only just not itself himself herself recently currently eventually later since',
    ),
    clauseStarts: words(
      'who which that whose where when while whereas as because since if though although after before until but than according',
    ),
    relatives: words('who which'),
    coordinators: words('and or then'),
    circumstances: words('since during between within after before among for'),
  },
};
