// Where in a JSON or YAML text a JSON pointer leads, by the syntax tree of the editor.
import {ensureSyntaxTree} from '@codemirror/language';

const WRAPPERS = new Set(['JsonText', 'Stream', 'Document', 'Item', 'Tagged', 'Anchored']);
const MARKS = new Set(['[', ']', '{', '}', ',', ':', '-', '?', 'Comment', 'LineComment', 'DirectiveEnd', 'DocEnd', 'Tag', 'Anchor', '⚠']);
const MAPPINGS = new Set(['Object', 'BlockMapping', 'FlowMapping']);
const LISTS = new Set(['Array', 'BlockSequence', 'FlowSequence']);

function children(node) {
  const found = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!MARKS.has(child.name)) {
      found.push(child);
    }
  }
  return found;
}

function unwrapped(node) {
  while (node && WRAPPERS.has(node.name)) {
    node = children(node)[0];
  }
  return node;
}

function named(doc, key) {
  return doc.sliceString(key.from, key.to).replace(/^(["'])(.*)\1$/, '$2');
}

function step(doc, node, name) {
  if (MAPPINGS.has(node.name)) {
    for (const pair of children(node)) {
      const [key, value] = children(pair);
      if (key && named(doc, key) === name) {
        return {key, value: unwrapped(value)};
      }
    }
  }
  if (LISTS.has(node.name)) {
    const item = children(node)[Number(name)];
    return item && {key: item, value: unwrapped(item)};
  }
  return undefined;
}

/** The range of the deepest part of the way there is; on one line. */
export function rangeOf(state, pointer) {
  const doc = state.doc;
  let node = unwrapped(ensureSyntaxTree(state, doc.length, 500)?.topNode);
  let range = {from: 0, to: doc.line(1).to};
  for (const part of pointer.split('/').slice(1)) {
    const next = node && step(doc, node, part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!next) {
      break;
    }
    const place = next.value ?? next.key;
    const scalar = next.value && !MAPPINGS.has(next.value.name) && !LISTS.has(next.value.name);
    range = scalar ? next.value : {from: next.key.from, to: Math.min(place.to, next.key.to)};
    node = next.value;
  }
  return {from: range.from, to: Math.min(range.to, doc.lineAt(range.from).to)};
}
