// What every page needs: theme switch, dialogs, messages, times in the reader's own zone.
import {toast} from 'ui/toast';
import {keepCurrent} from 'ui/refresh';
import {localTimes} from 'ui/times';

const themes = document.getElementById('theme');
if (themes) {
  themes.value = document.documentElement.dataset.theme ?? 'system';
  themes.addEventListener('change', () => {
    const chosen = themes.value;
    try {
      if (chosen === 'system') {
        localStorage.removeItem('dwsim.theme');
      } else {
        localStorage.setItem('dwsim.theme', chosen);
      }
    } catch {
      // shown now, forgotten later
    }
    if (chosen === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = chosen;
    }
    document.dispatchEvent(new CustomEvent('dwsim:theme'));
  });
}

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
    return;
  }
  if (event.target.closest('[data-closes]')) {
    event.target.closest('dialog')?.close();
    return;
  }
  const copier = event.target.closest('[data-copies]');
  if (copier) {
    copy(copier);
    return;
  }
  // a click beside a dialog is a click on its backdrop
  if (event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
});

async function copy(button) {
  const text = document.getElementById(button.dataset.copies)?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied');
  } catch {
    toast('The browser does not allow copying here; select the text and copy it', 'bad');
  }
}

// a dangerous button works once the name of what it is about has been typed
document.addEventListener('input', event => {
  const wanted = event.target.dataset?.unlocks;
  if (wanted !== undefined) {
    event.target.form.querySelector('[data-locked]').disabled = event.target.value !== wanted;
  }
});

// messages that a redirect brings along
const note = document.querySelector('[data-toast]');
if (note) {
  toast(note.dataset.toast);
}

localTimes(document);
keepCurrent(document);
document.addEventListener('htmx:load', event => {
  if (event.detail.elt !== document.body) {
    localTimes(event.detail.elt);
    keepCurrent(event.detail.elt.parentElement ?? event.detail.elt);
  }
});

document.addEventListener('htmx:responseError', event => {
  const xhr = event.detail.xhr;
  if (xhr.status === 401) {
    location.assign('/login?next=' + encodeURIComponent(location.pathname + location.search));
    return;
  }
  let message = 'The server answered with ' + xhr.status;
  try {
    message = JSON.parse(xhr.responseText).detail ?? message;
  } catch {
    // not a problem document
  }
  toast(message, 'bad');
});

let away = false;
document.addEventListener('htmx:sendError', () => {
  if (!away) {
    away = true;
    toast('The server does not answer; this page goes on when it is back', 'bad');
  }
});
document.addEventListener('htmx:afterOnLoad', () => {
  if (away) {
    away = false;
    toast('The server is back');
  }
});
