import english from '../../extension/_locales/en/messages.json';
import french from '../../extension/_locales/fr/messages.json';
import { fill, voiceOf } from '../../extension/shared/voice';

/** The interface's own words, where there is no browser to ask for them. */
export const ENGLISH = voiceOf((key, ...values) => fill(english[key].message, values));
export const FRENCH = voiceOf((key, ...values) => fill(french[key].message, values));
