/**
 * English verbs in their finite forms, by which a clause is told from a mere enumeration. Left out is what in a title
 * is nearly always a noun (`order`, `visit`, `cost`): a missed clause is no harm, a false alarm is.
 */
export const englishVerbs: readonly string[] = [
  ...['am', 'is', 'are', 'was', 'were', "isn't", "aren't", "wasn't", "weren't"],
  ...['has', 'have', 'had', "hasn't", "haven't", "hadn't", 'do', 'does', 'did', "don't", "doesn't", "didn't"],
  ...['will', 'would', 'can', 'could', 'may', 'must', 'should', 'cannot', "can't", "won't"],
  ...["wouldn't", "couldn't", "shouldn't", "they're", "it's", "they'll", "it'll", "they'd"],
  ...['become', 'becomes', 'became', 'begin', 'begins', 'began', 'bring', 'brings', 'brought'],
  ...['build', 'builds', 'built', 'buy', 'buys', 'bought', 'choose', 'chooses', 'chose'],
  ...[
    'come',
    'comes',
    'came',
    'cook',
    'cooked',
    'eat',
    'eats',
    'ate',
    'feel',
    'feels',
    'felt',
    'find',
    'finds',
    'found',
  ],
  ...['forget', 'forgets', 'forgot', 'get', 'gets', 'got', 'give', 'gives', 'gave', 'go', 'goes', 'went'],
  ...['grow', 'grows', 'grew', 'hear', 'hears', 'heard', 'keep', 'keeps', 'kept', 'know', 'knows', 'knew'],
  ...['leave', 'leaves', 'left', 'lose', 'loses', 'lost', 'make', 'makes', 'made', 'meet', 'meets', 'met'],
  ...['pay', 'pays', 'paid', 'say', 'says', 'said', 'see', 'sees', 'saw', 'sell', 'sells', 'sold'],
  ...[
    'refer',
    'refers',
    'referred',
    'sign',
    'signs',
    'signed',
    'send',
    'sends',
    'sent',
    'spend',
    'spends',
    'spent',
    'take',
    'takes',
    'took',
    'tell',
    'tells',
    'told',
  ],
  ...['think', 'thinks', 'thought', 'throw', 'throws', 'threw', 'wear', 'wears', 'wore'],
  ...['understand', 'understands', 'understood', 'win', 'wins', 'won', 'write', 'writes', 'wrote'],
  ...[
    ...['accept', 'add', 'adopt', 'afford', 'agree', 'allow', 'appreciate', 'arrive', 'avoid', 'believe'],
    ...['belong', 'cancel', 'carry', 'complain', 'convert', 'decide', 'deliver', 'depend', 'dislike'],
    ...['download', 'earn', 'enjoy', 'enter', 'exist', 'expect', 'fail', 'follow', 'happen', 'hate', 'hire'],
    ...['ignore', 'improve', 'install', 'invite', 'join', 'learn', 'live', 'love', 'manage', 'miss', 'need'],
    ...['outgrow', 'outweigh', 'prefer', 'prepay', 'prevent', 'receive', 'recommend', 'refuse', 'remain'],
    ...['remember', 'renew', 'replace', 'require', 'save', 'solve', 'struggle', 'subscribe', 'suffer', 'try'],
    ...['use', 'want', 'worry'],
  ].flatMap(regularForms),
];

function regularForms(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`];
  }
  const ending = verb.endsWith('e') ? 'd' : 'ed';
  return [verb, /(s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, verb + ending];
}
