import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import * as z from 'zod';

const resultsSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** What axe holds against a page or frame as it stands, one line for each. */
export async function axeProblems(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results: unknown = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return resultsSchema
    .parse(results)
    .violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
