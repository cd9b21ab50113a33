import { mount } from '../ui/mount';
import { App } from './app';

void mount(App);
