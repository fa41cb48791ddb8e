// Floor 1: the language read with Langium, without the language server protocol and without Node.
// No module here may import `langium/lsp`, `langium/node` or anything of `node:`.
import { CdevGeneratedModule, CdevGeneratedSharedModule } from '@cdev/grammar';
import type {
  DefaultSharedCoreModuleContext,
  LangiumCoreServices,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
} from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { CdevLexer } from './lexer.ts';
import { ExpectationRecorder } from './parsing/expectation.ts';
import type { CdevParser } from './parsing/parser.ts';
import { createCdevParser } from './parsing/parser.ts';

export interface CdevAddedServices {
  readonly parser: {
    readonly Lexer: CdevLexer;
    readonly LangiumParser: CdevParser;
    readonly ParserErrorMessageProvider: ExpectationRecorder;
  };
}

export type CdevServices = CdevAddedServices & LangiumCoreServices;

/** What the language puts in the place of Langium's own services; the language server adds to it. */
export const CdevModule: Module<CdevServices, PartialLangiumCoreServices & CdevAddedServices> = {
  parser: {
    Lexer: (services) => new CdevLexer(services),
    LangiumParser: (services) => createCdevParser(services),
    ParserErrorMessageProvider: () => new ExpectationRecorder(),
  },
};

/** The services of the language where there is no language server. */
export function createCdevServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
  readonly shared: LangiumSharedCoreServices;
  readonly cdev: CdevServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), CdevGeneratedSharedModule);
  const cdev = inject(createDefaultCoreModule({ shared }), CdevGeneratedModule, CdevModule);
  shared.ServiceRegistry.register(cdev);
  return { shared, cdev };
}
