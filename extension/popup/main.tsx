import { render } from 'preact';
import { uiLocale } from '../shared/i18n';
import { App } from './app';

document.documentElement.lang = uiLocale();
const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');
render(<App />, root);
