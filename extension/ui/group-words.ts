import type { MessageKey } from '../shared/i18n';
import type { MarkGroup } from '../shared/page-marks';

/** What a reader reads for each group of findings. */
export const GROUP_LABEL: Record<MarkGroup, MessageKey> = {
  money: 'kindMoney',
  percent: 'kindPercent',
  quantity: 'kindQuantity',
  count: 'kindCount',
  person: 'kindPerson',
  organisation: 'kindOrganisation',
  place: 'kindPlace',
  quote: 'kindQuotes',
};
