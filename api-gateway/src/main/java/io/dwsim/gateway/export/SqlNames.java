package io.dwsim.gateway.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as SQL text that all three dialects read: bare where that is safe, else quoted. */
final class SqlNames {

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Reserved in Redshift, Snowflake or Postgres. */
    private static final Set<String> RESERVED =
            Set.of(("aes128 aes256 account all allowoverwrite analyse analyze and any array as"
                            + " asc asymmetric authorization az64 backup between binary blanksasnull both bytedict bzip2 case cast check"
                            + " collate collation column concurrently connect connection constraint create credentials cross current"
                            + " current_catalog current_date current_role current_schema current_time current_timestamp current_user"
                            + " current_user_id database default deferrable deflate defrag delete delta delta32k desc disable distinct do"
                            + " drop else emptyasnull enable encode encrypt encryption end except exists explicit false fetch following"
                            + " for foreign freeze from full globaldict256 globaldict64k grant group gscluster gzip having identity ignore"
                            + " ilike in increment initially inner insert intersect interval into is isnull issue join language lateral"
                            + " leading left like limit localtime localtimestamp lun luns lzo lzop minus mostly16 mostly32 mostly8 natural"
                            + " new not notnull null nulls off offline offset oid old on only open or order organization outer overlaps"
                            + " parallel partition percent permissions pivot placing primary qualify raw readratio recover references"
                            + " regexp rejectlog resort respect restore returning revoke right rlike row rows sample schema select"
                            + " session_user set similar snapshot some start symmetric sysdate system table tablesample tag tdes text255"
                            + " text32k then timestamp to top trailing trigger true truncatecolumns try_cast type union unique unnest"
                            + " unpivot update user using values variadic verbose view wallet when whenever where window with without")
                    .split(" "));

    private SqlNames() {}

    static String name(String name) {
        boolean bare = BARE.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
        return bare ? name : quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As in {@code (a, "order")}. */
    static String list(List<String> names) {
        return names.stream().map(SqlNames::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A text in single quotes. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
