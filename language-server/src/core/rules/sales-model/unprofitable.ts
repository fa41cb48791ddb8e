import type { Economics, EconomicsInput } from '../../model/economics.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { compareStages, stageOfProject } from '../../pipeline/stage.ts';
import { formatList, formatMoney, formatNumber } from '../../text/amounts.ts';
import { compareDecimals, decimalOf, multiplyDecimals } from '../../text/decimal.ts';
import { compareDurations } from '../../text/durations.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

type Found = { readonly economics: Economics; readonly input: EconomicsInput<unknown> } & {
  readonly is: 'lifetime' | 'payback' | 'guessed';
  readonly text: string;
};

export const unprofitable = defineRule({
  name: 'unprofitable',
  family: 'sales-model',
  severity: 'information',
  summary: 'A customer does not bring enough, pays back too late, or the numbers that say so are guesses.',
  source:
    'Customer Development: before customers are created the founders ask whether the business is profitable.',
  subject: 'economics',
  *check(economics, project): Iterable<Found> {
    const { acquisition, lifetime, payback } = economics;
    const { lifetimeOverAcquisition, paybackMonths } = project.settings.thresholds;
    if (
      acquisition &&
      lifetime &&
      acquisition.value.currency === lifetime.value.currency &&
      compareDecimals(
        lifetime.value.to ?? lifetime.value.amount,
        multiplyDecimals(acquisition.value.amount, decimalOf(lifetimeOverAcquisition)),
      ) < 0
    ) {
      yield { economics, input: lifetime, is: 'lifetime', text: formatMoney(lifetime.value) };
    }
    if (
      payback &&
      compareDurations(payback.value, { amount: decimalOf(paybackMonths), unit: 'months' }) > 0 &&
      project.read(isAtCreation, project)
    ) {
      yield {
        economics,
        input: payback,
        is: 'payback',
        text: `${formatNumber(payback.value.amount)} ${payback.value.unit}`,
      };
    }
    const guessed = inputNames.filter((name) => economics[name] && !economics[name].from);
    const first = guessed[0] && economics[guessed[0]];
    if (first) {
      yield { economics, input: first, is: 'guessed', text: formatList(guessed) };
    }
  },
  at: ({ economics, input }) => placeIn(economics, input),
  message: ({ economics, is, text }, project) => {
    const { lifetimeOverAcquisition, paybackMonths } = project.settings.thresholds;
    switch (is) {
      case 'lifetime':
        return `A customer brings ${text} and costs ${economics.acquisition ? formatMoney(economics.acquisition.value) : ''} to win, less than ${lifetimeOverAcquisition} times as much, so growth loses money.`;
      case 'payback':
        return `A customer pays back what it cost to win them after ${text}, more than ${paybackMonths} months, so every new one has to be financed.`;
      case 'guessed':
        return `No evidence is named for ${text}, so whether this is profitable is a guess.`;
    }
  },
});

const inputNames = ['acquisition', 'lifetime', 'margin', 'payback'] as const;

/** Whether the venture creates customers, or builds on them, by its evidence or by its claim. */
const isAtCreation = defineQuery<Project, boolean>('whether customers are created', (project) =>
  [project.read(stageOfProject, project), project.all('venture')[0]?.stage?.value].some(
    (stage) => stage !== undefined && compareStages(stage, 'creation') >= 0,
  ),
);
