/** On paper everything is said that a screen keeps folded, and no card is torn in two. */
export const printStyles = `
@media print {
  .page { max-width: none; padding: 0; --raised: var(--paper); }
  .page, .page * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page .card, .page .gate-card, .page .person, .page .item, .page .question, .page .row { break-inside: avoid; content-visibility: visible; }
  .page h2, .page h3 { break-after: avoid; }
  .page details::details-content { content-visibility: visible; block-size: auto; }
  .page .board > summary::before, .page .toolbar { display: none; }
  .page summary { list-style: none; }
  .page summary::-webkit-details-marker { display: none; }
  .page .cards { align-items: start; }
  .page .cell .more > summary, .page .more > summary { color: var(--quiet); }
  .page section { margin-top: 28px; }
}
`;
