import type { DateLexicon } from '../../extract/dates/lexicon';
import { numbered, toMap, toPhrases, words } from '../../text/phrases';
import { numbers } from './numbers';

export const dates: DateLexicon = {
  numbers,
  months: toMap(
    numbered(
      'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
      1,
    ),
  ),
  shyMonths: words('jan feb march mar apr may jun jul august aug sept sep oct nov dec'),
  areMonthsCapital: true,
  monthLeads: words(
    'in since by of until till from to during late early mid last next this between and through before after for',
  ),
  weekdays: toMap(
    numbered(
      'sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat',
      0,
    ),
  ),
  shortWeekdays: words('sun mon tue tues wed thu thurs fri sat'),
  habits: words('every each'),
  habitTo: words('to through'),
  ordinals: words('st nd rd th'),
  ofWords: words('of in'),
  days: toPhrases(
    numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
      1,
    ),
  ),
  articles: words('the'),
  to: words('to through until'),
  and: words('and or'),
  labels: words('room+ page+ article+ flight gate number no model lot code route highway call dial channel'),
  turnsBefore: toMap([
    ['last|past', -1],
    ['this', 0],
    ['next', 1],
  ]),
  turnsBehind: new Map(),
  stages: toPhrases([
    [
      'early|mid|late|end of|the end of|beginning of|the beginning of|start of|the start of|early in|late in',
      true,
    ],
  ]),
  relativePeriods: toPhrases([
    ['yesterday|last night', ['day', -1]],
    ['the day before yesterday', ['day', -2]],
    ['today|tonight|this morning|this afternoon|this evening', ['day', 0]],
    ['tomorrow', ['day', 1]],
    ['the day after tomorrow', ['day', 2]],
    ['the day before|the following day|the next day|the previous day', null],
    ['last year', ['year', -1]],
    ['next year', ['year', 1]],
    ['this year', ['year', 0]],
    ['last month', ['month', -1]],
    ['next month', ['month', 1]],
    ['this month', ['month', 0]],
  ]),
  yearsFromText: toPhrases([
    ['the previous year|the year before|a year earlier', -1],
    ['the following year|the year after|a year later', 1],
  ]),
  periods: toMap([
    ['hour+', 'hour'],
    ['day+', 'day'],
    ['week+', 'week'],
    ['month+', 'month'],
    ['year+', 'year'],
  ]),
  spansBefore: toPhrases([]),
  spansBehind: toPhrases([
    ['ago', -1],
    ['from now', 1],
  ]),
  vague: toPhrases([['a few|several|many|some', true]]),
  quarters: toPhrases([
    ['first quarter|q 1|first three months', [1, 3]],
    ['second quarter|q 2', [4, 6]],
    ['third quarter|q 3', [7, 9]],
    ['fourth quarter|q 4|final quarter', [10, 12]],
    ['first half|h 1|first six months', [1, 6]],
    ['second half|h 2', [7, 12]],
  ]),
  seasons: words('spring summer autumn fall winter'),
  decadesBefore: words(''),
  decadesBehind: words('s'),
  order: 'mdy',
  tenses:
    /(?<!\p{L})(?:(?<ahead>(?:will|ll|would(?! have)|(?:is|are) to|set (?:to|for))(?: \p{Ll}+){0,3}|opens|starts|begins|(?:is|are).{0,6}$)|(?<likely>(?:(?<!than |as )expected|due(?! to the | to a )|scheduled|planned)(?: \p{Ll}+){0,3}|(?:[bB]y|[uU]ntil).{0,6}$)|(?<since>[sS]ince)|(?<past>was|were|ha[ds]|have|said|\p{Ll}+ed|came|fell|lost|took|ran|left|went|found))(?!\p{L})/gu,
  pastLead: /^(?: \p{Ll}+)?(?:^| )(?:[Ii]n|last) $/u,
};
