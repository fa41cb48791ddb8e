import { callHierarchy } from './call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { diff } from './diff.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { drafts } from './drafts.ts';
import type { Feature } from './feature.ts';
import { fileRenames } from './file-renames.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHints } from './inlay-hints.ts';
import { linkedEditing } from './linked-editing.ts';
import { notes } from './notes.ts';
import { pipeline } from './pipeline.ts';
import { references } from './references.ts';
import { refresh } from './refresh.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { status } from './status.ts';
import { typeHierarchy } from './type-hierarchy.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Everything the server can do beyond sending what it finds, one file each. */
export const features: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  formatting,
  codeLens,
  inlayHints,
  definition,
  references,
  documentSymbols,
  codeActions,
  rename,
  implementation,
  documentHighlight,
  linkedEditing,
  semanticTokens,
  callHierarchy,
  typeHierarchy,
  folding,
  selectionRanges,
  documentLinks,
  fileRenames,
  workspaceSymbols,
  status,
  pipeline,
  diff,
  refresh,
  drafts,
  notes,
];
