// Dialogs of an experiment's page, and its scripts for other warehouses.
import {json, request} from 'ui/api';

const whole = /^-?\d{1,15}$/;

/** Numbers as numbers; what is none goes as it is, so that the API says what is wrong with it. */
function value(text) {
  return whole.test(text) ? Number(text) : text;
}

const actions = {
  async generate(form, path) {
    const rows = {};
    let seed;
    for (const [name, text] of new FormData(form)) {
      if (text.trim() && name.startsWith('rows.')) {
        rows[name.slice('rows.'.length)] = value(text.trim());
      } else if (text.trim()) {
        seed = text.trim();
      }
    }
    // a seed has up to 64 bits, more than a number of JavaScript keeps
    const number = seed !== undefined && /^-?(0|[1-9]\d*)$/.test(seed) ? seed : JSON.stringify(seed);
    const body = '{"rows":' + JSON.stringify(rows) + (seed === undefined ? '' : ',"seed":' + number) + '}';
    showRun(await json('POST', path + '/generate', {body}));
  },
  async load(form, path) {
    const run = form.elements.run_id.value.trim();
    showRun(await json('POST', path + '/load', {body: run ? {run_id: value(run)} : {}}));
  },
  async reset(form, path) {
    await request('POST', path + '/reset');
    location.reload();
  },
  async delete(form, path) {
    await request('DELETE', path);
    location.assign('/experiments?deleted=' + encodeURIComponent(form.dataset.experiment));
  },
};

function showRun(run) {
  location.assign(`/experiments/${encodeURIComponent(run.experiment_name)}/runs/${run.id}`);
}

function clear(form) {
  form.querySelector('[data-failure]').hidden = true;
  form.querySelectorAll('.field > .fault').forEach(fault => fault.remove());
  form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
}

/** Every fault at its field; what belongs to none below them. */
function show(form, error) {
  const box = form.querySelector('[data-failure]');
  const lines = [];
  let first = null;
  for (const fault of error.errors ?? []) {
    const field = [...form.querySelectorAll('[data-pointer]')].find(each => each.dataset.pointer === fault.pointer);
    if (!field) {
      lines.push(fault.pointer ? `${fault.pointer}: ${fault.message}` : fault.message);
      continue;
    }
    const input = field.querySelector('input');
    const text = document.createElement('p');
    text.className = 'fault';
    text.id = input.id + '-fault';
    text.textContent = fault.message;
    field.append(text);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', text.id);
    first ??= input;
  }
  box.textContent = [error.message, ...lines].join('\n');
  box.hidden = false;
  first?.focus();
}

for (const form of document.querySelectorAll('form[data-action]')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const buttons = form.querySelectorAll('button');
    clear(form);
    buttons.forEach(button => button.setAttribute('aria-disabled', 'true'));
    if (form.dataset.busy) {
      return;
    }
    form.dataset.busy = 'true';
    try {
      await actions[form.dataset.action](form, '/api/experiments/' + encodeURIComponent(form.dataset.experiment));
    } catch (error) {
      show(form, error);
    } finally {
      delete form.dataset.busy;
      buttons.forEach(button => button.removeAttribute('aria-disabled'));
    }
  });
}

// the plan is made when the dialog is opened, and again whenever something in it changes
document.querySelector('[data-opens="generate"]')?.addEventListener('click', () => {
  document.querySelector('form[data-action="generate"]').dispatchEvent(new Event('planned'));
});

for (const select of document.querySelectorAll('select[data-submits]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

for (const section of document.querySelectorAll('[data-script]')) {
  const path = `/api/experiments/${encodeURIComponent(section.dataset.experiment)}/${section.dataset.script}`;
  const text = section.querySelector('pre');
  const link = section.querySelector('[data-download]');
  const fill = async () => {
    if (section.dataset.empty !== undefined) {
      text.textContent = '-- There is no Parquet to load yet: generate first.';
      return;
    }
    const run = section.querySelector('input')?.value.trim();
    const url = `${path}?dialect=${section.querySelector('select').value}` + (run ? '&run_id=' + encodeURIComponent(run) : '');
    link.href = url;
    try {
      text.textContent = (await (await request('GET', url, {headers: {Accept: 'application/sql, application/problem+json'}})).text()).trim();
    } catch (error) {
      text.textContent = '-- ' + error.message;
    }
  };
  section.querySelectorAll('select, input').forEach(field => field.addEventListener('change', fill));
  fill();
}
