import { askContent } from '../shared/messaging';
import { openPanel } from '../shared/panel';
import { activeTabId } from '../shared/tab-link';

type Command = (tabId: number) => Promise<unknown>;

/** By the names of `commands` in the manifest. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['next-repeat', (tabId) => askContent(tabId, { type: 'step', by: 1, among: 'repeats' })],
  ['previous-repeat', (tabId) => askContent(tabId, { type: 'step', by: -1, among: 'repeats' })],
  ['next-mark', (tabId) => askContent(tabId, { type: 'step', by: 1, among: 'marks' })],
  ['previous-mark', (tabId) => askContent(tabId, { type: 'step', by: -1, among: 'marks' })],
  ['toggle-marks', (tabId) => askContent(tabId, { type: 'toggle-marks' })],
  ['open-panel', openPanel],
]);

/** Carries out a keyboard command in `tabId`, else in the active tab; silent where no article was analysed. Begins at once with a known tab. */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTabId());
  if (id !== null) await COMMANDS.get(command)?.(id);
}
