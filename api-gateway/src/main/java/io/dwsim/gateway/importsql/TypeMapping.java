package io.dwsim.gateway.importsql;

import static io.dwsim.common.experiment.DataType.BIGINT;
import static io.dwsim.common.experiment.DataType.BOOLEAN;
import static io.dwsim.common.experiment.DataType.CHAR;
import static io.dwsim.common.experiment.DataType.DATE;
import static io.dwsim.common.experiment.DataType.FLOAT;
import static io.dwsim.common.experiment.DataType.INT;
import static io.dwsim.common.experiment.DataType.JSON;
import static io.dwsim.common.experiment.DataType.REAL;
import static io.dwsim.common.experiment.DataType.SMALLINT;
import static io.dwsim.common.experiment.DataType.TIME;
import static io.dwsim.common.experiment.DataType.TIMESTAMP;
import static io.dwsim.common.experiment.DataType.TIMESTAMPTZ;
import static io.dwsim.common.experiment.DataType.UUID;
import static io.dwsim.common.experiment.DataType.VARCHAR;

import io.dwsim.common.experiment.Column;
import io.dwsim.sql.Dialect;
import io.dwsim.sql.ddl.SourceType;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which type of ours stands for a type of Redshift, Snowflake or Postgres, or of another database whose names occur in
 * their scripts. What has none becomes text and says so.
 */
final class TypeMapping {

    /** Longest VARCHAR here; what is longer is text without a length. */
    private static final int LONGEST = 10_485_760;

    /** Numbers without a rule go to a million. */
    private static final int DIGITS_OF_USUAL = 6;

    private static final int LONGEST_OF_REDSHIFT = 65_535;
    private static final int USUAL_OF_REDSHIFT = 256;
    private static final Pattern DIGITS = Pattern.compile("(-?\\d{1,9})(?:\\s.*)?");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    private TypeMapping() {}

    static MappedType of(SourceType type, Dialect dialect) {
        if (type.isArray()) {
            return MappedType.of(JSON).losing("an array becomes JSON");
        }
        return switch (type.name()) {
            case "SMALLINT", "INT2", "SMALLSERIAL", "SERIAL2" -> MappedType.of(SMALLINT);
            case "TINYINT", "BYTEINT" ->
                dialect == Dialect.SNOWFLAKE
                        ? MappedType.of(INT)
                        : MappedType.of(SMALLINT).upTo(Byte.MAX_VALUE);
            case "INT", "INTEGER", "INT4", "MEDIUMINT", "SERIAL", "SERIAL4", "SIGNED" -> MappedType.of(INT);
            case "BIGINT", "INT8", "BIGSERIAL", "SERIAL8", "LONG", "INT64", "OID" -> MappedType.of(BIGINT);
            case "DECIMAL", "NUMERIC", "NUMBER", "DEC", "FIXED", "BIGNUMERIC" -> exact(type, dialect);
            case "MONEY" -> MappedType.decimal(19, 4);
            case "SMALLMONEY" -> MappedType.decimal(10, 4);
            case "REAL", "FLOAT4" -> MappedType.of(dialect == Dialect.SNOWFLAKE ? FLOAT : REAL);
            case "FLOAT" ->
                MappedType.of(dialect != Dialect.SNOWFLAKE && argument(type, 0).orElse(53) <= 24 ? REAL : FLOAT);
            case "FLOAT8", "DOUBLE", "DOUBLE PRECISION", "FLOAT64", "BINARY_FLOAT", "BINARY_DOUBLE", "DECFLOAT" ->
                MappedType.of(FLOAT);
            case "BOOLEAN", "BOOL", "LOGICAL" -> MappedType.of(BOOLEAN);
            case "BIT" ->
                argument(type, 0).orElse(1) == 1
                        ? MappedType.of(BOOLEAN)
                        : MappedType.TEXT.losing("a bit string becomes text");
            case "DATE", "DATE32" -> MappedType.of(DATE);
            case "TIME", "TIME WITHOUT TIME ZONE" -> MappedType.of(TIME);
            case "TIMETZ", "TIME WITH TIME ZONE" -> MappedType.of(TIME).losing("a time of day has no time zone here");
            case "TIMESTAMP",
                    "TIMESTAMP WITHOUT TIME ZONE",
                    "TIMESTAMP_NTZ",
                    "TIMESTAMPNTZ",
                    "TIMESTAMP_WITHOUT_TIME_ZONE",
                    "DATETIME",
                    "DATETIME2",
                    "SMALLDATETIME" -> MappedType.of(TIMESTAMP);
            case "TIMESTAMPTZ",
                    "TIMESTAMP WITH TIME ZONE",
                    "TIMESTAMP_TZ",
                    "TIMESTAMP_LTZ",
                    "TIMESTAMPLTZ",
                    "TIMESTAMP WITH LOCAL TIME ZONE",
                    "DATETIMEOFFSET" -> MappedType.of(TIMESTAMPTZ);
            case "UUID", "UNIQUEIDENTIFIER" -> MappedType.of(UUID);
            case "JSON", "JSONB", "SUPER", "VARIANT", "OBJECT" -> MappedType.of(JSON);
            case "ARRAY", "MAP", "STRUCT", "ROW", "LIST" ->
                MappedType.of(JSON).losing("a " + type.name() + " becomes JSON");
            case "YEAR" -> MappedType.of(SMALLINT).upTo(2155);
            default -> textual(type, dialect);
        };
    }

    private static MappedType textual(SourceType type, Dialect dialect) {
        return switch (type.name()) {
            case "CHAR", "CHARACTER", "NCHAR", "NATIONAL CHARACTER", "NATIONAL CHAR" -> text(type, true, 1);
            case "BPCHAR" -> text(type, true, dialect == Dialect.REDSHIFT ? USUAL_OF_REDSHIFT : 1);
            case "VARCHAR",
                    "CHARACTER VARYING",
                    "CHAR VARYING",
                    "NCHAR VARYING",
                    "NATIONAL CHARACTER VARYING",
                    "NATIONAL CHAR VARYING",
                    "NVARCHAR",
                    "VARCHAR2",
                    "NVARCHAR2" -> varchar(type, dialect);
            case "TEXT", "STRING" ->
                dialect == Dialect.REDSHIFT && type.name().equals("TEXT")
                        ? MappedType.text(VARCHAR, USUAL_OF_REDSHIFT)
                        : text(type, false, LONGEST + 1);
            case "NTEXT", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT", "CLOB", "NCLOB", "CITEXT" -> MappedType.TEXT;
            case "NAME" -> MappedType.text(VARCHAR, 63);
            case "SYSNAME" -> MappedType.text(VARCHAR, 128);
            case "ENUM" -> choices(type);
            default -> MappedType.TEXT.losing("there is no " + type.name() + " here, it becomes text");
        };
    }

    private static MappedType varchar(SourceType type, Dialect dialect) {
        if (!type.arguments().isEmpty() && type.arguments().get(0).equalsIgnoreCase("MAX")) {
            return dialect == Dialect.REDSHIFT ? MappedType.text(VARCHAR, LONGEST_OF_REDSHIFT) : MappedType.TEXT;
        }
        return text(type, false, dialect == Dialect.REDSHIFT ? USUAL_OF_REDSHIFT : LONGEST + 1);
    }

    /** @param usual length when none is written */
    private static MappedType text(SourceType type, boolean fixed, int usual) {
        int length = argument(type, 0).orElse(usual);
        if (length > LONGEST) {
            return MappedType.TEXT;
        }
        MappedType text = MappedType.text(fixed ? CHAR : VARCHAR, Math.max(1, length));
        return length < 1 ? text.losing("a text needs a length of 1 or more") : text;
    }

    private static MappedType choices(SourceType type) {
        List<String> choices = type.arguments().stream()
                .map(QUOTED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Objects.requireNonNull(matcher.group(1)).replace("''", "'"))
                .distinct()
                .toList();
        if (choices.isEmpty()) {
            return MappedType.TEXT.losing("an ENUM becomes text");
        }
        int longest = choices.stream()
                .mapToInt(choice -> choice.codePointCount(0, choice.length()))
                .max()
                .orElse(1);
        return MappedType.text(VARCHAR, Math.max(1, longest)).oneOf(choices);
    }

    /** Whole numbers by their digits; Snowflake's NUMBER(38,0) is what it calls an integer. */
    private static MappedType exact(SourceType type, Dialect dialect) {
        Optional<Integer> digits = argument(type, 0);
        if (digits.isEmpty()) {
            return switch (dialect) {
                case SNOWFLAKE -> MappedType.of(BIGINT);
                case REDSHIFT -> whole(18);
                case POSTGRES ->
                    type.name().equals("NUMBER")
                            ? MappedType.of(BIGINT)
                            : MappedType.decimal(18, 2).losing(type.text() + " has no limits, DECIMAL(18,2) has");
            };
        }
        int precision = digits.get();
        int scale = argument(type, 1).orElse(0);
        int kept = Math.min(Math.max(precision, Math.max(1, scale)), Column.MAX_PRECISION);
        int after = Math.min(Math.max(scale, 0), kept);
        MappedType mapped = after > 0
                ? MappedType.decimal(kept, after)
                : dialect == Dialect.SNOWFLAKE && kept == Column.MAX_PRECISION ? MappedType.of(BIGINT) : whole(kept);
        return kept == precision && after == scale
                ? mapped
                : mapped.losing(type.text() + " becomes " + mapped.describe() + ", as a number has 1 to "
                        + Column.MAX_PRECISION + " digits, none to all of them after the point");
    }

    /** A limit only where the usual numbers would be over it: with one, unique numbers do not just count. */
    private static MappedType whole(int digits) {
        if (digits <= DIGITS_OF_USUAL) {
            return MappedType.of(INT).upTo(BigInteger.TEN.pow(digits).longValueExact() - 1);
        }
        return digits <= 9 ? MappedType.of(INT) : digits <= 18 ? MappedType.of(BIGINT) : MappedType.decimal(digits, 0);
    }

    private static Optional<Integer> argument(SourceType type, int index) {
        if (type.arguments().size() <= index) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(type.arguments().get(index));
        return digits.matches() ? Optional.of(Integer.valueOf(digits.group(1))) : Optional.empty();
    }
}
