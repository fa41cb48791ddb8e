import { describe, expect, it } from 'vitest';
import { isChanged, readChangedLines } from './changed-lines.ts';

const diff = `diff --git a b/model.cdev a b/model.cdev
index 1111111..2222222 100644
--- a b/model.cdev\t
+++ a b/model.cdev\t
@@ -1 +1,2 @@ venture bakery {
-  stage discovery
+  stage validation
+++ nonsense.cdev
@@ -10,2 +11,0 @@
-gone
-+++ also gone
diff --git old.cdev old.cdev
deleted file mode 100644
--- old.cdev
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git new.cdev new.cdev
--- /dev/null
+++ "new \\"one\\".cdev"
@@ -0,0 +1,3 @@
+a
+b
+c
\\ No newline at end of file
`;

describe('readChangedLines', () => {
  it('gives the lines of the new files, whatever stands on them', () => {
    expect([...readChangedLines(diff)]).toEqual([
      [
        'a b/model.cdev',
        [
          { start: 0, end: 2 },
          { start: 11, end: 12 },
        ],
      ],
      ['new "one".cdev', [{ start: 0, end: 3 }]],
    ]);
  });

  it('tells whether lines were changed', () => {
    const changed = readChangedLines(diff);
    expect(isChanged(changed, 'new "one".cdev', { start: 2, end: 3 })).toBe(true);
    expect(isChanged(changed, 'new "one".cdev', { start: 3, end: 4 })).toBe(false);
    expect(isChanged(changed, 'old.cdev', { start: 0, end: 1 })).toBe(false);
  });
});
