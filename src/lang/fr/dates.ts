import type { DateLexicon } from '../../extract/dates/lexicon';
import { numbered, toMap, toPhrases, words } from '../../text/phrases';
import { numbers } from './numbers';

export const dates: DateLexicon = {
  numbers,
  months: toMap(
    numbered(
      'janvier|janv|jan février|fevrier|févr|fév|fevr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc|dec',
      1,
    ),
  ),
  shyMonths: words('janv jan févr fév fevr mars avr mai juil sept oct nov déc dec'),
  areMonthsCapital: false,
  monthLeads: words('en de d depuis dès fin début mi jusque courant à entre'),
  weekdays: toMap(
    numbered('dimanche|dim lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam', 0),
  ),
  shortWeekdays: words('dim lun mar mer jeu ven sam'),
  habits: words('chaque le les un'),
  habitTo: words('au'),
  ordinals: words('er e'),
  ofWords: words('de du d en'),
  days: toPhrases([['premier', 1]]),
  articles: words('le'),
  to: words('au à'),
  and: words('et ou'),
  labels: words('salle+ page+ article+ chambre porte bureau vol numéro n no modèle lot code'),
  turnsBefore: new Map([['ce', 0]]),
  turnsBehind: toMap([
    ['dernier|dernière|passé', -1],
    ['prochain|prochaine', 1],
  ]),
  stages: toPhrases([['début|mi|fin|courant|fin du mois de|début du mois de|milieu', true]]),
  relativePeriods: toPhrases([
    ['hier|hier soir|hier matin|la nuit dernière|hier après-midi', ['day', -1]],
    ['avant-hier', ['day', -2]],
    ["aujourd'hui|ce matin|ce soir|cet après-midi|cette nuit", ['day', 0]],
    ['demain|demain matin|demain soir', ['day', 1]],
    ['après-demain', ['day', 2]],
    ['la veille|le lendemain|le surlendemain|l’avant-veille', null],
    ["l'an dernier|l'an passé|l'année dernière|l'année passée", ['year', -1]],
    ["l'an prochain|l'année prochaine", ['year', 1]],
    ['cette année', ['year', 0]],
    ['le mois dernier|le mois passé|du mois dernier|au mois dernier', ['month', -1]],
    ['le mois prochain|du mois prochain|au mois prochain', ['month', 1]],
    ['ce mois-ci', ['month', 0]],
  ]),
  yearsFromText: toPhrases([
    ["l'année précédente|l'année d'avant", -1],
    ["l'année suivante|l'année d'après", 1],
  ]),
  periods: toMap([
    ['heure+', 'hour'],
    ['jour+', 'day'],
    ['semaine+', 'week'],
    ['mois', 'month'],
    ['an+|année+', 'year'],
  ]),
  spansBefore: toPhrases([
    ['il y a|il y a près de|il y a plus de|il y a moins de|il y a environ|il y a à peine|voici|voilà', -1],
    ['dans', 1],
  ]),
  spansBehind: toPhrases([]),
  vague: toPhrases([['quelques|plusieurs', true]]),
  quarters: toPhrases([
    ['premier trimestre|1 er trimestre|t 1', [1, 3]],
    ['deuxième trimestre|second trimestre|2 e trimestre|2 ème trimestre|t 2', [4, 6]],
    ['troisième trimestre|3 e trimestre|3 ème trimestre|t 3', [7, 9]],
    ['quatrième trimestre|4 e trimestre|4 ème trimestre|t 4', [10, 12]],
    ['premier semestre|1 er semestre|s 1', [1, 6]],
    ['second semestre|deuxième semestre|2 e semestre|s 2', [7, 12]],
  ]),
  seasons: words('printemps été automne hiver rentrée'),
  decadesBefore: words('années'),
  decadesBehind: words(''),
  order: 'dmy',
  tenses:
    /(?<!\p{L})(?:(?<ahead>(?:(?:\p{Ll}*[eidvrt]|au)r(?:a|ont)|va|vont|doit|doivent|devrai(?:en)?t)(?: \p{Ll}+){0,2}|(?:a|ont) lieu|[rR]endez|r?ouvre|reprend|commence)|(?<likely>prévue?s?|attendue?s?|(?:avant|[dD]ès|[jJ]usqu.\p{L}+|[dD].ici|partir d.).{0,4}$)|(?<past>(?:(?:av|ét|aur)ai(?:en)?t|a|ont)(?: prévue?s?| attendue?s?)?)|(?<since>[dD]epuis))(?!\p{L})/gu,
  pastLead: /^(?: (?!prév|fix|report)\p{Ll}+){0,2}(?:^| )(?:[Ee]n|au mois de|fin|début) $/u,
};
