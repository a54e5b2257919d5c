// A chart of an answer: one column over another. The library is loaded when it is first wanted.
import {isNumeric} from 'ui/query/order';

const MOST = {bar: 300, line: 5_000, scatter: 10_000};
const TIMES = /^(date$|timestamp)/;
const $ = id => document.getElementById(id);

let library;
let chart;
let answer;

function loaded() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = $('view-chart').dataset.library;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => {
      library = undefined;
      reject(new Error('The chart library could not be loaded'));
    });
    document.head.append(script);
  });
  return library;
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function fill(select, columns, chosen) {
  select.replaceChildren(...columns.map(([column, i]) => new Option(column.name, i, false, i === chosen)));
}

/** What a new answer offers: by default its first number over its first column that is none. */
export function offer(fresh) {
  answer = fresh;
  const all = fresh.columns.map((column, i) => [column, i]);
  const numbers = all.filter(([column]) => isNumeric(column.type));
  const x = (all.find(([column]) => !isNumeric(column.type)) ?? all[0])?.[1];
  const y = (numbers.find(([, i]) => i !== x) ?? numbers[0])?.[1];
  fill($('chart-x'), all, x);
  fill($('chart-y'), numbers, y);
  const type = fresh.columns[x]?.type ?? '';
  $('chart-type').value = TIMES.test(type) ? 'line' : isNumeric(type) ? 'scatter' : 'bar';
}

/** How a value stands on the axis: by size, by time, or by name. */
function scale(type) {
  if (isNumeric(type)) {
    return {kind: 'linear', of: Number};
  }
  if (TIMES.test(type)) {
    const of = value => Date.parse(type.includes('timestamp') && !/[Zz]|[+-]\d\d:?\d\d$/.test(value) ? value + 'Z' : value);
    return {kind: 'linear', of, label: value => new Date(value).toISOString().slice(0, type === 'date' ? 10 : 16).replace('T', ' ')};
  }
  return {kind: 'category', of: value => value === null ? 'NULL' : String(value).slice(0, 60)};
}

function axes(xName, yName, x) {
  const ink = colour('--muted');
  const grid = {color: colour('--line')};
  const title = text => ({display: true, text, color: ink});
  return {
    x: {type: x.kind, title: title(xName), grid, ticks: {color: ink, ...(x.label && {callback: value => x.label(value)})}},
    y: {title: title(yName), grid, ticks: {color: ink}, beginAtZero: $('chart-type').value === 'bar'},
  };
}

function points(type, xColumn, yColumn, x) {
  const most = MOST[type];
  const data = [];
  for (const row of answer.rows) {
    if (row[yColumn] === null || x.kind === 'linear' && row[xColumn] === null) {
      continue;
    }
    const point = {x: x.of(row[xColumn]), y: Number(row[yColumn])};
    if (Number.isFinite(point.y) && (x.kind === 'category' || Number.isFinite(point.x))) {
      data.push(point);
    }
    if (data.length === most) {
      break;
    }
  }
  return type === 'line' && x.kind === 'linear' ? data.sort((a, b) => a.x - b.x) : data;
}

export async function draw() {
  chart?.destroy();
  chart = undefined;
  const note = $('chart-note');
  if (!answer || $('chart-y').options.length === 0 || answer.rows.length === 0) {
    note.textContent = answer?.rows.length === 0 ? 'There are no rows to draw.' : 'A chart needs a column of numbers.';
    return;
  }
  try {
    await loaded();
  } catch (e) {
    note.textContent = e.message;
    return;
  }
  // asked for twice while it was loading
  chart?.destroy();
  const type = $('chart-type').value;
  const [xColumn, yColumn] = [Number($('chart-x').value), Number($('chart-y').value)];
  const [xName, yName] = [answer.columns[xColumn].name, answer.columns[yColumn].name];
  // bars stand side by side, whatever they are of
  const x = type === 'bar' ? {...scale('text'), label: undefined} : scale(answer.columns[xColumn].type);
  const data = points(type, xColumn, yColumn, x);
  const accent = colour('--accent');
  const named = x.kind === 'category';
  chart = new window.Chart($('chart'), {
    // points over names are a line that is not drawn
    type: named && type === 'scatter' ? 'line' : type,
    data: {
      ...(named && {labels: data.map(point => point.x)}),
      datasets: [{label: yName, data: named ? data.map(point => point.y) : data, backgroundColor: accent, borderColor: accent,
        borderWidth: type === 'line' ? 2 : 0, showLine: type === 'line',
        pointRadius: type === 'scatter' ? 3 : data.length > 200 ? 0 : 2}],
    },
    options: {
      animation: false, maintainAspectRatio: false, parsing: true, scales: axes(xName, yName, x),
      plugins: {legend: {display: false},
        tooltip: {callbacks: x.label && {title: items => x.label(items[0].parsed.x)}}},
    },
  });
  const left = answer.rows.length - data.length;
  note.textContent = yName + ' over ' + xName + ': ' + data.length.toLocaleString('en') + ' of '
    + answer.rows.length.toLocaleString('en') + ' rows' + (left > 0 ? '; rows without a value, and those beyond the first '
    + MOST[type].toLocaleString('en') + ' points, are left out' : '') + '.';
  $('chart').setAttribute('aria-label', type + ' chart of ' + note.textContent);
}

export function begin(isShown) {
  const again = () => isShown() && draw();
  $('chart-form').addEventListener('change', again);
  $('chart-form').addEventListener('submit', event => event.preventDefault());
  document.addEventListener('dwsim:theme', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
}
