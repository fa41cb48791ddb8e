import { defineTestsOf } from '../host/define-tests.ts';

await defineTestsOf('web', 'VS Code in a browser alone');
