import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../../../../test/support/pipeline-of.ts';
import { readRepositoryFile } from '../../../../test/support/repository.ts';
import { pipelineMermaid } from './pipeline-mermaid.ts';

const kampung = pipelineOf(readRepositoryFile('examples/kampung-kitchen/model.cdev'));

describe('pipelineMermaid', () => {
  it('draws the four steps with their gates, the pivots back, and the track of the product', () => {
    expect(pipelineMermaid({ today: '2026-04-05', projects: [kampung] })).toMatchInlineSnapshot(`
      "---
      title: "Kampung Kitchen, as of 2026-04-05"
      ---
      flowchart LR
      accDescr { The venture claims validation; the evidence has brought it to discovery. }
        discovery["Discovery<br/>you are here<br/>1 untested<br/>1 inconclusive"]:::here
        validation["Validation<br/>claimed<br/>1 testing"]:::ahead
        creation["Creation"]:::ahead
        building["Building<br/>gate open<br/>0 of 1 met"]:::ahead
        discovery -- "G1 open<br/>1 of 3 met" --> validation
        validation -- "G2 open<br/>1 of 3 met" --> creation
        creation -- "gate open<br/>1 of 3 met" --> building
        discovery -. "D1, 2026-01-30<br/>It is not the walk to the market, it is the empty table" .-> discovery
        subgraph product1 ["Daily tingkat with a check-in: in step with its customers"]
        direction LR
        product1_concept["concept<br/>2026-01-05"]:::passed
        product1_development["development<br/>2026-03-01"]:::passed
        product1_testing["testing"]:::ahead
        product1_launch["launch"]:::ahead
        product1_concept --> product1_development --> product1_testing --> product1_launch
        end
        class product1 track
        classDef passed fill:#d9efdf,stroke:#2c8a4b,color:#14351f
        classDef here fill:#dbe8fa,stroke:#2269c9,stroke-width:3px,color:#0f2a52
        classDef ahead fill:#f3f3f1,stroke:#9a9a95,color:#33363a
        classDef track fill:none,stroke:#9a9a95
        classDef out fill:#fbe3d0,stroke:#c05a12,color:#4a2206
      "
    `);
  });

  it('lets nothing a founder wrote mean anything', () => {
    const nasty = '"] --> x; <script>alert(1)</script> `a` #quot; {}()|& %% end\u202e\u0007';
    const project = pipelineOf(`venture v ${JSON.stringify(nasty)}
product p ${JSON.stringify(nasty)} { milestone concept on 2026-01-01 }
decision D1 on 2026-01-01 pivot from validation to discovery { because "x" learned ${JSON.stringify(nasty)} }
`);
    const text = pipelineMermaid({ today: '2026-04-05', projects: [project] });
    const labels = text
      .split('\n')
      .slice(5)
      .flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? ''));
    expect(labels.length).toBeGreaterThan(10);
    for (const label of labels) {
      expect(label.replaceAll('<br/>', '')).toMatch(/^(?:[\p{L}\p{M}\p{N} .,;:%/+-]|#\d+;)*$/u);
    }
    expect(text.split('\n').filter((line) => line.trim() === 'end')).toHaveLength(1);
    expect(text).not.toContain('\u202e');
  });

  it('keeps several ventures apart', () => {
    const text = pipelineMermaid({ today: '2026-04-05', projects: [kampung, kampung] });
    expect(text).toContain('p1_discovery --');
    expect(text).toContain('p2_discovery --');
    expect(text).not.toMatch(/^ {2}discovery/m);
  });
});
