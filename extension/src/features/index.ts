import type { Feature } from '../cdev.ts';
import { entries } from './entries/entries.ts';
import { evidenceDrop } from './evidence-drop/evidence-drop.ts';
import { explorer } from './explorer/explorer.ts';
import { interviewNote } from './interview-note/interview-note.ts';
import { languageStatus } from './language-status/language-status.ts';
import { newModel } from './new-model/new-model.ts';
import { places } from './places/places.ts';
import { preview } from './preview/index.ts';
import { rulePages } from './rule-pages/rule-pages.ts';
import { server } from './server/server.ts';
import { testing } from './testing/testing.ts';
import { walkthrough } from './walkthrough/walkthrough.ts';

/**
 * Every feature of the extension that runs on each of its hosts. To remove one, delete its folder, its line here and its
 * part of the manifest.
 */
export const features: readonly Feature[] = [
  server,
  languageStatus,
  preview,
  explorer,
  testing,
  newModel,
  rulePages,
  entries,
  evidenceDrop,
  interviewNote,
  places,
  walkthrough,
];
