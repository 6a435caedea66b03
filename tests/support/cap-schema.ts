/**
 * The structural rules of the schema of OASIS CAP 1.2 (CAP-v1.2.xsd), set down by hand from memory of it: elements in their order, how
 * often each may stand, words of the lists, forms of values. Beside it the prose rules of the standard that a message of an exercise meets.
 */
interface Node {
  readonly name: string;
  readonly children: readonly Node[];
  readonly text: string;
}
interface Rule {
  readonly name: string;
  readonly least: 0 | 1;
  readonly many?: true;
  readonly words?: readonly string[];
  readonly form?: RegExp;
  readonly of?: readonly Rule[];
}
const one = (name: string, more: Partial<Rule> = {}): Rule => ({ name, least: 1, ...more });
const may = (name: string, more: Partial<Rule> = {}): Rule => ({ name, least: 0, ...more });
const list = (name: string, words: string): Rule => one(name, { words: words.split(' ') });
const pairs = (name: string): Rule => may(name, { many: true, of: [one('valueName'), one('value')] });

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;
const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const INFO: readonly Rule[] = [
  may('language', { form: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/ }),
  {
    ...list('category', 'Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other'),
    many: true,
  },
  one('event'),
  {
    ...list('responseType', 'Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None'),
    least: 0,
    many: true,
  },
  list('urgency', 'Immediate Expected Future Past Unknown'),
  list('severity', 'Extreme Severe Moderate Minor Unknown'),
  list('certainty', 'Observed Likely Possible Unlikely Unknown'),
  may('audience'),
  pairs('eventCode'),
  may('effective', { form: TIME }),
  may('onset', { form: TIME }),
  may('expires', { form: TIME }),
  may('senderName'),
  may('headline'),
  may('description'),
  may('instruction'),
  may('web'),
  may('contact'),
  pairs('parameter'),
  may('resource', {
    many: true,
    of: [
      one('resourceDesc'),
      one('mimeType'),
      may('size', { form: /^\d+$/ }),
      may('uri'),
      may('derefUri'),
      may('digest'),
    ],
  }),
  may('area', {
    many: true,
    of: [
      one('areaDesc'),
      may('polygon', { many: true }),
      may('circle', { many: true }),
      pairs('geocode'),
      may('altitude', { form: NUMBER }),
      may('ceiling', { form: NUMBER }),
    ],
  }),
];
const ALERT: Rule = one('alert', {
  of: [
    one('identifier'),
    one('sender'),
    one('sent', { form: TIME }),
    list('status', 'Actual Exercise System Test Draft'),
    list('msgType', 'Alert Update Cancel Ack Error'),
    may('source'),
    list('scope', 'Public Restricted Private'),
    may('restriction'),
    may('addresses'),
    may('code', { many: true }),
    may('note'),
    may('references'),
    may('incidents'),
    may('info', { many: true, of: INFO }),
  ],
});

const NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';
/** A document of elements and texts, as the writer makes it; anything else is a fault. */
function parse(xml: string): Node | string {
  const begun = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(xml);
  if (!begun) return 'no declaration of UTF-8';
  const open: { name: string; children: Node[]; text: string }[] = [{ name: '', children: [], text: '' }];
  const token = /<(\/?)([A-Za-z]+)((?: xmlns="[^"]*")?)>|([^<]+)/gy;
  token.lastIndex = begun[0].length;
  let at = token.lastIndex;
  for (let m = token.exec(xml); m; m = token.exec(xml)) {
    at = token.lastIndex;
    const [, close, name, attribute, text] = m;
    const top = open.at(-1)!;
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|apos|#39|#34);)/.test(text)) return `an & that is no reference: ${text}`;
      top.text += text;
    } else if (close) {
      if (top.name !== name || open.length === 1) return `</${name}> closes nothing`;
      open.pop();
      open.at(-1)!.children.push(top);
    } else {
      if ((attribute === ` xmlns="${NAMESPACE}"`) !== (open.length === 1)) return `namespace of ${name}`;
      open.push({ name, children: [], text: '' });
    }
  }
  const [root] = open;
  if (at !== xml.length || open.length > 1 || root.children.length !== 1) return `not one document, at ${at}`;
  return root.children[0];
}
function* faultsOf(node: Node, rule: Rule, path: string): Generator<string> {
  if (!rule.of) {
    if (node.children.length > 0) yield `${path}: elements where a text stands`;
    if (rule.words && !rule.words.includes(node.text)) yield `${path}: no word of its list: ${node.text}`;
    if (rule.form && !rule.form.test(node.text)) yield `${path}: not of its form: ${node.text}`;
    // Allowed by the schema; an empty text says nothing.
    if (node.text.trim() === '') yield `${path}: empty`;
    return;
  }
  if (node.text.trim() !== '') yield `${path}: a text between elements`;
  let next = 0;
  for (const r of rule.of) {
    let n = 0;
    while (node.children[next]?.name === r.name)
      yield* faultsOf(node.children[next++], r, `${path}/${r.name}[${++n}]`);
    if (n < r.least) yield `${path}: no ${r.name} where it has to stand`;
    if (n > 1 && !r.many) yield `${path}: ${n} times ${r.name}`;
  }
  if (next < node.children.length) yield `${path}: ${node.children[next].name} is unknown or out of order`;
}
/** What the standard says in words. */
function* proseOf(alert: Node): Generator<string> {
  const of = (name: string): string => alert.children.find((c) => c.name === name)?.text ?? '';
  for (const name of ['identifier', 'sender'])
    if (/[\s,<&]/.test(of(name))) yield `${name}: a space, comma, < or &`;
  if (of('status') === 'Exercise' && of('note') === '') yield 'an exercise without a note';
  const refers = of('references')
    .split(' ')
    .filter((x) => x !== '');
  if (['Update', 'Cancel'].includes(of('msgType')) && refers.length === 0) yield 'refers to nothing';
  for (const r of refers) {
    const [sender, id, sent, ...more] = r.split(',');
    if (!sender || !id || !TIME.test(sent ?? '') || more.length > 0) yield `no reference: ${r}`;
  }
}
/** Everything that is wrong with a message; empty where it is one. */
export function capFaults(xml: string): string[] {
  const root = parse(xml);
  if (typeof root === 'string') return [root];
  if (root.name !== 'alert') return [`${root.name} is no alert`];
  return [...faultsOf(root, ALERT, 'alert'), ...proseOf(root)];
}
