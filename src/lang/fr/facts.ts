import type { FactLexicon } from '../../relate/facts/lexicon';
import { toPhrases, words } from '../../text/phrases';

export const facts: FactLexicon = {
  hedges: {
    unconfirmed: toPhrases([
      [
        "il semblerait|paraît-il|paraîtrait-il|semble-t-il|à ce qu'on dit|dit-on|murmure-t-on|se murmure|se murmurerait|prétendument|supposément|selon des rumeurs|selon la rumeur|selon les rumeurs|d'après la rumeur|selon certaines rumeurs|la rumeur veut|la rumeur dit|la rumeur prête|la rumeur court|des rumeurs|les rumeurs|rumeurs de|bruits de couloir|non confirmé|non confirmée|non confirmés|non confirmées|pas été confirmé|pas été confirmée|pas été confirmés|pas été confirmées|pas encore confirmé|pas encore confirmée|n'a pas été vérifié|n'ont pas été vérifiées|n'ont pas été vérifiés|pas pu être vérifié|pas pu être vérifiée|pas pu être vérifiés|pas pu être vérifiées|non vérifié|non vérifiée|non vérifiés|non vérifiées|reste à confirmer|restent à confirmer|sous réserve de confirmation|il se dit que|on prête à",
        true,
      ],
    ]),
    onlyReported: words('pourrait pourraient devrait devraient'),
    conditional: /(?:er|ir|dr|ttr|îtr|ivr|oir|evr|ourr|err|aur|ompr|aincr|clur)ai(?:t|ent)$/u,
    notConditional: words(
      'attrait extrait portrait retrait trait souhait distrait abstrait devrait devraient pourrait pourraient voudrait voudraient souhaiterait souhaiteraient aimerait aimeraient préférerait préféreraient préfèrerait faudrait vaudrait conviendrait suffirait semblerait dirait tirait tiraient retirait retiraient attirait attiraient étirait admirait admiraient aspirait aspiraient inspirait inspiraient respirait respiraient désirait désiraient expirait expiraient virait viraient soupirait soupiraient délirait chavirait transpirait conspirait livrait livraient délivrait délivraient enivrait ouvrait ouvraient couvrait couvraient découvrait découvraient recouvrait recouvraient rouvrait rouvraient œuvrait œuvraient manœuvrait souffrait souffraient offrait offraient cadrait encadrait encadraient effondrait effondraient engendrait engendraient saupoudrait erraient errait serrait serraient enterrait enterraient resserrait desserrait barrait débarrait bourrait ferait-on éclairait éclairaient enterraient atterrait verrait-on narrait démarrait démarraient amarrait carrait fourrait courait couraient mourait mouraient entourait savourait labourait explorait ignorait adorait honorait dévorait restaurait instaurait instauraient mesurait mesuraient assurait assuraient rassurait durait duraient figurait figuraient murmurait jurait procurait demeurait demeuraient effleurait pleurait préparait séparait comparait déclarait déclaraient paraissait réparait égarait emparait',
    ),
    perfect: words('aurait auraient serait seraient'),
    participle:
      /^(?:\p{L}+(?:é|ée|és|ées|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte|erts|ertes|int|ait|aite)|mis|mise|pris|prise|fait|mort|morte|morts|mortes|né|née|dit|eu|été|su)$/u,
    regrets: words('dû pu aimé voulu souhaité préféré fallu suffi'),
    being: words('serait seraient'),
    states: words(
      'en à prêt prête prêts prêtes proche proches âgé âgée âgés lié liée liés liées impliqué impliquée impliqués impliquées soupçonné soupçonnée soupçonnés visé visée visés déjà toujours actuellement originaire originaires responsable responsables hospitalisé hospitalisée hospitalisés détenu détenue détenus retenu retenue retenus mort morte morts mortes parti partie partis arrivé arrivée arrivés entré entrée entrés intervenu intervenue survenu survenue survenus décédé décédée décédés tombé tombée tombés venu venus issu issue issus connu connue connus introuvable introuvables candidat candidate hostile favorable favorables opposé opposée réfugié réfugiée réfugiés intéressé intéressée intéressés tenté tentée tentés convenu',
    ),
    present: words(
      "envisagerait envisageraient préparerait prépareraient négocierait négocieraient détiendrait détiendraient posséderait posséderaient possèderait possèderaient songerait songeraient chercherait chercheraient étudierait étudieraient réunirait réuniraient s'apprêterait apprêterait apprêteraient discuterait discuteraient réclamerait réclameraient compterait compteraient miserait viserait viseraient disposerait disposeraient dissimulerait dissimuleraient cacherait cacheraient refuserait refuseraient hésiterait hésiteraient travaillerait travailleraient vivrait vivraient souffrirait souffriraient remonterait remonteraient daterait dateraient figurerait figureraient convoiterait convoiteraient lorgnerait lorgneraient plancherait plancheraient courrait courraient",
    ),
    between: words(
      "ne n se s l le la les lui leur y en pas plus jamais déjà bien donc ainsi aussi également toujours encore notamment même alors ensuite finalement depuis tous toutes tout récemment largement directement lourdement toutefois parfois cependant pourtant néanmoins quant lundi mardi mercredi jeudi vendredi samedi dimanche hier ' ’ été",
    ),
    hypotheses: toPhrases([
      ["même si|si bien|si ce n'est|si peu|si longtemps|et si", false],
      [
        "si|s'il|s'ils|sans quoi|sinon|à défaut|au cas où|dans ce cas|en cas de|en cas d'|à condition|à moins|dans l'hypothèse|dans un tel scénario|quand bien même|comme si|jamais|autrement|à supposer|pour peu que|plus tard|le lendemain|rêvait|rêve",
        true,
      ],
    ]),
    openings: toPhrases([["sans|faute de|faute d'|avec|un tel|une telle|de telles|de tels", true]]),
    proposals: words(
      'proposition propositions projet projets scénario scénarios hypothèse hypothèses plan réforme mesure mesures loi amendement texte idée option options dispositif objectif but baisse hausse suppression interdiction création fermeture prévisions prévision',
    ),
    vagueSubjects: words('ce c ça cela ceci on nous vous je j tu qui-ce'),
    impersonal: words('il'),
    impersonalTails: words(
      'de d que qu temps préférable possible nécessaire utile souhaitable question prudent logique bon normal sage plus',
    ),
    subordinators: words('que qu si où'),
    pastAuxiliaries: words('a ont avait avaient eut s’était était étaient ayant avoir'),
    pastForms: /(?:ait|aient|èrent|irent|it|a)$/u,
    speech: words(
      'annonc déclar affirm assur promi promet dit dis préven indiqu précis espér espèr pens croy cru crois sav expliqu confirm estim prédi jur juré répét ajout ajouté soulign imagin pari garanti répond répondu fait écri décid prév laiss',
    ),
  },
  weights: {
    events: words(
      'annonc lanc lancé décid vot adopt approuv rejet refus sign achet rach achèt vend vendu cèd céd ferm ouvr rouvr licenci supprim embauch recrut nomm élu démission quitt arrêt interpell condamn jug accus porté plaint tu tué tuer mort bless attaqu agress détrui explos incendi frapp touch attein attei baiss chut recul augment progress grimp bondi flamb interdi retir suspend suspen autoris report publi révél dévoil présent propos réclam exig dénonc appel menac manifest défil grèv accord gagn perd perdu remport batt invest financ débours vers pay coût fusionn absorb déposé dépos soumi soumet offre enquêt ouvert découver',
    ),
    stopWords: words(
      'le la les l un une des du de d au aux à ce cet cette ces son sa ses leur leurs et ou où mais donc or ni car que qu qui quoi dont en y il ils elle elles on nous vous je tu me te se s ne n pas plus moins très tout tous toute toutes même aussi ainsi alors après avant avec sans sous sur dans par pour entre vers chez depuis pendant comme si est sont était étaient été être a ont avait avaient avoir eu fait faire font peut peuvent doit doivent va vont c m j t selon deux trois ans an mois jour jours celui celle ceux dit lui notre nos votre vos mon ma mes encore déjà bien peu autre autres',
    ),
    leaning: words(
      'il ils elle elles on ce cet cette ces cela ceci ça lui eux celui celle ceux celles mais or pourtant cependant car donc ainsi en parmi aussi son sa ses leur leurs c et puis ensuite toutefois néanmoins celui-ci d’autres',
    ),
    personal: words('je j me m nous notre nos moi vous votre vos tu mon ma mes'),
    empty: toPhrases([
      [
        "n'a pas souhaité commenter|n'ont pas souhaité commenter|n'a pas souhaité répondre|n'a pas donné suite|s'est refusé à tout commentaire|pas répondu à nos|lire aussi|à lire aussi|pour mémoire|pour rappel|abonnez-vous|retrouvez|reste à savoir|reste à voir|affaire à suivre",
        true,
      ],
    ]),
  },
  owners: {
    links: words('de du d des'),
    prepositions: words(
      'de du d des à au aux en dans pour par avec chez contre sur sous entre vers sans selon depuis après avant face envers via hors dès parmi que qu comme et ou',
    ),
    articles: words('le la l les m mme monsieur madame'),
    possessive: null,
    verbs: words(
      'invest détien déten possèd posséd perd perç reçoi reçu empoch vers paie pay débours offr propos achet achèt rachet rachèt vend vendu gagn dépens emprunt rembours lev levé prêt doit doiv devr réclam demand exig allou accord consacr mobilis débloqu engag affich enregistr réalis génér dégag publi compt emploi emploie employ embauch recrut supprim licenci produi fabriqu exploit gèr gér pèse pes vau vaut cot touch encaiss économis financ apport inject fourni livr command construi accueill représent bénéfici dispos atteind attei progress recul bais bond chut grimp cèd céd lâch gagné tabl prévo prévoi prévu anticip vis espèr espér promet promi estim chiffr évalu confirm annonc soumi soumet dépos avanc récolt collect cumul totalis revendiqu rassembl réuni',
    ),
    auxiliaries: words(
      'a ont avait avaient est sont était étaient aura auront aurait auraient va vont peut doit sera seront vient viennent',
    ),
    between: words(
      "ne n y l le la les lui leur se s en ainsi aussi également désormais déjà ensuite notamment de son côté elle lui eux d ’ ' pas plus encore quant",
    ),
    clauseStarts: words(
      'qui que qu dont où mais tandis alors lorsque quand si puisque car comme parce bien après avant depuis pendant or selon contre',
    ),
    relatives: words('qui'),
    coordinators: words('et ou puis'),
    circumstances: words('depuis pendant entre dans après avant en parmi sous durant'),
  },
};
