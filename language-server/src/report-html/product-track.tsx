import type { JSX } from 'preact';
import { productSteps } from '../core/model/product.ts';
import type { PipelineProduct } from '../core/report/pipeline.ts';
import { useSelectable } from './interaction.ts';
import { Source } from './source.tsx';
import { productStepNames, shortened } from './words.ts';

/** The products' own way from concept to launch, below the steps they ought to keep in step with. */
export function ProductTracks({
  products,
}: {
  readonly products: readonly PipelineProduct[];
}): JSX.Element | null {
  const dated = products.filter((product) => product.milestones.length > 0);
  const [first, ...others] = dated;
  if (first === undefined) {
    return null;
  }
  return (
    <div class="products">
      <ProductTrack product={first} />
      {others.length > 0 && (
        <details class="more">
          <summary>{others.length === 1 ? '1 more product' : `${others.length} more products`}</summary>
          {others.map((product) => (
            <ProductTrack key={product.id} product={product} />
          ))}
        </details>
      )}
    </div>
  );
}

function ProductTrack({ product }: { readonly product: PipelineProduct }): JSX.Element {
  const outOfStep = product.milestones.filter((milestone) => milestone.outOfStep !== undefined);
  const reached = product.milestones.filter((milestone) => milestone.reached);
  const classes = useSelectable(
    product.id,
    `product ${outOfStep.length > 0 ? 'is-out-of-step' : 'is-in-step'}`,
  );
  return (
    <div class={classes} id={product.id}>
      <p class="product-name">
        <span class="quiet">Product</span>{' '}
        <Source at={product.at} id={product.id} class="name">
          <span dir="auto">{shortened(product.title ?? product.name ?? 'a product', 120)}</span>
        </Source>{' '}
        {reached.length > 0 && (
          <span class={`step-word ${outOfStep.length > 0 ? 'out' : 'in'}`}>
            {outOfStep.length > 0 ? 'out of step with its customers' : 'in step with its customers'}
          </span>
        )}
      </p>
      <ol class="milestones">
        {productSteps.map((step) => {
          const milestone = product.milestones.find((each) => each.step === step);
          const state =
            milestone?.outOfStep === undefined ? (milestone?.reached ? 'reached' : 'ahead') : 'out';
          return (
            <li key={step} class={`milestone is-${state}`}>
              <span class="dot" aria-hidden="true" />
              <p>
                {milestone ? (
                  <Source at={milestone.at}>{productStepNames[step]}</Source>
                ) : (
                  productStepNames[step]
                )}{' '}
                {milestone?.on !== undefined && <span class="quiet">{milestone.on}</span>}
                {milestone && !milestone.reached && <span class="unseen">, ahead</span>}
              </p>
              {milestone?.outOfStep !== undefined && <p class="trouble">{milestone.outOfStep}</p>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
