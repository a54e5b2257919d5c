// The schema editor: what is written is reviewed as it is typed, by the same service that creates experiments.
import {json as jsonLanguage} from '@codemirror/lang-json';
import {yaml as yamlLanguage} from '@codemirror/lang-yaml';
import {setDiagnostics} from '@codemirror/lint';
import {Compartment} from '@codemirror/state';
import {EditorView} from '@codemirror/view';
import {json} from 'ui/api';
import {calmly, editor, replaceAll} from 'ui/editor';
import {bytes, count, make, table} from 'ui/elements';
import {rangeOf} from 'ui/pointer';

const DRAFT = 'dwsim.draft';
const languages = {json: jsonLanguage, yaml: yamlLanguage};
const types = {json: 'application/json', yaml: 'application/yaml'};
const language = document.getElementById('language');
const template = document.getElementById('template');
const review = document.getElementById('review');
const button = document.getElementById('create');
const grammar = new Compartment();
let asked = 0;

const START = `name: my_experiment
description: What it is for

tables:
  - name: customers
    target_rows: 1000
    primary_key: [customer_id]
    columns:
      - {name: customer_id, data_type: BIGINT, is_unique: true}
      - {name: full_name, data_type: VARCHAR, varchar_length: 100, faker_rule: name}
      - {name: signed_up, data_type: DATE, date_start: 2024-01-01, date_end: 2025-12-31}
`;

function draft() {
  try {
    return JSON.parse(sessionStorage.getItem(DRAFT)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({language: language.value, text: view.state.doc.toString()}));
  } catch {
    // a browser may refuse storage: then a reload begins anew
  }
}

const kept = draft();
language.value = kept.language ?? 'yaml';

const look = calmly(() => check(), 350);
const view = editor(document.getElementById('editor'), {
  text: kept.text ?? START,
  label: 'Schema of the experiment',
  extensions: [
    grammar.of(languages[language.value]()),
    EditorView.updateListener.of(update => {
      if (update.docChanged) {
        keep();
        look();
      }
    }),
  ],
});

/** A fault of a text that cannot be read names its line. */
function placeOf(fault) {
  const line = /\bline (\d+)/.exec(fault.message);
  if (fault.pointer === '' && line) {
    const at = view.state.doc.line(Math.min(Number(line[1]), view.state.doc.lines));
    return {from: at.from, to: at.to};
  }
  return rangeOf(view.state, fault.pointer);
}

function mark(errors, warnings) {
  const diagnostics = [...errors.map(fault => [fault, 'error']), ...warnings.map(fault => [fault, 'warning'])]
      .map(([fault, severity]) => ({...placeOf(fault), severity, message: fault.message}));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

function list(title, kind, faults) {
  if (faults.length === 0) {
    return null;
  }
  return make('div', {class: 'notice ' + kind},
      make('strong', {}, `${count(faults.length, title)}`),
      make('ul', {class: 'faults'}, ...faults.map(fault => {
        const range = placeOf(fault);
        const line = view.state.doc.lineAt(range.from).number;
        return make('li', {},
            make('button', {type: 'button', class: 'jump', onclick: () => jump(range)}, `line ${line}`),
            ' ', fault.message);
      })));
}

function jump({from, to}) {
  view.dispatch({selection: {anchor: from, head: to}, effects: EditorView.scrollIntoView(from, {y: 'center'})});
  view.focus();
}

function show({valid, errors, warnings, plan}) {
  mark(errors, warnings);
  review.replaceChildren(...[
    valid ? make('p', {class: 'notice good'}, 'Nothing is wrong with it.') : null,
    list('fault', 'bad', errors),
    list('warning', 'warn', warnings),
    plan && make('dl', {class: 'facts'},
        make('div', {}, make('dt', {}, 'Rows'), make('dd', {}, count(plan.rows_total))),
        make('div', {}, make('dt', {}, 'Parts'), make('dd', {}, count(plan.parts_total))),
        make('div', {}, make('dt', {}, 'Parquet, estimated'), make('dd', {}, bytes(plan.bytes_estimated)))),
    plan && table('Plan by table', ['Table', '#Rows', '#Parquet'],
        plan.tables.map(planned => [planned.table, count(planned.rows), bytes(planned.bytes_estimated)])),
  ].filter(Boolean));
}

function fail(error) {
  // a text that cannot be read at all is one fault, which names its line
  const unreadable = /\bline \d+/.test(error.message) ? [{pointer: '', message: error.message}] : [];
  const errors = error.errors?.length ? error.errors : unreadable;
  if (errors.length) {
    show({valid: false, errors, warnings: [], plan: null});
  } else {
    review.replaceChildren(make('p', {class: 'notice bad', role: 'alert'}, error.message));
  }
}

async function check() {
  const turn = ++asked;
  try {
    const result = await json('POST', '/api/experiments/validate', {body: view.state.doc.toString(), type: types[language.value]});
    if (turn === asked) {
      show(result);
    }
  } catch (error) {
    if (turn === asked) {
      fail(error);
    }
  }
}

language.addEventListener('change', () => {
  view.dispatch({effects: grammar.reconfigure(languages[language.value]())});
  keep();
  look();
});

template.addEventListener('change', () => {
  const chosen = template.selectedOptions[0];
  if (chosen.dataset.text !== undefined) {
    language.value = chosen.value.endsWith('.json') ? 'json' : 'yaml';
    view.dispatch({effects: grammar.reconfigure(languages[language.value]())});
    replaceAll(view, chosen.dataset.text);
  }
  template.value = '';
});

button.addEventListener('click', async () => {
  asked++;
  button.disabled = true;
  try {
    const made = await json('POST', '/api/experiments', {body: view.state.doc.toString(), type: types[language.value]});
    sessionStorage.removeItem(DRAFT);
    location.assign('/experiments/' + encodeURIComponent(made.name));
  } catch (error) {
    fail(error);
    button.disabled = false;
  }
});

check();
