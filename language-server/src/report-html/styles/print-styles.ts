/** On paper everything is said that a screen keeps folded, and no card is torn in two. */
export const printStyles = `
@media print {
  .page { max-width: none; padding: 0; }
  .page .card, .page .gate-card, .page .person, .page .item, .page .question, .page .row { break-inside: avoid; content-visibility: visible; }
  .page h2, .page h3 { break-after: avoid; }
  .page details::details-content { content-visibility: visible; block-size: auto; }
  .page .board > summary::before, .page .toolbar { display: none; }
  .page section { margin-top: 28px; }
}
`;
