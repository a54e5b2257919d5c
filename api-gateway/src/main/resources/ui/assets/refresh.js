// Keeps parts of a page current: <… data-refreshes="/url" data-seconds="3"> asks for HTML every few seconds and puts every
// element of the answer in place of the one with the same id, where it has changed. Sleeps while nobody looks.
import {localTimes} from 'ui/times';

const SECONDS = 3;

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What someone is at stays: focus, and how far tables are scrolled. */
function replace(old, fresh) {
  const scrolled = [...old.querySelectorAll('.scroll')].map(place => [place.scrollLeft, place.scrollTop]);
  const focus = [...old.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
  const focused = document.activeElement;
  old.replaceWith(fresh);
  fresh.querySelectorAll('.scroll').forEach((place, at) => place.scrollTo(...(scrolled[at] ?? [0, 0])));
  const same = fresh.querySelectorAll(FOCUSABLE)[focus];
  if (same && same.textContent === focused.textContent) {
    same.focus({preventScroll: true});
  }
}

/** Puts every element of the HTML that has an id in place of the one with the same id, where they differ. */
export function put(html) {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  for (const fresh of answer.querySelectorAll('[id]')) {
    const old = document.getElementById(fresh.id);
    localTimes(fresh);
    for (const details of fresh.querySelectorAll('details[id]')) {
      details.open = document.getElementById(details.id)?.open ?? false;
    }
    if (old && old.outerHTML !== fresh.outerHTML) {
      replace(old, document.adoptNode(fresh));
    }
  }
}

export async function refresh(url) {
  try {
    const response = await fetch(url, {headers: {'HX-Request': 'true', Accept: 'text/html'}});
    if (response.status === 401) {
      location.reload();
    } else if (response.ok) {
      put(await response.text());
    }
  } catch {
    // the server is away; the next time it may be back
  }
}

export function keepCurrent(root) {
  for (const place of root.querySelectorAll('[data-refreshes]')) {
    const timer = setInterval(() => {
      if (!place.isConnected) {
        clearInterval(timer);
      } else if (!document.hidden) {
        refresh(place.dataset.refreshes);
      }
    }, 1000 * (place.dataset.seconds ?? SECONDS));
  }
}
