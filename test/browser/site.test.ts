import { afterAll } from 'vitest';
import { delivery } from './delivery.ts';
import { device } from './device.ts';
import { everyPage } from './every-page.ts';
import { keyboard } from './keyboard.ts';
import { layout } from './layout.ts';
import { searchField } from './search-field.ts';
import { settings } from './settings.ts';
import { raiseStage } from './stage.ts';
import { strangers } from './strangers.ts';
import { withoutScript } from './without-script.ts';

/*
 * The reader's pages in a real Chromium, on a real server with the sample paper. One file, so that one of each serves
 * them all; where Chromium isn't installed, it fails and says so.
 */
const stage = await raiseStage();
afterAll(() => stage[Symbol.asyncDispose]());

withoutScript(stage);
keyboard(stage);
device(stage);
searchField(stage);
delivery(stage);
layout(stage);
strangers(stage);
everyPage(stage);
settings(stage);
