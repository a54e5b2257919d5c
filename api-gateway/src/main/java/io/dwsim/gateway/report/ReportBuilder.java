package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.engine.rule.Cut;
import io.dwsim.gateway.report.Report.ColumnReport;
import io.dwsim.gateway.report.Report.Summary;
import io.dwsim.gateway.report.Report.TableReport;
import io.dwsim.gateway.run.RunSummary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one report out of one look at the warehouse. */
final class ReportBuilder {

    private final ReportSession session;
    private final Experiment experiment;
    private final RunSummary run;
    private final long sampleRows;
    private final Checks checks = new Checks();
    private final Map<String, TableFacts> tables = new LinkedHashMap<>();

    ReportBuilder(ReportSession session, Experiment experiment, RunSummary run, long sampleRows) {
        this.session = session;
        this.experiment = experiment;
        this.run = run;
        this.sampleRows = sampleRows;
    }

    Report build() throws SQLException {
        String schema = SchemaNames.folded(experiment.name());
        for (Table table : experiment.tables()) {
            tables.put(table.name(), TableFacts.read(session, SchemaNames.qualified(schema, table.name()), table));
        }
        ColumnRules columnRules = new ColumnRules(checks, tables);
        SpreadRules spreadRules = new SpreadRules(checks);
        KeyRules keyRules = new KeyRules(checks);
        ForeignKeyRules foreignKeyRules = new ForeignKeyRules(checks, session, tables);
        List<TableReport> reports = new ArrayList<>();
        for (TableFacts facts : tables.values()) {
            checkRows(facts);
            List<ColumnReport> columns = new ArrayList<>();
            for (Column column : facts.table().columns()) {
                ColumnFacts ofColumn = facts.column(column.name());
                columnRules.check(facts.table(), ofColumn);
                spreadRules.checkChoices(session, facts, column);
                columns.add(described(facts, ofColumn, spreadRules));
            }
            keyRules.check(session, facts);
            foreignKeyRules.check(facts);
            reports.add(new TableReport(facts.table().name(), facts.rows(), isSampled(facts), columns));
        }
        return new Report(experiment.name(), run.id(), Summary.of(checks.all()), reports, checks.all());
    }

    private void checkRows(TableFacts facts) {
        String table = facts.table().name();
        long expected = run.rowCounts().getOrDefault(table, 0L);
        checks.exact(
                table,
                null,
                "row_count",
                expected,
                facts.rows(),
                expected == facts.rows(),
                "the run made " + expected + " rows, the table has " + facts.rows());
    }

    private ColumnReport described(TableFacts facts, ColumnFacts ofColumn, SpreadRules spreadRules)
            throws SQLException {
        Column column = ofColumn.column();
        List<Cut> cuts = SpreadRules.cuts(facts.table(), ofColumn);
        ShapeOfColumn shape = ShapeOfColumn.read(session, from(facts), ofColumn, cuts);
        spreadRules.checkSpread(facts.table(), column, cuts, shape.cutCounts());
        return new ColumnReport(
                column.name(),
                column.dataType(),
                ofColumn.count(),
                ofColumn.nulls(),
                ofColumn.distinct(),
                ReportValue.json(column, ofColumn.min()),
                ReportValue.json(column, ofColumn.max()),
                ofColumn.topValues(),
                shape.buckets());
    }

    private boolean isSampled(TableFacts facts) {
        return facts.rows() > sampleRows;
    }

    /** Whole pages are taken; values know nothing of the page they are on. The same pages every time. */
    private String from(TableFacts facts) {
        return isSampled(facts)
                ? facts.sql() + " TABLESAMPLE SYSTEM (" + 100.0 * sampleRows / facts.rows() + ") REPEATABLE (0)"
                : facts.sql();
    }
}
