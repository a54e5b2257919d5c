// The editor: SQL in colours, completion, and the place of an error underlined.
import {EditorView, drawSelection, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers, placeholder}
  from '@codemirror/view';
import {Compartment, EditorState} from '@codemirror/state';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete';
import {HighlightStyle, bracketMatching, indentOnInput, syntaxHighlighting} from '@codemirror/language';
import {setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search';
import {keywordCompletionSource, schemaCompletionSource} from '@codemirror/lang-sql';
import {tags} from '@lezer/highlight';
import {dialect} from 'ui/query/dialects';
import {columnsInScope, namespace, notAfterPoint} from 'ui/query/completion';

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600'},
  {tag: tags.typeName, color: 'var(--code-keyword)'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)'},
  {tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)'},
  {tag: [tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic'},
]);

const look = EditorView.theme({
  '&': {backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: '14px'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.55', minHeight: '10rem', maxHeight: '45vh', overflow: 'auto'},
  '.cm-content': {caretColor: 'var(--text)', minHeight: '10rem'},
  '.cm-cursor, .cm-dropCursor': {borderLeftColor: 'var(--text)'},
  '.cm-gutters': {backgroundColor: 'var(--sunken)', color: 'var(--muted)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--sunken) 50%, transparent)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)'},
  '.cm-placeholder': {color: 'var(--muted)'},
  '.cm-matchingBracket': {backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)'},
  '.cm-tooltip': {backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line-strong)', borderRadius: '6px'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--mono)', maxWidth: 'min(36rem, 90vw)'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': {color: 'var(--on-accent)'},
  '.cm-completionDetail': {color: 'var(--muted)', fontStyle: 'normal'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--bad)'},
  '.cm-panels': {backgroundColor: 'var(--sunken)', color: 'var(--text)', borderColor: 'var(--line)'},
});

/** The end of the word, name or sign that begins at a place. */
function wordEnd(text, from) {
  const word = /^(?:[\p{L}\p{N}_$]+|"[^"]*"|'[^']*'|[^\s])/u.exec(text.slice(from));
  return from + (word ? word[0].length : 0);
}

/** The offset of a line and column from 1, where columns count characters and not their halves. */
export function offsetOf(text, line, column) {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const prefix = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('');
  return Math.min(text.length, before + prefix.length);
}

export function createEditor({parent, text, nonce, run, changed}) {
  const language = new Compartment();
  const languageOf = ({dialectName, catalog, experiment}) => {
    const chosen = dialect(dialectName);
    return [chosen.language, ...[
      schemaCompletionSource({dialect: chosen, schema: namespace(catalog, experiment)}),
      columnsInScope(catalog, experiment),
      notAfterPoint(keywordCompletionSource(chosen, true)),
    ].map(autocomplete => chosen.language.data.of({autocomplete}))];
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        keymap.of([{key: 'Mod-Enter', run: () => { run(); return true; }, preventDefault: true}]),
        lineNumbers(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), bracketMatching(),
        closeBrackets(), autocompletion(), highlightActiveLine(), highlightSelectionMatches(), EditorView.lineWrapping,
        syntaxHighlighting(colours), look, placeholder('SELECT * FROM …'),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({'aria-label': 'SQL', 'aria-describedby': 'editor-hint', spellcheck: 'false'}),
        EditorView.updateListener.of(update => update.docChanged && changed(update.state.doc.toString())),
        language.of(languageOf({dialectName: 'postgres', catalog: {experiments: []}, experiment: ''})),
      ],
    }),
  });

  return {
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    know: names => view.dispatch({effects: language.reconfigure(languageOf(names))}),

    /** What is to be run, and where in the text it begins. */
    statement() {
      const {from, to} = view.state.selection.main;
      const selected = view.state.sliceDoc(from, to);
      return selected.trim() === '' ? {sql: view.state.doc.toString(), from: 0} : {sql: selected, from};
    },

    replace(text) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}, selection: {anchor: 0}});
      view.focus();
    },

    insert(name) {
      const {from} = view.state.selection.main;
      const glued = /[\p{L}\p{N}_",]$/u.test(view.state.sliceDoc(Math.max(0, from - 1), from));
      view.dispatch(view.state.replaceSelection((glued ? ' ' : '') + name));
      view.focus();
    },

    underline(offset, message) {
      const text = view.state.doc.toString();
      const at = Math.max(0, Math.min(offset, text.length));
      const from = at > 0 && wordEnd(text, at) === at ? at - 1 : at;
      view.dispatch(setDiagnostics(view.state, [
        {from, to: Math.max(wordEnd(text, from), Math.min(from + 1, text.length)), severity: 'error', message}]));
      view.dispatch({selection: {anchor: from}, effects: EditorView.scrollIntoView(from)});
    },

    clearUnderline: () => view.dispatch(setDiagnostics(view.state, [])),
  };
}
