// What can be completed: tables and columns of the chosen experiment, and experiment__table of all.
import {syntaxTree} from '@codemirror/language';

const QUOTED = /String|Comment|QuotedIdentifier/;

const options = table => table.columns.map(column => ({label: column.name, type: 'property', detail: column.type}));

/** The names as lang-sql wants them. */
export function namespace(catalog, chosen) {
  const schema = Object.create(null);
  for (const experiment of catalog.experiments) {
    const tables = Object.create(null);
    for (const table of experiment.tables) {
      tables[table.name] = options(table);
      schema[experiment.name + '__' + table.name] = tables[table.name];
    }
    schema[experiment.name] = tables;
  }
  for (const table of tablesOf(catalog, chosen)) {
    schema[table.name] = options(table);
  }
  return schema;
}

function tablesOf(catalog, name) {
  return catalog.experiments.find(experiment => experiment.name === name)?.tables ?? [];
}

/** Columns without a table before them: of the tables the text speaks of. */
export function columnsInScope(catalog, chosen) {
  const known = new Map();
  for (const experiment of catalog.experiments) {
    for (const table of experiment.tables) {
      known.set((experiment.name + '__' + table.name).toLowerCase(), table);
    }
  }
  for (const table of tablesOf(catalog, chosen)) {
    known.set(table.name.toLowerCase(), table);
  }
  return context => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    const from = word?.from ?? context.pos;
    if (!word && !context.explicit || QUOTED.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)
        || context.state.sliceDoc(from - 1, from) === '.') {
      return null;
    }
    const found = new Map();
    for (const name of new Set(context.state.doc.toString().toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu))) {
      for (const column of known.get(name)?.columns ?? []) {
        found.set(column.name, {label: column.name, type: 'property', detail: column.type, boost: 1});
      }
    }
    return found.size > 0 ? {from, options: [...found.values()], validFor: /^[\p{L}\p{N}_]*$/u} : null;
  };
}

/** A source that is silent where only a column can stand. */
export const notAfterPoint = source => context => context.matchBefore(/\.\s*[\p{L}\p{N}_]*/u) ? null : source(context);
