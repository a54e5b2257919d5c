// How the warehouses write SQL, as far as colours and completion of words go.
import {PostgreSQL, SQLDialect} from '@codemirror/lang-sql';

// words of the grammar that are far more often names of columns: in the colour of a keyword they only mislead
const NAMES = new Set(('action asset category class code content cost country data date day depth description document domain'
  + ' email hour id index key label language length level link location message method minute mode module month name names number'
  + ' object option order_id owner parameter password path period plan position price public quantity rank role rule scale schema'
  + ' second section sequence server session size source state status style subject system title token total transaction type'
  + ' types user_id value version view views year zone').split(' '));

const base = {
  ...PostgreSQL.spec,
  caseInsensitiveIdentifiers: true,
  keywords: PostgreSQL.spec.keywords.split(' ').filter(word => !NAMES.has(word)).join(' '),
};

function variant({keywords, types, ...more}) {
  return SQLDialect.define({
    ...base, ...more, keywords: base.keywords + ' ' + keywords, types: base.types + ' ' + types,
  });
}

const DIALECTS = {
  postgres: variant({keywords: 'analyze ilike lateral tablesample', types: ''}),
  redshift: variant({
    keywords: 'approximate datediff dateadd date_part decode getdate listagg nvl nvl2 qualify sysdate top',
    types: 'super varbyte hllsketch geometry',
  }),
  snowflake: variant({
    slashComments: true,
    keywords: 'asof dateadd datediff flatten iff ilike listagg match_recognize nvl object_construct parse_json pivot qualify'
      + ' sample top try_cast unpivot zeroifnull',
    types: 'array number object string timestamp_ltz timestamp_ntz timestamp_tz variant',
  }),
};

export const dialect = name => DIALECTS[name] ?? DIALECTS.postgres;
