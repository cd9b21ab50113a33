import browser from 'webextension-polyfill';
import { modelLanguage, readModel, type Article, type LoadedModel } from '../../src/index';

const HASH_DIGITS = 12;

/** One load for each language, kept as long as the background lives; a model is in memory once. */
const loading = new Map<string, Promise<LoadedModel | null>>();

/** The model that `article`, read in the language `asked`, needs, by language code; empty when it needs none or its file is missing or damaged. */
export async function modelsFor(article: Article, asked?: string): Promise<ReadonlyMap<string, LoadedModel>> {
  const language = modelLanguage(article, asked);
  if (language === null) return new Map();
  const load = loading.get(language) ?? loadModel(language);
  loading.set(language, load);
  const model = await load;
  // What failed is tried again at the next click.
  if (model === null) loading.delete(language);
  return model === null ? new Map() : new Map([[language, model]]);
}

async function loadModel(language: string): Promise<LoadedModel | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`models/${language}.bin`));
    const bytes = await response.arrayBuffer();
    const read = readModel(bytes);
    return read.ok ? { model: read.value, hash: await hashOf(bytes) } : null;
  } catch {
    // The file is not there: the analysis goes on without names, and the popup says what is missing.
    return null;
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_DIGITS);
}
