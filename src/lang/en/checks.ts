import type { CheckLexicon } from '../../relate/checks/lexicon';
import { toPhrases, words } from '../../text/phrases';

export const checks: CheckLexicon = {
  decimal: '.',
  empty: words(
    'the a an of in on at by for with from to and or its his her their this that these those is are was were has have had will total amount sum figure number rise fall share rate value about around nearly more less than million billion pound pounds dollar dollars euro euros cent per according after before since been being also same over',
  ),
  anyUnits: words(
    'people persons person times days day months month years year hours hour minutes minute weeks week seconds points others cases sides members men women children countries dollars',
  ),
  definite: words('the this that these those'),
  indefinite: words('a an'),
  differences: words(
    'against initially initial previous previously earlier first second third new newer latest last former old other others another including among revised raised updated corrected provisional finally now yesterday next further more additional remaining each half third quarter below above under up down instead originally only annual monthly about around roughly some nearly cut lowered',
  ),
  totals: toPhrases([
    ['in total|in all|altogether|a total of|for a total of|making|totalling|totaling|or', true],
  ]),
  rest: toPhrases([['remaining|the rest|the remaining|the other', true]]),
  including: toPhrases([['including|among them|of whom|of which|of them', true]]),
  partial: words('including among notably almost nearly plus besides more excluding'),
  and: words('and'),
  equals: words('or'),
  changes: new Map([
    ['rise', 1],
    ['increas', 1],
    ['gain', 1],
    ['jump', 1],
    ['growth', 1],
    ['surge', 1],
    ['up', 1],
    ['fall', -1],
    ['drop', -1],
    ['declin', -1],
    ['decreas', -1],
    ['cut', -1],
    ['down', -1],
  ]),
  outOf: words('of'),
  periods: new Map([
    ['day', 1],
    ['week', 7],
    ['month', 30.4],
    ['year', 365],
  ]),
  against: toPhrases([
    ['compared with|compared to|versus|against|as opposed to|instead of|rather than', true],
  ]),
  times: words('times'),
  timesMore: words('more less as the higher lower larger smaller bigger fewer'),
  multiples: new Map([
    ['doubl', 2],
    ['tripl', 3],
    ['trebl', 3],
    ['quadrup', 4],
    ['quintup', 5],
  ]),
};
