import type { Feature } from '../cdev.ts';
import { preview } from './preview/index.ts';

/** Every feature of the extension. To remove one, delete its folder, its line here and its part of the manifest. */
export const features: readonly Feature[] = [preview];
