// Langium the way its own examples have it: generated services, qualified names by a scope computation, and one
// validator. Never optimised.
import type {
  AstNode,
  AstNodeDescription,
  DefaultSharedCoreModuleContext,
  LangiumCoreServices,
  LangiumDocument,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
  ValidationAcceptor,
  ValidationChecks,
} from 'langium';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultScopeComputation,
  inject,
  MultiMap,
  WorkspaceCache,
} from 'langium';
import { isModel, isProduct, isProfile, type Model, type StockAstType } from './generated/ast.ts';
import { StockGeneratedModule, StockGeneratedSharedModule } from './generated/module.ts';

class MemberScopes extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const symbols = await super.collectExportedSymbols(document);
    const model: AstNode = document.parseResult.value;
    for (const owner of isModel(model) ? model.declarations : []) {
      const members = isProfile(owner)
        ? [...owner.jobs, ...owner.pains, ...owner.gains]
        : isProduct(owner)
          ? owner.features
          : [];
      for (const member of members) {
        symbols.push(this.descriptions.createDescription(member, `${owner.name}.${member.name}`, document));
      }
    }
    return symbols;
  }
}

class DuplicateNames {
  private readonly shared: LangiumSharedCoreServices;
  private readonly cache: WorkspaceCache<'names', MultiMap<string, AstNodeDescription>>;

  constructor(shared: LangiumSharedCoreServices) {
    this.shared = shared;
    this.cache = new WorkspaceCache(shared);
  }

  checkModel(model: Model, accept: ValidationAcceptor): void {
    const names = this.cache.get('names', () => this.allNames());
    for (const declaration of model.declarations) {
      if (names.get(declaration.name).length > 1) {
        accept('error', `'${declaration.name}' is declared more than once.`, {
          node: declaration,
          property: 'name',
          code: 'duplicate-name',
        });
      }
    }
  }

  private allNames(): MultiMap<string, AstNodeDescription> {
    const names = new MultiMap<string, AstNodeDescription>();
    for (const description of this.shared.workspace.IndexManager.allElements()) {
      names.add(description.name, description);
    }
    return names;
  }
}

export const StockModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  references: { ScopeComputation: (services) => new MemberScopes(services) },
};

/** Registers the validator where all services are there. */
export function registerChecks(services: LangiumCoreServices): void {
  const names = new DuplicateNames(services.shared);
  const checks: ValidationChecks<StockAstType> = {
    Model: (model, accept) => names.checkModel(model, accept),
  };
  services.validation.ValidationRegistry.register(checks);
}

export function createStockServices(context: DefaultSharedCoreModuleContext) {
  const shared = inject(createDefaultSharedCoreModule(context), StockGeneratedSharedModule);
  const stock = inject(createDefaultCoreModule({ shared }), StockGeneratedModule, StockModule);
  shared.ServiceRegistry.register(stock);
  registerChecks(stock);
  return { shared, stock };
}
