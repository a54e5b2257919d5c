// The query page: brings editor, answers and the library together.
import {ApiError, json} from 'ui/api';
import {toast} from 'ui/toast';
import {ask, cancel, newId} from 'ui/query/answer';
import * as chart from 'ui/query/chart';
import * as draft from 'ui/query/draft';
import {createEditor, offsetOf} from 'ui/query/editor';
import * as failure from 'ui/query/failure';
import {Grid} from 'ui/query/grid';
import {Library} from 'ui/query/library';
import {showSchema} from 'ui/query/schema';
import {tabs} from 'ui/query/tabs';

const $ = id => document.getElementById(id);
const EXPLAIN = 'EXPLAIN ';
const DRAFT_MILLIS = 300;
const TICK_MILLIS = 100;
const CANCEL_MILLIS = 5_000;
const HISTORY_MILLIS = 400;

const count = (number, thing) => number.toLocaleString('en') + ' ' + thing + (number === 1 ? '' : 's');
const took = millis => millis < 1000 ? Math.round(millis) + ' ms' : (millis / 1000).toFixed(1) + ' s';

const begun = draft.load();
let catalog = {experiments: []};
let running = null;
let keepTimer;

function choose(select, value) {
  if ([...select.options].some(option => option.value === value)) {
    select.value = value;
  }
}
choose($('experiment'), begun.experiment);
choose($('dialect'), begun.dialect);

const experiment = () => $('experiment').value;
const dialect = () => $('dialect').value;

const editor = createEditor({
  parent: $('editor'), text: begun.text, nonce: document.body.dataset.nonce,
  run: () => run(), changed: () => {
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keep, DRAFT_MILLIS);
  },
});

function keep() {
  draft.keep({text: editor.text(), experiment: experiment(), dialect: dialect()});
}
addEventListener('pagehide', keep);

function announce(text) {
  $('announcement').textContent = text;
}

const grid = new Grid($('grid'), {
  opened(name, value) {
    $('value-title').textContent = name;
    $('value').textContent = value ?? 'NULL';
    $('value-dialog').showModal();
  },
  ordered: announce,
});

const library = new Library({
  experiment, text: editor.text,
  opened(sql, name) {
    editor.clearUnderline();
    editor.replace(sql);
    toast((name === '' ? 'Opened' : name + ' is opened') + '; Ctrl Z brings back what was there');
  },
});

// the schema, for the browser and for completion
function drawSchema() {
  showSchema($('schema'), catalog, {chosen: experiment(), filter: $('schema-filter').value, insert: editor.insert});
}
function know() {
  editor.know({dialectName: dialect(), catalog, experiment: experiment()});
}
async function loadCatalog() {
  try {
    catalog = await json('GET', '/query/catalog');
    know();
    drawSchema();
  } catch (e) {
    $('schema').textContent = e.message;
  }
}

$('schema-filter').addEventListener('input', drawSchema);
$('experiment').addEventListener('change', () => {
  library.forget();
  know();
  drawSchema();
  library.showSaved();
  library.showHistory();
  keep();
});
$('dialect').addEventListener('change', () => {
  know();
  keep();
});
tabs(document.querySelector('.library [role="tablist"]'), id => {
  if (id === 'tab-saved') {
    library.showSaved();
  } else if (id === 'tab-history') {
    library.showHistory();
  }
});

// results
const chartShown = () => !$('view-chart').hidden && !$('result').hidden;
tabs(document.querySelector('#result [role="tablist"]'), () => chartShown() && chart.draw());
chart.begin(chartShown);

function showAnswer(answer) {
  $('plan').hidden = true;
  $('result').hidden = false;
  $('result-title').textContent = 'Result';
  grid.show(answer);
  const summary = count(answer.rows.length, 'row') + ', ' + count(answer.columns.length, 'column') + ', ' + took(answer.elapsedMs);
  $('summary').textContent = summary;
  announce(summary);
  $('truncated').hidden = !answer.truncated;
  $('truncated').textContent = 'These are the first ' + count(answer.rows.length, 'row') + '; there are more. Sorting, copying'
    + ' and charts are about these rows; an export has all.';
  chart.offer(answer);
  if (chartShown()) {
    chart.draw();
  }
}

function showPlan(answer) {
  $('result').hidden = true;
  $('plan').hidden = false;
  $('plan-text').textContent = answer.rows.map(row => row.join('\t')).join('\n');
  announce('The plan is shown');
}

function showExecuted(sql) {
  $('executed').hidden = !sql;
  $('executed-sql').textContent = sql ?? '';
}

function showFailure(error, statement, retry) {
  failure.show($('failure'), error, retry);
  $('result-title').textContent = 'Result of an earlier query';
  const {line, column, message} = error.problem ?? {};
  if (line && column) {
    editor.underline(statement.from + offsetOf(statement.sql, line, column) - statement.prefix, message ?? error.message);
  }
}

// running
function setRunning(now) {
  running = now;
  for (const id of ['run', 'explain']) {
    $(id).setAttribute('aria-disabled', String(now !== null));
  }
  if (now === null && document.activeElement === $('cancel')) {
    $('run').focus();
  }
  $('cancel').hidden = now === null;
  $('result').setAttribute('aria-busy', String(now !== null));
}

async function execute(statement, show) {
  if (running) {
    return;
  }
  if (statement.sql.trim().length <= statement.prefix) {
    toast('There is nothing to run: write a query first', 'bad');
    return;
  }
  keep();
  failure.clear($('failure'));
  editor.clearUnderline();
  showExecuted(null);
  const started = performance.now();
  const tick = () => { $('elapsed').textContent = took(performance.now() - started); };
  const timer = setInterval(tick, TICK_MILLIS);
  const stop = new AbortController();
  setRunning({id: newId(), stop});
  announce('The query is running');
  try {
    const answer = await ask({id: running.id, sql: statement.sql, experiment: experiment(), dialect: dialect(), signal: stop.signal});
    show(answer);
    showExecuted(answer.executedSql);
  } catch (e) {
    showFailure(e, statement, () => execute(statement, show));
  } finally {
    clearInterval(timer);
    tick();
    setRunning(null);
    setTimeout(() => library.showHistory(), HISTORY_MILLIS);
  }
}

function run() {
  execute({...editor.statement(), prefix: 0}, showAnswer);
}

function explain() {
  const {sql, from} = editor.statement();
  const prefix = /^\s*EXPLAIN\b/i.test(sql) ? '' : EXPLAIN;
  execute({sql: prefix + sql, from, prefix: prefix.length}, showPlan);
}

async function cancelRunning() {
  const ending = running;
  if (!ending) {
    return;
  }
  announce('The query is being cancelled');
  // should it not help: who does not listen any more ends a query, too
  setTimeout(() => ending.stop.abort(), CANCEL_MILLIS);
  try {
    await cancel(ending.id);
  } catch {
    if (running === ending) {
      ending.stop.abort();
    }
  }
}

$('run').addEventListener('click', run);
$('explain').addEventListener('click', explain);
$('cancel').addEventListener('click', cancelRunning);
document.addEventListener('keydown', event => {
  const inEditor = event.target.closest?.('.cm-editor, dialog');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !inEditor) {
    event.preventDefault();
    run();
  }
});
$('copy-cell').addEventListener('click', () => grid.copyCell());
$('copy-row').addEventListener('click', () => grid.copyRow());
$('copy-all').addEventListener('click', () => grid.copyAll());

// files
$('download').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([editor.text()], {type: 'application/sql'}));
  link.download = (library.name || 'query') + '.sql';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});

let exported = null;
$('export').addEventListener('submit', event => {
  const statement = editor.statement();
  if (statement.sql.trim() === '') {
    event.preventDefault();
    toast('There is nothing to export: write a query first', 'bad');
    return;
  }
  failure.clear($('failure'));
  editor.clearUnderline();
  const fields = event.target.elements;
  fields.id.value = newId();
  fields.sql.value = statement.sql;
  fields.experiment_name.value = experiment();
  fields.dialect.value = dialect();
  exported = {...statement, prefix: 0};
  toast('The export is running; the browser saves it while it comes');
});

// a file never gets there: what does is the problem of an export that failed
$('export-frame').addEventListener('load', () => {
  const text = $('export-frame').contentDocument?.body?.textContent ?? '';
  if (!exported || text === '') {
    return;
  }
  let problem;
  try {
    problem = JSON.parse(text);
  } catch {
    problem = {status: 0, detail: 'The export failed'};
  }
  showFailure(new ApiError(problem.status, problem), exported, () => $('export').requestSubmit());
});

know();
loadCatalog();
library.showSaved();
library.showHistory();
addEventListener('pageshow', event => event.persisted && loadCatalog());
