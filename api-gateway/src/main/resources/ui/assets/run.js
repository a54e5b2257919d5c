// A run's page while the run goes on: news comes by server-sent events; where they fail, the page asks every few seconds.
// Only what has changed is replaced, so that focus, scroll and selection stay where they are.
import {json} from 'ui/api';
import {put} from 'ui/refresh';
import {draw} from 'ui/rates';

const POLL_SECONDS = 3;
const RETRY_SECONDS = 30;
const SPOKEN_SECONDS = 15;

const page = document.querySelector('[data-run]');
const path = page.dataset.path;
const api = '/api' + path;
const away = document.getElementById('run-away');
const refused = document.getElementById('run-refused');

const status = () => document.getElementById('run-status');
const running = () => status().dataset.running === 'true';

let spokenAt = 0;
let spoken = status().dataset.phase;

/** Says how it stands to those who listen, not every second. */
function speak() {
  const {phase, percent} = status().dataset;
  const now = Date.now();
  if (phase !== spoken || (running() && now - spokenAt > SPOKEN_SECONDS * 1000)) {
    spoken = phase;
    spokenAt = now;
    document.getElementById('run-news').textContent = phase + (running() ? ', ' + percent + ' %' : '');
  }
}

function show(html) {
  const within = document.getElementById('run-actions').contains(document.activeElement);
  put(html);
  if (within && !document.getElementById('run-actions').contains(document.activeElement)) {
    page.querySelector('h1').focus();
  }
  if (!running()) {
    document.getElementById('abort-dialog').close();
  }
  note('');
  draw();
  speak();
}

function note(text) {
  away.hidden = text === '';
  if (away.textContent !== text) {
    away.textContent = text;
  }
}

async function ask() {
  try {
    const response = await fetch(path + '/now', {headers: {'HX-Request': 'true', Accept: 'text/html'}});
    if (response.status === 401) {
      location.reload();
    } else if (response.status === 404) {
      rest();
      note('This run is gone: its experiment was deleted.');
    } else if (response.ok) {
      show(await response.text());
    } else {
      note('The server cannot say how the run stands just now; this page asks again.');
    }
  } catch {
    note('The server does not answer; this page goes on when it is back. The run does not depend on it.');
  }
  if (!running()) {
    rest();
  }
}

let source = null;
let polling = null;
let retry = null;

function rest() {
  source?.close();
  source = null;
  clearInterval(polling);
  polling = null;
  clearTimeout(retry);
}

function poll() {
  polling ??= setInterval(() => document.hidden || ask(), POLL_SECONDS * 1000);
}

function heard() {
  clearInterval(polling);
  polling = null;
}

function listen() {
  source?.close();
  source = new EventSource(path + '/events');
  source.addEventListener('open', heard);
  source.addEventListener('state', event => {
    heard();
    show(event.data);
  });
  source.addEventListener('end', () => {
    rest();
    ask();
  });
  source.addEventListener('error', () => {
    poll();
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      clearTimeout(retry);
      retry = setTimeout(listen, RETRY_SECONDS * 1000);
    }
  });
}

/** A page nobody looks at holds no connection: browsers have few for each server. */
function wake() {
  if (document.hidden) {
    rest();
  } else if (running() && source === null) {
    ask();
    listen();
  }
}

async function act(button) {
  const what = button.dataset.does;
  button.closest('dialog')?.close();
  refused.hidden = true;
  button.disabled = true;
  try {
    const load = what === 'load';
    const run = load
      ? await json('POST', api.replace(/\/runs\/[0-9]+$/, '/load'), {body: {run_id: Number(button.dataset.load)}})
      : await json('POST', api + '/' + what);
    if (String(run.id) === page.dataset.id) {
      await ask();
      wake();
    } else {
      location.assign(path.replace(/[0-9]+$/, run.id));
    }
  } catch (error) {
    refuse(error);
  }
  button.disabled = false;
}

function refuse(error) {
  const text = document.createElement('p');
  text.textContent = error.message;
  const faults = document.createElement('ul');
  faults.className = 'faults';
  for (const fault of error.errors ?? []) {
    const item = document.createElement('li');
    item.textContent = [fault.pointer, fault.message].filter(Boolean).join(': ');
    faults.append(item);
  }
  refused.replaceChildren(text, ...(faults.children.length > 0 ? [faults] : []));
  refused.hidden = false;
  refused.scrollIntoView({block: 'nearest'});
}

page.addEventListener('click', event => {
  const button = event.target.closest('[data-does]');
  if (button) {
    act(button);
  }
});
document.addEventListener('visibilitychange', wake);
// a page that comes back from the browser's memory is as old as when it was left
addEventListener('pageshow', event => event.persisted && ask().then(wake));
addEventListener('pagehide', rest);
document.addEventListener('dwsim:theme', () => draw());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw());

addEventListener('DOMContentLoaded', () => draw());
draw();
if (running()) {
  listen();
}
