import type { HypothesisKind } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { barTemplate } from '../rules/bar-template.ts';
import { freeNumber } from '../rules/free-name.ts';
import { formatMoney, formatNumber } from '../text/amounts.ts';
import { type Fix, insertAfter } from '../text/edits.ts';
import type { FilePath, Span } from '../text/span.ts';
import { isSelected, outermostOf, quoted, type Refactoring, type Situation } from './refactoring.ts';

/** A price, a size or a pain is believed before it was seen: as a hypothesis it can be tested. */
export const extractHypothesis: Refactoring = {
  kind: 'extract',
  find: (situation) =>
    claimsIn(situation).map(({ what, kind, about, title, behind }) =>
      fixFor(situation.project, { what, kind, about, title, behind }),
    ),
};

interface Claim {
  readonly what: string;
  readonly kind: HypothesisKind;
  readonly about: string;
  readonly title: string;
  readonly behind: Span & { readonly file: FilePath };
}

function* generateClaims(situation: Situation): Iterable<Claim> {
  for (const declaration of situation.model.declarations) {
    const name = declaration.name?.text;
    if (name === undefined || !isSelected(declaration, situation)) {
      continue;
    }
    const behind = outermostOf(declaration, situation);
    if (declaration.type === 'product') {
      for (const { money, paidBy } of declaration.prices.filter((price) => isSelected(price, situation))) {
        const title = `Customers pay ${formatMoney(money)}`;
        yield { what: 'this price', kind: 'pricing', about: paidBy?.name ?? name, title, behind };
      }
    } else if (
      declaration.type === 'segment' &&
      declaration.size &&
      isSelected(declaration.size, situation)
    ) {
      const { count, unit } = declaration.size;
      const title = `There are at least ${formatNumber(count)} ${unit} who need this`;
      yield { what: 'this size', kind: 'customer', about: name, title, behind };
    } else if (declaration.type === 'profile') {
      for (const pain of declaration.pains.filter((one) => isSelected(one, situation))) {
        const title = pain.title?.value ?? pain.name.text;
        yield { what: 'this pain', kind: 'problem', about: `${name}.${pain.name.text}`, title, behind };
      }
    }
  }
}

function claimsIn(situation: Situation): readonly Claim[] {
  return [...generateClaims(situation)];
}

function fixFor(project: Project, { what, kind, about, title, behind }: Claim): Fix {
  const name = freeNumber(project, 'H');
  const lines = [
    `hypothesis ${name} ${quoted(title)} {`,
    `  kind     ${kind}`,
    `  about    ${about}`,
    `  ${barTemplate(kind, project.today)}`,
    '}',
  ];
  return {
    title: `Write a hypothesis '${name}' about ${what}`,
    safe: false,
    edits: [insertAfter(behind, lines.join('\n'), [quoted(title).slice(1, -1)])],
  };
}
