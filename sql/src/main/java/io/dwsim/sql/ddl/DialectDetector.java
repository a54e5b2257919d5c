package io.dwsim.sql.ddl;

import io.dwsim.sql.Dialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the dialect of a script from words that only one of them has. */
final class DialectDetector {
    private static final int LOOKED_AT = 2_000_000;
    private static final int ENOUGH = 1000;
    private static final Pattern REDSHIFT = Pattern.compile(
            "\\b(DISTSTYLE|DISTKEY|SORTKEY|ENCODE\\s+(?:ZSTD|LZO|AZ64|RAW|BYTEDICT|DELTA|DELTA32K|MOSTLY8|MOSTLY16|MOSTLY32"
                    + "|RUNLENGTH|TEXT255|TEXT32K|AUTO)|REDSHIFT|SPECTRUM|IAM_ROLE|HLLSKETCH|VARBYTE|BACKUP\\s+NO"
                    + "|STORED\\s+AS\\s+(?:PARQUET|TEXTFILE|ORC)|UNLOAD)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SNOWFLAKE = Pattern.compile(
            "\\b(VARIANT|TRANSIENT|TIMESTAMP(?:_(?:NTZ|LTZ|TZ)|NTZ|LTZ)|SNOWFLAKE|AUTOINCREMENT|CLUSTER\\s+BY|COPY\\s+GRANTS"
                    + "|FILE\\s+FORMAT|MASKING\\s+POLICY|USE\\s+(?:ROLE|DATABASE|SCHEMA|WAREHOUSE)|CLONE|FILE_FORMAT"
                    + "|DATA_RETENTION_TIME_IN_DAYS|NUMBER\\s*\\(\\s*38|OR\\s+(?:REPLACE|ALTER)\\s+(?:TRANSIENT\\s+|HYBRID\\s+"
                    + "|TEMPORARY\\s+)?TABLE|NOORDER|WITH\\s+TAG|ACCOUNTADMIN|SYSADMIN)\\b|\\b(?:WAREHOUSE|COMMENT)\\s*=|&\\{\\w+}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTGRES = Pattern.compile(
            "\\b(?:JSONB|BYTEA|(?:BIG|SMALL)?SERIAL|UUID\\s+(?:PRIMARY|NOT|DEFAULT|REFERENCES|NULL)|GEN_RANDOM_UUID"
                    + "|UUID_GENERATE_V4|TSVECTOR|ALTER\\s+TABLE\\s+ONLY)\\b|::REGCLASS|\\bTEXT\\[]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MYSQL = Pattern.compile(
            "\\bENGINE\\s*=\\s*(?:INNODB|MYISAM|MEMORY)|\\bAUTO_INCREMENT\\b|CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`",
            Pattern.CASE_INSENSITIVE);

    private DialectDetector() {}

    static Dialect detect(String sql) {
        int redshift = count(REDSHIFT, sql);
        int snowflake = count(SNOWFLAKE, sql);
        if (redshift == 0 && (snowflake == 0 || (snowflake < 3 && isMySql(sql)))) {
            return Dialect.POSTGRES;
        }
        int most = Math.max(redshift, snowflake);
        // nothing is counted further than that
        if (most < ENOUGH && count(POSTGRES, sql) > most) {
            return Dialect.POSTGRES;
        }
        return redshift > snowflake ? Dialect.REDSHIFT : Dialect.SNOWFLAKE;
    }

    /** Whether backslashes escape, although the dialect's do not, because the script is one of MySQL's. */
    static boolean isMySql(String sql) {
        return MYSQL.matcher(beginning(sql)).find();
    }

    private static int count(Pattern pattern, String sql) {
        Matcher matcher = pattern.matcher(beginning(sql));
        int found = 0;
        while (found < ENOUGH && matcher.find()) {
            found++;
        }
        return found;
    }

    private static CharSequence beginning(String sql) {
        return sql.length() <= LOOKED_AT ? sql : sql.substring(0, LOOKED_AT);
    }
}
