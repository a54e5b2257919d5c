// Puts values on the clipboard, as spreadsheets read them: by tabs and lines.
import {toast} from 'ui/toast';

const cell = value => {
  const text = value === null ? '' : String(value);
  return /[\t\n\r"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

export const tsv = rows => rows.map(row => row.map(cell).join('\t')).join('\n');

/** The clipboard of today is there on secure origins only; elsewhere the old way does. */
function oldWay(text) {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

export async function copy(text, what) {
  let done;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = oldWay(text);
  }
  toast(done ? what + ' copied' : 'The browser does not allow copying here', done ? 'good' : 'bad');
}
