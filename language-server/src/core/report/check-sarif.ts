import { type Rule, type Severity, severities } from '../rules/card.ts';
import { ruleTexts } from '../rules/generated/rule-texts.ts';
import { findRule } from '../rules/index.ts';
import type { CheckReport, ReportedFile, ReportedFinding, ReportedFix } from './check-report.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { lineFingerprintsOf } from './line-fingerprint.ts';
import { pageText } from './page-text.ts';
import type { Range } from './range-schema.ts';
import { uriOfPath } from './relative-uri.ts';
import { plainStyle } from './style.ts';

export interface SarifQuestion {
  /** Of cdev. */
  readonly version: string;
  /** The address of a rule's page. */
  readonly pageOf: (rule: string) => string;
}

/**
 * The findings as SARIF 2.1.0, within what GitHub's code scanning takes. Paths are those of the report, which must be
 * relative to the top of the repository.
 */
export function checkSarifOf(report: CheckReport, question: SarifQuestion) {
  const all = loudestFirst(report);
  const shown = all.slice(0, mostResults);
  const ruleNames = [...new Set(shown.map(({ finding }) => finding.rule))].sort();
  const fingerprints = fingerprintsOf(report);
  const lineFingerprints = new Map<ReportedFile, readonly string[]>();
  const lineFingerprintOf = (file: ReportedFile, line: number): string | undefined => {
    const known = lineFingerprints.get(file) ?? lineFingerprintsOf(file.text ?? '');
    lineFingerprints.set(file, known);
    return known[line];
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdev',
            version: question.version,
            semanticVersion: question.version,
            rules: ruleNames.map((name) => descriptorOf(name, question)),
          },
        },
        automationDetails: { id: 'cdev/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [top]: { description: { text: 'The top of the repository.' } } },
        invocations: [{ executionSuccessful: true, ...leftOutNotice(all.length - shown.length) }],
        results: shown.map(({ file, finding }) => ({
          ruleId: finding.rule,
          ruleIndex: ruleNames.indexOf(finding.rule),
          level: levels[finding.severity],
          message: { text: messageText(finding.message) },
          locations: [{ physicalLocation: physicalLocation(file.file, finding.range) }],
          relatedLocations: finding.related.slice(0, mostLocations).map((related, index) => ({
            id: index,
            message: { text: messageText(related.message) },
            physicalLocation: physicalLocation(related.file, related.range),
          })),
          partialFingerprints: {
            'cdevFinding/v1': fingerprints.get(finding),
            // The one that GitHub goes by; it does not read others.
            primaryLocationLineHash: lineFingerprintOf(file, finding.range.start.line),
          },
          fixes: (finding.fixes ?? []).filter((fix) => fix.edits.length > 0).map(fixOf),
        })),
      },
    ],
  };
}

const top = '%SRCROOT%';

/** More results in one run, or locations in one result, are refused. */
const mostResults = 25_000;
const mostLocations = 1_000;

/** Longer descriptions are cut by GitHub wherever that is. */
const longestDescription = 1_024;

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};

/** Where there are too many to be taken, the quietest are left out. */
function loudestFirst(
  report: CheckReport,
): readonly { readonly file: ReportedFile; readonly finding: ReportedFinding }[] {
  const all = report.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  return all.length <= mostResults
    ? all
    : severities.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}

function leftOutNotice(count: number) {
  return count === 0
    ? {}
    : {
        toolExecutionNotifications: [
          { level: 'warning', message: { text: `${count} quieter findings are left out: no more fit.` } },
        ],
      };
}

function descriptorOf(name: string, { pageOf }: SarifQuestion) {
  const rule = findRule(name);
  const page = ruleTexts[name] ?? `# ${name}\n\n${rule?.summary ?? whatSyntaxIs}\n`;
  const severity = rule?.severity ?? 'error';
  return {
    id: name,
    name: name
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: cut(rule?.summary ?? whatSyntaxIs) },
    fullDescription: { text: cut(introductionOf(page, rule)) },
    help: { text: pageText(page, plainStyle), markdown: page },
    helpUri: pageOf(name),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['customer-development', ...(rule ? [rule.family] : [])],
      precision: 'very-high',
      'problem.severity': problemSeverities[severity],
    },
  };
}

/** What is found before any rule is asked. */
const whatSyntaxIs = 'The text cannot be read as a model here.';

/** What a page says before its first example, without its title and its facts. */
function introductionOf(page: string, rule: Rule | undefined): string {
  const [head = ''] = page.split(/^## /m);
  const paragraphs = head.split(/\n{2,}/).filter((paragraph) => !/^(#|\*\*|\s*$)|severity `/.test(paragraph));
  const text = paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').replace(/`/g, "'").trim())
    .join(' ');
  return text === '' ? (rule?.summary ?? whatSyntaxIs) : text;
}

function cut(text: string): string {
  return text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1).trimEnd()}…`;
}

/** Braces and brackets mean something in messages of SARIF; what founders wrote must not become a link of theirs. */
function messageText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\{(\d+)\}/g, '{{$1}}')
    .replace(/\](?=\()/g, '] ');
}

function physicalLocation(file: string, range: Range) {
  return { artifactLocation: artifactLocation(file), region: regionOf(range) };
}

/** Only what lies below the top of the repository can be named by its way from there. */
function artifactLocation(file: string) {
  const uri = uriOfPath(file);
  return uri.startsWith('file:') || uri.startsWith('../') ? { uri } : { uri, uriBaseId: top };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function fixOf(fix: ReportedFix) {
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  return {
    description: { text: messageText(fix.title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactLocation(file),
      replacements: fix.edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({
          deletedRegion: regionOf(edit.range),
          insertedContent: { text: edit.newText },
        })),
    })),
  };
}
