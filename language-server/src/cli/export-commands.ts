import { type Command, Option } from 'commander';
import { canvasKinds } from '../core/export/canvas-blocks.ts';
import type { Io } from './io.ts';
import { cacheOption, forceOption, formatOption, outputOption, todayOption } from './options.ts';

type Run = (path: string | undefined, flags: unknown, io: Io) => Promise<number>;

/** The commands by which a venture is read outside cdev. */
export function addExportCommands(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const exporting = program
    .command('export')
    .description('hand a venture on: as a canvas, on one page, its hypotheses as a table, all of it as JSON')
    .helpCommand(false)
    .addHelpText('after', exportHelp);
  const add = (name: string, description: string, run: Run): Command =>
    exporting
      .command(name)
      .description(description)
      .argument('[path]', "the venture's folder or a model of it (default: this folder)")
      .addOption(outputOption())
      .addOption(forceOption())
      .addOption(todayOption())
      .addOption(cacheOption())
      .action(async (path: string | undefined, flags: unknown) => {
        finish(await run(path, flags, io));
      });

  add('canvas', 'a Lean Canvas or a Business Model Canvas, drawn from the model', async (...asked) =>
    (await import('./commands/export.ts')).exportCanvas(...asked),
  )
    .addOption(new Option('--kind <kind>', 'which canvas').choices(canvasKinds).default('lean'))
    .addOption(formatOption(['svg', 'html', 'markdown']));
  add(
    'onepager',
    'one page for an investor or a mentor: claims with their evidence, and what is still open',
    async (...asked) => (await import('./commands/export.ts')).exportOnepager(...asked),
  ).addOption(formatOption(['html', 'markdown', 'svg']));
  add('csv', 'the hypotheses as a table, with what is written and what the evidence says', async (...asked) =>
    (await import('./commands/export.ts')).exportCsv(...asked),
  );
  add('json', 'the whole model as JSON, with everything computed from it', async (...asked) =>
    (await import('./commands/export.ts')).exportJson(...asked),
  );
}

const exportHelp = `
Examples:
  cdev export canvas -o canvas.svg          a Lean Canvas with the verdict of every guess on it
  cdev export onepager -o kitchen.html      claims with their evidence, to be sent or printed
  cdev export csv --output hypotheses.csv   for a spreadsheet, which runs nothing in it
  cdev export json | jq .hypotheses         for other programs; its schema is published

'cdev import csv' reads the table back.`;
