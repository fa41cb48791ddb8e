import { type CanvasBlock, canvasBlocks } from '../../../core/export/canvas-blocks.ts';

/** The box that a heading, a label or a cell names, as people call it, whatever stands in brackets behind; undefined for anything else. */
export function findBlock(label: string): CanvasBlock | undefined {
  // What stands in other brackets tells what to put in its place.
  return /[[\]{}<>]/.test(label)
    ? undefined
    : (known.get(plainLabel(label)) ?? known.get(plainLabel(label.replace(/[(（][^()（）]*[)）]?\s*$/, ''))));
}

/** The same of a text that begins with the name of a box, a colon or a dash behind it; the rest is what follows. */
export function splitLabel(text: string): { readonly block: CanvasBlock; readonly rest: string } | undefined {
  const whole = findBlock(text);
  if (whole !== undefined) {
    return { block: whole, rest: '' };
  }
  const [, label = '', rest = ''] = /^(.{1,60}?)(?:\s*[:：|]|\s[–—-](?=\s))\s*(.*)$/u.exec(text) ?? [];
  const block = findBlock(label);
  return block === undefined ? undefined : { block, rest };
}

/** Whether a label in the box of the customers says who uses it, or who pays. */
export function findRole(label: string): 'user' | 'buyer' | undefined {
  const plain = plainLabel(label);
  return userLabels.has(plain) ? 'user' : buyerLabels.has(plain) ? 'buyer' : undefined;
}

/** Words alone: no numbering, signs, pictures or fillers, and nothing that tells capitals apart. */
function plainLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:box |block )?\d+ /, '')
    .replace(/^(?:(?:the|our|your|my|top|\d+|three|main|target) )+/, '');
}

const userLabels: ReadonlySet<string> = new Set([
  'user',
  'users',
  'end user',
  'end users',
  'nutzer',
  'usuarios',
  'utilisateurs',
]);
const buyerLabels: ReadonlySet<string> = new Set([
  'customer',
  'customers',
  'buyer',
  'buyers',
  'payer',
  'payers',
  'paying customer',
  'paying customers',
  'economic buyer',
  'kunden',
  'käufer',
  'clientes',
  'clients',
  'acheteurs',
]);

/** How each box is called, as `plainLabel` has it. */
const labels: Readonly<Partial<Record<CanvasBlock, readonly string[]>>> = {
  problem: [
    ...[
      'problem',
      'problems',
      'problem statement',
      'customer problem',
      'customer problems',
      'problems worth solving',
    ],
    ...[
      'pain',
      'pains',
      'pain points',
      'customer pains',
      'problems your customers face',
      'problems to solve',
    ],
    ...['probleme', 'problema', 'problemas', 'problème', 'problèmes', '問題', '问题', '課題'],
  ],
  alternatives: [
    ...[
      'existing alternatives',
      'existing alternative',
      'alternatives',
      'current alternatives',
      'existing solutions',
    ],
    ...[
      'current solutions',
      'competitors',
      'competition',
      'bestehende alternativen',
      'existierende alternativen',
    ],
    ...[
      'alternativen',
      'alternativas existentes',
      'alternativas',
      'alternatives existantes',
      'solutions existantes',
    ],
    ...['現有替代方案', '现有替代方案', '現有解決方案', '现有解决方案', '既存の代替品'],
  ],
  solution: [
    ...[
      'solution',
      'solutions',
      'features',
      'product',
      'lösung',
      'lösungen',
      'solución',
      'soluciones',
      'solução',
      'soluções',
    ],
    ...['解決方案', '解决方案', '解決策'],
  ],
  value: [
    ...[
      'unique value proposition',
      'unique value propositions',
      'uvp',
      'value proposition',
      'value propositions',
    ],
    ...[
      'unique value prop',
      'value prop',
      'unique selling proposition',
      'usp',
      'wertangebot',
      'wertversprechen',
    ],
    ...['einzigartiges wertversprechen', 'alleinstellungsmerkmal', 'nutzenversprechen', 'propuesta de valor'],
    ...[
      'propuesta única de valor',
      'propuesta de valor única',
      'proposta de valor',
      'proposta de valor única',
    ],
    ...[
      'proposition de valeur',
      'proposition de valeur unique',
      '獨特價值主張',
      '独特卖点',
      '独特价值主张',
      '價值主張',
      '价值主张',
      '独自の価値提案',
    ],
  ],
  concept: [
    ...[
      'high level concept',
      'highlevel concept',
      'concept',
      'analogy',
      'x for y',
      'konzept',
      'concepto de alto nivel',
    ],
    ...[
      'conceito de alto nível',
      'concept de haut niveau',
      '高層次概念',
      '高层次概念',
      'ハイレベルコンセプト',
    ],
  ],
  advantage: [
    ...[
      'unfair advantage',
      'unfair advantages',
      'competitive advantage',
      'advantage',
      'moat',
      'unfairer vorteil',
    ],
    ...[
      'wettbewerbsvorteil',
      'ventaja injusta',
      'ventaja diferencial',
      'ventaja competitiva',
      'vantagem injusta',
    ],
    ...[
      'vantagem competitiva',
      'avantage déloyal',
      'avantage compétitif',
      '不公平優勢',
      '竞争壁垒',
      '門檻優勢',
      '门槛优势',
      '圧倒的な優位性',
    ],
  ],
  channels: [
    ...[
      'channel',
      'channels',
      'path to customers',
      'distribution channels',
      'distribution',
      'kanäle',
      'canales',
      'canais',
    ],
    ...['canaux', '通路', '渠道', 'チャネル'],
  ],
  segments: [
    ...[
      'customer segment',
      'customer segments',
      'customers',
      'customer',
      'customers and users',
      'customers users',
      'segments',
    ],
    ...[
      'market',
      'audience',
      'users',
      'user segments',
      'who',
      'kundensegmente',
      'kunden',
      'zielgruppe',
      'zielgruppen',
    ],
    ...[
      'segmento de clientes',
      'segmentos de clientes',
      'segmentos de cliente',
      'clientes',
      'segments de clientèle',
    ],
    ...[
      'segments clients',
      'clients',
      '客戶群',
      '客户群',
      '客戶區隔',
      '客户细分',
      '目標客群',
      '目标客户',
      '顧客セグメント',
    ],
  ],
  adopters: [
    ...[
      'early adopters',
      'early adopter',
      'first customers',
      'ideal customers',
      'ideal customer',
      'beachhead',
      'erste kunden',
    ],
    ...[
      'primeros usuarios',
      'adoptadores tempranos',
      'primeiros clientes',
      'utilisateurs pionniers',
      'premiers utilisateurs',
    ],
    ...['早期採用者', '早期采用者', '早期使用者', 'アーリーアダプター'],
  ],
  metrics: [
    ...['key metrics', 'key metric', 'metrics', 'kpi', 'kpis', 'key performance indicators', 'key numbers'],
    ...[
      'schlüsselkennzahlen',
      'kennzahlen',
      'métricas clave',
      'métricas chave',
      'métricas',
      'indicateurs clés',
    ],
    ...['關鍵指標', '关键指标', '主要指標'],
  ],
  costs: [
    ...[
      'cost structure',
      'cost structures',
      'costs',
      'cost',
      'kostenstruktur',
      'kosten',
      'estructura de costos',
    ],
    ...['estructura de costes', 'estrutura de custos', 'structure des coûts', 'structure de coûts', 'coûts'],
    ...['成本結構', '成本结构', '成本分析', 'コスト構造'],
  ],
  revenue: [
    ...[
      'revenue streams',
      'revenue stream',
      'revenue',
      'revenues',
      'revenue model',
      'revenue sources',
      'monetization',
    ],
    ...[
      'monetisation',
      'pricing',
      'einnahmequellen',
      'einnahmen',
      'umsatzströme',
      'flujo de ingresos',
      'flujos de ingresos',
    ],
    ...[
      'fuentes de ingresos',
      'fontes de receita',
      'fluxos de receita',
      'sources de revenus',
      'flux de revenus',
    ],
    ...['收入來源', '收入来源', '收入分析', '收益の流れ'],
  ],
  partners: [
    'key partners',
    'key partner',
    'key partnerships',
    'partners',
    'partnerships',
    'schlüsselpartner',
    'socios clave',
    'partenaires clés',
    '關鍵夥伴',
    '关键合作伙伴',
  ],
  activities: [
    'key activities',
    'key activity',
    'activities',
    'schlüsselaktivitäten',
    'actividades clave',
    'activités clés',
    '關鍵活動',
    '关键业务',
  ],
  resources: [
    'key resources',
    'key resource',
    'resources',
    'schlüsselressourcen',
    'recursos clave',
    'ressources clés',
    '關鍵資源',
    '核心资源',
  ],
  relationships: [
    'customer relationships',
    'customer relationship',
    'relationships',
    'kundenbeziehungen',
    'relaciones con clientes',
    'relations clients',
    '顧客關係',
    '客户关系',
  ],
  beside: ['beside the canvas'],
};

const known: ReadonlyMap<string, CanvasBlock> = new Map(
  Object.entries(labels).flatMap(([block, names]) =>
    names.flatMap((name) => {
      const found = blockCalled(block);
      return found === undefined ? [] : [[name, found] as const];
    }),
  ),
);

function blockCalled(block: string): CanvasBlock | undefined {
  return canvasBlocks.find((each) => each === block);
}
