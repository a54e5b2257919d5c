package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.sqltext.EditedSql;
import io.dwsim.gateway.query.sqltext.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A query as it goes to the warehouse, which still knows what the user wrote. */
final class PreparedQuery {

    private final String userText;
    private final SqlStatement statement;
    private final EditedSql sql;
    private final int sentOffset;
    private final UserSpellings spellings;
    private final @Nullable String schema;

    private PreparedQuery(
            String userText,
            SqlStatement statement,
            PhysicalNames.Rewritten rewritten,
            int sentOffset,
            @Nullable String schema) {
        this.userText = userText;
        this.statement = statement;
        this.sql = rewritten.sql();
        this.sentOffset = sentOffset;
        this.spellings = rewritten.spellings();
        this.schema = schema;
    }

    /**
     * Prepares what was asked.
     *
     * @throws DwsimException when the experiment does not exist, the text is not one statement or a name is ambiguous
     */
    static PreparedQuery of(QueryRequest request, ExperimentCatalog catalog) {
        SqlStatement statement = SqlStatement.only(request.sql());
        Experiment named = named(request.experimentName(), catalog);
        PhysicalNames.Rewritten rewritten = PhysicalNames.rewrite(statement.text(), named, catalog);
        // what is sent is split again by the driver
        int sentOffset = SqlStatement.only(rewritten.sql().text()).offset();
        return new PreparedQuery(
                request.sql(),
                statement,
                rewritten,
                sentOffset,
                named == null ? null : SchemaNames.folded(named.name()));
    }

    private static @Nullable Experiment named(@Nullable String name, ExperimentCatalog catalog) {
        if (name == null) {
            return null;
        }
        return catalog.find(name)
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.EXPERIMENT_NOT_FOUND,
                        "There is no experiment '" + name + "'",
                        List.of(new Fault("/experiment_name", "is not the name of an experiment", name))));
    }

    String sql() {
        return sql.text();
    }

    UserSpellings spellings() {
        return spellings;
    }

    /** The schema in which bare names are looked up. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /**
     * The offset in the user's text of a position Postgres gives; empty where it cannot be told for sure.
     *
     * @param position from 1, in characters; 0 when Postgres gave none
     */
    OptionalInt userOffset(int position) {
        if (position < 1 || statement.offset() < 0 || sentOffset < 0) {
            return OptionalInt.empty();
        }
        String sent = sql.text().substring(sentOffset);
        if (position - 1 > sent.codePointCount(0, sent.length())) {
            return OptionalInt.empty();
        }
        int offset = sql.originalOffset(sentOffset + sent.offsetByCodePoints(0, position - 1));
        return OptionalInt.of(statement.offset() + offset);
    }

    String userText() {
        return userText;
    }
}
