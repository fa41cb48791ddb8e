import {
  type CancellationToken,
  Disposable,
  type TestController,
  type TestItem,
  TestMessage,
  TestRunRequest,
  TestRunProfileKind,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { HypothesisStatus, Status } from '../../../../language-server/src/protocol/status.ts';
import type { Cdev, Feature } from '../../cdev.ts';
import { locationOf } from '../../shared/places.ts';
import { nameOf } from '../../shared/verdicts.ts';

/** Hypotheses as tests that the market passes or fails, in the Testing view; only for who has asked for it. */
export const testing: Feature = (cdev) => {
  let shown: Disposable | undefined;
  const follow = (): void => {
    const wanted = workspace.getConfiguration('cdev').get<boolean>('testing.enabled') === true;
    if (!wanted) {
      shown?.dispose();
      shown = undefined;
    }
    shown ??= wanted ? showTests(cdev) : undefined;
  };
  follow();
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('cdev.testing.enabled')) {
        follow();
      }
    }),
    new Disposable(() => {
      shown?.dispose();
    }),
  );
};

function showTests({ status }: Cdev): Disposable {
  const controller = tests.createTestController('cdev.hypotheses', 'Hypotheses');
  let results = new Map<TestItem, HypothesisStatus>();
  const tell = (request: TestRunRequest, cancellation?: CancellationToken): void => {
    const run = controller.createTestRun(request, 'what the evidence says', false);
    for (const item of itemsOf(request, results)) {
      const hypothesis = results.get(item);
      if (hypothesis && !cancellation?.isCancellationRequested) {
        tellResult(run, item, hypothesis);
      }
    }
    run.end();
  };
  const follow = (): void => {
    if (status.current) {
      results = replaceItems(controller, status.current);
      tell(new TestRunRequest());
    }
  };
  // There is nothing to run: the evidence is in, and what follows from it is computed as it comes.
  controller.createRunProfile('Look at the evidence', TestRunProfileKind.Run, tell, true);
  follow();
  return Disposable.from(controller, status.onDidChange(follow));
}

function itemsOf(
  { include, exclude }: TestRunRequest,
  results: ReadonlyMap<TestItem, HypothesisStatus>,
): readonly TestItem[] {
  const isIn = (items: readonly TestItem[] | undefined, item: TestItem): boolean =>
    items?.some((each) => each === item || each === item.parent) ?? false;
  return [...results.keys()].filter(
    (item) => (include === undefined || isIn(include, item)) && !isIn(exclude, item),
  );
}

function replaceItems(controller: TestController, { projects }: Status): Map<TestItem, HypothesisStatus> {
  const results = new Map<TestItem, HypothesisStatus>();
  const ventures = projects.map((project) => {
    const label = project.title ?? project.name ?? 'Outside every venture';
    const venture = controller.createTestItem(project.root, label, Uri.parse(project.root, true));
    venture.children.replace(
      project.hypotheses.map((hypothesis) => {
        const { uri, range } = locationOf(hypothesis.at);
        const name = nameOf(hypothesis);
        const item = controller.createTestItem(`${project.root}#${name}`, name, uri);
        item.range = range;
        item.description = hypothesis.title;
        results.set(item, hypothesis);
        return item;
      }),
    );
    return venture;
  });
  controller.items.replace(ventures);
  return results;
}

function tellResult(
  run: ReturnType<TestController['createTestRun']>,
  item: TestItem,
  hypothesis: HypothesisStatus,
): void {
  const said = `${nameOf(hypothesis)} is ${hypothesis.verdict}: ${hypothesis.reason}`;
  run.appendOutput(`${said.replaceAll('\n', ' ')}\r\n`, undefined, item);
  switch (hypothesis.verdict) {
    case 'supported':
      return run.passed(item);
    case 'refuted':
    case 'contested': {
      const message = new TestMessage(said);
      message.location = locationOf(hypothesis.at);
      return run.failed(item, message);
    }
    default:
      // Nobody knows yet, or it is no longer asked.
      return run.skipped(item);
  }
}
