package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.sqltext.Excerpt;
import io.dwsim.gateway.query.sqltext.SqlStatement;
import io.dwsim.gateway.query.sqltext.TextPosition;
import io.dwsim.sql.query.QueryTranslator;
import io.dwsim.sql.query.TranslatedQuery;
import io.dwsim.sql.query.UnsupportedConstruct;
import io.dwsim.sql.text.EditedSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A query as it goes to the warehouse, which still knows what the user wrote. */
final class PreparedQuery {

    private final QueryRequest request;
    private final TranslatedQuery translated;
    private final SqlStatement statement;
    private final EditedSql sql;
    private final int sentOffset;
    private final UserSpellings spellings;
    private final @Nullable String schema;

    private PreparedQuery(
            QueryRequest request,
            TranslatedQuery translated,
            SqlStatement statement,
            PhysicalNames.Rewritten rewritten,
            @Nullable String schema) {
        this.request = request;
        this.translated = translated;
        this.statement = statement;
        this.sql = rewritten.sql();
        // what is sent is split again by the driver
        this.sentOffset = SqlStatement.only(sql.text()).offset();
        this.spellings = rewritten.spellings();
        this.schema = schema;
    }

    /**
     * Prepares what was asked.
     *
     * @throws DwsimException when the experiment does not exist, the text is not one statement, a name is ambiguous or the
     *     dialect has something that cannot be run here
     */
    static PreparedQuery of(QueryRequest request, ExperimentCatalog catalog) {
        Experiment named = named(request.experimentName(), catalog);
        TranslatedQuery translated = translated(request, named, catalog);
        SqlStatement statement = SqlStatement.only(translated.text());
        PhysicalNames.Rewritten rewritten = PhysicalNames.rewrite(statement.text(), named, catalog);
        return new PreparedQuery(
                request, translated, statement, rewritten, named == null ? null : SchemaNames.folded(named.name()));
    }

    private static TranslatedQuery translated(
            QueryRequest request, @Nullable Experiment named, ExperimentCatalog catalog) {
        try {
            return QueryTranslator.translate(request.sql(), request.dialect(), new ExperimentTables(named, catalog));
        } catch (UnsupportedConstruct e) {
            TextPosition place = TextPosition.of(request.sql(), e.offset());
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("construct", e.construct());
            details.put("hint", e.alternative());
            details.put("line", place.line());
            details.put("column", place.column());
            details.put("excerpt", Excerpt.of(request.sql(), e.offset()));
            throw new DwsimException(ErrorCode.INVALID_QUERY, e.getMessage(), details, e);
        }
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

    /** What is run, if its dialect made it another query than the user wrote. */
    Optional<String> executedSql() {
        return translated.isRewritten() ? Optional.of(sql.text()) : Optional.empty();
    }

    UserSpellings spellings() {
        return spellings;
    }

    /** The schema in which bare names are looked up. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** Where names are looked up; functions of the dialect come before those of Postgres. */
    String searchPath() {
        String tables = schema().map(SchemaNames::quoted).orElse("");
        String functions =
                switch (request.dialect()) {
                    case POSTGRES -> "";
                    case REDSHIFT -> SchemaNames.REDSHIFT_FUNCTIONS + ", pg_catalog";
                    case SNOWFLAKE -> SchemaNames.SNOWFLAKE_FUNCTIONS + ", pg_catalog";
                };
        return functions.isEmpty() || tables.isEmpty() ? functions + tables : functions + ", " + tables;
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
        return OptionalInt.of(translated.originalOffset(statement.offset() + offset));
    }

    String userText() {
        return request.sql();
    }
}
