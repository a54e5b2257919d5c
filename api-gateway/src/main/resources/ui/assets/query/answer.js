// Asks the warehouse, and reads what it answers.
import {ApiError, request} from 'ui/api';

// a text, or a number
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Numbers become texts, so that they keep all their digits. */
function read(text) {
  let answer;
  try {
    answer = JSON.parse(text.replace(TOKEN, token => token[0] === '"' ? token : '"' + token + '"'));
  } catch {
    throw brokenOff();
  }
  return {
    columns: answer.columns,
    rows: answer.rows,
    truncated: answer.truncated,
    elapsedMs: Number(answer.elapsed_ms),
    executedSql: answer.executed_sql,
  };
}

function brokenOff() {
  return new ApiError(0, {detail: 'The answer was broken off before its end; run the query again'});
}

/** An id for a query: by it the query can be cancelled. crypto.randomUUID is there on secure origins only. */
export function newId() {
  return 'ui-' + [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

export async function ask({id, sql, experiment, dialect, signal}) {
  const response = await request('POST', '/api/query/execute', {
    body: {id, sql, experiment_name: experiment || undefined, dialect, format: 'json'}, signal,
  });
  let text;
  try {
    text = await response.text();
  } catch (cause) {
    throw cause.name === 'AbortError' ? cause : brokenOff();
  }
  return read(text);
}

export const cancel = id => request('DELETE', '/api/query/' + encodeURIComponent(id));
