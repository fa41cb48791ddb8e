import { ThemeColor, ThemeIcon } from 'vscode';
import type { HypothesisStatus } from '../../../language-server/src/protocol/status.ts';

/** The icon of a verdict, in the colours that VS Code has for such things. */
export function verdictIcon(verdict: HypothesisStatus['verdict']): ThemeIcon {
  const [icon, color] = icons[verdict];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

const icons: Readonly<Record<HypothesisStatus['verdict'], readonly [icon: string, color?: string]>> = {
  supported: ['pass-filled', 'testing.iconPassed'],
  refuted: ['error', 'testing.iconFailed'],
  contested: ['warning', 'testing.iconErrored'],
  inconclusive: ['question', 'testing.iconQueued'],
  testing: ['beaker', 'charts.blue'],
  untested: ['circle-large-outline'],
  parked: ['debug-pause', 'testing.iconSkipped'],
  superseded: ['archive', 'testing.iconSkipped'],
};

/** `H1`, or what stands for a name that a mistake has taken. */
export function nameOf({ name }: HypothesisStatus): string {
  return name ?? '(no name)';
}
