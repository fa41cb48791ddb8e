import { describe, expect, it } from 'vitest';
import { uriOfPath } from './relative-uri.ts';

describe('uriOfPath', () => {
  it.each([
    ['ventures/model.cdev', 'ventures/model.cdev'],
    ['my models #1/ä & b?.cdev', 'my%20models%20%231/%C3%A4%20%26%20b%3F.cdev'],
    ['長者/100%.cdev', '%E9%95%B7%E8%80%85/100%25.cdev'],
    ['http:x/model.cdev', 'http%3Ax/model.cdev'],
    ["it's (a) *.cdev", 'it%27s%20%28a%29%20%2A.cdev'],
    ['../other/model.cdev', '../other/model.cdev'],
    ['/elsewhere/a b.cdev', 'file:///elsewhere/a%20b.cdev'],
    ['D:/a b/model.cdev', 'file:///D:/a%20b/model.cdev'],
    ['<stdin>', '%3Cstdin%3E'],
    ['\ud800.cdev', '%EF%BF%BD.cdev'],
  ])('%s is %s', (path, uri) => {
    expect(uriOfPath(path)).toBe(uri);
    expect(URL.canParse(uri, 'file:///repository/')).toBe(true);
  });
});
