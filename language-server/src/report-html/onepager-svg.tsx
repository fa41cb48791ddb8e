import { renderToString } from 'preact-render-to-string';
import type { Limited, OnepagerClaim, OnepagerView } from '../core/export/onepager-view.ts';
import { onepagerFoot, onepagerTitles, sayBehind } from '../core/export/onepager-words.ts';
import { type Block, drawingMargin, drawingWidth } from './drawing/block.ts';
import type { DrawingTheme } from './drawing/drawing-theme.ts';
import { DrawnText } from './drawing/drawn-text.tsx';
import { mastheadBlock } from './drawing/masthead-drawing.tsx';
import { type Paragraph, paragraphs, stacked } from './drawing/paragraphs.tsx';
import { Sheet } from './drawing/sheet.tsx';
import { VerdictShape } from './icons.tsx';
import { capitalized, stepNames } from './words.ts';

/** A venture on one page as a picture that stands alone. It is well-formed XML whatever founders wrote. */
export function onepagerSvg(view: OnepagerView, theme: DrawingTheme = 'auto'): string {
  const drawing = renderToString(
    <Sheet
      label="The venture on one page"
      blocks={[
        mastheadBlock({
          eyebrow: 'On one page',
          title: view.title,
          vision: view.vision,
          standing: `${view.standing} ${view.stage} As of ${view.today}.`,
        }),
        wayBlock(view),
        factsBlock(view),
        sidesBlock(view),
        paragraphs([{ text: onepagerFoot, size: 11.5, class: 'quiet' }], room, drawingMargin),
      ]}
      theme={theme}
      margin={34}
      gap={26}
    />,
  );
  // In XML, unlike in HTML, this ends something even where nothing has begun.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replaceAll(']]>', ']]&gt;')}\n`;
}

const room = drawingWidth - 2 * drawingMargin;
function wayBlock({ steps }: OnepagerView): Block {
  const pitch = room / Math.max(1, steps.length);
  return {
    height: 30,
    draw: (
      <g>
        {steps.map(({ stage, is, here, met, of }, index) => (
          <g key={stage} transform={`translate(${drawingMargin + index * pitch} 0)`}>
            <path class="ring-ground" d={`M2 2H${pitch - 14}`} />
            {met > 0 && of > 0 && (
              <path
                class={`ring-value ${is === 'passed' ? 'ring-good' : 'ring-doing'}`}
                d={`M2 2H${2 + ((pitch - 16) * met) / of}`}
              />
            )}
            <DrawnText x={0} y={24} size={13} width={pitch - 14} class={here ? 'ink strong' : 'ink'}>
              {`${stepNames[stage]} · ${met} of ${of} met`}
            </DrawnText>
          </g>
        ))}
      </g>
    ),
  };
}

function factsBlock({ facts }: OnepagerView): Block {
  const width = room / 3;
  const drawn = facts.map(({ title, lines }) =>
    paragraphs(
      [
        { text: title, size: 14, class: 'ink strong' },
        ...lines.flatMap(({ text, detail }): readonly Paragraph[] => [
          { text, size: 12.5, above: 6 },
          ...(detail === undefined ? [] : [{ text: detail, size: 11, lines: 3, class: 'quiet' }]),
        ]),
      ],
      width - 44,
    ),
  );
  const height = Math.max(0, ...drawn.map((block) => block.height));
  return facts.length === 0
    ? { height: 0, draw: <g /> }
    : {
        height: height + 32,
        draw: (
          <g>
            <rect class="box" x={drawingMargin} y="0.5" width={room} height={height + 31} rx="9" />
            {drawn.map(({ draw }, index) => (
              <g key={index} transform={`translate(${drawingMargin + 20 + index * width} 15)`}>
                {draw}
              </g>
            ))}
          </g>
        ),
      };
}

function sidesBlock(view: OnepagerView): Block {
  const left = room * 0.6;
  const right = room - left - 40;
  const claims = stacked(
    [
      claimsBlock(onepagerTitles.settled, view.settled, 'No claim has met its bar or missed it yet.', left),
      claimsBlock(onepagerTitles.open, view.open, 'Nothing that is written as a hypothesis.', left),
    ],
    26,
  );
  const parts = stacked(
    partsOf(view).map(({ title, lines }) =>
      lines.length === 0
        ? { height: 0, draw: <g /> }
        : paragraphs([{ text: title, size: 14, class: 'ink strong' }, ...lines], right),
    ),
    24,
  );
  return {
    height: Math.max(claims.height, parts.height),
    draw: (
      <g>
        <g transform={`translate(${drawingMargin} 0)`}>{claims.draw}</g>
        <g transform={`translate(${drawingMargin + left + 40} 0)`}>{parts.draw}</g>
      </g>
    ),
  };
}

function claimsBlock(title: string, claims: Limited<OnepagerClaim>, none: string, width: number): Block {
  const heading = paragraphs([{ text: title, size: 14, class: 'ink strong' }], width);
  const { shown, others } = claims;
  return stacked(
    [
      heading,
      ...(shown.length === 0
        ? [paragraphs([{ text: none, size: 12, class: 'quiet' }], width)]
        : shown.map((claim) => claimBlock(claim, width))),
      ...(others === 0 ? [] : [paragraphs([restOf(others)], width)]),
    ],
    9,
  );
}

function claimBlock(claim: OnepagerClaim, width: number): Block {
  const { name, text, verdict, risk, kind, reason, figures, evidence, quote, riding } = claim;
  const sort = [risk, kind].filter((part) => part !== undefined).join(' ');
  const found = evidence.shown.map((one) => `${one.isAgainst ? 'against it: ' : ''}${one.text}`);
  const { height, draw } = paragraphs(
    [
      { text, size: 13, class: 'ink strong' },
      {
        text: [name, verdict, ...(sort === '' ? [] : [sort])].join(' · '),
        size: 11,
        lines: 1,
        class: 'quiet',
      },
      {
        text: [capitalized(reason), ...(figures === undefined ? [] : [figures])].join(' · '),
        size: 11.5,
        lines: 3,
      },
      ...(found.length === 0
        ? []
        : [
            {
              text: `${found.join('; ')}${evidence.others > 0 ? `; and ${evidence.others} more` : ''}`,
              size: 11,
              class: 'quiet',
            },
          ]),
      ...(quote === undefined
        ? []
        : [
            {
              text: `“${quote.text}”${quote.from === undefined ? '' : ` ${quote.from}`}`,
              size: 11.5,
              class: 'ink italic',
            },
          ]),
      ...(riding === undefined ? [] : [{ text: `Rides on it: ${riding}`, size: 11, class: 'quiet' }]),
    ],
    width - 32,
  );
  return {
    height: height + 4,
    draw: (
      <g>
        <rect class={`body mark-${verdict}`} x="0" y="0" width="3" height={height + 4} rx="1.5" />
        <g class={`mark-${verdict}`} transform="translate(9 1) scale(0.95)">
          <VerdictShape verdict={verdict} />
        </g>
        <g transform="translate(32 1)">{draw}</g>
      </g>
    ),
  };
}

interface Part {
  readonly title: string;
  readonly lines: readonly Paragraph[];
}

function partsOf({ gaps, learned, numbers, ahead, next }: OnepagerView): readonly Part[] {
  const line = (text: string): Paragraph => ({ text, size: 12.5, lines: 4, above: 6 });
  const detail = (parts: readonly (string | undefined)[]): readonly Paragraph[] => {
    const text = parts.filter((part) => part !== undefined).join(', ');
    return text === '' ? [] : [{ text, size: 11, class: 'quiet' }];
  };
  return [
    {
      title: onepagerTitles.gaps,
      lines: [...gaps.shown.map((gap) => line(`– ${gap}`)), ...restsOf(gaps)],
    },
    {
      title: onepagerTitles.learned,
      lines: learned.flatMap(({ on, course, text }) => [line(text), ...detail([on, course])]),
    },
    {
      title: onepagerTitles.numbers,
      lines: numbers.flatMap(({ label, value, from }) => [
        line(`${label}: ${value}`),
        ...detail([sayBehind(from)]),
      ]),
    },
    {
      title: onepagerTitles.ahead,
      lines: [
        ...ahead.shown.flatMap(({ on, text, why }) => [line(text), ...detail([on, why])]),
        ...restsOf(ahead),
      ],
    },
    { title: onepagerTitles.next, lines: next.map((text, index) => line(`${index + 1}  ${text}`)) },
  ];
}

function restsOf({ others }: Limited<unknown>): readonly Paragraph[] {
  return others === 0 ? [] : [restOf(others)];
}

function restOf(others: number): Paragraph {
  return { text: `and ${others} more`, size: 12, class: 'quiet italic', above: 4 };
}
