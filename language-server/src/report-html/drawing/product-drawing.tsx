import { productSteps } from '../../core/model/product.ts';
import type { PipelineProduct } from '../../core/report/pipeline.ts';
import { productStepNames } from '../words.ts';
import { type Block, columnWidth, drawingMargin } from './block.ts';
import { DrawnText } from './drawn-text.tsx';

/** A product's own track below the steps, in step with the customers or out of step. */
export function productBlock(product: PipelineProduct): Block {
  const isOut = product.milestones.some((milestone) => milestone.outOfStep !== undefined);
  const title = product.title ?? product.name ?? 'a product';
  const at = (index: number) => drawingMargin + index * columnWidth + 24;
  return {
    height: isOut ? 100 : 72,
    draw: (
      <g>
        <DrawnText x={drawingMargin} y={14} size={14} width={4 * columnWidth} class="ink">
          {`Product: ${title}, ${isOut ? 'out of step' : 'in step'} with its customers`}
        </DrawnText>
        {productSteps.map((step, index) => {
          const milestone = product.milestones.find((each) => each.step === step);
          const out = milestone?.outOfStep !== undefined;
          const reached = milestone?.reached === true;
          return (
            <g key={step}>
              {index > 0 && (
                <path
                  class={`rail ${out ? 'line-out' : reached ? 'line-good' : 'line-ahead dashed'}`}
                  d={`M${at(index - 1) + 10} 38H${at(index) - 10}`}
                />
              )}
              {out ? (
                <path class="fill-out" d={`M${at(index)} 30l8 8l-8 8l-8 -8z`} />
              ) : (
                <circle
                  class={reached ? 'fill-good' : 'paper ring-ground dot'}
                  cx={at(index)}
                  cy="38"
                  r={reached ? 7 : 6}
                />
              )}
              <DrawnText x={at(index) - 24} y={66} size={13} width={columnWidth - 20} class="ink">
                {`${productStepNames[step]}${milestone?.on === undefined ? '' : ` ${milestone.on}`}`}
              </DrawnText>
              {milestone?.outOfStep !== undefined && (
                <DrawnText
                  x={at(index) - 24}
                  y={83}
                  size={12}
                  width={columnWidth - 20}
                  lines={2}
                  class="quiet"
                >
                  {milestone.outOfStep}
                </DrawnText>
              )}
            </g>
          );
        })}
      </g>
    ),
  };
}
