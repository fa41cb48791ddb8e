import type { Project } from '../core/names/project.ts';
import { heldIn } from '../core/pipeline/held.ts';
import { takesNotes } from '../core/report/lenses.ts';
import { draftNote } from '../language/notes/draft-note.ts';
import * as protocol from '../protocol/notes.ts';
import { answer } from './answer.ts';
import { answeringAnything, throwIfTakenBack } from './answering.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';

/** Notes of talks: which experiments there are to talk for, and what the next note of one begins with. */
export const notes: Feature = {
  register: (connection, session) => {
    answer(
      connection,
      protocol.experiments,
      answeringAnything(session, async (_, cancellation) => {
        await session.untilRowsRead(patienceForRows, cancellation);
        throwIfTakenBack(cancellation);
        return { experiments: session.settledWorkspace().projects().flatMap(choicesIn) };
      }),
    );
    answer(
      connection,
      protocol.interviewNote,
      answeringAnything(session, async ({ uri, experiment: name }, cancellation) => {
        await session.untilRowsRead(patienceForRows, cancellation);
        throwIfTakenBack(cancellation);
        const project = projectAt(uri, session);
        const declaration = project?.find(name)?.declaration;
        if (!project || declaration?.type !== 'experiment') {
          return { problem: `there is no experiment '${name}' any more` };
        }
        const draft = await draftNote(project, declaration, session.fileSystem);
        if ('problem' in draft) {
          return draft;
        }
        const { file, text, respondent, advice, entry } = draft;
        return { uri: uriOf(file), text, respondent, advice: [...advice], entry };
      }),
    );
  },
};

/** Pseudonyms stand in rows: who asks for the next waits this long for them, in milliseconds. */
const patienceForRows = 2000;

function projectAt(uri: string, session: Session): Project | undefined {
  return session.settledWorkspace().projectOf(pathOf(uri));
}

function choicesIn(project: Project): readonly protocol.ExperimentChoice[] {
  const [venture] = project.all('venture');
  return project.all('experiment').flatMap((experiment) =>
    experiment.name
      ? [
          {
            uri: uriOf(experiment.file),
            name: experiment.name.text,
            title: project.titleOf(experiment),
            venture: venture?.title?.value ?? venture?.name?.text,
            held: project.read(heldIn, experiment).people,
            sample: experiment.sample?.value,
            takesNotes: takesNotes(experiment),
          },
        ]
      : [],
  );
}
