-- NULL for no values
CREATE AGGREGATE listagg(text, text) (SFUNC = _list, STYPE = text);
CREATE AGGREGATE listagg(text) (SFUNC = _list, STYPE = text);
