package io.dwsim.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainNamesTest {
    private static final List<String> WORDS = List.of(
            "id", "SELECT", "primary", "KEY", "_", "1st", "a_b", "references", "table", "NULL", "MAX", "x9", "default");
    private static final List<String> TYPES = List.of("INT", "TIMESTAMP WITH TIME ZONE", "ENUM", "ARRAY", "CHECK");

    @Test
    void leaveTheParserNothingToSayOtherwise() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            QualifiedName table = name(random, 1 + random.nextInt(3));
            List<SourceColumn> columns = columns(random);
            List<TableKey> keys = keys(random, columns);
            CanonicalParser parser = new CanonicalParser(table, new Warnings());

            parser.parseAll(columns, keys);

            assertThat(PlainNames.has(table, columns, keys)).isTrue();
            assertThat(parser.columns).isEqualTo(columns);
            assertThat(parser.keys).isEqualTo(keys);
        }
    }

    @Test
    void areNoneWithQuotesBlanksOrNothing() {
        QualifiedName table = new QualifiedName(List.of(new QualifiedName.Part("t", false)));
        assertThat(PlainNames.has(table, List.of(column("a")), List.of())).isTrue();
        for (String odd : List.of("", "a b", "a\"b", "größe", "a$", "{{a}}")) {
            assertThat(PlainNames.has(table, List.of(column(odd)), List.of())).isFalse();
            TableKey key = TableKey.of(TableKey.Kind.UNIQUE, 1, List.of(odd));
            assertThat(PlainNames.has(table, List.of(column("a")), List.of(key)))
                    .isFalse();
        }
    }

    private static SourceColumn column(String name) {
        return new SourceColumn(name, 1, new SourceType("int", "INT", List.of(), false), false, null, null, null);
    }

    private static List<SourceColumn> columns(Random random) {
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            columns.add(new SourceColumn(
                    WORDS.get((i + random.nextInt(3)) % WORDS.size()),
                    i,
                    new SourceType(type, type, List.of(), false),
                    random.nextBoolean(),
                    random.nextBoolean() ? "'a'" : null,
                    random.nextInt(4) == 0 ? new Identity(1, 1) : null,
                    random.nextBoolean() ? "of it" : null));
        }
        return columns;
    }

    private static List<TableKey> keys(Random random, List<SourceColumn> columns) {
        List<TableKey> keys = new ArrayList<>();
        for (TableKey.Kind kind : TableKey.Kind.values()) {
            List<String> names = columns.stream().map(SourceColumn::name).toList();
            boolean isForeign = kind == TableKey.Kind.FOREIGN;
            if (random.nextBoolean()) {
                keys.add(new TableKey(
                        kind,
                        3,
                        names,
                        isForeign ? name(random, 1 + random.nextInt(3)) : null,
                        isForeign && random.nextBoolean() ? names : List.of()));
            }
        }
        return keys;
    }

    private static QualifiedName name(Random random, int parts) {
        List<QualifiedName.Part> names = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            names.add(new QualifiedName.Part(WORDS.get(random.nextInt(WORDS.size())), random.nextBoolean()));
        }
        return new QualifiedName(names);
    }
}
