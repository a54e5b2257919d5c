CREATE FUNCTION len(value text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN char_length(value);
-- From 1; 0 where there is none.
CREATE FUNCTION charindex(part text, value text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strpos(value, part);
CREATE FUNCTION charindex(part text, value text, start integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN start < 1 THEN strpos(value, part)
                WHEN strpos(substr(value, start), part) = 0 THEN 0
                ELSE strpos(substr(value, start), part) + start - 1 END;

-- NULL where an argument is, unlike PostgreSQL's. Of three and more, a query has to give texts.
CREATE FUNCTION concat(a text, b text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a || b;
CREATE FUNCTION concat(a anycompatible, b text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT a::text OPERATOR(pg_catalog.||) b';
CREATE FUNCTION concat(a text, b anycompatible) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT a OPERATOR(pg_catalog.||) b::text';
CREATE FUNCTION concat(a anyelement, b anycompatible) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT a::text OPERATOR(pg_catalog.||) b::text';

-- Whole numbers and numerics are texts where a text is wanted.
CREATE FUNCTION len(value numeric) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN char_length(value::text);
CREATE FUNCTION length(value numeric) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN char_length(value::text);
CREATE FUNCTION "left"(value numeric, n integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "left"(value::text, n);
CREATE FUNCTION "right"(value numeric, n integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "right"(value::text, n);
CREATE FUNCTION lpad(value numeric, n integer, fill text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.lpad(value::text, n, fill);
CREATE FUNCTION rpad(value numeric, n integer, fill text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.rpad(value::text, n, fill);

CREATE FUNCTION sha1(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    message bytea := convert_to(value, 'UTF8');
    bits bigint := octet_length(message) * 8::bigint;
    mask CONSTANT bigint := 4294967295;
    h0 bigint := x'67452301'::bigint; h1 bigint := x'EFCDAB89'::bigint; h2 bigint := x'98BADCFE'::bigint;
    h3 bigint := x'10325476'::bigint; h4 bigint := x'C3D2E1F0'::bigint;
    a bigint; b bigint; c bigint; d bigint; e bigint; f bigint; k bigint; t bigint;
    w bigint[];
BEGIN
    message := message || '\x80'::bytea || decode(repeat('00', (119 - octet_length(message) % 64) % 64), 'hex')
        || int8send(bits);
    FOR block IN 0 .. octet_length(message) / 64 - 1 LOOP
        FOR i IN 0 .. 15 LOOP
            w[i] := get_byte(message, block * 64 + i * 4) * 16777216::bigint + get_byte(message, block * 64 + i * 4 + 1) * 65536
                + get_byte(message, block * 64 + i * 4 + 2) * 256 + get_byte(message, block * 64 + i * 4 + 3);
        END LOOP;
        FOR i IN 16 .. 79 LOOP
            t := w[i - 3] # w[i - 8] # w[i - 14] # w[i - 16];
            w[i] := ((t << 1) | (t >> 31)) & mask;
        END LOOP;
        a := h0; b := h1; c := h2; d := h3; e := h4;
        FOR i IN 0 .. 79 LOOP
            IF i < 20 THEN
                f := (b & c) | ((~b & mask) & d); k := x'5A827999'::bigint;
            ELSIF i < 40 THEN
                f := b # c # d; k := x'6ED9EBA1'::bigint;
            ELSIF i < 60 THEN
                f := (b & c) | (b & d) | (c & d); k := x'8F1BBCDC'::bigint;
            ELSE
                f := b # c # d; k := x'CA62C1D6'::bigint;
            END IF;
            t := ((((a << 5) | (a >> 27)) & mask) + f + e + k + w[i]) & mask;
            e := d; d := c; c := ((b << 30) | (b >> 2)) & mask; b := a; a := t;
        END LOOP;
        h0 := (h0 + a) & mask; h1 := (h1 + b) & mask; h2 := (h2 + c) & mask; h3 := (h3 + d) & mask; h4 := (h4 + e) & mask;
    END LOOP;
    RETURN lpad(to_hex(h0), 8, '0') || lpad(to_hex(h1), 8, '0') || lpad(to_hex(h2), 8, '0') || lpad(to_hex(h3), 8, '0')
        || lpad(to_hex(h4), 8, '0');
END $$;
CREATE FUNCTION sha2(value text, bits integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE bits
        WHEN 0 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 224 THEN encode(sha224(convert_to(value, 'UTF8')), 'hex')
        WHEN 256 THEN encode(sha256(convert_to(value, 'UTF8')), 'hex')
        WHEN 384 THEN encode(sha384(convert_to(value, 'UTF8')), 'hex')
        WHEN 512 THEN encode(sha512(convert_to(value, 'UTF8')), 'hex')
        ELSE _refuse('SHA2 has 224, 256, 384 or 512 bits, not ' || bits, NULL::text) END;

-- The pattern for PostgreSQL's regular expressions: the same but for what those cannot, which PostgreSQL says.
CREATE FUNCTION _options(parameters text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN parameters ~ '^[cimnse]*$'
        THEN CASE WHEN parameters ~ 'i[^c]*$' THEN 'i' ELSE 'c' END
             || CASE WHEN parameters ~ 's|n' AND parameters ~ 'm' THEN 'w' WHEN parameters ~ 's' THEN 's'
                     WHEN parameters ~ 'm' THEN 'n' ELSE 'p' END
        ELSE _refuse('''' || parameters || ''' has a parameter of regular expressions that is not known here', NULL::text) END;
