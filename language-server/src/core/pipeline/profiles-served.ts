import type { Product } from '../model/product.ts';
import type { Profile } from '../model/profile.ts';
import { defineQuery } from '../names/project.ts';

/** The profiles for whom a product does something: a feature relieves a pain, creates a gain or does a job of theirs. */
export const profilesServed = defineQuery<Product, readonly Profile[]>(
  'profiles a product serves',
  (project, product) => {
    const served = new Set<Profile>();
    for (const feature of product.features) {
      for (const reference of [...feature.relieves, ...feature.creates, ...feature.does]) {
        const owner = project.resolve(reference, product)?.declaration;
        if (owner?.type === 'profile') {
          served.add(owner);
        }
      }
    }
    return [...served];
  },
);
