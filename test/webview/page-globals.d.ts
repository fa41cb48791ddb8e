/** What tests put into the pages they open, and what pages may leave there. */
declare var keptState: unknown;
declare var wasRun: unknown;
declare var wasPrinted: unknown;
declare var acquireVsCodeApi: unknown;
declare function tellTest(message: unknown): void;
declare function tellTrouble(message: string): void;
