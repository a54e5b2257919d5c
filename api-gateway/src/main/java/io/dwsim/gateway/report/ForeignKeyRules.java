package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.PerParent;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.distribution.ZipfRanks;
import io.dwsim.gateway.report.Children.Group;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Checks that whatever is referred to is there, and that parents have the children they should have. */
final class ForeignKeyRules {

    private static final int MOST_GROUPS = 64;
    private static final int ROWS_PER_GROUP = 50;
    /** Parents of a skewed key that can be the one with the most children. */
    private static final int LIKELY_FIRST = 50;

    private final Checks checks;
    private final ReportSession session;
    private final Map<String, TableFacts> tables;

    ForeignKeyRules(Checks checks, ReportSession session, Map<String, TableFacts> tables) {
        this.checks = checks;
        this.session = session;
        this.tables = tables;
    }

    void check(TableFacts child) throws SQLException {
        Table table = child.table();
        for (Column column : table.columns()) {
            ForeignKey key = column.foreignKey();
            if (key != null) {
                check(child, column, key);
            }
        }
        for (CompositeForeignKey key : table.foreignKeys()) {
            TableFacts parent = parent(key.referencesTable());
            Children children =
                    Children.read(session, child, key.columns(), parent, key.referencesColumns(), groups(child.rows()));
            String columns = String.join(", ", key.columns());
            checkOrphans(table, columns, "foreign_keys", children);
            boolean dealt =
                    key.columns().stream().map(child::column).anyMatch(facts -> isInUniqueKey(table, facts.column()));
            if (!dealt && !key.referencesTable().equals(table.name())) {
                checkEvenness(table, columns, "foreign_keys", children);
            }
        }
    }

    private void check(TableFacts child, Column column, ForeignKey key) throws SQLException {
        Table table = child.table();
        Children children = Children.read(
                session,
                child,
                List.of(column.name()),
                parent(key.referencesTable()),
                List.of(key.referencesColumn()),
                groups(child.column(column.name()).count()));
        checkOrphans(table, column.name(), "foreign_key", children);
        PerParent perParent = key.perParent();
        boolean isPartOfAnother =
                table.foreignKeys().stream().anyMatch(other -> other.columns().contains(column.name()));
        if (isPartOfAnother || key.referencesTable().equals(table.name())) {
            return;
        }
        if (perParent != null) {
            checkPerParent(table, column, perParent, children);
        } else if (!isInUniqueKey(table, column)) {
            if (key.skew() == null) {
                checkEvenness(table, column.name(), "foreign_key", children);
            } else {
                checkSkew(table, column, key.skew(), children);
            }
        }
    }

    private TableFacts parent(String name) {
        TableFacts facts = tables.get(name);
        if (facts == null) {
            throw new IllegalArgumentException("there is no table '" + name + "'");
        }
        return facts;
    }

    /** Whether the values are dealt out so that they are unique, alone or with others. */
    private static boolean isInUniqueKey(Table table, Column column) {
        return table.isUnique(column) || table.uniqueGroups().stream().anyMatch(group -> group.contains(column.name()));
    }

    private static int groups(long rows) {
        return (int) Math.max(1, Math.min(MOST_GROUPS, rows / ROWS_PER_GROUP));
    }

    private void checkOrphans(Table table, String columns, String rule, Children children) {
        checks.none(table.name(), columns, rule, children.orphans(), "rows whose parent is not there");
    }

    /** With a NULL here and there a parent may lose children, but none gets more than its share. */
    private void checkPerParent(Table table, Column column, PerParent perParent, Children children) {
        if (children.parents() == 0) {
            return;
        }
        int least = column.effectiveNullRatio() > 0 ? 0 : perParent.min();
        checks.exact(
                table.name(),
                column.name(),
                "per_parent",
                new FanOutRange(least, perParent.max()),
                new FanOutRange(children.least(), children.most()),
                children.least() >= least && children.most() <= perParent.max(),
                "the " + children.parents() + " parents have " + children.least() + " to " + children.most()
                        + " children each");
    }

    private void checkEvenness(Table table, String columns, String rule, Children children) {
        double[] shares = children.groups().stream()
                .mapToDouble(group -> (double) group.parents() / children.parents())
                .toArray();
        long[] counts = children.groups().stream().mapToLong(Group::children).toArray();
        OptionalDouble pValue = Chance.ofCounts(shares, counts);
        if (pValue.isPresent()) {
            checks.chance(
                    table.name(),
                    columns,
                    rule + ".distribution",
                    "uniform",
                    null,
                    pValue.getAsDouble(),
                    "the children of " + counts.length + " groups of parents (chi-square)");
        }
    }

    /** The parent with the most children is nearly always the first, whose share is known. */
    private void checkSkew(Table table, Column column, double skew, Children children) {
        if (children.parents() < 2 || children.matched() == 0) {
            return;
        }
        double share = new ZipfRanks(skew, children.parents()).cdf(1);
        double fewer = Chance.ofAtMost(children.most(), children.matched(), share);
        double more = LIKELY_FIRST * Chance.ofAtLeast(children.most(), children.matched(), share);
        checks.chance(
                table.name(),
                column.name(),
                "foreign_key.skew",
                share,
                (double) children.most() / children.matched(),
                Math.min(1, 2 * Math.min(fewer, more)),
                "the children of the parent with the most");
    }

    /** The least and the greatest number of children of one parent. */
    record FanOutRange(long min, long max) {}
}
