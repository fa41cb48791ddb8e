import type { IsoDate } from '../core/text/dates.ts';
import type { FilePath } from '../core/text/span.ts';
import type { FileSystem } from '../language/workspace/file-system.ts';
import type { Revision } from '../language/revisions/load-revision.ts';
import type { ModelCache } from '../language/workspace/model-cache.ts';

/** A commit to compare with. */
export interface RevisionWanted {
  /** A folder of the repository. */
  readonly folder: FilePath;
  /** Its id. */
  readonly commit: string;
  /** Whether the last commit is wanted that it has in common with the one that is checked out. */
  readonly mergeBase: boolean;
  readonly called: string;
}

/** What a commit holds, until it is closed. */
export interface OpenedRevision {
  readonly revision: Revision;
  readonly id: string;
  readonly close: () => void;
}

/** What the server needs of the machine or the browser it runs on. */
export interface Host {
  readonly fileSystem: FileSystem;
  /** The system's date in the founder's time zone. */
  readonly systemDate: () => IsoDate;
  /** Whether a path exists, where the host can tell at once; else the file system is asked in the background. */
  readonly existsNow?: (path: FilePath) => boolean | undefined;
  /** Folders that are nobody's project, such as a home folder. */
  readonly homeFolders: readonly FilePath[];
  /** The address of a rule's page. */
  readonly pageOf: (rule: string) => string;
  readonly cache?: ModelCache;
  /** Opens what a commit holds, or says in a clause why not; undefined on a host without git. */
  readonly openRevision?: (wanted: RevisionWanted) => Promise<OpenedRevision | { readonly problem: string }>;
}
