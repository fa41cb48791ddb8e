import type { ComponentChildren, JSX } from 'preact';
import type { Limited, OnepagerClaim, OnepagerStep, OnepagerView } from '../core/export/onepager-view.ts';
import { onepagerFoot, onepagerTitles, sayBehind } from '../core/export/onepager-words.ts';
import { CheckIcon, VerdictIcon } from './icons.tsx';
import { Masthead } from './masthead.tsx';
import { Prose } from './prose.tsx';
import { standalonePage } from './standalone-page.tsx';
import { onepagerStyles } from './styles/onepager-styles.ts';
import { pageStyles } from './styles/page-styles.ts';
import { capitalized, shortened, stepNames } from './words.ts';

/** A venture on one page that stands alone, on a screen light or dark, on paper one sheet. */
export function onepagerHtml(view: OnepagerView): string {
  const { title, facts, settled, open, gaps, learned, numbers, ahead, next } = view;
  return standalonePage({
    title: shortened(title, 80),
    styles: pageStyles + onepagerStyles,
    body: (
      <main class="page onepager">
        <Masthead
          eyebrow="On one page"
          title={title}
          vision={view.vision}
          standing={view.standing}
          quiet={`${view.stage} As of ${view.today}.`}
        />
        <Way steps={view.steps} />
        <div class="facts">
          {facts.map((fact) => (
            <section key={fact.title}>
              <h2>{fact.title}</h2>
              <ul>
                {fact.lines.map(({ text, detail }, index) => (
                  <li key={index} dir="auto">
                    <Prose text={shortened(text, 110)} />
                    {detail !== undefined && (
                      <p class="quiet">
                        <Prose text={shortened(detail, 200)} />
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div class="sides">
          <div>
            <Claims title={onepagerTitles.settled} claims={settled}>
              No claim has met its bar or missed it yet.
            </Claims>
            <Claims title={onepagerTitles.open} claims={open}>
              Nothing that is written as a hypothesis.
            </Claims>
          </div>
          <div>
            <Part title={onepagerTitles.gaps} isThere={gaps.shown.length > 0}>
              <ul class="dashes">
                {gaps.shown.map((gap) => (
                  <li key={gap}>
                    <Prose text={shortened(gap, 190)} />
                  </li>
                ))}
              </ul>
              <Others of={gaps} />
            </Part>
            <Part title={onepagerTitles.learned} isThere={learned.length > 0}>
              <ul>
                {learned.map(({ on, course, text }, index) => (
                  <li key={index}>
                    <span dir="auto">
                      <Prose text={shortened(text, 170)} />
                    </span>
                    <p class="quiet">{[on, course].filter((part) => part !== undefined).join(', ')}</p>
                  </li>
                ))}
              </ul>
            </Part>
            <Part title={onepagerTitles.numbers} isThere={numbers.length > 0}>
              <dl class="numbers">
                {numbers.map(({ label, value, from }, index) => (
                  <div key={index}>
                    <dt>{shortened(label, 50)}</dt>
                    <dd>
                      <strong>
                        <Prose text={shortened(value, 40)} />
                      </strong>
                      <p class="quiet">{shortened(sayBehind(from), 40)}</p>
                    </dd>
                  </div>
                ))}
              </dl>
            </Part>
            <Part title={onepagerTitles.ahead} isThere={ahead.shown.length > 0}>
              <ul>
                {ahead.shown.map(({ on, text, why }, index) => (
                  <li key={index}>
                    <Prose text={shortened(text, 110)} />
                    <p class="quiet">
                      {[on, shortened(why, 80)].filter((part) => part !== undefined).join(', ')}
                    </p>
                  </li>
                ))}
              </ul>
              <Others of={ahead} />
            </Part>
            <Part title={onepagerTitles.next} isThere={next.length > 0}>
              <ol class="counted">
                {next.map((text, index) => (
                  <li key={index}>
                    <Prose text={shortened(text, 170)} />
                  </li>
                ))}
              </ol>
            </Part>
          </div>
        </div>
        <footer class="quiet">{onepagerFoot}</footer>
      </main>
    ),
  });
}

/** The four steps, and how much of what each of them asks is there. */
function Way({ steps }: { readonly steps: readonly OnepagerStep[] }): JSX.Element {
  return (
    <ol class="way" aria-label="The four steps">
      {steps.map(({ stage, is, here, met, of }) => (
        <li key={stage} class={`is-${is}`} aria-current={here ? 'step' : undefined}>
          <svg class="rail" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" width="100" height="4" />
            <rect class="done" width={of === 0 ? 0 : (100 * met) / of} height="4" />
          </svg>
          <p>
            {is === 'passed' && <CheckIcon met={true} />} <strong>{stepNames[stage]}</strong>{' '}
            <span class="quiet">
              {met} of {of} met
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Part(props: {
  readonly title: string;
  readonly isThere: boolean;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  const { title, isThere, children } = props;
  return isThere ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null;
}

function Others({ of: { others } }: { readonly of: Limited<unknown> }): JSX.Element | null {
  return others === 0 ? null : <p class="quiet">and {others} more</p>;
}

function Claims(props: {
  readonly title: string;
  readonly claims: Limited<OnepagerClaim>;
  readonly children: string;
}): JSX.Element {
  const { title, claims, children } = props;
  return (
    <section>
      <h2>{title}</h2>
      {claims.shown.length === 0 ? (
        <p class="quiet">{children}</p>
      ) : (
        <ul class="beliefs">
          {claims.shown.map((claim, index) => (
            <Claim key={index} claim={claim} />
          ))}
        </ul>
      )}
      <Others of={claims} />
    </section>
  );
}

function Claim({ claim }: { readonly claim: OnepagerClaim }): JSX.Element {
  const { name, text, verdict, risk, kind, reason, figures, evidence, quote, riding } = claim;
  const sort = [risk, kind].filter((part) => part !== undefined).join(' ');
  return (
    <li class={`belief verdict-${verdict}`}>
      <VerdictIcon verdict={verdict} />
      <div>
        <h3 dir="auto">
          <Prose text={shortened(text, 150)} />
        </h3>
        <p class="quiet">
          <span class="name">{shortened(name, 32)}</span> · <strong class="word">{verdict}</strong>
          {sort !== '' && ` · ${sort}`}
        </p>
        <p>
          <Prose text={shortened(capitalized(reason), 220)} />
          {figures !== undefined && (
            <span class="quiet">
              {' · '}
              <Prose text={figures} />
            </span>
          )}
        </p>
        {evidence.shown.length > 0 && (
          <p class="quiet">
            {evidence.shown.map(({ isAgainst, text: found }, index) => (
              <span key={index}>
                {index > 0 && '; '}
                {isAgainst && 'against it: '}
                <Prose text={shortened(found, 90)} />
              </span>
            ))}
            {evidence.others > 0 && `; and ${evidence.others} more`}
          </p>
        )}
        {quote !== undefined && (
          <blockquote dir="auto">
            “{shortened(quote.text, 130)}”
            {quote.from !== undefined && <cite> {shortened(quote.from, 30)}</cite>}
          </blockquote>
        )}
        {riding !== undefined && (
          <p class="quiet">
            Rides on it: <Prose text={shortened(riding, 110)} />
          </p>
        )}
      </div>
    </li>
  );
}
