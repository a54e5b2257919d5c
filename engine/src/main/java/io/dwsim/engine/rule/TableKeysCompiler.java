package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.PerParent;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.experiment.TypedLiteral;
import io.dwsim.common.experiment.ValueChoice;
import io.dwsim.engine.fanout.FanOut;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.rule.RuleFault.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the unique groups of one table. Where groups share columns, the later one is made unique by the columns that
 * no earlier one has taken, which needs as many values of these as there are rows.
 */
final class TableKeysCompiler {

    /** Combinations that are dealt out; of more, only some values of the column with most of them are used. */
    private static final BigInteger MOST_COMBINATIONS = BigInteger.ONE.shiftLeft(Long.SIZE - 2);

    /** Columns that share one digit, and how many values it has. */
    private record Member(List<String> columns, BigInteger size) {}

    private final ColumnCompiler columns;
    private final Table table;
    private final RuleFaults faults;
    private final Map<List<String>, LongUnaryOperator> digits = new HashMap<>();
    private final Set<String> counting = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** Groups of columns that are unique together by now. */
    private final List<Set<String>> dealt = new ArrayList<>();

    TableKeysCompiler(ColumnCompiler columns, Table table, RuleFaults faults) {
        this.columns = columns;
        this.table = table;
        this.faults = faults;
    }

    TableKeys compile() {
        List<List<String>> groups = table.uniqueGroups();
        for (List<String> group : groups) {
            boolean holdsAnother =
                    groups.stream().anyMatch(other -> other.size() < group.size() && group.containsAll(other));
            if (!holdsAnother && group.stream().noneMatch(this::isUnique)) {
                compile(group);
            }
        }
        return new TableKeys(Map.copyOf(digits), Set.copyOf(counting));
    }

    private boolean isUnique(String column) {
        return table.column(column).map(table::isUnique).orElse(false);
    }

    private void compile(List<String> group) {
        if (dealt.stream().anyMatch(group::containsAll)) {
            return;
        }
        Column counted = table.perParentColumn()
                .filter(column -> group.contains(column.name()))
                .orElse(null);
        Set<String> own = own(group);
        if (own.isEmpty()) {
            return;
        }
        if (counted != null) {
            own.add(counted.name());
        }
        List<Member> members = members(group, own);
        if (members == null) {
            return;
        }
        dealt.add(own);
        taken.addAll(own);
        PerParent perParent = counted == null || counted.foreignKey() == null
                ? null
                : counted.foreignKey().perParent();
        if (counted != null && perParent != null) {
            // decided by the parents alone, so that any number of groups can build on it
            taken.remove(counted.name());
            withinParents(group, members, counted, perParent);
        } else if (own.size() < group.size() && counts(members.get(0)) && members.size() == 1) {
            countUp(group, members.get(0).columns().get(0));
        } else {
            overAll(group, List.copyOf(own), members);
        }
    }

    /** The columns of a group that nothing else decides, so that they can make it unique; none where that is a fault. */
    private Set<String> own(List<String> group) {
        Set<String> own = new LinkedHashSet<>(group);
        own.removeAll(taken);
        if (own.isEmpty()) {
            fault(Kind.RULE, group, "has no column that is not in another composite key as well");
        }
        for (String name : group) {
            if (own.size() > 1 && referencesOwnTable(name)) {
                own.remove(name);
            }
        }
        for (CompositeForeignKey key : table.foreignKeys()) {
            boolean partly = !own.containsAll(key.columns()) && own.removeAll(key.columns());
            if (partly && own.isEmpty()) {
                fault(
                        Kind.RULE,
                        group,
                        "has some of the columns of the foreign key (" + String.join(", ", key.columns())
                                + "), but not all, and no other column");
            }
        }
        return own;
    }

    /** Such a column takes its values from earlier rows, whatever a key would like. */
    private boolean referencesOwnTable(String name) {
        return table.column(name)
                .flatMap(Column::reference)
                .filter(reference -> reference.referencesTable().equals(table.name()))
                .isPresent();
    }

    /** The digits of those columns of a group that are left to make it unique; null when they cannot. */
    private @Nullable List<Member> members(List<String> group, Set<String> own) {
        List<Member> members = new ArrayList<>();
        Set<String> left = new HashSet<>(own);
        for (CompositeForeignKey key : table.foreignKeys()) {
            if (left.containsAll(key.columns())) {
                left.removeAll(key.columns());
                long parents =
                        columns.table(key.referencesTable()).map(columns::rows).orElse(0L);
                members.add(new Member(key.columns(), BigInteger.valueOf(parents)));
            }
        }
        boolean fine = true;
        for (String name : own) {
            Column column = left.contains(name) ? table.column(name).orElse(null) : null;
            if (column == null || isComputed(column)) {
                continue;
            }
            BigInteger size = size(group, column);
            fine &= size != null;
            if (size != null) {
                members.add(new Member(List.of(name), size));
            }
        }
        if (members.isEmpty() && fine) {
            faults.table(
                    table,
                    Kind.WARNING,
                    field(group),
                    "has the composite key (" + String.join(", ", group)
                            + ") of computed columns only: nothing makes it unique, and if two rows have the same"
                            + " values, the run fails when it is published",
                    null);
        }
        return fine && !members.isEmpty() ? members : null;
    }

    /** Whether the value follows from others, so that it cannot follow from a key as well. */
    private static boolean isComputed(Column column) {
        return column.expression() != null || !column.derivation().isEmpty();
    }

    private @Nullable BigInteger size(List<String> group, Column column) {
        if (column.foreignKey() != null) {
            if (column.foreignKey().referencesTable().equals(table.name())) {
                fault(Kind.RULE, group, "has the column '" + column.name() + "', which references its own table");
                return null;
            }
            return BigInteger.valueOf(columns.parentCount(table, column, column.foreignKey()));
        }
        boolean weighted =
                column.values() != null && column.values().stream().anyMatch(choice -> choice.weight() != null);
        if (column.distribution() != null || weighted) {
            fault(
                    Kind.RULE,
                    group,
                    "has the column '" + column.name() + "', whose " + (weighted ? "weights" : "distribution")
                            + " cannot be kept where every combination comes once at most");
            return null;
        }
        ValueChoice repeated = repeated(column);
        if (repeated != null) {
            fault(
                    Kind.RULE,
                    group,
                    "has the column '" + column.name() + "', whose values have '" + repeated.value()
                            + "' twice, although every combination comes once at most");
            return null;
        }
        return columns.values().member(columns.key(table, column), column).count();
    }

    private static @Nullable ValueChoice repeated(Column column) {
        Set<Object> seen = new HashSet<>();
        return Objects.requireNonNullElse(column.values(), List.<ValueChoice>of()).stream()
                .filter(choice -> !seen.add(TypedLiteral.of(column, choice.value())))
                .findFirst()
                .orElse(null);
    }

    /** The only column left counts the rows of the table, as it would if it were unique by itself. */
    private void countUp(List<String> group, String name) {
        Column column = table.column(name).orElseThrow();
        BigInteger values =
                columns.values().dealt(columns.key(table, column), column).count();
        checkRoom(group, List.of(name), values);
        counting.add(name);
        digits.put(List.of(name), row -> row);
    }

    /** Every row of the table gets a combination of its own. */
    private void overAll(List<String> group, List<String> own, List<Member> members) {
        long[] radices = radices(members);
        BigInteger combinations = product(members);
        if (!checkRoom(group, own, combinations) || combinations.signum() == 0) {
            return;
        }
        Permutation order = new Permutation(columns.key(table, group).forPurpose(Purpose.ORDER), product(radices));
        share(members, radices, order::apply);
    }

    /** Whether every row can have a combination of its own of the columns that make a group unique. */
    private boolean checkRoom(List<String> group, List<String> own, BigInteger combinations) {
        long rows = columns.rows(table);
        faults.domain(table.name(), own, combinations, rows);
        if (combinations.compareTo(BigInteger.valueOf(rows)) >= 0) {
            return true;
        }
        faults.table(
                table,
                Kind.ROWS,
                field(group),
                "has " + combinations + " combinations of (" + String.join(", ", own) + "), which are unique, but "
                        + rows + " rows are asked for",
                rows);
        return false;
    }

    /** The children of every parent get combinations of the other columns, none twice within the parent. */
    private void withinParents(List<String> group, List<Member> members, Column counted, PerParent perParent) {
        long parents = members.stream()
                .filter(member -> member.columns().contains(counted.name()))
                .findFirst()
                .map(member -> member.size().longValueExact())
                .orElse(0L);
        List<Member> others = members.stream()
                .filter(member -> !member.columns().contains(counted.name()))
                .toList();
        BigInteger combinations = product(others);
        faults.domain(table.name(), group, combinations, parents == 0 ? 0 : perParent.max());
        if (combinations.compareTo(BigInteger.valueOf(perParent.max())) < 0) {
            fault(
                    Kind.RULE,
                    group,
                    "has " + combinations + " combinations for the children of one '" + counted.name()
                            + "', which can be " + perParent.max());
            return;
        }
        FanOut fanOut = parents == 0 ? null : columns.foreignKeys().fanOut(table, counted, perParent, parents);
        if (fanOut == null) {
            return;
        }
        if (others.size() == 1 && counts(others.get(0))) {
            String column = others.get(0).columns().get(0);
            counting.add(column);
            digits.put(List.of(column), row -> row - fanOut.firstChild(fanOut.parentOf(row)));
            return;
        }
        long[] radices = radices(others);
        long size = product(radices);
        long key = columns.key(table, group).forPurpose(Purpose.ORDER);
        share(others, radices, new LongUnaryOperator() {
            private long parent = -1;
            private long first;
            private Permutation order = new Permutation(key, size);

            @Override
            public long applyAsLong(long row) {
                long of = fanOut.parentOf(row);
                if (of != parent) {
                    parent = of;
                    first = fanOut.firstChild(of);
                    order = new Permutation(CellRandom.mix(key + of), size);
                }
                return order.apply(row - first);
            }
        });
    }

    /** Whether a column counts 1, 2, 3 when nobody says otherwise. */
    private boolean counts(Member member) {
        return member.columns().size() == 1
                && table.column(member.columns().get(0))
                        .filter(column -> column.foreignKey() == null
                                && column.values() == null
                                && column.dataType().isInteger()
                                && column.maxValue() == null)
                        .isPresent();
    }

    private void share(List<Member> members, long[] radices, LongUnaryOperator combination) {
        long stride = 1;
        for (int i = 0; i < radices.length; i++) {
            long below = stride;
            long radix = radices[i];
            digits.put(members.get(i).columns(), row -> combination.applyAsLong(row) / below % radix);
            stride *= radix;
        }
    }

    /** The sizes of the members; the greatest are cut until the product fits. */
    private static long[] radices(List<Member> members) {
        List<BigInteger> sizes =
                new ArrayList<>(members.stream().map(Member::size).toList());
        BigInteger product = sizes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
        while (product.compareTo(MOST_COMBINATIONS) > 0) {
            int greatest = 0;
            for (int i = 1; i < sizes.size(); i++) {
                greatest = sizes.get(i).compareTo(sizes.get(greatest)) > 0 ? i : greatest;
            }
            BigInteger others = product.divide(sizes.get(greatest));
            BigInteger half = sizes.get(greatest).shiftRight(1);
            sizes.set(greatest, MOST_COMBINATIONS.divide(others).max(half));
            product = others.multiply(sizes.get(greatest));
        }
        return sizes.stream().mapToLong(BigInteger::longValueExact).toArray();
    }

    private static BigInteger product(List<Member> members) {
        return members.stream().map(Member::size).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static long product(long[] radices) {
        long product = 1;
        for (long radix : radices) {
            product *= radix;
        }
        return product;
    }

    private void fault(Kind kind, List<String> group, String message) {
        faults.table(
                table,
                kind,
                field(group),
                "has the composite key (" + String.join(", ", group) + "), which " + message,
                null);
    }

    private String field(List<String> group) {
        int index = table.compositeKeys().indexOf(group);
        return index < 0 ? "primary_key" : "composite_keys/" + index;
    }
}
