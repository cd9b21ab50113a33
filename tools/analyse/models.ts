import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModel, type LoadedModel } from '../../src/index';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'models');
const ENDING = '.bin';
const HASH_DIGITS = 12;

let models: ReadonlyMap<string, LoadedModel> | null = null;

/**
 * The project's models by language code, read when first asked for; empty when the folder is not there. Throws when
 * one of them is broken.
 */
export function loadModels(): ReadonlyMap<string, LoadedModel> {
  models ??= readAll(FOLDER);
  return models;
}

function readAll(folder: string): ReadonlyMap<string, LoadedModel> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ENDING)) : [];
  return new Map(files.map((file) => [file.slice(0, -ENDING.length), read(path.join(folder, file))]));
}

function read(file: string): LoadedModel {
  const bytes = readFileSync(file);
  const model = readModel(bytes);
  if (!model.ok) throw new Error(`${file}: ${model.error}`);
  return { model: model.value, hash: createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS) };
}
