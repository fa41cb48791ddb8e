import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import { hasRoomForTitles, HypothesisChips } from './chips.tsx';
import { CheckIcon } from './icons.tsx';
import { Prose } from './prose.tsx';
import { capitalized, shortened } from './words.ts';

/** The four questions every venture has to answer, each with what answers it. */
export function Questions({ project }: { readonly project: ProjectPipeline }): JSX.Element {
  const answered = project.questions.filter((question) => question.answered).length;
  return (
    <section class="questions" aria-label="The four questions">
      <h2>
        The four questions <span class="count">{answered} of 4 answered</span>
      </h2>
      <ol>
        {project.questions.map((question) => (
          <li key={question.question} class={`question ${question.answered ? 'is-answered' : 'is-open'}`}>
            <CheckIcon met={question.answered} />
            <div>
              <h3>{question.question}</h3>
              <p class="quiet">
                <span class="unseen">{question.answered ? 'Answered: ' : 'Open: '}</span>
                <Prose text={`${capitalized(shortened(question.answer, 240))}.`} />
              </p>
              <HypothesisChips
                names={question.hypotheses}
                project={project}
                most={6}
                hasTitles={hasRoomForTitles(project)}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
