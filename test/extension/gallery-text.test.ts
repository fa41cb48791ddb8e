import { describe, expect, it } from 'vitest';
import { galleryText, repositoryPage } from '../../extension/scripts/gallery-text.ts';
import { readRepositoryFile } from '../support/repository.ts';

const readme = readRepositoryFile('extension/README.md');

describe('the text for a gallery', () => {
  it('names every picture by a whole address, which is all that galleries show', () => {
    const text = galleryText(readme, 'https://github.com/somebody/cdev');
    const named = [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(named.length).toBeGreaterThan(3);
    const whole = 'https://github.com/somebody/cdev/raw/HEAD/extension/media/pictures/';
    expect(named.filter((address) => !address.startsWith(whole))).toEqual([]);
  });

  it('has no picture that nobody could see', () => {
    const text = galleryText(readme, undefined);
    expect(text).not.toMatch(/<picture|<img|media\//);
    expect(text).toContain('## Your data');
  });
});

describe('the page of a repository', () => {
  it.each([
    ['https://github.com/somebody/cdev.git', 'https://github.com/somebody/cdev'],
    ['git@github.com:somebody/cdev.git\n', 'https://github.com/somebody/cdev'],
    ['ssh://git@gitlab.com/some/group/cdev', 'https://gitlab.com/some/group/cdev'],
    ['/srv/git/cdev', undefined],
    ['https://example.com/somebody/cdev', undefined],
    ['', undefined],
  ])('of the remote %j is %s', (remote, page) => {
    expect(repositoryPage(remote)).toBe(page);
  });
});
