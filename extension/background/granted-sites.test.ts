/** @jest-environment node */
import { DEFAULT_SETTINGS, SETTINGS_KEY, toSettings } from '../shared/settings';
import { allowSite, isAllowed } from '../shared/site-access';
import { followGrantedSites } from './granted-sites';

const SITE = 'https://courrier.example';

type Granted = (permissions: { origins: string[] }) => void;
const mockAreas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
const mockArea = (name: 'local' | 'session') => ({
  get: async (key: string) => ({ [key]: mockAreas[name].get(key) }),
  set: async (entries: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(entries)) mockAreas[name].set(key, value);
  },
  remove: async (key: string) => mockAreas[name].delete(key),
});
let mockGranted: Granted = () => undefined;
let mockAnswer = async (): Promise<boolean> => true;

jest.mock('webextension-polyfill', () => ({
  __esModule: true,
  default: {
    get storage() {
      return { local: mockArea('local'), session: mockArea('session') };
    },
    permissions: {
      request: () => mockAnswer(),
      contains: () => Promise.reject(new Error('Invalid host pattern')),
      onAdded: { addListener: (listener: Granted) => (mockGranted = listener) },
      onRemoved: { addListener: () => undefined },
    },
  },
}));

const settings = () => toSettings(mockAreas.local.get(SETTINGS_KEY));
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeAll(followGrantedSites);
beforeEach(() => {
  mockAreas.session.clear();
  mockAreas.local.set(SETTINGS_KEY, {
    ...DEFAULT_SETTINGS,
    neverOn: ['courrier.example', 'gazette.example'],
  });
  mockAnswer = () => Promise.resolve(true);
  // Node has no locks between windows, and there is one here.
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { locks: { request: (_: string, run: () => unknown) => run() } },
  });
});

test('a window that closes while the browser asks: what was granted is a wish all the same, and unblocks the site', async () => {
  mockAnswer = () => new Promise<boolean>(() => undefined);
  void allowSite(SITE);
  await rest();
  mockGranted({ origins: [`${SITE}/*`] });
  await rest();
  expect(settings()).toMatchObject({ runOn: [SITE], neverOn: ['gazette.example'] });
  expect(mockAreas.session.size).toBe(0);
});

test('what is granted in the browser’s own settings unblocks nothing', async () => {
  mockGranted({ origins: [`${SITE}/*`] });
  await rest();
  expect(settings().neverOn).toEqual(['courrier.example', 'gazette.example']);
});

test('what the browser refuses by an error is refused', async () => {
  mockAnswer = () => Promise.reject(new Error('Invalid host pattern'));
  expect(await allowSite('http://[::1]')).toBe(false);
  expect(await isAllowed('http://[::1]')).toBe(false);
  expect(settings().runOn).toEqual([]);
  expect(mockAreas.session.size).toBe(0);
});
