// A code editor in the colours of the page. Its styles carry the page's nonce: the content policy allows no others.
import {closeBrackets, closeBracketsKeymap, completionKeymap, autocompletion} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting} from '@codemirror/language';
import {lintGutter, lintKeymap} from '@codemirror/lint';
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search';
import {EditorState} from '@codemirror/state';
import {drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {tags} from '@lezer/highlight';

const theme = EditorView.theme({
  '&': {color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: '0.87rem'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.55'},
  '.cm-content': {caretColor: 'var(--text)'},
  '.cm-cursor, .cm-dropCursor': {borderLeftColor: 'var(--text)'},
  '.cm-gutters': {backgroundColor: 'var(--sunken)', color: 'var(--muted)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)'},
  '.cm-activeLineGutter': {backgroundColor: 'var(--accent-soft)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--accent-soft)'},
  '.cm-tooltip': {backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: '6px', boxShadow: 'var(--shadow)'},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-panels': {backgroundColor: 'var(--sunken)', color: 'var(--text)'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--bad)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--warn)'},
});

const colours = HighlightStyle.define([
  {tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null], color: 'var(--code-keyword)'},
  {tag: [tags.propertyName, tags.definition(tags.propertyName), tags.typeName, tags.labelName], color: 'var(--accent)'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)'},
  {tag: tags.number, color: 'var(--code-number)'},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic'},
]);

/** An editor in a place of the page; label is what screen readers call it. */
export function editor(parent, {text = '', label, extensions = []}) {
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      EditorView.cspNonce.of(document.body.dataset.nonce),
      lineNumbers(), foldGutter(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
      autocompletion(), highlightActiveLine(), highlightActiveLineGutter(), highlightSelectionMatches(),
      EditorState.tabSize.of(2), EditorView.lineWrapping,
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
      theme, syntaxHighlighting(colours),
      EditorView.contentAttributes.of({'aria-label': label}),
      ...extensions,
    ],
  });
}

/** Puts a text in place of all there is; undo brings it back. */
export function replaceAll(view, text) {
  view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
}

/** Runs work some time after the last call. */
export function calmly(work, milliseconds) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
