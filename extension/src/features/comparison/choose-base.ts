import { QuickPickItemKind, type QuickPickItem, ThemeIcon, window } from 'vscode';
import * as z from 'zod';
import { type GitRef, type GitRepository, headOf, refsOf } from './git.ts';

/** What is compared with. */
export interface Base {
  readonly repository: GitRepository;
  /** `main`, `v1.0`, or `HEAD` for the commit that is checked out. */
  readonly name: string;
  readonly commit: string;
  /** Whether the comparison begins where the two went apart. */
  readonly mergeBase: boolean;
}

interface BaseItem extends QuickPickItem {
  readonly base?: Omit<Base, 'repository'>;
}

/** Asks what to compare with; undefined where one thinks better of it. */
export async function chooseBase(repository: GitRepository): Promise<Base | undefined> {
  const pick = window.createQuickPick<BaseItem>();
  pick.title = 'Compare with Branch';
  pick.placeholder = 'What changed in meaning since …';
  pick.matchOnDescription = true;
  pick.busy = true;
  pick.show();
  const chosen = new Promise<BaseItem['base']>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.base));
    pick.onDidTriggerItemButton(({ item }) => resolve(item.base && { ...item.base, mergeBase: false }));
    pick.onDidHide(() => resolve(undefined));
  });
  try {
    pick.items = itemsFor(await refsOf(repository), headOf(repository), await branchBaseOf(repository));
    pick.busy = false;
    const base = await chosen;
    return base && { repository, ...base };
  } finally {
    pick.dispose();
  }
}

/** The same base where its name stands for another commit by now; undefined where there is no such name any more. */
export async function baseNow(base: Base): Promise<Base | undefined> {
  const { repository, name } = base;
  const commit =
    name === headName
      ? headOf(repository).commit
      : (await refsOf(repository)).find((ref) => ref.name === name)?.commit;
  return commit === undefined ? undefined : { ...base, commit };
}

const headName = 'HEAD';

function itemsFor(
  refs: readonly GitRef[],
  head: ReturnType<typeof headOf>,
  branchBase: string | undefined,
): readonly BaseItem[] {
  const others = refs.filter(({ name }) => name !== head.name);
  const likely = likelyBases(branchBase, head.name).flatMap(
    (name) => others.find((ref) => ref.name === name) ?? [],
  );
  const first = likely.slice(0, 1);
  const rest = others.filter((ref) => !first.includes(ref));
  const last: readonly BaseItem[] =
    head.commit === undefined
      ? []
      : [
          {
            label: '$(git-commit) The last commit',
            description: 'what is not committed yet',
            base: { name: headName, commit: head.commit, mergeBase: false },
          },
        ];
  return [
    ...first.map(itemOf),
    ...last,
    ...(['branch', 'remote branch', 'tag'] as const).flatMap((kind): readonly BaseItem[] => {
      const ofKind = rest.filter((ref) => ref.kind === kind);
      const label = headings[kind];
      return ofKind.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...ofKind.map(itemOf)];
    }),
  ];
}

const headings = { branch: 'branches', 'remote branch': 'remote branches', tag: 'tags' } as const;
const icons = { branch: 'git-branch', 'remote branch': 'cloud', tag: 'tag' } as const;

function itemOf({ kind, name, commit }: GitRef): BaseItem {
  return {
    label: `$(${icons[kind]}) ${name}`,
    description: kind === 'tag' ? 'since then' : 'since this branch left it',
    base: { name, commit, mergeBase: true },
    buttons: [{ iconPath: new ThemeIcon('git-compare'), tooltip: `Compare with ${name} as it is now` }],
  };
}

/** What a branch most likely goes back into. */
function likelyBases(branchBase: string | undefined, current: string | undefined): readonly string[] {
  const usual = ['main', 'master', 'trunk', 'develop'];
  return [
    ...(branchBase === undefined ? [] : [branchBase]),
    ...usual,
    ...usual.map((name) => `origin/${name}`),
  ].filter((name) => name !== current);
}

const branchSchema = z.object({ name: z.string(), remote: z.string().optional() });

/** What VS Code knows of where the branch that is checked out was made from. */
async function branchBaseOf(repository: GitRepository): Promise<string | undefined> {
  const { name } = headOf(repository);
  try {
    const found = name === undefined ? undefined : await repository.getBranchBase?.(name);
    const { data } = branchSchema.safeParse(found);
    return data && (data.remote === undefined ? data.name : `${data.remote}/${data.name}`);
  } catch {
    return undefined;
  }
}
