import { productSteps } from '../model/product.ts';
import { type VerdictWord, verdictWords } from '../verdict/verdict.ts';
import type { PipelineProduct, PipelineStep, PipelineView, ProjectPipeline } from './pipeline.ts';
import { sayGateState, sayStage } from './status-words.ts';

/**
 * The four steps as a Mermaid flowchart, which GitHub draws in any Markdown: the gates on the arrows ahead, the pivots
 * as arrows back, and the product's own track below.
 */
export function pipelineMermaid(view: PipelineView): string {
  const isOne = view.projects.length === 1;
  const lines = view.projects.flatMap((project, index) => {
    const prefix = isOne ? '' : `p${index + 1}_`;
    const flow = projectLines(project, prefix);
    return isOne
      ? flow
      : [`subgraph ${prefix}venture [${quoted(titleOf(project))}]`, 'direction LR', ...flow, 'end'];
  });
  const [first] = view.projects;
  const title = isOne && first ? `${titleOf(first)}, as of ${view.today}` : `As of ${view.today}`;
  const summary = first ? sayStage(first) : 'There is no venture here yet.';
  const empty = view.projects.length === 0 ? [`nothing[${quoted(summary)}]`] : [];
  return [
    '---',
    `title: ${JSON.stringify(plain(title))}`,
    '---',
    'flowchart LR',
    `accDescr { ${isOne ? summary : 'Where the ventures stand in the four steps.'} }`,
    ...[...lines, ...empty].map((line) => `  ${line}`),
    ...classes.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Readable on a light page as on a dark one, because each says its ground as well as its ink. */
const classes = [
  'classDef passed fill:#d9efdf,stroke:#2c8a4b,color:#14351f',
  'classDef here fill:#dbe8fa,stroke:#2269c9,stroke-width:3px,color:#0f2a52',
  'classDef ahead fill:#f3f3f1,stroke:#9a9a95,color:#33363a',
  'classDef track fill:none,stroke:#9a9a95',
  'classDef out fill:#fbe3d0,stroke:#c05a12,color:#4a2206',
];

function projectLines(project: ProjectPipeline, prefix: string): readonly string[] {
  const { steps } = project;
  return [
    ...steps.map((step, index) => {
      const isLast = index === steps.length - 1;
      return `${prefix}${step.stage}[${quoted(stepText(step, isLast))}]:::${classOf(step)}`;
    }),
    ...steps.slice(1).flatMap((step, index) => {
      const before = steps[index];
      return before
        ? [`${prefix}${before.stage} -- ${quoted(gateText(before))} --> ${prefix}${step.stage}`]
        : [];
    }),
    ...pivotLines(project, prefix),
    ...project.products
      .slice(0, mostProducts)
      .flatMap((product, index) =>
        product.milestones.length === 0 ? [] : productLines(product, `${prefix}product${index + 1}`),
      ),
  ];
}

const mostProducts = 3;

/** `Discovery`, `you are here`, `2 supported`, each on its line; behind the last step there is no arrow for its gate. */
function stepText(step: PipelineStep, withGate: boolean): string {
  const { stage, here, claimed, verdicts } = step;
  const counts = verdictWords.flatMap((verdict: VerdictWord) =>
    verdicts[verdict] === undefined ? [] : [`${verdicts[verdict]} ${verdict}`],
  );
  return [
    `${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}`,
    ...(here ? ['you are here'] : []),
    ...(claimed && !here ? ['claimed'] : []),
    ...counts,
    ...(withGate ? [gateText(step)] : []),
  ].join(lineBreak);
}

function classOf({ is, here }: PipelineStep): string {
  return is === 'passed' ? 'passed' : here ? 'here' : 'ahead';
}

function gateText({ gates }: PipelineStep): string {
  return gates
    .map((gate) => {
      const [state = '', progress] = sayGateState(gate).split(', ');
      const name = gate.builtIn ? 'gate' : shortened(gate.name, 30);
      return [`${name} ${state}`, ...(progress === undefined ? [] : [progress])].join(lineBreak);
    })
    .join(lineBreak);
}

function pivotLines({ decisions }: ProjectPipeline, prefix: string): readonly string[] {
  return decisions.flatMap(({ course, from, to, name = 'a pivot', on, learned }) => {
    if (course !== 'pivot' || from === undefined || to === undefined) {
      return [];
    }
    const words = [
      `${shortened(name, 30)}${on === undefined ? '' : `, ${on}`}`,
      ...(learned === undefined ? [] : [shortened(learned, 60)]),
    ];
    return [`${prefix}${from} -. ${quoted(words.join(lineBreak))} .-> ${prefix}${to}`];
  });
}

function productLines(product: PipelineProduct, id: string): readonly string[] {
  const isOut = product.milestones.some((milestone) => milestone.outOfStep !== undefined);
  const title = shortened(product.title ?? product.name ?? 'the product', 60);
  const names = productSteps.map((step) => `${id}_${step}`);
  return [
    `subgraph ${id} [${quoted(`${title}: ${isOut ? 'out of step' : 'in step'} with its customers`)}]`,
    'direction LR',
    ...productSteps.map((step) => {
      const milestone = product.milestones.find((each) => each.step === step);
      const state = milestone?.outOfStep !== undefined ? 'out' : milestone?.reached ? 'passed' : 'ahead';
      const words = [
        step,
        ...(milestone?.on === undefined ? [] : [milestone.on]),
        ...(milestone?.outOfStep === undefined ? [] : [milestone.outOfStep]),
      ];
      return `${id}_${step}[${quoted(words.join(lineBreak))}]:::${state}`;
    }),
    names.join(' --> '),
    'end',
    `class ${id} track`,
  ];
}

function titleOf({ title, name, root }: ProjectPipeline): string {
  return shortened(title ?? name ?? root, 80);
}

const lineBreak = '\n';

/**
 * A label. Whatever could mean something to Mermaid, to Markdown or to HTML is written as the number of its character;
 * the only thing that is more than text is a line break.
 */
function quoted(text: string): string {
  const safe = text
    .split(lineBreak)
    .map((line) =>
      plain(line).replace(/[^\p{L}\p{M}\p{N} .,;:%/+-]/gu, (character) => `#${character.codePointAt(0)};`),
    )
    .join('<br/>');
  return `"${safe}"`;
}

/** Text on one line, without what no reader sees. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
}

function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('').trimEnd()}…`;
}
