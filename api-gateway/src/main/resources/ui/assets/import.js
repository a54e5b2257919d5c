// SQL import: first what the script means, then what of the suggested rules is wanted, then the experiment.
import {PostgreSQL, sql} from '@codemirror/lang-sql';
import {setDiagnostics} from '@codemirror/lint';
import {EditorView} from '@codemirror/view';
import {json} from 'ui/api';
import {editor, replaceAll} from 'ui/editor';
import {count, make, table} from 'ui/elements';

const KEPT = 'dwsim.script';
const form = document.getElementById('script');
const failure = document.getElementById('failure');
const place = document.getElementById('interpretation');

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  const {name, dialect, target_rows: rows, infer_rules: infer} = form.elements;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(
        {name: name.value, dialect: dialect.value, rows: rows.value, infer: infer.checked, text: view.state.doc.toString()}));
  } catch {
    // a browser may refuse storage: then a reload begins anew
  }
}

const before = kept();
const view = editor(document.getElementById('editor'), {
  text: before.text ?? '',
  label: 'SQL script',
  extensions: [sql({dialect: PostgreSQL}), EditorView.updateListener.of(update => update.docChanged && keep())],
});
if (before.name !== undefined) {
  form.elements.name.value = before.name;
  form.elements.dialect.value = before.dialect;
  form.elements.target_rows.value = before.rows;
  form.elements.infer_rules.checked = before.infer;
}
form.addEventListener('input', keep);

document.getElementById('example').addEventListener('click', event => replaceAll(view, event.currentTarget.dataset.text));
document.getElementById('file').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (file) {
    replaceAll(view, await file.text());
  }
  event.target.value = '';
});

function mark(places) {
  const doc = view.state.doc;
  view.dispatch(setDiagnostics(view.state, places.map(({line, message, severity}) => {
    const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
    return {from: at.from, to: at.to, message, severity};
  })));
}

function clearFaults() {
  failure.hidden = true;
  form.querySelectorAll('.field > .fault').forEach(fault => fault.remove());
  form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
}

function fail(error) {
  const lines = [error.message];
  const places = [];
  for (const fault of error.errors ?? []) {
    const field = [...form.querySelectorAll('[data-pointer]')].find(each => each.dataset.pointer === fault.pointer);
    const line = /\bline (\d+)/.exec(fault.message);
    if (line) {
      places.push({line: Number(line[1]), message: fault.message, severity: 'error'});
    }
    if (field) {
      const input = field.querySelector('input, select');
      field.append(make('p', {class: 'fault', id: input.id + '-fault'}, fault.message));
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', input.id + '-fault');
    } else if (fault.message !== error.message) {
      lines.push(`${fault.pointer ? fault.pointer + ': ' : ''}${fault.message}`);
    }
  }
  mark(places);
  failure.textContent = lines.join('\n');
  failure.hidden = false;
}

const OUTCOMES = {imported: 'good', applied: 'good', reported: 'warn', skipped: ''};

function statements(answer) {
  const rows = answer.statements.map((statement, i) => {
    const end = answer.statements[i + 1]?.line ?? Infinity;
    const about = answer.warnings.filter(warning => warning.line >= statement.line && warning.line < end);
    return [
      count(statement.line),
      statement.kind,
      statement.table ?? '',
      make('span', {class: 'badge ' + OUTCOMES[statement.outcome]}, statement.outcome),
      about.length === 0 ? '' : make('ul', {}, ...about.map(warning =>
          make('li', {}, `line ${warning.line}${warning.column ? ', ' + warning.column : ''}: ${warning.message}`))),
    ];
  });
  return make('section', {class: 'card'},
      make('h2', {}, `${count(answer.statements.length, 'statement')}, ${count(answer.warnings.length, 'warning')}`),
      table('Statements of the script', ['#Line', 'Statement', 'Table', 'Outcome', 'Warnings'], rows));
}

function typeOf(column) {
  if (column.precision != null) {
    return `${column.data_type}(${column.precision}, ${column.scale})`;
  }
  return column.data_type + (column.varchar_length != null ? `(${column.varchar_length})` : '');
}

function keysOf(of, column) {
  return [
    of.primary_key?.includes(column.name) ? 'PK' : column.is_unique ? 'UNIQUE' : null,
    column.foreign_key ? `→ ${column.foreign_key.references_table}.${column.foreign_key.references_column}` : null,
    column.required === false || column.foreign_key?.nullable ? 'nullable' : null,
  ].filter(Boolean).join(', ');
}

function suggestion(answer, of, column) {
  const suggested = answer.suggestions.filter(each => each.table === of.name && each.column === column.name);
  if (suggested.length === 0) {
    return '';
  }
  return make('div', {}, ...suggested.map(each => {
    const id = `rule-${of.name}-${column.name}-${Object.keys(each.rule).join('-')}`;
    const input = make('input', {class: 'rule', id, value: JSON.stringify(each.rule), 'aria-label': `Rule of ${of.name}.${column.name}`});
    const check = make('input', {type: 'checkbox', checked: true, 'aria-label': `Use the rule of ${of.name}.${column.name}`});
    check.addEventListener('change', () => {
      input.disabled = !check.checked;
    });
    each.controls = {check, input};
    return make('div', {class: 'field'}, make('div', {class: 'suggested'}, check, input), make('p', {class: 'hint'}, each.reason));
  }));
}

function tables(answer) {
  return answer.experiment.tables.map(of => make('section', {class: 'card'},
      make('div', {class: 'card-head'}, make('h2', {class: 'mono'}, of.name),
          make('p', {class: 'muted small'}, of.target_rows == null ? 'rows follow from its parents' : count(of.target_rows, 'row'))),
      table('Columns of ' + of.name, ['Column', 'In the script', 'Type', 'Keys', 'Suggested rule'],
          of.columns.map(column => [
            make('strong', {class: 'mono'}, column.name),
            make('span', {class: 'mono'}, column.source_type ?? ''),
            make('span', {class: 'mono'}, typeOf(column)),
            keysOf(of, column),
            suggestion(answer, of, column),
          ]))));
}

/** The definition with the suggestions as they are now; throws where one is not JSON. */
function chosen(answer) {
  const definition = structuredClone(answer.experiment);
  for (const {table: tableName, column: columnName, rule, controls} of answer.suggestions) {
    const column = definition.tables.find(of => of.name === tableName).columns.find(each => each.name === columnName);
    for (const field of Object.keys(rule)) {
      // nothing said would be suggested again, so none is said to be wanted
      if (field === 'derived_from') {
        column[field] = [];
      } else {
        delete column[field];
      }
    }
    if (controls?.check.checked) {
      try {
        Object.assign(column, JSON.parse(controls.input.value));
        controls.input.removeAttribute('aria-invalid');
      } catch (error) {
        controls.input.setAttribute('aria-invalid', 'true');
        controls.input.focus();
        throw new Error(`The rule of ${tableName}.${columnName} is not JSON: ${error.message}`);
      }
    }
  }
  definition.name = form.elements.name.value.trim();
  return definition;
}

function savePanel(answer) {
  const problem = make('div', {class: 'notice bad', role: 'alert', hidden: true});
  const attempt = async work => {
    problem.hidden = true;
    try {
      await work(chosen(answer));
    } catch (error) {
      problem.textContent = [error.message, ...(error.errors ?? []).map(fault => `${fault.pointer} ${fault.message}`)].join('\n');
      problem.hidden = false;
    }
  };
  const create = make('button', {type: 'button', class: 'button primary', onclick: () => attempt(async definition => {
    const made = await json('POST', '/api/experiments', {body: definition});
    sessionStorage.removeItem(KEPT);
    location.assign('/experiments/' + encodeURIComponent(made.name));
  })}, 'Create experiment');
  const edit = make('button', {type: 'button', class: 'button', onclick: () => attempt(async definition => {
    sessionStorage.setItem('dwsim.draft', JSON.stringify({language: 'json', text: JSON.stringify(definition, null, 2)}));
    location.assign('/create');
  })}, 'Go on in the schema editor');
  problem.dataset.failure = '';
  return make('section', {class: 'card'},
      make('div', {class: 'card-head'}, make('h2', {}, `Read as ${answer.dialect}: ${count(answer.experiment.tables.length, 'table')}`),
          make('div', {class: 'actions'}, edit, create)),
      make('p', {class: 'muted'}, `${count(answer.suggestions.length, 'rule')} suggested by names of columns. Change a rule, or take its tick away to leave it out.`),
      problem);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  clearFaults();
  const {name, dialect, target_rows: rows, infer_rules: infer} = form.elements;
  const body = {name: name.value.trim(), sql: view.state.doc.toString(), infer_rules: infer.checked, dry_run: true};
  if (dialect.value) {
    body.dialect = dialect.value;
  }
  if (rows.value.trim()) {
    body.target_rows = /^\d{1,15}$/.test(rows.value.trim()) ? Number(rows.value.trim()) : rows.value.trim();
  }
  const submit = event.submitter ?? form.querySelector('button.primary');
  submit.disabled = true;
  try {
    const answer = await json('POST', '/api/experiments/import-sql', {body});
    mark(answer.warnings.map(warning => ({...warning, severity: 'warning'})));
    place.replaceChildren(savePanel(answer), ...tables(answer), statements(answer));
    place.scrollIntoView({block: 'start'});
  } catch (error) {
    place.replaceChildren();
    fail(error);
  } finally {
    submit.disabled = false;
  }
});
