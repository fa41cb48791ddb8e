import { defineTestsOf } from '../host/define-tests.ts';

await defineTestsOf('node', 'VS Code with Node');
