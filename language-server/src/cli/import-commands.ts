import { type Command, Option } from 'commander';
import type { Io } from './io.ts';
import { forceOption, outputOption } from './options.ts';

type Run = (path: string, flags: unknown, io: Io) => Promise<number>;

/** The commands by which what was written elsewhere becomes a model. */
export function addImportCommands(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const importing = program
    .command('import')
    .description('make a model of what was written elsewhere, every guess of it untested')
    .helpCommand(false)
    .addHelpText('after', importHelp);
  const add = (name: string, description: string, run: Run): Command =>
    importing
      .command(name)
      .description(description)
      .argument('<file>', "what to read; '-' reads standard input")
      .addOption(
        new Option(
          '--name <name>',
          "what the venture is called (default: as in the file, or the file's name)",
        ),
      )
      .addOption(outputOption())
      .addOption(forceOption())
      .action(async (path: string, flags: unknown) => {
        finish(await run(path, flags, io));
      });

  add('lean-canvas', 'a Lean Canvas in Markdown', async (...asked) =>
    (await import('./commands/import.ts')).importCanvas(...asked),
  );
  add('bmml', 'a business model in the Business Model Markup Language (YAML)', async (...asked) =>
    (await import('./commands/import.ts')).importMarkup(...asked),
  );
  add('csv', 'hypotheses from a table, one a row', async (...asked) =>
    (await import('./commands/import.ts')).importTable(...asked),
  );
}

const importHelp = `
Examples:
  cdev import lean-canvas canvas.md --output my-venture/model.cdev
  cdev import bmml model.bmml --output my-venture/model.cdev
  cdev import csv assumptions.csv                             print the model
  cdev import csv more.csv --output my-venture/more.cdev      add to a venture, whose names it then knows

What has no place in a model is kept in notes, and told on standard error with its line.`;
