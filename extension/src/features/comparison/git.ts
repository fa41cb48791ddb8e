import { Disposable, type Event, EventEmitter, extensions, type Uri } from 'vscode';
import * as z from 'zod';

/** As much of what VS Code's own Git extension offers other extensions as is needed here. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<unknown>;
  readonly onDidCloseRepository: Event<unknown>;
  /** The repository that a file lies in. */
  getRepository(uri: Uri): GitRepository | null;
  /** Where a file of a commit can be opened. */
  toGitUri(uri: Uri, commit: string): Uri;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD?: unknown; readonly onDidChange: Event<void> };
  getRefs(query: object): Promise<unknown>;
  /** Newer ones can say what a branch was made from. */
  getBranchBase?(name: string): Promise<unknown>;
}

const kindOfType = { 0: 'branch', 1: 'remote branch', 2: 'tag' } as const;

const refSchema = z.object({
  type: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  name: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
});

const headSchema = z.object({ name: z.string().optional(), commit: z.string().optional() });

/** A name for a commit. */
export interface GitRef {
  readonly kind: 'branch' | 'remote branch' | 'tag';
  readonly name: string;
  readonly commit: string;
}

/** The Git extension, which may be missing, switched off, or not wanted in a folder that is not trusted. */
export class Git extends Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [this.changed];
  private api: GitApi | undefined;

  /** A repository was opened or closed, or the extension was switched on or off. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super(() => {
      Disposable.from(...this.subscriptions).dispose();
    });
    void this.connect();
  }

  get repositories(): readonly GitRepository[] {
    return this.api?.repositories ?? [];
  }

  findRepository(uri: Uri): GitRepository | undefined {
    return this.api?.getRepository(uri) ?? undefined;
  }

  /** Where a file can be opened as it was in a commit. */
  uriAt(uri: Uri, commit: string): Uri | undefined {
    return this.api?.toGitUri(uri, commit);
  }

  private async connect(): Promise<void> {
    const extension = extensions.getExtension<unknown>('vscode.git');
    if (!extension) {
      // It is not there before a folder is trusted.
      this.subscriptions.push(onceInstalled(() => void this.connect()));
      return;
    }
    const exported: unknown = extension.isActive ? extension.exports : await extension.activate();
    if (!isGitExtension(exported)) {
      return;
    }
    const take = (): void => {
      this.api = exported.enabled ? asGitApi(exported.getAPI(1)) : undefined;
      if (this.api) {
        this.subscriptions.push(
          this.api.onDidOpenRepository(() => this.changed.fire()),
          this.api.onDidCloseRepository(() => this.changed.fire()),
        );
      }
      this.changed.fire();
    };
    this.subscriptions.push(exported.onDidChangeEnablement(take));
    take();
  }
}

/** Every branch and tag, without those that only point to another; none where they cannot be had. */
export async function refsOf(repository: GitRepository): Promise<readonly GitRef[]> {
  const found = z.array(z.unknown()).safeParse(await repository.getRefs({})).data ?? [];
  return found.flatMap((each): readonly GitRef[] => {
    const { data } = refSchema.safeParse(each);
    return data && !/^[^/]+\/HEAD$/.test(data.name)
      ? [{ kind: kindOfType[data.type], name: data.name, commit: data.commit }]
      : [];
  });
}

/** The branch that is checked out, if any, and its last commit, if there is one. */
export function headOf({ state }: GitRepository): { readonly name?: string; readonly commit?: string } {
  return headSchema.safeParse(state.HEAD).data ?? {};
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): unknown;
}

function onceInstalled(then: () => void): Disposable {
  const waiting = extensions.onDidChange(() => {
    if (extensions.getExtension('vscode.git')) {
      waiting.dispose();
      then();
    }
  });
  return waiting;
}

function isGitExtension(value: unknown): value is GitExtension {
  return has(value, { enabled: 'boolean', onDidChangeEnablement: 'function', getAPI: 'function' });
}

function asGitApi(value: unknown): GitApi | undefined {
  return isGitApi(value) ? value : undefined;
}

function isGitApi(value: unknown): value is GitApi {
  return has(value, {
    repositories: 'object',
    onDidOpenRepository: 'function',
    onDidCloseRepository: 'function',
    getRepository: 'function',
    toGitUri: 'function',
  });
}

/** Whether something has members of these types; a schema would make a copy of it, without what it can do. */
function has(value: unknown, members: Readonly<Record<string, string>>): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, type]) => typeof Reflect.get(value, name) === type)
  );
}
