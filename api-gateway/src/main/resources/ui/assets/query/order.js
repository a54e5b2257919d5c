// The order of values: numbers by size, whatever their length; texts as people sort them; NULL last, as Postgres has it.
const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'oid']);
const texts = new Intl.Collator('en', {numeric: true});
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

export const isNumeric = type => NUMBERS.has(type);

/** Two decimals as whole numbers of the same unit; null for what has an exponent, NaN and the like. */
function aligned(a, b) {
  const x = PLAIN.exec(a);
  const y = PLAIN.exec(b);
  if (!x || !y) {
    return null;
  }
  const digits = Math.max(x[3]?.length ?? 0, y[3]?.length ?? 0);
  return [x, y].map(([, sign, whole, part = '']) => BigInt(sign + whole + part.padEnd(digits, '0')));
}

function numbers(a, b) {
  const x = Number(a);
  const y = Number(b);
  if (x !== y) {
    // NaN is the greatest
    return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : 1) : Number.isNaN(y) ? -1 : x - y;
  }
  const exact = aligned(a, b);
  return exact === null || exact[0] === exact[1] ? 0 : exact[0] < exact[1] ? -1 : 1;
}

const booleans = (a, b) => Number(a) - Number(b);

/** The numbers of the rows by the values of a column; rows with the same value stay as they were. */
export function sorted(rows, column, type, descending) {
  const compare = isNumeric(type) ? numbers : type === 'boolean' ? booleans : texts.compare;
  const sign = descending ? -1 : 1;
  return rows.map((_, row) => row).sort((a, b) => {
    const x = rows[a][column];
    const y = rows[b][column];
    if (x === null || y === null) {
      return sign * (Number(x === null) - Number(y === null));
    }
    return sign * compare(x, y);
  });
}
